import { targetsOf } from '../../core/engine/system-walk.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { oncePerPlan } from './once-per-plan.ts';

/** Place of each slot in the order of evaluation: given values first; the equations within a bounded root follow it. */
export function evaluationOrder(plan: Pick<Prepared, 'compiled' | 'loaded'>): ReadonlyMap<number, number> {
  return oncePerPlan(plan, 'evaluation order', () => {
    const { constants, start, stocks, step, finish } = plan.compiled.lowered.system;
    const targets = [...constants, ...start, ...step, ...finish].flatMap((one) =>
      one.kind === 'initial' ? [stocks[one.stock]!.slot] : targetsOf(one),
    );
    return new Map([...targets.entries()].reverse().map(([index, target]) => [target, index]));
  });
}
