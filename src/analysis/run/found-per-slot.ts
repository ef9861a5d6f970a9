import type { FinishedRun } from './finished-run.ts';
import { oncePerReach } from './once-per-reach.ts';

interface Entry<I, T> {
  readonly item: I;
  /** Absent where the changes reach the slot. */
  readonly known?: readonly T[];
}

/**
 * What `find` finds in the values of each item's slot, in the order of the items. Slots that the changes of the run do not
 * reach are searched once for all runs with such changes. `find` must not depend on anything else that a lever changes.
 */
export function foundPerSlot<I, T>(
  run: FinishedRun,
  name: string,
  itemsOf: () => readonly I[],
  slotOf: (item: I) => number,
  find: (item: I) => readonly T[],
): T[] {
  const entries = oncePerReach(run, name, () =>
    itemsOf().flatMap((item): readonly Entry<I, T>[] => {
      if (run.reached.has(slotOf(item))) return [{ item }];
      const known = find(item);
      return known.length > 0 ? [{ item, known }] : [];
    }),
  );
  const found: T[] = [];
  for (const { item, known } of entries) for (const one of known ?? find(item)) found.push(one);
  return found;
}
