import type { RunOutput } from '../../core/engine/system.ts';
import { elementLabel } from '../../domain/value/element-order.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { counted } from './kernel-use.ts';
import { oncePerPlan } from './once-per-plan.ts';

/** The values of a finished run, by slot, instant and element. */
export interface FinishedRun {
  readonly plan: Plan;
  readonly output: RunOutput;
  /** The slots that the changes of this run can reach; the others have the same values in every run of the prepared scenario. */
  readonly reached: ReadonlySet<number>;
  /** Number of instants; 1 in a model without time. */
  readonly rows: number;
  /** Calendar labels of the instants, and the instants in years; absent in a model without time. */
  readonly labels?: readonly string[];
  readonly years?: readonly number[];
  /** All instants of a slot, row by row, as a view of the run's buffer; a constant has one row. */
  values(slot: number): Float64Array;
  /** Label `[abilene, hopper]` of the element with this index over `dims`. */
  labelOf(dims: readonly string[], element: number): string;
}

/**
 * Runs a plan once. The caller's buffer has at least `plan.loaded.length` numbers and holds the results until its next
 * use.
 */
export function runPlan(plan: Plan, memory?: Float64Array): FinishedRun {
  const {
    compiled: { checked, lowered },
    horizon: { t0, steps },
    n,
  } = plan;
  const output = counted(() => plan.loaded.run(plan.changes, memory));
  const views = viewsOf(plan, output);
  const timed = checked.draft.timed;
  const rows = timed ? steps + 1 : 1;
  return {
    plan,
    output,
    reached: plan.loaded.reached(plan.changes),
    rows,
    ...(timed ? oncePerPlan(plan, 'instants', () => instantsOf(t0, n, rows)) : {}),
    values: (slot) => {
      const known = views[slot];
      if (known) return known;
      const { storage, size } = lowered.system.slots[slot]!;
      const from = output.offset(slot);
      return (views[slot] = output.memory.subarray(from, from + size * (storage === 'row' ? rows : 1)));
    },
    labelOf: (dims, element) =>
      elementLabel(
        dims,
        dims.map((dim) => checked.scope.dimensions.get(dim)!),
        element,
      ),
  };
}

interface Views {
  readonly memory: Float64Array;
  readonly bySlot: (Float64Array | undefined)[];
}

/** Views of the slots in the buffer, made again when a run has another one: most runs of a prepared scenario share theirs. */
function viewsOf(plan: Plan, { memory }: RunOutput): Views['bySlot'] {
  const last = oncePerPlan(plan, 'views', (): { views: Views | undefined } => ({ views: undefined }));
  if (last.views?.memory !== memory) last.views = { memory, bySlot: [] };
  return last.views.bySlot;
}

interface Instants {
  readonly labels: readonly string[];
  readonly years: readonly number[];
}

/** The instants of a run with so many rows and n steps a year from t0. */
export function instantsOf(t0: number, n: number, rows: number): Instants {
  const instants = Array.from({ length: rows }, (_, k) => k);
  return { labels: instants.map((k) => dateLabel(t0, k, n)), years: instants.map((k) => t0 + k / n) };
}
