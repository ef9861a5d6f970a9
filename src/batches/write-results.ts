import type { Questions } from '../answers/questions.ts';
import type { ResultsFormat } from '../contract/parameters.ts';
import { csvLine, joinedColumns } from '../formats/join-tables.ts';
import type { Store } from '../store/store.ts';

/** Writes a kept run, here or in another process: the pieces are in memory until the next one is asked for. */
export type WriteKept = (question: Questions['showRun']) => AsyncIterable<Uint8Array>;

/** The results of a batch in one text, piece by piece: one scenario of it is in memory at a time. */
export async function* writeResults(
  store: Store,
  batch: string,
  format: ResultsFormat,
  write: WriteKept,
): AsyncGenerator<string | Uint8Array> {
  const form = { format, include: undefined };
  switch (format) {
    case 'json': {
      let count = 0;
      yield '[';
      for await (const run of keptOf(store, batch)) {
        yield count++ === 0 ? '\n' : ',\n';
        yield* write({ ...run, form });
      }
      yield '\n]\n';
      return;
    }
    case 'ndjson':
      for await (const run of keptOf(store, batch)) yield* write({ ...run, form });
      return;
    case 'csv':
    case 'csv-wide': {
      // Twice: the head of the table has the columns of all.
      const heads = new Map<string, readonly string[]>();
      for await (const run of keptOf(store, batch)) {
        const text = await textOf(write({ ...run, form, part: 'columns' }));
        heads.set(text, JSON.parse(text) as string[]);
      }
      const columns = joinedColumns([...heads.values()]);
      if (columns.length === 0) return;
      yield csvLine(columns);
      for await (const run of keptOf(store, batch)) yield* write({ ...run, form, part: columns });
      return;
    }
    default:
      return format satisfies never;
  }
}

async function* keptOf(store: Store, batch: string): AsyncGenerator<Pick<Questions['showRun'], 'kept' | 'label'>> {
  for (let after = 0; ;) {
    const row = await store.resultAfter(batch, after);
    if (!row) return;
    after = row.number;
    yield { kept: row.bytes, label: row.label };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}
