/**
 * The program of a thread that computes draws: it opens the library for itself, then takes one range after another. Where the
 * system has priorities of threads, its own is one step lower: the thread that asks waits for it, so it must not starve.
 */
import { getPriority, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { computeElsewhere } from '../analysis/ensemble/compute-elsewhere.ts';
import { Library } from '../domain/library/library.ts';
import { turn } from './draw-memory.ts';
import type { DrawThreadSetup } from './draw-threads.ts';

const { library: options, question, premise, memory } = workerData as DrawThreadSetup;
const { control } = memory;

/** The lowest priority, as `nice` counts. */
const lowest = 19;
// Elsewhere than on Linux it would be the priority of the whole process.
if (process.platform === 'linux') setPriority(Math.min(lowest, getPriority() + 1));

try {
  const compute = computeElsewhere(new Library({ ...options, now: () => new Date() }), question, premise);
  while (compute) {
    give(turn.free);
    Atomics.wait(control, 0, turn.free);
    compute([control[1]!, control[2]!], memory);
  }
} finally {
  give(turn.failed);
}

function give(next: number): void {
  Atomics.store(control, 0, next);
  Atomics.notify(control, 0);
}
