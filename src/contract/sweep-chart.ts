import type { Sweep, SweptWorld } from '../analysis/sweep/question.ts';
import { axisLength, timeAxis, type Curve, type ValueAxis } from '../analysis/frame/frame.ts';
import { wordsOf } from '../charts/about.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import type { Chart, DemandChart, GridAxis, GridChart, Panel, SingleChart, Words } from '../charts/chart.ts';
import { labelWords } from '../charts/date-words.ts';
import { isNumeric, seriesOfCurve } from '../charts/frame-lines.ts';
import { mostLines } from '../charts/limits.ts';
import { valueWords } from '../charts/number-words.ts';
import { inSentence, shownQuantity, unitInSentence } from '../charts/quantity-words.ts';
import { extent } from '../charts/ticks.ts';
import { aboutOf } from './about.ts';

/** Stops that have a line over time; of more they are picked at equal distances, both ends among them. */
const mostStops = mostLines - 1;

/**
 * A sweep as a picture. Of one input: each quantity at the last date against the input, a line for each scenario, and below it over
 * time at some of the stops. Of two inputs: each quantity at the last date on a grid.
 */
export function sweepChart({ inputs, worlds }: Sweep, headline: boolean): Chart {
  const [first] = worlds as readonly [SweptWorld, ...SweptWorld[]];
  const numeric = [...first.frame.curves].filter(([, curve]) => isNumeric(curve)).map(([name]) => name);
  const names = headline ? numeric.slice(0, 1) : numeric;
  if (names.length === 0) throw new CannotDraw('there is no quantity with numbers to draw', 'ask for a curve with numbers');
  const parts = names.flatMap((name): readonly SingleChart[] =>
    inputs.length > 1
      ? worlds.flatMap((world) => gridOf(inputs, world, name, worlds.length > 1) ?? [])
      : alongOne(inputs[0]!, worlds, name),
  );
  const words = wordsOf(worlds.map(aboutOf), {
    title: parts[0]!.words.title,
    subtitle: `${worlds.map(({ title }) => title).join(', and ')}, everything else equal.`,
    more: `${inputs.reduce((count, { values }) => count * values.length, worlds.length)} runs`,
  });
  const [only] = parts;
  if (parts.length === 1) return { ...only!, words: { ...words, subtitle: `${only!.words.subtitle} ${words.subtitle}` } };
  return {
    kind: 'stack',
    words,
    parts: parts.map((part, k) =>
      k === 0 ? { ...part, words: { ...part.words, title: part.words.subtitle.replace(/\.$/, ''), subtitle: '' } } : part,
    ),
  };
}

/** The values of the first series of a curve: by stop, then by date. */
function valuesOf({ frame }: SweptWorld, name: string): { readonly curve: Curve; readonly values: Float64Array; readonly length: number } {
  const curve = frame.curves.get(name)!;
  return { curve, values: seriesOfCurve(curve, true).series[0]!.values, length: axisLength(frame) };
}

const own = (title: string, subtitle: string): Words => ({ title, subtitle, source: '' });

function alongOne(input: ValueAxis, worlds: readonly SweptWorld[], name: string): readonly SingleChart[] {
  const found = worlds.flatMap((world) => (world.frame.curves.has(name) ? [{ world, ...valuesOf(world, name) }] : []));
  const [{ curve, length, world: first }] = found as [(typeof found)[number]];
  const years = timeAxis(first.frame)?.years;
  const shown = shownQuantity(
    curve.unit,
    found.flatMap(({ values }) => Array.from(values)),
  );
  const across = axisOf(input);
  const lasts = found.map(({ values }) => shown.scaled(Array.from(input.values, (_, stop) => values[(stop + 1) * length - 1]!)));
  const date = lastDate(first);
  const [low, high] = extent(Array.from(across.values));
  const against: DemandChart = {
    kind: 'demand curve',
    words: own(sentence(curve.title + date, lasts[0]!, shown.unit, across), `${curve.title}${date} against ${inSentence(input.title)}.`),
    panels: [
      {
        x: { title: input.title, unit: across.unit, scale: low > 0 && high / low >= 8 ? 'log' : 'linear' },
        y: { title: curve.title, unit: shown.unit, scale: shown.scale === 'log' ? 'log' : 'linear' },
        lines: found.map(({ world }, k) => ({ name: found.length > 1 ? world.title : '', x: across.values, y: lasts[k]! })),
      },
    ],
  };
  if (!years || length < 2) return [against];
  const stops = picked(input.values.length);
  const panels = found.map(({ world, values }): Panel => ({
    ...(found.length > 1 ? { title: world.title } : {}),
    unit: shown.unit,
    scale: shown.scale,
    lines: stops.map((stop) => ({
      name: `at ${valueWords(across.values[stop]!, across.unit)}`,
      years,
      values: shown.scaled(values.subarray(stop * length, (stop + 1) * length)),
    })),
  }));
  const note = stops.length < input.values.length ? `, ${stops.length} of ${input.values.length} values` : '';
  const inUnit = across.unit === '' || across.unit === 'ratio' ? '' : ` in ${across.unit}`;
  const subtitle = `${shown.unit}, at values of ${inSentence(input.title)}${inUnit}${note}.`;
  return [against, { kind: 'curves', words: own(`${curve.title} over time`, subtitle), panels }];
}

function picked(count: number): readonly number[] {
  if (count <= mostStops) return Array.from({ length: count }, (_, k) => k);
  return Array.from({ length: mostStops }, (_, k) => Math.round((k * (count - 1)) / (mostStops - 1)));
}

function axisOf({ title, unit, values }: ValueAxis): GridAxis & { readonly values: readonly number[] } {
  const { unit: words, scaled } = shownQuantity(unit, Array.from(values));
  return { title, unit: words, values: scaled(values) };
}

function lastDate({ frame }: SweptWorld): string {
  const label = timeAxis(frame)?.labels.at(-1);
  return label === undefined ? '' : ` in ${labelWords(label)}`;
}

/** What the quantity does from one end of the input to the other. */
function sentence(what: string, values: readonly number[], unit: string, across: GridAxis): string {
  const known = Array.from(values, (_, k) => k).filter((k) => Number.isFinite(values[k]));
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return `${what} has no value.`;
  const said = (value: number): string => valueWords(value, unit);
  const [start, end] = [from, to].map((place) => valueWords(across.values[place]!, across.unit));
  const inputs = `${inSentence(across.title)} goes from ${start} to ${end}${unitInSentence(across.unit)}`;
  const [a, b] = [values[from]!, values[to]!];
  const [low, high] = extent(values.filter(Number.isFinite));
  if (low === high) return `${what} stays at ${said(a)}${unitInSentence(unit)} as ${inputs}.`;
  const verb = b > a ? 'rises' : 'falls';
  if (low === Math.min(a, b) && high === Math.max(a, b))
    return `${what} ${verb} from ${said(a)} to ${said(b)}${unitInSentence(unit)} as ${inputs}.`;
  return `${what} is between ${said(low)} and ${said(high)}${unitInSentence(unit)} as ${inputs}.`;
}

/** Undefined where the world lacks the quantity. */
function gridOf([outer, inner]: readonly ValueAxis[], world: SweptWorld, name: string, several: boolean): GridChart | undefined {
  if (!world.frame.curves.has(name)) return undefined;
  const { curve, values, length } = valuesOf(world, name);
  const [columns, rows] = [outer!.values.length, inner!.values.length];
  // The first input lies across.
  const last = Array.from({ length: rows * columns }, (_, k) => {
    const stop = (k % columns) * rows + Math.floor(k / columns);
    return values[(stop + 1) * length - 1]!;
  });
  const { unit, scaled } = shownQuantity(curve.unit, last);
  const [low, high] = extent(last.filter(Number.isFinite));
  const date = lastDate(world);
  const [from, to] = scaled([low, high]);
  const said = `${valueWords(from!, unit)} and ${valueWords(to!, unit)}${unitInSentence(unit)}`;
  const whose = several ? `${world.title}: ` : '';
  return {
    kind: 'grid',
    words: own(
      `${whose}${several ? inSentence(curve.title) : curve.title}${date} lies between ${said}.`,
      `${curve.title}${date}, ${unit}, by ${inSentence(outer!.title)} and ${inSentence(inner!.title)}.`,
    ),
    unit,
    x: axisOf(outer!),
    y: axisOf(inner!),
    values: scaled(last),
  };
}
