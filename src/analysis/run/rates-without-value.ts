import type { Equation, Node } from '../../core/engine/system.ts';
import { ratesOfReturn } from '../../core/engine/rates-of-return.ts';
import { childNodes } from '../../core/engine/system-walk.ts';
import { warning, type Problem } from '../../core/problem.ts';
import type { FinishedRun } from './finished-run.ts';
import { oncePerPlan } from './once-per-plan.ts';

type Irr = Extract<Equation, { kind: 'irr' }>;

/** Why the `irr` in the equation of a slot has no value at an element; undefined where it has one, or the equation has none. */
export function whyNoRate(run: FinishedRun, slot: number, element: number): string | undefined {
  const irr = ratesIn(run).get(slot);
  return irr && reasonOf(run, irr, element, run.plan.compiled.lowered.system.slots[slot]!.size);
}

/** Warnings for rates that several answers solve, one per variable, also where it `may_be: none`. */
export function severalRates(run: FinishedRun): Problem[] {
  const { compiled, model } = run.plan;
  return [...ratesIn(run)].flatMap(([slot, irr]): Problem[] => {
    const { name, size } = compiled.lowered.system.slots[slot]!;
    const variable = compiled.checked.scope.variables.get(name);
    if (!variable || model.declarations.get(name)?.may_be !== 'none') return [];
    for (let element = 0; element < size; element++) {
      if (!Number.isNaN(run.values(slot)[element])) continue;
      const rates = ratesOfReturn(flowsAt(run, irr, element, size), 1 / run.plan.n);
      if (rates.length < 2) continue;
      const message = `${name}${run.labelOf(variable.dims, element)} has no value: ${severalWords(rates)}`;
      return [{ ...warning('value.not-finite', variable.draft.path, message, severalHint), model: variable.draft.model }];
    }
    return [];
  });
}

const severalHint = 'read npv at a stated rate, or leave out the flows that belong to another decision';

function reasonOf(run: FinishedRun, irr: Irr, element: number, size: number): string | undefined {
  const flows = flowsAt(run, irr, element, size);
  if (!flows.every(Number.isFinite)) return undefined;
  const rates = ratesOfReturn(flows, 1 / run.plan.n);
  if (rates.length === 1) return undefined;
  if (rates.length > 1) return severalWords(rates);
  if (flows.every((flow) => flow === 0)) return 'the flow of irr is 0 throughout, so every rate solves it';
  const oneSign = flows.every((flow) => flow >= 0) || flows.every((flow) => flow <= 0);
  return oneSign ? 'the flow of irr never changes its sign, so no rate solves it' : 'no rate solves irr';
}

function severalWords(rates: readonly number[]): string {
  const shown = rates.map((rate) => String(Number((100 * rate).toPrecision(4))));
  return `irr has several answers, ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)} %/year`;
}

/** The flow at every instant but the last. Where the equation has more dimensions than its `irr`, the first element without a rate. */
function flowsAt(run: FinishedRun, { target, flow }: Irr, element: number, size: number): readonly number[] {
  const own = run.plan.compiled.lowered.system.slots[target]!.size;
  const at = own === size ? element : Math.max(0, run.values(target).findIndex(Number.isNaN));
  const values = run.values(flow);
  return Array.from({ length: run.rows - 1 }, (_, k) => values[k * own + at]!);
}

/** The `irr` that the equation of a variable's slot contains, by slot. */
function ratesIn({ plan }: FinishedRun): ReadonlyMap<number, Irr> {
  return oncePerPlan(plan, 'rates of return', () => {
    const { system, slots } = plan.compiled.lowered;
    const named = new Set(slots.values());
    const found = new Map<number, Irr>();
    for (const slot of named) {
      const irr = irrOf(system.finish, slot, named);
      if (irr) found.set(slot, irr);
    }
    return found;
  });
}

function irrOf(finish: readonly Equation[], slot: number, named: ReadonlySet<number>): Irr | undefined {
  const equation = finish.find(({ target }) => target === slot);
  if (equation?.kind === 'irr') return equation;
  if (equation?.kind !== 'elementwise') return undefined;
  const hidden = readsIn(equation.node).filter((read) => !named.has(read));
  return hidden.map((read) => irrOf(finish, read, named)).find((irr) => irr !== undefined);
}

function readsIn(node: Node): readonly number[] {
  return node.kind === 'slot' ? [node.slot] : childNodes(node).flatMap(readsIn);
}
