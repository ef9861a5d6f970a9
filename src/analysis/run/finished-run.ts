import type { RunOutput } from '../../core/engine/system.ts';
import { elementLabel } from '../../domain/value/element-order.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** What a kernel left behind, by slot, instant and element. */
export interface FinishedRun {
  readonly plan: Plan;
  readonly output: RunOutput;
  /** Instants; 1 in a model without time. */
  readonly rows: number;
  /** Calendar labels of the instants and the same in years; absent in a model without time. */
  readonly labels?: readonly string[];
  readonly years?: readonly number[];
  /** Every instant of a slot, row by row; a constant has one row. */
  values(slot: number): Float64Array;
  /** Its memory is worth being used again, so that what is wanted of it is better read at once. */
  readonly reusable: boolean;
  /** Nobody reads the run any more: its memory is the next one's where that is worth it. */
  release(): void;
  /** `[abilene, hopper]` of the element with this index over `dims`. */
  labelOf(dims: readonly string[], element: number): string;
}

/** Of a run that was released: memory of some 100 KB is dear to ask for and to give back at every run. */
let spare: Float64Array | undefined;

/** Numbers. A larger memory is not kept beyond its run. */
const mostSpared = 1_000_000;

export function runPlan(plan: Plan): FinishedRun {
  const { compiled: { checked, lowered, kernel }, input, n } = plan;
  const output = kernel.run(input, spare);
  spare = undefined;
  let released = false;
  const reusable = output.memory.length <= mostSpared;
  const timed = checked.draft.timed;
  const rows = timed ? input.steps + 1 : 1;
  return {
    plan, output, rows, reusable,
    ...(timed ? instantsOf(input.t0, n, rows) : {}),
    values: (slot) => {
      if (released) throw new Error('the run is released');
      const { storage, size } = lowered.system.slots[slot]!;
      const from = output.offset(slot);
      return output.memory.subarray(from, from + size * (storage === 'row' ? rows : 1));
    },
    release: () => {
      if (!released && reusable) spare = output.memory;
      released = true;
    },
    labelOf: (dims, element) => elementLabel(dims, dims.map((dim) => checked.scope.dimensions.get(dim)!), element),
  };
}

interface Instants {
  readonly labels: readonly string[];
  readonly years: readonly number[];
}

/** Of the last run: the next has the same as a rule. */
let last: (Instants & { readonly t0: number; readonly n: number; readonly rows: number }) | undefined;

function instantsOf(t0: number, n: number, rows: number): Instants {
  if (last?.t0 !== t0 || last.n !== n || last.rows !== rows) {
    const instants = Array.from({ length: rows }, (_, k) => k);
    last = { t0, n, rows, labels: instants.map((k) => dateLabel(t0, k, n)), years: instants.map((k) => t0 + k / n) };
  }
  return { labels: last.labels, years: last.years };
}
