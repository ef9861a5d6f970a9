import type { FinishedRun } from './finished-run.ts';
import { oncePerPlan } from './once-per-plan.ts';

/** Size of the cache: sets of slots that the runs of one prepared scenario reach. */
const mostReaches = 256;

/**
 * A value derived from what the changes of a run do not reach, by name: the same for all runs of the prepared scenario that
 * change the same slots.
 */
export function oncePerReach<T>(run: FinishedRun, name: string, derive: () => T): T {
  const known = oncePerPlan(run.plan, `${name} by reach`, () => new Map<ReadonlySet<number>, T>());
  let value = known.get(run.reached);
  if (value === undefined) {
    if (known.size >= mostReaches) known.clear();
    known.set(run.reached, (value = derive()));
  }
  return value;
}
