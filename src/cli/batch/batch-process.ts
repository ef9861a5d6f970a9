/** The program of a process that runs scenarios of a batch: it opens the library for itself, then takes one after another. */
import { Library, type LibraryOptions } from '../../domain/library/library.ts';
import { serveJobs } from '../../pool/serve-jobs.ts';
import { BadInput } from '../bad-input.ts';
import type { BatchEntry } from './batch-entry.ts';
import { runOne, type BatchJob, type BatchSetting } from './run-one.ts';

/** What a process is started with. */
export interface BatchSetup {
  readonly library: Pick<LibraryOptions, 'models' | 'scenarios' | 'figures'>;
  readonly setting: BatchSetting;
}

/** What became of a job; `stopped`: its results could not be written, and neither could those of the next. */
export type BatchResult = { readonly entry: BatchEntry } | { readonly stopped: string; readonly hint: string | undefined };

process.once('message', ({ library: options, setting }: BatchSetup) => {
  const library = new Library({ ...options, now: () => new Date() });
  serveJobs((payload) => {
    const result = resultOf(() => runOne(library, setting, payload as BatchJob));
    return { pieces: [], result: () => result };
  });
});

function resultOf(run: () => BatchEntry): BatchResult {
  try {
    return { entry: run() };
  } catch (error) {
    if (error instanceof BadInput) return { stopped: error.message, hint: error.hint };
    throw error;
  }
}
