import { draftSize } from '../cost/compile-cost.ts';
import type { Compilation } from '../model/compile-model.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from '../../core/problem.ts';

/**
 * Estimates of the heap that cached values keep alive, from sizes that are known without a walk over them. `bench/heap.ts`
 * measures them after a garbage collection: a text is estimated at 1.3 to 9 times what is measured, with its model at 2 to 9
 * times, a compilation at 1.4 to 11 times, the most for the smallest.
 */
const megabyte = 1_000_000;

/** Heap of a text that was read: 5 to 30 bytes a character. */
export function readTextBytes(text: string): number {
  return 5_000 + 40 * text.length;
}

/** Heap of the declarations of a model beside its files. */
export function modelBytes({ draft }: Pick<Model, 'draft'>): number {
  return 50_000 + 200 * draftSize(draft).tokens;
}

/** Heap of a model checked and lowered, with the code of its kernel. */
export function compilationBytes({ problems }: Compilation, draft: Model['draft']): number {
  const { variables, tokens } = draftSize(draft);
  return 40_000 + 500 * variables + 500 * tokens + problemsBytes(problems);
}

export function problemsBytes(problems: readonly Problem[]): number {
  return 500 * problems.length;
}

/** Limits of the caches of a library, in entries and bytes. */
export const cacheLimits = {
  texts: { entries: 256, bytes: 96 * megabyte },
  models: { entries: 256, bytes: 48 * megabyte },
  compilations: { entries: 128, bytes: 64 * megabyte },
  small: { entries: 64, bytes: 16 * megabyte },
} as const;

/** Limit of all caches of a library together, unless its owner states another. */
export const usualCacheBytes = 256 * megabyte;
