import type { CurvesChart, DemandChart, SharesChart, TornadoChart, WaterfallChart, Words } from '../charts/chart.ts';
import type { Schemas } from '../contract/client.ts';
import { numbersOf, readingOf, rowOf, scaled, yearsOf } from './curves.ts';
import type { Shown } from './subject.ts';
import { labelWords } from '../charts/date-words.ts';
import { outcomeShares } from '../charts/outcome-shares.ts';
import { percentileBands } from '../charts/percentile-bands.ts';
import { tornadoOf } from '../charts/tornado-of.ts';
import { waterfallOf } from '../charts/waterfall-of.ts';
import { mainText } from './words.ts';
import type { World } from './worlds.ts';

interface MainChartParts {
  readonly shown: Shown;
  readonly view: World;
  /** Undefined while it is awaited. */
  readonly other: World | undefined;
  readonly names: readonly [view: string, other: string];
  readonly index: number;
  /** Percentiles of the shown curve; undefined while they are awaited or not wanted. */
  readonly ensemble: Schemas['Ensemble'] | undefined;
  /** The bands are those of another view, or their runs are awaited. */
  readonly faint: boolean;
  readonly source: string;
  /** For a picture that leaves the page: the scenario, and what was changed in it. */
  readonly taken?: { readonly scenario: string; readonly changes: string } | undefined;
}

/** This view solid and the other world dotted, bands of runs beneath, and what holds the service back below. */
export function mainChart({ shown, view, other, names, index, ensemble, faint, source, taken }: MainChartParts): CurvesChart {
  const own = view.curves.get(shown.curve)!;
  const others = other?.curves.get(shown.curve);
  const spread = ensemble?.curves?.[shown.curve];
  const row = (name: string): readonly number[] => rowOf(spread, name);
  const reading = readingOf(own.unit, own.values, others?.values ?? []);
  const bands = spread
    ? percentileBands(ensemble.percentiles, yearsOf(ensemble.time ?? []), (name) => scaled(row(name), reading)).map((band) => ({
        ...band,
        faint,
      }))
    : [];
  return {
    kind: 'curves',
    words: {
      title: taken ? `${shown.title}: ${taken.scenario}` : shown.title,
      subtitle:
        `${capital(reading.words)}, ${shown.scope}${shown.scale === 'log' ? ', logarithmic scale' : ''}.` +
        (taken && taken.changes !== '' ? ` Changed: ${taken.changes}.` : ''),
      source: [
        source,
        ...(spread ? [bandText(ensemble.draws), faint ? '' : outsideText(own.values[index]!, row('p5')[index]!, row('p95')[index]!)] : []),
      ]
        .filter((one) => one !== '')
        .join(' '),
    },
    panels: [
      {
        unit: reading.words,
        scale: shown.scale,
        lines: [
          { name: names[0], years: view.years, values: scaled(own.values, reading) },
          ...(other && others ? [{ name: names[1], years: other.years, values: scaled(others.values, reading) }] : []),
        ],
        bands,
      },
    ],
    strips: [
      {
        title: 'What holds the service back',
        rows: [
          { name: names[0], years: view.years, labels: view.limits },
          ...(other ? [{ name: names[1], years: other.years, labels: other.limits }] : []),
        ],
      },
    ],
    at: view.years[index],
  };
}

function bandText({ counted, conditioned }: Schemas['Ensemble']['draws']): string {
  const held = conditioned ? ` that agree with ${conditioned.observed.length} observations of the past` : '';
  return `Bands: half and nine tenths of ${counted} runs${held}.`;
}

function outsideText(value: number, low: number, high: number): string {
  if (value < low) return 'This view lies below its own band: nine in ten runs that vary the assumptions have more.';
  if (value > high) return 'This view lies above its own band: nine in ten runs that vary the assumptions have less.';
  return '';
}

/** The share of runs with more, about the same and fewer, over time. */
export function sureChart(curve: string, ensemble: Schemas['Ensemble'], at: string): SharesChart | undefined {
  const worlds = ensemble.curves?.[`${curve}.worlds`];
  if (!worlds || !ensemble.time) return undefined;
  const index = ensemble.time.indexOf(at);
  const { counted } = ensemble.draws;
  const runs = (outcome: string): number => Math.round((rowOf(worlds, outcome)[index] ?? NaN) * counted);
  return outcomeShares(
    yearsOf(ensemble.time),
    (outcome) => rowOf(worlds, outcome),
    { fewer: 'Fewer', same: 'About the same', more: 'More' },
    {
      title: 'How sure is the answer?',
      subtitle:
        index < 0
          ? 'Share of runs.'
          : `In ${labelWords(at)} this view has more than the other world in ${runs('more')} of ${counted} runs, ` +
            `fewer in ${runs('fewer')}, and about as many in ${runs('same')}.`,
      source: `Both worlds with the same draws. About the same means within ${(ensemble.margin ?? 0) * 100} %.`,
    },
  );
}

/** From one world to the other, by the factors of the quantity. */
export function ledgerChart(
  split: Schemas['Decomposition'],
  names: readonly [view: string, other: string],
  words: Words,
): WaterfallChart | undefined {
  const { before, after, unit, factors = [] } = split;
  const moving = factors.filter(({ contribution }) => contribution !== 0);
  if (typeof before !== 'number' || typeof after !== 'number' || !unit || moving.length === 0) return undefined;
  return waterfallOf(
    { unit, before, after, factors: moving },
    { before: capital(names[1]), after: capital(names[0]), words: (inUnit) => ({ ...words, subtitle: `${words.subtitle} ${inUnit}.` }) },
  );
}

/** What each assumption moves between its percentiles. */
export function driversChart(found: Schemas['Sensitivity'], words: Words): TornadoChart | undefined {
  const { inputs, quantities } = found;
  const quantity = quantities?.[0];
  if (!inputs || !quantity || typeof quantity.value !== 'number') return undefined;
  const chart = tornadoOf(quantity, inputs, 'this view', words);
  // The ends of a share as on its slider.
  const rows = chart.rows.map(({ name, low, high }) => {
    const input = inputs.find(({ label }) => label === name)!;
    const said = (end: typeof low, value: number | string) => (input.unit === 'ratio' ? { ...end, words: mainText(value, input) } : end);
    return { name, low: said(low, input.low.value), high: said(high, input.high.value) };
  });
  return { ...chart, rows, words: { ...words, subtitle: `${words.subtitle} ${chart.unit}.` } };
}

interface DemandParts {
  readonly found: Schemas['DemandCurve'];
  readonly view: World;
  readonly other: World;
  readonly index: number;
  readonly names: readonly [view: string, other: string];
  readonly when: string;
}

/** Price against tokens, both logarithmic, with the line of equal spending and where both worlds and the start of the run lie. */
export function demandChart({ found, view, other, index, names, when }: DemandParts): DemandChart | undefined {
  const tokens = found.curves?.['demand'];
  if (!tokens || !found.against) return undefined;
  const x = numbersOf(tokens.values);
  const y = found.against.values;
  const [most] = [...x].sort((a, b) => b - a);
  const reading = readingOf(tokens.unit, [most!]);
  const price = readingOf(found.against.unit, y);
  const point = (name: string, world: World, at: number) => ({
    name,
    x: (world.curves.get('served_demand')?.values[at] ?? NaN) * reading.factor,
    y: (world.curves.get('clearing_price')?.values[at] ?? NaN) * price.factor,
  });
  const start = point(labelWords(view.time[0]!), view, 0);
  return {
    kind: 'demand curve',
    words: {
      title: 'The demand curve',
      subtitle: `${capital(price.words)} against ${reading.words} in ${when}. Both scales are logarithmic.`,
      source: 'Where the curve is flatter than the dashed line, a lower price raises spending; where it is steeper, it lowers it.',
    },
    panels: [
      {
        x: { title: 'Tokens', unit: reading.words, scale: 'log' },
        y: { title: 'Price', unit: price.words, scale: 'log' },
        lines: [{ name: `wanted in ${when.replace(/^[A-Z][a-z]+ /, '')}`, x: scaled(x, reading), y: scaled(y, price) }],
        points: [start, point(names[1], other, index), point(names[0], view, index)].filter((one) => one.x > 0 && one.y > 0),
        equal: { name: `the same spending as in ${view.time[0]!.slice(0, 4)}`, x: start.x, y: start.y },
      },
    ],
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
