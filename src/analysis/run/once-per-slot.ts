import type { FinishedRun } from './finished-run.ts';
import { oncePerPlan } from './once-per-plan.ts';

/**
 * A value derived from the values of one slot, by name: derived again where the changes of the run reach the slot, else once
 * per prepared scenario.
 */
export function oncePerSlot<T>(run: FinishedRun, name: string, slot: number, derive: () => T): T {
  if (run.reached.has(slot)) return derive();
  const bySlot = oncePerPlan(run.plan, name, () => new Map<number, T>());
  if (!bySlot.has(slot)) bySlot.set(slot, derive());
  return bySlot.get(slot) as T;
}
