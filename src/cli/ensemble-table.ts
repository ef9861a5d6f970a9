import { allBands, bandsOf, type Band } from '../analysis/ensemble/read-bands.ts';
import type { ClaimShare, Ensemble, PairedShare } from '../analysis/ensemble/question.ts';
import { frameLength, labelOf, seriesOf, timeAxis, type Frame } from '../analysis/frame/frame.ts';
import { drawFan } from './draw-fan.ts';
import { formatNumber } from './format-number.ts';
import { laidOut } from './table-layout.ts';
import type { Row } from './table-row.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** A terminal shows the bands of so many quantities. */
const mostQuantities = 3;

/** An ensemble as text: a sentence, a fan chart, percentiles by year, shares of two worlds, claims, what the spread holds. */
export function ensembleTable(ensemble: Ensemble, terminal: Terminal): string {
  const { colors, width } = terminal;
  const { title, against, draws, frame } = ensemble;
  const bands = allBands(frame).filter(({ name }) => !/\.(against|ratio)$/.test(name));
  const main = bands[0];
  const other = against ? ` and ${against.title}${against.scenario === null ? '' : ` (${against.scenario})`}` : '';
  const held = draws.conditioned ? `, held to ${draws.conditioned.observed.length} observations` : '';
  const parts = [
    `${colors.bold(title)}${ensemble.scenario === null ? '' : ` (${ensemble.scenario})`}${other}\n` +
      `${colors.dim(`${formatNumber(draws.counted)} draws, seed ${draws.seed}, ${draws.method}${held}`)}\n`,
    `${wrapText(headline(ensemble, main), width)}\n`,
    main ? fanOf(ensemble, main, terminal) : undefined,
    ...bands.slice(0, mostQuantities).map((one) => tableOf(ensemble, one, terminal)),
    worldsTable(ensemble, terminal),
    claimLines(ensemble.claims, terminal),
    ...ensemble.exceedance.map((one) => {
      const at = (probability: number): string => formatNumber(one.values[one.probabilities.indexOf(probability)] ?? NaN);
      const when = one.at === undefined ? '' : ` at ${one.at}`;
      const text = `above ${at(0.9)} with a probability of 90 %, ${at(0.5)} with 50 %, ${at(0.1)} with 10 %, ${at(0.01)} with 1 %`;
      return `${colors.bold(one.of)}${when}, ${one.unit}: ${text}\n`;
    }),
    inputLines(ensemble, terminal),
    ensemble.notes.map((note) => `${colors.dim(wrapText(note, width))}\n`).join(''),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** One sentence that answers, with numbers of the run. */
function headline({ against, worlds, draws, margin, percentiles, convergence, frame }: Ensemble, main: Band | undefined): string {
  const [paired] = worlds;
  if (against && paired) return `${pairedSentence(paired, draws.counted, margin ?? 0, against.title)} ${baseSentence(frame, paired)}`;
  if (!main) return `${formatNumber(draws.counted)} draws were counted.`;
  const at = convergence[0]?.at;
  const place = at === undefined ? 0 : Math.max(0, timeAxis(frame)?.labels.indexOf(at) ?? 0);
  const read = (statistic: string): string => {
    const value = main.statistics.get(statistic)?.[place] ?? NaN;
    return labelOf({ ...(main.calendar === undefined ? {} : { calendar: main.calendar }) }, value) ?? formatNumber(value);
  };
  const [low, high] = [percentiles[0]!, percentiles.at(-1)!];
  const share = Number((high - low).toPrecision(4));
  const when = at === undefined ? '' : ` at ${at}`;
  const unit = main.unit === 'ratio' || main.unit === 'date' ? '' : ` ${main.unit}`;
  const spread =
    low < high ? `${share} % of the draws lie between ${read(`p${low}`)} and ${read(`p${high}`)}` : `p${low} is ${read(`p${low}`)}`;
  return `${main.title}${when}: ${spread}${unit}. Without uncertainty it is ${read('base')}${unit}.`;
}

function pairedSentence({ title, at, more, same, fewer }: PairedShare, counted: number, margin: number, other: string): string {
  const percent = (share: number): string => `${formatNumber(100 * share)} %`;
  const when = at === undefined ? '' : ` at ${at}`;
  return (
    `${title}${when}: more in ${percent(more)} of ${formatNumber(counted)} worlds than in “${other}”, ` +
    `fewer in ${percent(fewer)}, the same within ${percent(margin)} in ${percent(same)}.`
  );
}

/** What the two runs without uncertainty say, which need not be what most worlds say. */
function baseSentence(frame: Frame, { curve, element, at }: PairedShare): string {
  const name = `${curve}${element.length > 0 ? `[${element.join(', ')}]` : ''}`;
  const place = at === undefined ? 0 : Math.max(0, timeAxis(frame)?.labels.indexOf(at) ?? 0);
  const [own, other] = [curve, `${curve}.against`].map((one) => {
    const band = bandsOf(one, frame.curves.get(one)!).find((each) => each.name.replace('.against', '') === name);
    const value = band?.statistics.get('base')?.[place] ?? NaN;
    return labelOf(band?.calendar === undefined ? {} : { calendar: band.calendar }, value) ?? formatNumber(value);
  });
  const { unit } = frame.curves.get(curve)!;
  return `Without uncertainty it is ${own} against ${other}${unit === 'ratio' || unit === 'date' ? '' : ` ${unit}`}.`;
}

function fanOf({ frame, percentiles }: Ensemble, { name, unit, statistics }: Band, terminal: Terminal): string | undefined {
  const labels = timeAxis(frame)?.labels;
  if (!labels || labels.length < 2) return undefined;
  const line = (statistic: string): readonly (number | null)[] =>
    Array.from(statistics.get(statistic)!, (value) => (Number.isFinite(value) ? value : null));
  const pairs = Array.from({ length: Math.floor(percentiles.length / 2) }, (_, k) => [percentiles[k]!, percentiles.at(-1 - k)!] as const);
  const middle = percentiles[Math.floor(percentiles.length / 2)]!;
  const fan = {
    bands: pairs.map(([low, high]) => ({ low: line(`p${low}`), high: line(`p${high}`) })),
    middle: line(`p${middle}`),
    base: line('base'),
  };
  const drawn = drawFan(fan, [labels[0]!, labels.at(-1)!], terminal);
  if (!drawn) return undefined;
  const shown = pairs.map(([low, high]) => `p${low} to p${high}`).join(', ');
  const [median, points] = terminal.unicode ? ['━', '•'] : ['=', 'o'];
  return `${terminal.colors.bold(name)}, ${unit}: ${shown}, ${median} p${middle}, ${points} without uncertainty\n${drawn}`;
}

/** Places of the axis at the beginning of years; all where there is none. */
function yearPlaces(ensemble: Ensemble): { readonly places: readonly number[]; readonly labels: readonly string[] } {
  const axis = timeAxis(ensemble.frame);
  const all = Array.from({ length: frameLength(ensemble.frame) }, (_, k) => k);
  if (!axis) return { places: all, labels: ['value'] };
  const years = all.filter((k) => axis.labels[k]!.endsWith('-01-01'));
  const places = years.length > 0 ? years : all;
  return { places, labels: places.map((k) => (years.length > 0 ? axis.labels[k]!.slice(0, 4) : axis.labels[k]!)) };
}

function tableOf(ensemble: Ensemble, { name, unit, statistics, calendar }: Band, terminal: Terminal): string {
  const { places, labels } = yearPlaces(ensemble);
  const rows = [...statistics].map(([statistic, values]): Row => ({
    label: statistic === 'base' ? 'without uncertainty' : statistic,
    unit: '',
    values: places.map((k) => {
      const value = values[k]!;
      return Number.isNaN(value) ? null : (labelOf({ ...(calendar === undefined ? {} : { calendar }) }, value) ?? value);
    }),
  }));
  const when = timeAxis(ensemble.frame) ? ', at the beginning of the year' : '';
  return `${terminal.colors.bold(name)}, ${unit}${when}\n${laidOut(rows, labels, terminal).text}`;
}

/** The shares of more, same and fewer of each curve: of the first by year, of all at one instant. */
function worldsTable(ensemble: Ensemble, terminal: Terminal): string | undefined {
  const { worlds, frame } = ensemble;
  if (worlds.length === 0) return undefined;
  const { places, labels } = yearPlaces(ensemble);
  const [first] = worlds;
  const curve = frame.curves.get(`${first!.curve}.worlds`);
  const outcomes = curve?.elements.at(-1) ?? [];
  const rows = outcomes.map((outcome, index): Row => ({
    label: outcome,
    unit: '',
    values: places.map((k) => rounded(seriesOf(curve!, index)[k]!)),
  }));
  const byYear =
    curve?.dims.length === 1
      ? `${terminal.colors.bold(first!.curve)}, % of worlds with more, the same and fewer\n${laidOut(rows, labels, terminal).text}\n`
      : '';
  const all = worlds.map(({ curve: name, element, more, same, fewer }): Row => ({
    label: `${name}${element.length > 0 ? `[${element.join(', ')}]` : ''}`,
    unit: '',
    values: [rounded(more), rounded(same), rounded(fewer)],
  }));
  const when = first!.at === undefined ? '' : ` at ${first!.at}`;
  return `${byYear}${terminal.colors.bold(`% of worlds${when}`)}\n${laidOut(all, ['more', 'same', 'fewer'], terminal).text}`;
}

/** A share in per cent. */
const rounded = (share: number): number | null => (Number.isNaN(share) ? null : Number((100 * share).toFixed(1)));

function claimLines(claims: readonly ClaimShare[], { colors }: Terminal): string {
  return claims
    .map(({ claim, probability, standardError, low, high, base, against }) => {
      const percent = (share: number): string => (100 * share).toFixed(1);
      const other = against === undefined ? '' : `; in the other world ${percent(against)} %`;
      const held = base ? 'holds' : 'does not hold';
      return (
        `${colors.bold(`${percent(probability)} %`)} ${claim} ` +
        `(standard error ${percent(standardError)}, 95 % interval ${percent(low)} to ${percent(high)}; ` +
        `${held} without uncertainty${other})\n`
      );
    })
    .join('');
}

/** Inputs that are listed by name; all of them are in JSON. */
const mostInputs = 12;

function inputLines({ inputs, fixed }: Ensemble, { width, colors }: Terminal): string {
  if (inputs.length === 0) return '';
  const listed = inputs.slice(0, mostInputs).map(({ target, words }) => `${target} (${words})`);
  const more = inputs.length > mostInputs ? ` and ${inputs.length - mostInputs} more (--format json has all)` : '';
  const others = fixed.length > mostInputs ? ` and ${fixed.length - mostInputs} more` : '';
  const named = fixed.slice(0, mostInputs).map(({ target }) => target);
  const kept = fixed.length > 0 ? `; with a range, but keeping their value: ${named.join(', ')}${others}` : '';
  return `${colors.dim(wrapText(`uncertain: ${listed.join('; ')}${more}${kept}`, width))}\n`;
}
