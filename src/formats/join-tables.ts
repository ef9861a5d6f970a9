import { parse } from 'csv-parse/sync';
import { csvQuoted } from './csv-row.ts';
import { doubtColumns } from './doubts.ts';

/** The columns of a table, from its text or its first line. */
export function columnsOf(table: string): readonly string[] {
  return parse(table.slice(0, table.indexOf('\n') + 1), {})[0] ?? [];
}

/** The columns after the dimensions and the axis, in this order. */
const last: readonly string[] = ['value', 'label', ...doubtColumns];

/**
 * The columns of several tables in one. Each table keeps its order; a new column goes before the next known one, or else after
 * all, as when the tables are written at once.
 */
export function joinedColumns(tables: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  const known = new Set<string>();
  for (const head of new Set(tables.map((one) => JSON.stringify(one)))) {
    const columns = JSON.parse(head) as string[];
    for (const [index, column] of columns.entries()) {
      if (known.has(column)) continue;
      const next = columns.slice(index + 1).find((later) => known.has(later));
      all.splice(next === undefined ? all.length : all.indexOf(next), 0, column);
      known.add(column);
    }
  }
  return [...all.filter((column) => !last.includes(column)), ...last.filter((column) => known.has(column))];
}

/** The lines of a table without its head, with these columns. */
export function* linesWith(columns: readonly string[], table: string): Generator<string> {
  const own = columnsOf(table);
  if (own.join() === columns.join()) {
    yield table.slice(table.indexOf('\n') + 1);
    return;
  }
  const places = columns.map((column) => own.indexOf(column));
  for (const row of parse(table, {}).slice(1)) yield csvLine(places.map((place) => row[place] ?? ''));
}

/** A line of cells that are text of CSV already. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvQuoted).join(',')}\n`;
}
