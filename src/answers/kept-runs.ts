import { projectionAnswer } from '../contract/projection-answer.ts';
import { wholeText } from '../formats/chunk-text.ts';
import { columnsOf, linesWith } from '../formats/join-tables.ts';
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
  const table = wholeText(typeof answered.body === 'string' ? [answered.body] : answered.body);
  return { ...answered, body: part === 'columns' ? JSON.stringify(columnsOf(table)) : linesWith(part, table) };
}
