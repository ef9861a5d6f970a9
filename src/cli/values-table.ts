import type { Projection } from '../analysis/projection/projection.ts';
import { cellsOf, elementCount, frameLength, timeAxis, type Curve, type Frame } from '../analysis/frame/frame.ts';
import { totalsOf } from '../analysis/frame/total.ts';
import { yearly } from '../analysis/frame/yearly.ts';
import { mostElements, rowsOf, shown, type CurveRow } from './curve-rows.ts';
import { everyYear } from './every-year.ts';
import { laidOut } from './table-layout.ts';
import type { Row, TableValue } from './table-row.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** A row of more years than this is read as CSV. */
const mostYears = 50;

/** Values by year, for as many years as fit, and the first row in every year. Without time, curves of the same elements share a table. */
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
  if (labels.length === 0) return 'no whole year\n';
  if (rows.length === 0) return 'no curves\n';
  const years = /^\d{4}$/.test(labels[0] ?? '');
  const given = rows.map((row): Row => (years ? { ...shown(row), over: row.of.overTime } : shown(row)));
  const { text, every } = laidOut(given, labels, terminal);
  const left = every > 1 ? [`every ${ordinal(every)} ${years ? 'year' : 'step'} up to the last`] : [];
  const main = given[rows.findIndex(({ of }) => !of.words && of.calendar === undefined)];
  const whole = every > 1 && years && main && labels.length <= mostYears ? `\n${everyYear(main, labels, terminal)}` : '';
  return text + whole + notesBelow([...left, ...firstsOf(rows)], terminal);
}

/** The number of cases if some rows are the first of several. */
function firstsOf(rows: readonly CurveRow[]): readonly string[] {
  const counts = [...new Set(rows.flatMap(({ outOf = [] }) => outOf))].sort((a, b) => a - b);
  return counts.length === 0 ? [] : [`the first of ${counts.join(' or ')} where a row says 1 of several`];
}

/** What a table leaves out, and where it is. */
function notesBelow(notes: readonly string[], { width, colors }: Terminal): string {
  if (notes.length === 0) return '';
  return `${colors.dim(wrapText(`shown: ${notes.join('; ')}; --format csv gives all values`, width))}\n`;
}

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${n}${ending ?? 'th'}`;
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
  if (rest.length > 0) tables.unshift(laidOut(rest.map(shown), ['value'], terminal).text);
  return tables.length === 0 ? 'no curves\n' : tables.join('\n') + notesBelow(firstsOf(rest), terminal);
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
  const { text, columns } = laidOut(rows, labels, terminal);
  return columns === labels.length ? text : undefined;
}

function legalOr(value: number | undefined, none: string): TableValue {
  return value !== undefined && Number.isFinite(value) ? value : none;
}
