/**
 * Threads that compute draws of an ensemble. Draws and their values are in shared memory; a number says whose turn it is, so the
 * thread that asks can wait without its event loop.
 */
import { Worker } from 'node:worker_threads';
import type { DrawHelper, DrawShape } from '../analysis/ensemble/draw-helper.ts';
import type { EnsembleQuestion, StartHelpers } from '../analysis/ensemble/question.ts';
import type { LibraryOptions } from '../domain/library/library.ts';
import { drawMemory, turn, type DrawMemory } from './draw-memory.ts';

/** What a thread is started with. */
export interface DrawThreadSetup {
  readonly library: Pick<LibraryOptions, 'models' | 'scenarios' | 'figures'>;
  readonly question: EnsembleQuestion;
  readonly premise: string;
  readonly memory: DrawMemory;
}

/** Bytes of a thread with its library, and what is left for what the one who asks needs besides. */
const bytesOfThread = 56 << 20;
const bytesLeft = 16 << 20;

/** How many threads fit in so many bytes that are free. */
export function threadsWithin(bytes: number): number {
  return Math.max(0, Math.floor((bytes - bytesLeft) / bytesOfThread));
}

/** Milliseconds after which a thread that does not answer is given up. */
const longestWait = 120_000;

/** Starts as many threads as `threads` says for a question about this library, each with this program. */
export function drawThreads(
  threads: (shape: DrawShape) => number,
  { models, scenarios, figures }: LibraryOptions,
  program = new URL('./draw-thread.js', import.meta.url),
): { readonly start: StartHelpers; readonly stop: () => void } {
  const library = { models, scenarios, figures };
  const workers: Worker[] = [];
  return {
    start: (shape, question) =>
      Array.from({ length: threads(shape) }, () => {
        const memory = drawMemory(shape);
        workers.push(startThread(program, { library, question, premise: shape.premise, memory }));
        return helper(memory, shape);
      }),
    stop: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

function startThread(program: URL, setup: DrawThreadSetup): Worker {
  const worker = new Worker(program, { workerData: setup, execArgv: [] });
  worker.on('error', () => undefined); // it does not become free, or is given up
  worker.unref();
  return worker;
}

function helper({ control, values, refused }: DrawMemory, { cells }: DrawShape): DrawHelper {
  let failed = false;
  return {
    get free() {
      return !failed && Atomics.load(control, 0) === turn.free;
    },
    begin: (from, to) => {
      control[1] = from;
      control[2] = to;
      Atomics.store(control, 0, turn.thread);
      Atomics.notify(control, 0);
    },
    end: () => {
      Atomics.wait(control, 0, turn.thread, longestWait);
      failed = Atomics.load(control, 0) !== turn.free;
      if (failed) return undefined;
      return { values: cells.map((_, world) => values[world]!), refused };
    },
  };
}
