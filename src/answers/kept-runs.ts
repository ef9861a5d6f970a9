import { projectionAnswer } from '../contract/projection-answer.ts';
import { columnsOf, linesWith, wholeLines } from '../formats/join-tables.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { openKept } from './kept-projection.ts';
import type { Questions } from './questions.ts';
import { written } from './written.ts';

/** A run that a store has kept, in a format. Of a table that becomes part of another one, its columns or its lines. */
export function showRun(library: Library, { kept, form, label, part }: Questions['showRun']): Answered {
  const projection = openKept(library, kept);
  const named = label === undefined ? projection : { ...projection, scenario: label };
  const answered = written(library, [projection.frame], projectionAnswer(named, form.include), form, true);
  if (part === undefined) return answered;
  // Piece by piece: as one text, the table of a long run takes more memory than a worker process has.
  const table = typeof answered.body === 'string' ? [answered.body] : answered.body;
  if (part !== 'columns') return { ...answered, body: linesWith(part, table) };
  const [head = ''] = wholeLines(table);
  return { ...answered, body: JSON.stringify(columnsOf(head)) };
}
