import { readFileSync } from 'node:fs';
import { columnsOf, csvLine, joinedColumns, linesWith } from '../../formats/join-tables.ts';

/** One long table of many, each in a file with a head of its own. One file is in memory at a time. */
export function* combineTables(files: readonly string[]): Generator<string> {
  const columns = joinedColumns(files.map((file) => columnsOf(readFileSync(file, 'utf8'))));
  if (columns.length === 0) return;
  yield csvLine(columns);
  for (const file of files) yield* linesWith(columns, [readFileSync(file, 'utf8')]);
}
