import Table from 'cli-table3';
import { unlimitedWord } from '../domain/value/values.ts';
import { formatNumber } from './format-number.ts';
import { noBorders } from './no-borders.ts';
import { isResidue, sizeOf, type Row } from './table-row.ts';
import type { Terminal } from './terminal.ts';

/** Minimum number of years in a table: fewer do not show a trend. */
const enoughYears = 5;

/** The rows below their labels, the number of columns that fit, and that one in `every` columns is shown. */
export function laidOut(
  rows: readonly Row[],
  labels: readonly string[],
  { width, colors, unicode }: Terminal,
): { readonly text: string; readonly columns: number; readonly every: number } {
  const texts = rows.map((row) => cellTexts(row, labels.length));
  const cellWidths = labels.map((label, k) => Math.max(label.length, ...texts.map((row) => row[k]!.length)) + columnGap);
  const head = widestLayout(rows, cellWidths, width);
  const gap = unicode ? '·' : '-';
  const table = new Table({
    head: [
      '',
      ...(head.layout === 'column' ? [rows.some((row) => unitOf(row) !== '') ? 'unit' : ''] : []),
      ...head.shown.map((k) => labels[k]!),
    ].map((text) => colors.bold(text)),
    colAligns: ['left', ...(head.layout === 'column' ? ['left' as const] : []), ...head.shown.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': columnGap },
    chars: noBorders,
  });
  for (const [index, row] of rows.entries()) {
    const cells = head.shown.map((k) => texts[index]![k]! || (row.values[k] === '' ? '' : gap));
    switch (head.layout) {
      case 'column':
        table.push([row.label, colors.dim(unitOf(row)), ...cells]);
        break;
      case 'below':
        table.push([unitOf(row) === '' ? row.label : `${row.label}\n  ${colors.dim(unitOf(row))}`, ...cells]);
        break;
      case 'above':
        if (row.inner) table.push([row.label, ...cells]);
        else table.push([{ colSpan: 1 + cells.length, content: `${row.label}  ${colors.dim(unitOf(row))}` }], ['', ...cells]);
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
    every: head.shown.length > 1 ? head.shown.at(-1)! - head.shown.at(-2)! : 1,
  };
}

/** `MW, mean`: the unit, and how a year has its value. */
export function unitOf({ unit, over, inner }: Row): string {
  return inner || over === undefined ? unit : [unit, over].filter((part) => part !== '').join(', ');
}

/** Position of the unit: in its own column, below the name, or with the name on a line above the values. */
type Layout = 'column' | 'below' | 'above';

const columnGap = 2;

/** The first layout with room for enough years, otherwise the last one, which leaves the most room. */
function widestLayout(
  rows: readonly Row[],
  cellWidths: readonly number[],
  width: number,
): { readonly layout: Layout; readonly shown: readonly number[] } {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length)) + columnGap;
  const [labels, units] = [widest(rows.map(({ label }) => label)), Math.max('unit'.length + columnGap, widest(rows.map(unitOf)))];
  const columns: Readonly<Record<Layout, number>> = {
    column: labels + units,
    below: Math.max(labels, units + 2),
    above: widest(rows.map(({ label, inner }) => (inner ? label : ''))),
  };
  const layouts = (['column', 'below', 'above'] as const).map((layout) => ({
    layout,
    shown: fitting(cellWidths, width + columnGap - columns[layout]),
  }));
  return layouts.find(({ shown }) => shown.length >= Math.min(enoughYears, cellWidths.length)) ?? layouts.at(-1)!;
}

/** As many columns as fit at equal distances, the last among them; at least two. */
function fitting(cellWidths: readonly number[], room: number): readonly number[] {
  const last = cellWidths.length - 1;
  for (let every = 1; every <= last; every++) {
    const shown = Array.from({ length: Math.floor(last / every) + 1 }, (_, k) => (last % every) + k * every);
    if (every === last || shown.reduce((sum, k) => sum + cellWidths[k]!, 0) <= room) return shown;
  }
  return [0];
}

/** The values of a row as texts, empty where there is none. */
export function cellTexts(row: Row, columns: number): readonly string[] {
  const size = sizeOf(row);
  return Array.from({ length: columns }, (_, k) => {
    const value = row.values[k];
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (value === Infinity) return unlimitedWord;
    return formatNumber(isResidue(value, size) ? 0 : value);
  });
}
