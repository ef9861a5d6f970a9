import Table from 'cli-table3';
import type { Projection } from '../analysis/projection/projection.ts';
import type { GivenFigure } from '../analysis/sources/given-figure.ts';
import {
  cellsOf,
  elementCount,
  elementNames,
  frameLength,
  seriesOf,
  timeAxis,
  type Cell,
  type Curve,
  type Frame,
} from '../analysis/frame/frame.ts';
import { totalsOf } from '../analysis/frame/total.ts';
import { yearly } from '../analysis/frame/yearly.ts';
import { dateLabel } from '../domain/value/date-label.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import { drawChart } from './draw-chart.ts';
import { formatNumber } from './format-number.ts';
import { problemText } from './print-problems.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';
import { noBorders } from './no-borders.ts';

type Value = Cell | undefined;

/** One line of a table. */
interface Row {
  readonly label: string;
  /** True for one element of the variable above it. */
  readonly inner?: boolean;
  readonly unit: string;
  readonly values: readonly Value[];
}

/** A row before aggregation to years: a curve of one element. */
interface CurveRow extends Omit<Row, 'values'> {
  readonly of: Curve;
}

const mostElements = 8;

/** Relative to the largest value of a row; smaller values are rounding errors and shown as 0. */
const dust = 1e-12;

/** Scale of a pure ratio, which is a rounding error below 1e-15 whatever else is in its row. */
const leastRatio = 1e-3;

/** With more claims than this, only the broken ones are printed, and the number that hold. */
const mostClaims = 8;

/** Minimum number of years in a table: fewer do not show a trend. */
const enoughYears = 5;

/** A projection as text: title, summary, chart of the main curve, table by year, claims, warnings, sources. */
export function projectionTable(projection: Projection, terminal: Terminal): string {
  const { colors, width, unicode } = terminal;
  const mark = (holds: boolean): string => (holds ? colors.green(unicode ? '✓' : 'ok  ') : colors.red(unicode ? '✗' : 'FAIL'));
  const name = projection.scenario ?? projection.model;
  const parts: string[] = [
    colors.bold(projection.title) +
      `${colors.dim(` (${name}${name === projection.model ? '' : `, model ${projection.model}`})`)}\n` +
      `${wrapText(projection.summary, width)}\n`,
  ];
  const { findings } = projection;
  if (findings.length > 0)
    parts.push(findings.map(({ text }) => `${unicode ? '•' : '-'} ${wrapText(text, width, { indent: 2, begun: 2 })}\n`).join(''));
  const chart = chartOf(projection, terminal);
  if (chart) parts.push(chart);
  parts.push(valuesTable(projection, terminal));
  if (projection.cut.length > 0) parts.push(`given by the scenario in place of an equation: ${projection.cut.join(', ')}\n`);
  const { claims } = projection;
  const broken = claims.filter((claim) => !claim.holds);
  const holding = claims.length - broken.length;
  const shown = claims.length > mostClaims ? broken : claims;
  const lines = shown.map((claim) => `${mark(claim.holds)} ${claim.claim}\n`);
  if (shown !== claims && holding > 0)
    lines.push(`${mark(true)} ${broken.length === 0 ? `all ${holding}` : `${holding} of ${claims.length}`} expectations hold\n`);
  if (claims.length > 0) parts.push(lines.join(''));
  const warnings = projection.problems.filter((problem) => problem.severity !== 'error');
  if (warnings.length > 0) parts.push(warnings.map((problem) => problemText(problem, terminal)).join(''));
  const stated = Object.entries(projection.figures).filter(([, { overridden }]) => overridden !== undefined);
  if (stated.length > 0)
    parts.push(
      stated
        .map(
          ([id, figure]) =>
            wrapText(
              `in place of the catalog: ${id} is ${amountOf(figure)}, not ` +
                amountOf({ ...figure.overridden!.catalog, unit: figure.unit }) +
                (figure.overridden?.why === undefined ? '' : `: ${figure.overridden.why}`),
              width,
            ) + '\n',
        )
        .join(''),
    );
  const sources = Object.keys(projection.sources).length;
  const figures = Object.keys(projection.figures).length;
  parts.push(
    colors.dim(
      `${sources} ${sources === 1 ? 'source' : 'sources'}` +
        `${figures === 0 ? '' : `, ${figures} ${figures === 1 ? 'figure' : 'figures'} of the catalog`}; run ` +
        `${projection.provenance.run}\n`,
    ),
  );
  return parts.join('\n');
}

type Amount = { readonly [K in 'value' | 'low' | 'high' | 'points']?: GivenFigure[K] | undefined } & Pick<GivenFigure, 'unit'>;

/** `700 W(chip)/GPU`, `4 to 6 year`, `3 points from 2022 to 2024`. */
export function amountOf({ value, low, high, points, unit }: Amount): string {
  const dates = Object.keys(points ?? {});
  if (dates.length > 0) return `${dates.length} ${dates.length === 1 ? 'point' : 'points'} from ${dates[0]} to ${dates.at(-1)}, ${unit}`;
  const amount = value ?? [low, high].filter((bound) => bound !== undefined).join(' to ');
  return unit === 'date' ? String(amount) : `${amount} ${unit}`;
}

/** Chart of the first curve with numbers; undefined for a model without time. */
export function chartOf(projection: Projection, terminal: Terminal): string | undefined {
  const { frame } = projection;
  const time = timeAxis(frame)?.labels;
  const main = [...frame.curves].find(([, curve]) => !curve.words && curve.unit !== 'date');
  if (!time || time.length < 2 || !main) return undefined;
  const [name, curve] = main;
  const { label, of } = mainRow(name, curve);
  const head = `${terminal.colors.bold(curve.title)}${label.slice(name.length)}, ${curve.unit}`;
  const chart = drawChart(cellsOf(of, 0) as readonly (number | null)[], [time[0]!, time.at(-1)!], terminal);
  return chart && `${head}\n${chart}`;
}

/** One row for a curve: the curve itself, its total if its elements can be summed, otherwise its first element. */
export function mainRow(name: string, curve: Curve): CurveRow {
  if (curve.dims.length === 0) return { label: name, unit: curve.unit, of: curve };
  return (
    totalRows(name, curve)[0] ?? {
      label: `${name}${among(elementNames(curve, 0))}`,
      unit: curve.unit,
      of: single(curve, seriesOf(curve, 0)),
    }
  );
}

function single(curve: Curve, values: Float64Array): Curve {
  return { ...curve, dims: [], elements: [], values };
}

/** The total, or one total per alternative; empty if the values do not add up. */
function totalRows(name: string, curve: Curve): readonly CurveRow[] {
  return totalsOf(curve).map(({ of, values }) => ({ label: `${name}${among(of)}, total`, unit: curve.unit, of: single(curve, values) }));
}

function among(elements: readonly string[]): string {
  return elements.length > 0 ? `[${elements.join(', ')}]` : '';
}

/** Computed over the original instants, so the yearly maximum of a total is that of the total. */
function rowsOf(name: string, curve: Curve): readonly CurveRow[] {
  const main = mainRow(name, curve);
  const totals = totalRows(name, curve);
  const count = elementCount(curve);
  if (curve.dims.length !== 1 || count > mostElements) {
    const rows = totals.length > 0 ? totals.length : count;
    if (totals.length > 0 && rows <= mostElements) return totals;
    return [rows > 1 ? { ...main, label: `${main.label} (1 of ${rows})` } : main];
  }
  const summed = totals.length > 0 && count > 1;
  const elements = curve.elements[0]!.map((element, index): CurveRow => ({
    label: summed ? `  ${element}` : `${name}[${element}]`,
    inner: summed,
    unit: summed ? '' : curve.unit,
    of: single(curve, seriesOf(curve, index)),
  }));
  // An element that is always 0 is omitted below its total.
  const size = sizeOf(shown(main));
  return summed ? [main, ...elements.filter(({ of }) => of.values.some((value) => !isDust(value, size)))] : elements;
}

/** Values by year, for as many years as fit. Without time, curves with the same elements are side by side. */
export function valuesTable(projection: Projection, terminal: Terminal): string {
  const { frame } = projection;
  const axis = timeAxis(frame);
  if (!axis) return timelessTables(frame.curves, terminal);
  let { labels } = axis;
  let rows = [...frame.curves].flatMap(([name, curve]) => rowsOf(name, curve));
  // Each row is a curve over the instants, aggregated to years by its variable's rule.
  const byYear = yearly({ axis, curves: new Map(rows.map(({ of }, index) => [String(index), of])) });
  // Runs already given by year, and runs without a whole year, are shown unchanged.
  const alreadyYearly = axis.stepsPerYear === 1 && /^\d{4}$/.test(labels[0] ?? '');
  if (!alreadyYearly && frameLength(byYear) > 0) {
    ({ labels } = timeAxis(byYear)!);
    rows = rows.map((row, index) => ({ ...row, of: byYear.curves.get(String(index))! }));
  }
  return rows.length === 0 ? 'no curves\n' : laidOut(rows.map(shown), labels, axis.stepsPerYear, terminal).text;
}

function shown({ of, ...row }: CurveRow): Row {
  return { ...row, values: cellsOf(of, 0) };
}

/** One row per curve and one column per element if several curves share a dimension and fit; the others as a list. */
function timelessTables(curves: Frame['curves'], terminal: Terminal): string {
  const sharing = new Map<string, Map<string, Curve>>();
  for (const [name, curve] of curves) {
    const count = elementCount(curve);
    if (curve.dims.length !== 1 || count < 2 || count > mostElements) continue;
    const key = [...curve.dims, ...curve.elements[0]!].join('\u0000');
    sharing.set(key, (sharing.get(key) ?? new Map<string, Curve>()).set(name, curve));
  }
  const crossed = new Set<string>();
  const tables: string[] = [];
  for (const shared of sharing.values()) {
    if (shared.size < 2) continue;
    const table = crossTable(shared, terminal);
    if (table === undefined) continue;
    tables.push(table);
    for (const name of shared.keys()) crossed.add(name);
  }
  const rest = [...curves].filter(([name]) => !crossed.has(name)).flatMap(([name, curve]) => rowsOf(name, curve));
  if (rest.length > 0) tables.unshift(laidOut(rest.map(shown), ['value'], 1, terminal).text);
  return tables.length === 0 ? 'no curves\n' : tables.join('\n');
}

/** Undefined if the columns do not fit the width. */
function crossTable(shared: ReadonlyMap<string, Curve>, terminal: Terminal): string | undefined {
  const [first] = shared.values();
  const totals = new Map([...shared].map(([name, curve]) => [name, totalsOf(curve)[0]?.values[0]]));
  const summed = [...totals.values()].some((total) => total !== undefined);
  const rows = [...shared].map(([name, curve]): Row => ({
    label: name,
    unit: curve.unit,
    values: [...curve.elements[0]!.map((_, element) => cellsOf(curve, element)[0]), ...(summed ? [legalOr(totals.get(name), '')] : [])],
  }));
  const labels = [...first!.elements[0]!, ...(summed ? ['total'] : [])];
  const { text, columns } = laidOut(rows, labels, 1, terminal);
  return columns === labels.length ? text : undefined;
}

function legalOr(value: number | undefined, none: string): Value {
  return value !== undefined && Number.isFinite(value) ? value : none;
}

/** The rows below their labels, and the number of columns that fit. */
function laidOut(
  rows: readonly Row[],
  labels: readonly string[],
  stepsPerYear: number,
  { width, colors, unicode }: Terminal,
): { readonly text: string; readonly columns: number } {
  const texts = rows.map((row) => cellTexts(row, labels.length, stepsPerYear));
  const cellWidths = labels.map((label, k) => Math.max(label.length, ...texts.map((row) => row[k]!.length)) + columnGap);
  const head = widestLayout(rows, cellWidths, width);
  const gap = unicode ? '·' : '-';
  const table = new Table({
    head: ['', ...(head.layout === 'beside' ? ['unit'] : []), ...head.shown.map((k) => labels[k]!)].map((text) => colors.bold(text)),
    colAligns: ['left', ...(head.layout === 'beside' ? ['left' as const] : []), ...head.shown.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': columnGap },
    chars: noBorders,
  });
  for (const [index, row] of rows.entries()) {
    const cells = head.shown.map((k) => texts[index]![k]! || (row.values[k] === '' ? '' : gap));
    switch (head.layout) {
      case 'beside':
        table.push([row.label, colors.dim(row.unit), ...cells]);
        break;
      case 'below':
        table.push([row.unit === '' ? row.label : `${row.label}\n  ${colors.dim(row.unit)}`, ...cells]);
        break;
      case 'above':
        if (row.inner) table.push([row.label, ...cells]);
        else table.push([{ colSpan: 1 + cells.length, content: `${row.label}  ${colors.dim(row.unit)}` }], ['', ...cells]);
        break;
      default:
        head.layout satisfies never;
    }
  }
  return {
    text: `${table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')}\n`,
    columns: head.shown.length,
  };
}

/** Position of the unit: in its own column, below the name, or with the name on a line above the values. */
type Layout = 'beside' | 'below' | 'above';

const columnGap = 2;

/** The first layout with room for enough years, otherwise the last one, which leaves the most room. */
function widestLayout(
  rows: readonly Row[],
  cellWidths: readonly number[],
  width: number,
): { readonly layout: Layout; readonly shown: readonly number[] } {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length)) + columnGap;
  const [labels, units] = [
    widest(rows.map(({ label }) => label)),
    Math.max('unit'.length + columnGap, widest(rows.map(({ unit }) => unit))),
  ];
  const columns: Readonly<Record<Layout, number>> = {
    beside: labels + units,
    below: Math.max(labels, units + 2),
    above: widest(rows.map(({ label, inner }) => (inner ? label : ''))),
  };
  const layouts = (['beside', 'below', 'above'] as const).map((layout) => ({
    layout,
    shown: fitting(cellWidths, width + columnGap - columns[layout]),
  }));
  return layouts.find(({ shown }) => shown.length >= Math.min(enoughYears, cellWidths.length)) ?? layouts.at(-1)!;
}

/** The first column, the last, and as many in between as fit; at least two. */
function fitting(cellWidths: readonly number[], room: number): readonly number[] {
  const count = cellWidths.length;
  for (let wanted = count; wanted > 2; wanted--) {
    const shown =
      wanted === count
        ? cellWidths.map((_, k) => k)
        : Array.from({ length: wanted }, (_, k) => Math.round((k * (count - 1)) / (wanted - 1)));
    if (shown.reduce((sum, k) => sum + cellWidths[k]!, 0) <= room) return shown;
  }
  return count === 1 ? [0] : [0, count - 1];
}

function cellTexts(row: Row, columns: number, stepsPerYear: number): readonly string[] {
  const size = sizeOf(row);
  return Array.from({ length: columns }, (_, k) => {
    const value = row.values[k];
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (value === Infinity) return unlimitedWord;
    if (row.unit === 'date') return dateLabel(value, 0, stepsPerYear);
    return formatNumber(isDust(value, size) ? 0 : value);
  });
}

function isDust(value: Value, size: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= size * dust;
}

function sizeOf({ values, unit }: Row): number {
  return values.reduce<number>(
    (most, value) => (typeof value === 'number' && value !== Infinity ? Math.max(most, Math.abs(value)) : most),
    unit === 'ratio' ? leastRatio : 0,
  );
}
