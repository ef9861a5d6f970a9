import type { LoadedRun } from '../../core/engine/system.ts';
import type { Prepared } from '../../domain/plan/plan.ts';

/**
 * What runs of one prepared scenario share besides their input, by name: derived when it is first asked for, and gone
 * with the prepared scenario. It may rest on nothing that a lever changes.
 */
const derived = new WeakMap<LoadedRun, Map<string, unknown>>();

export function oncePerPlan<T>({ loaded }: Pick<Prepared, 'loaded'>, name: string, derive: () => T): T {
  let known = derived.get(loaded);
  if (!known) derived.set(loaded, (known = new Map<string, unknown>()));
  if (!known.has(name)) known.set(name, derive());
  return known.get(name) as T;
}
