import type { System } from '../core/engine/system.ts';
import type { Problem } from '../core/problem.ts';
import type { FinishedRun } from './finished-run.ts';

/** Every requirement of the model that does not hold, with the first element and date at which it does not. */
export function brokenRequirements(run: FinishedRun): Problem[] {
  const { plan, labels } = run;
  const { checked, lowered } = plan.compiled;
  return checked.requires.flatMap(({ draft, that }, number) => {
    const slot = lowered.requires[number]!;
    const { size, storage } = lowered.system.slots[slot]!;
    const index = run.values(slot).findIndex((value) => value !== 1);
    if (index < 0) return [];
    const where = `${run.labelOf(that.dims, index % size)}${storage === 'row' && labels ? ` at ${labels[Math.floor(index / size)]}` : ''}`;
    return [plan.model.locate({ code: 'require.broken', severity: 'error', path: draft.that.path, model: draft.model, message: `${draft.message}${where ? ` (first broken for ${where.trim()})` : ''}`, hint: `${plan.model.name} requires ${draft.that.text}` })];
  });
}

interface Impossible {
  readonly name: string;
  /** Infinity for a value of the whole run. */
  readonly row: number;
  /** Place in the order of evaluation at an instant. */
  readonly rank: number;
  readonly element: number;
  readonly value: number;
}

/** The value that is no number and came first: by instant, then by the order of evaluation. */
export function firstNotFinite(run: FinishedRun): Problem | undefined {
  const { plan, labels } = run;
  const { checked, lowered } = plan.compiled;
  const { finish, slots } = lowered.system;
  let order: ReadonlyMap<number, number> | undefined;
  const late = new Set(finish.map(({ target }) => target));
  let first: Impossible | undefined;
  for (const name of checked.scope.variables.keys()) {
    const slot = lowered.slots.get(name);
    if (slot === undefined || plan.historyOnly.has(name) || plan.model.declarations.get(name)?.may_be === 'none') continue;
    const { size } = slots[slot]!;
    const values = run.values(slot);
    const index = indexOfNotFinite(values);
    if (index < 0) continue;
    const row = late.has(slot) ? Infinity : Math.floor(index / size);
    order ??= evaluationOrder(lowered.system);
    const rank = order.get(slot) ?? -1;
    if (!first || row < first.row || (row === first.row && rank < first.rank)) first = { name, row, rank, element: index % size, value: values[index]! };
  }
  if (!first) return undefined;
  const { draft, dims } = checked.scope.variables.get(first.name)!;
  const value = Number.isNaN(first.value) ? 'not a number' : 'infinite';
  return plan.model.locate({ code: 'value.not-finite', severity: 'warning', path: draft.path, model: draft.model, message: `${first.name}${run.labelOf(dims, first.element)} is ${value}${labels?.[first.row] === undefined ? '' : ` at ${labels[first.row]}`}`, hint: 'look at what it divides by or takes the logarithm of; where no value is a legal answer write may_be: none' });
}

/** −1 where all are. A value that is not finite makes no finite sum, so most runs are added up and no more. */
function indexOfNotFinite(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * 0;
  return sum === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value));
}

/** Slots in the order they get their values, what is given before all; the equations within a bounded root follow it. */
function evaluationOrder({ constants, start, stocks, step, finish }: System): ReadonlyMap<number, number> {
  const targets = [...constants, ...start, ...step, ...finish].flatMap((one) => {
    if (one.kind === 'initial') return [stocks[one.stock]!.slot];
    return one.kind === 'solve' ? [one.target, ...one.block.map(({ target }) => target)] : [one.target];
  });
  return new Map([...targets.entries()].reverse().map(([index, target]) => [target, index]));
}
