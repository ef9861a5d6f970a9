import path from 'node:path';
import type { Look } from '../charts/look.ts';
import type { Drawing } from '../charts/picture.ts';
import type { Answer, Chunk } from '../formats/answer.ts';
import { chunkText } from '../formats/chunk-text.ts';
import { formats, type FormatName } from '../formats/formats.ts';
import { BadInput } from './bad-input.ts';
import type { Context } from './context.ts';
import { makeOutputFolder } from './output-folder.ts';
import { drawnOr, refuseBytesOnStdout, refuseLookOfValues } from './picture-options.ts';
import { plainTerminal, type Terminal } from './terminal.ts';
import { writeAtomically } from './write-atomically.ts';

/** How a picture is to look is among them. */
export interface AnswerOptions extends Look {
  /** Default: what the ending of the file says, and a table on the terminal. */
  readonly format?: 'table' | FormatName | undefined;
  /** The file to write; absent for the terminal. */
  readonly out?: string | undefined;
}

export interface AnswerOutput extends AnswerOptions {
  readonly table: (terminal: Terminal) => string;
  /** Whether a picture shows the first curve alone. */
  readonly headline?: boolean;
}

/** Writes one answer to the terminal, or to a file, whole or not at all. */
export function writeAnswer(answer: Answer, { format, out, table, ...drawing }: AnswerOutput, { out: terminal, err }: Context): void {
  const chosen = format ?? (out === undefined ? 'table' : formatOfFile(out));
  refuseBytesOnStdout({ format: chosen, out });
  refuseLookOfValues(chosen, drawing);
  const pieces = chosen === 'table' ? [] : drawnOr(() => piecesOf(answer, chosen, drawing));
  if (out === undefined) {
    if (chosen === 'table') terminal.write(table(terminal));
    else for (const piece of pieces) terminal.write(chunkText(piece));
    return;
  }
  makeOutputFolder(path.dirname(out));
  writeAtomically(out, chosen === 'table' ? [table(plainTerminal({ ...terminal, interactive: false }))] : pieces);
  err.write(`written to ${out}\n`);
}

/** A picture is drawn at once, so that it is refused before a file is begun. */
function piecesOf(answer: Answer, format: FormatName, { theme, width, height, headline }: Drawing): Iterable<Chunk> {
  const pieces = formats[format].write([answer], { theme, width, height, headline });
  return format === 'json' ? withNewline(pieces) : pieces;
}

function* withNewline(pieces: Iterable<Chunk>): Generator<Chunk> {
  yield* pieces;
  yield '\n';
}

/** The format that the name of a file says. */
export function formatOfFile(file: string): 'table' | FormatName {
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'txt') return 'table';
  const named = (Object.keys(formats) as FormatName[]).find((name) => formats[name].ending === ending);
  if (named) return named;
  const endings = [...new Set(Object.values(formats).map((one) => `.${one.ending}`)), '.txt'].join(', ');
  throw new BadInput(`${file} does not say a format`, `let it end in one of ${endings}, or write --format`);
}
