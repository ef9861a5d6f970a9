import { openKept } from '../answers/kept-projection.ts';
import type { ResultsFormat } from '../contract/parameters.ts';
import { projectionAnswer } from '../contract/projection-answer.ts';
import type { Answer, Chunk } from '../formats/answer.ts';
import { chunkText, wholeText } from '../formats/chunk-text.ts';
import { formats } from '../formats/formats.ts';
import { columnsOf, csvLine, joinedColumns, linesWith } from '../formats/join-tables.ts';
import type { Store } from '../store/store.ts';

/** Results that are in memory at a time. */
const atOnce = 8;

/** The results of a batch in one text, piece by piece; the event loop has its turn between two scenarios. */
export async function* writeResults(store: Store, batch: string, format: ResultsFormat): AsyncGenerator<string | Uint8Array> {
  const { write } = formats[format];
  switch (format) {
    case 'json': {
      let count = 0;
      yield '[';
      for await (const answer of answersOf(store, batch)) yield `${count++ === 0 ? '\n' : ',\n'}${wholeText(write([answer]))}`;
      yield '\n]\n';
      return;
    }
    case 'ndjson':
      for await (const answer of answersOf(store, batch)) yield wholeText(write([answer]));
      return;
    case 'csv':
    case 'csv-wide': {
      // Twice: the head of the table has the columns of all.
      const heads: (readonly string[])[] = [];
      for await (const answer of answersOf(store, batch)) heads.push(columnsOf(firstOf(write([answer]))));
      const columns = joinedColumns(heads);
      if (columns.length === 0) return;
      yield csvLine(columns);
      for await (const answer of answersOf(store, batch)) yield* linesWith(columns, wholeText(write([answer])));
      return;
    }
    default:
      return format satisfies never;
  }
}

async function* answersOf(store: Store, batch: string): AsyncGenerator<Answer> {
  for (let after = 0; ;) {
    const rows = await store.results(batch, after, atOnce);
    for (const { label, bytes } of rows) {
      yield projectionAnswer({ ...openKept(bytes), scenario: label });
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.number;
  }
}

function firstOf(chunks: Iterable<Chunk>): string {
  for (const chunk of chunks) return chunkText(chunk);
  return '';
}
