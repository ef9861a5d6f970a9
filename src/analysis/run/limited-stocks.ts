import type { Variable } from '../../core/check/scope.ts';
import type { Guard } from '../../core/engine/system.ts';
import { fault, warning, type Problem } from '../../core/problem.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { amountWords } from '../../domain/value/value-range.ts';
import type { FinishedRun } from './finished-run.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { instantWords } from './value-words.ts';

/** Relative tolerance against rounding. */
const tolerance = 1e-9;

/**
 * Problems of non-negative stocks: an error for one that starts below 0; a warning for a given flow that takes only what a
 * stock holds, and for a stock that stopped at 0 while flows that cannot be limited took more than it held.
 */
export function limitedStocks(run: FinishedRun): readonly Problem[] {
  const { checked, lowered } = run.plan.compiled;
  const watched = nonNegativeStocks(run.plan);
  if (watched.length === 0) return [];
  return [
    ...watched.flatMap(({ draft: { name } }) => startsBelow(run, name)),
    ...[...lowered.given].flatMap(([name, slot]) => takesLess(run, name, slot)),
    ...checked.leftovers.flatMap(({ stock }, index) => givesMore(run, stock, lowered.leftovers[index]!)),
  ];
}

/** Conditions that a run meets in which no non-negative stock starts below 0. A start below 0 by rounding does not meet them either. */
export function startsFromZero(plan: Prepared): readonly Guard[] {
  const { slots } = plan.compiled.lowered;
  return nonNegativeStocks(plan).map(({ draft: { name } }) => ({
    slot: slots.get(name)!,
    low: 0,
    high: Infinity,
    missing: true,
    start: true,
  }));
}

function nonNegativeStocks(plan: Prepared): readonly Variable[] {
  return oncePerPlan(plan, 'non-negative stocks', () =>
    [...plan.compiled.checked.scope.variables.values()].filter(({ draft }) => draft.role === 'stock' && draft.nonNegative),
  );
}

/** `store[abilene] is -5 GPU`, by the index of the value in the run, and the place of its declaration. */
function about(
  run: FinishedRun,
  name: string,
  index: number,
): { readonly words: string; readonly unit: string; problem(one: Problem): Problem } {
  const { checked, lowered } = run.plan.compiled;
  const { draft, dims, unit } = checked.scope.variables.get(name)!;
  const slot = lowered.slots.get(name)!;
  const words = `${name}${run.labelOf(dims, index % lowered.system.slots[slot]!.size)} is ${shown(run.values(slot)[index]!, unit.text)}`;
  return { words, unit: unit.text, problem: (one) => ({ ...one, path: draft.path, model: draft.model }) };
}

function shown(value: number, unit: string): string {
  return amountWords(Number(value.toPrecision(12)), unit);
}

function startsBelow(run: FinishedRun, name: string): readonly Problem[] {
  const slot = run.plan.compiled.lowered.slots.get(name)!;
  const values = run.values(slot);
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const index = values.subarray(0, run.plan.compiled.lowered.system.slots[slot]!.size).findIndex((value) => value < -tolerance * scale);
  if (index < 0) return [];
  const { words, problem } = about(run, name, index);
  return [problem(fault('value.out-of-range', [], `${words} at the start, and it is non_negative`, 'look at its initial value'))];
}

function takesLess(run: FinishedRun, name: string, slot: number): readonly Problem[] {
  const { lowered } = run.plan.compiled;
  const own = lowered.slots.get(name)!;
  if (own === slot) return [];
  const given = run.values(slot);
  const index = run
    .values(own)
    .findIndex((value, k) => Math.abs(value - given[k % given.length]!) > tolerance * Math.abs(given[k % given.length]!));
  if (index < 0) return [];
  const { words, unit, problem } = about(run, name, index);
  const message =
    `${words}${instantWords(run, own, index)} and not ${shown(given[index % given.length]!, unit)} as given: ` +
    'a non_negative stock gives no more than it holds';
  return [problem(warning('value.out-of-range', [], message, 'give less, or more to the stock'))];
}

function givesMore(run: FinishedRun, name: string, slot: number): readonly Problem[] {
  const { lowered } = run.plan.compiled;
  const { size } = lowered.system.slots[slot]!;
  const held = run.values(lowered.slots.get(name)!);
  const left = run.values(slot);
  const { n } = run.plan;
  const taken = (k: number): number => Math.abs(held[k]!) - left[k]! / n;
  // Nothing flows at the last instant.
  const index = left.subarray(0, left.length - size).findIndex((rate, k) => rate / n < -tolerance * taken(k));
  if (index < 0) return [];
  const { words, unit, problem } = about(run, name, index);
  const message =
    `${words}${instantWords(run, slot, index)} and its outflows take ${shown(-left[index]! / n, unit)} more in the step: ` +
    'it stops at 0, and they are not limited';
  return [problem(warning('value.out-of-range', [], message, 'make each outflow a flow with an equation, which is limited'))];
}
