import { elementLabel } from '../domain/element-order.ts';
import { dateLabel } from '../domain/date-label.ts';
import type { Plan } from '../domain/plan.ts';

/** What a kernel left behind, by slot, instant and element. */
export interface FinishedRun {
  readonly plan: Plan;
  /** Instants; 1 in a model without time. */
  readonly rows: number;
  /** Calendar labels of the instants and the same in years; absent in a model without time. */
  readonly labels?: readonly string[];
  readonly years?: readonly number[];
  /** Every instant of a slot, row by row; a constant has one row. */
  values(slot: number): Float64Array;
  /** `[abilene, hopper]` of the element with this index over `dims`. */
  labelOf(dims: readonly string[], element: number): string;
}

export function runPlan(plan: Plan): FinishedRun {
  const { compiled: { checked, lowered, kernel }, input, n } = plan;
  const output = kernel.run(input);
  const timed = checked.draft.timed;
  const rows = timed ? input.steps + 1 : 1;
  const instants = Array.from({ length: rows }, (_, k) => k);
  return {
    plan, rows,
    ...(timed ? { labels: instants.map((k) => dateLabel(input.t0, k, n)), years: instants.map((k) => input.t0 + k / n) } : {}),
    values: (slot) => {
      const { storage, size } = lowered.system.slots[slot]!;
      const from = output.offset(slot);
      return output.memory.subarray(from, from + size * (storage === 'row' ? rows : 1));
    },
    labelOf: (dims, element) => elementLabel(dims, dims.map((dim) => checked.scope.dimensions.get(dim)!), element),
  };
}
