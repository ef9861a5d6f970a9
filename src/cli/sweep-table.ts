import { cellsOf, frameLength, runCount, timeAxis, type Cell, type ValueAxis } from '../analysis/frame/frame.ts';
import { yearly } from '../analysis/frame/yearly.ts';
import type { Sweep, SweptWorld } from '../analysis/sweep/question.ts';
import { mainRow, type CurveRow } from './curve-rows.ts';
import { drawChart } from './draw-chart.ts';
import { formatNumber } from './format-number.ts';
import { laidOut } from './table-layout.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** A terminal shows so many stops of an input, and so many quantities. */
const mostStops = 9;
const mostQuantities = 3;

/**
 * A sweep as text. Of one input: a chart of the first quantity at the last date against it, and the quantities by year at some
 * stops. Of two: the first quantity at the last date as a table of both.
 */
export function sweepTable({ inputs, worlds }: Sweep, terminal: Terminal): string {
  const several = worlds.length > 1;
  const parts = worlds.flatMap((world) => {
    const { colors, width } = terminal;
    const along = inputs.map(({ title, values, unit }) => `${title}: ${rangeWords(values, unit)}`).join(', ');
    const name = several && world.scenario !== null ? ` (${world.scenario})` : '';
    const head = `${colors.bold(world.title)}${name}\n${colors.dim(wrapText(along, width))}\n`;
    const rows = [...world.frame.curves].map(([own, curve]) => mainRow(own, curve));
    const given = world.cut.length > 0 ? [`given in place of an equation: ${world.cut.join(', ')}\n`] : [];
    const body = inputs.length > 1 ? gridParts(world, inputs, rows, terminal) : lineParts(world, inputs[0]!, rows, terminal);
    return [head, ...body, ...refusedPart(world, terminal), ...given];
  });
  return parts.join('\n');
}

function rangeWords(values: Float64Array, unit: string): string {
  const [first, last] = [values[0]!, values.at(-1)!].map(formatNumber);
  const amount = values.length > 1 ? `${values.length} values from ${first} to ${last}` : first!;
  return unit === 'ratio' ? amount : `${amount} ${unit}`;
}

function lineParts(world: SweptWorld, input: ValueAxis, rows: readonly CurveRow[], terminal: Terminal): readonly string[] {
  const main = rows.find(({ of }) => !of.words && of.calendar === undefined);
  const ends = [formatNumber(input.values[0]!), formatNumber(input.values.at(-1)!)] as const;
  const cells = main && input.values.length > 1 ? (lastCells(world, main) as readonly (number | null)[]) : [];
  const chart = main && drawChart(cells, ends, terminal);
  const stops = spread(input.values.length);
  const tables = rows.slice(0, mostQuantities).map((row) => byYear(world, row, input, stops, terminal));
  return [...(main && chart ? [`${headOf(world, main, terminal)}\n${chart}`] : []), ...tables, ...shownPart(input, stops, rows, terminal)];
}

/** A row for each stop, a column for each year. */
function byYear(
  { frame }: SweptWorld,
  { label, unit, of }: CurveRow,
  input: ValueAxis,
  stops: readonly number[],
  terminal: Terminal,
): string {
  const whole = yearly({ ...frame, curves: new Map([[label, of]]) });
  const shown = frameLength(whole) > 0 ? whole : { ...frame, curves: new Map([[label, of]]) };
  const labels = timeAxis(shown)?.labels ?? ['value'];
  const cells = cellsOf(shown.curves.get(label)!, 0);
  const over = whole !== frame && timeAxis(frame) ? `, ${of.overTime}` : '';
  const rows = stops.map((stop) => ({
    label: formatNumber(input.values[stop]!),
    unit: '',
    values: cells.slice(stop * labels.length, (stop + 1) * labels.length),
  }));
  return `${terminal.colors.bold(label)}, ${unit}${over}, by ${input.name}\n${laidOut(rows, labels, terminal).text}`;
}

function gridParts(world: SweptWorld, inputs: readonly ValueAxis[], rows: readonly CurveRow[], terminal: Terminal): readonly string[] {
  const [down, across] = inputs as readonly [ValueAxis, ValueAxis];
  return rows.slice(0, mostQuantities).map((row) => {
    const cells = lastCells(world, row);
    const lines = [...down.values].map((value, index) => ({
      label: formatNumber(value),
      unit: '',
      values: cells.slice(index * across.values.length, (index + 1) * across.values.length),
    }));
    const { text } = laidOut(lines, [...across.values].map(formatNumber), terminal);
    return `${headOf(world, row, terminal)}\n${terminal.colors.dim(`down: ${down.name}, across: ${across.name}`)}\n${text}`;
  });
}

/** The quantity, its unit and the date. */
function headOf({ frame }: SweptWorld, { label, unit }: CurveRow, { colors }: Terminal): string {
  const last = timeAxis(frame)?.labels.at(-1);
  return `${colors.bold(label)}, ${unit}${last === undefined ? '' : `, at ${last}`}`;
}

/** The value at the last date of every stop. */
function lastCells({ frame }: SweptWorld, { of }: CurveRow): readonly Cell[] {
  const length = frameLength(frame) / runCount(frame);
  return cellsOf(of, 0).filter((_, place) => place % length === length - 1);
}

function spread(count: number): readonly number[] {
  const shown = Math.min(count, mostStops);
  return Array.from({ length: shown }, (_, k) => (shown === 1 ? 0 : Math.round((k * (count - 1)) / (shown - 1))));
}

function shownPart(input: ValueAxis, stops: readonly number[], rows: readonly CurveRow[], { colors, width }: Terminal): readonly string[] {
  const left = [
    ...(stops.length < input.values.length ? [`${stops.length} of ${input.values.length} values`] : []),
    ...(rows.length > mostQuantities ? [`the first ${mostQuantities} of ${rows.length} quantities`] : []),
  ];
  return left.length === 0 ? [] : [`${colors.dim(wrapText(`shown: ${left.join(', ')}; --format csv gives all`, width))}\n`];
}

function refusedPart({ refused }: SweptWorld, { colors, width }: Terminal): readonly string[] {
  const [first] = refused;
  if (!first) return [];
  const count = refused.length === 1 ? '1 stop is refused' : `${refused.length} stops are refused, the first`;
  return [`${colors.yellow(wrapText(`${count}: ${first.at}: ${first.problems[0]?.message ?? ''}`, width))}\n`];
}
