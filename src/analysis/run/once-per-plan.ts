import type { LoadedRun } from '../../core/engine/system.ts';
import type { Prepared } from '../../domain/plan/plan.ts';

/**
 * Caches a value derived from a prepared scenario, by name, computed on first use. The entry lives as long as the
 * prepared scenario. The value must not depend on anything a lever changes.
 */
const derived = new WeakMap<LoadedRun, Map<string, unknown>>();

export function oncePerPlan<T>({ loaded }: Pick<Prepared, 'loaded'>, name: string, derive: () => T): T {
  let known = derived.get(loaded);
  if (!known) derived.set(loaded, (known = new Map<string, unknown>()));
  if (!known.has(name)) known.set(name, derive());
  return known.get(name) as T;
}
