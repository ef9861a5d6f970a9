import { draftSize } from '../cost/compile-cost.ts';
import type { Prepared } from './plan.ts';

/** Bytes of one variable of a plan, and of the labels of one instant. */
const perVariable = 8_000;
const perInstant = 160;

/** Bytes of the model and its compilation, which a plan keeps alive when their own caches have dropped them. */
const perToken = 700;

/**
 * Heap that a cached plan keeps alive, with what its runs leave with it: the rows of its series, the image of its memory
 * and the results of the last run, 8 bytes a number each. `bench/heap.ts` measures it: 1 to 1.6
 * times what is measured where numbers prevail, and more where the model does, which other caches usually hold as well.
 */
export function planBytes({ compiled: { work }, horizon: { steps }, loaded, model: { draft } }: Prepared): number {
  const instants = steps + 1;
  return (
    50_000 +
    perToken * draftSize(draft).tokens +
    perVariable * work.given +
    perInstant * instants +
    8 * (2 * loaded.length + work.seriesPerInstant * instants)
  );
}
