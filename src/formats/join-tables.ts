import { parse } from 'csv-parse/sync';
import type { Chunk } from './answer.ts';
import { chunkText } from './chunk-text.ts';
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

/** The lines of a table without its head, with these columns; the table is read piece by piece. */
export function* linesWith(columns: readonly string[], table: Iterable<Chunk>): Generator<string> {
  let places: readonly number[] | 'all' | undefined;
  for (const lines of wholeLines(table)) {
    let text = lines;
    if (!places) {
      const own = columnsOf(lines);
      places = own.join() === columns.join() ? 'all' : columns.map((column) => own.indexOf(column));
      text = lines.slice(lines.indexOf('\n') + 1);
    }
    if (places === 'all') yield text;
    else for (const row of parse(text, {})) yield csvLine(places.map((place) => row[place] ?? ''));
  }
}

/** The text of a table in pieces of whole lines. */
export function* wholeLines(table: Iterable<Chunk>): Generator<string> {
  let text = '';
  for (const piece of table) {
    text += chunkText(piece);
    const end = endOfLines(text);
    if (end === 0) continue;
    yield text.slice(0, end);
    text = text.slice(end);
  }
  if (text !== '') yield text;
}

/** Where the last whole line ends: a line feed within quotes belongs to a cell. */
function endOfLines(text: string): number {
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === quote) isQuoted = !isQuoted;
    else if (letter === lineFeed && !isQuoted) end = at + 1;
  }
  return end;
}

const quote = 0x22;
const lineFeed = 0x0a;

/** A line of cells that are text of CSV already. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvQuoted).join(',')}\n`;
}
