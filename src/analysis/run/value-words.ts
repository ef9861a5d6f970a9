import type { Variable } from '../../core/check/scope.ts';
import { amountWords, firstOutside, type Range } from '../../domain/value/value-range.ts';
import { unlimitedWord } from '../../domain/value/values.ts';
import type { FinishedRun } from './finished-run.ts';

/** ` at 2026-01-01`: the instant of a slot's value, by its index in the run; empty for a constant, and without time. */
export function instantWords({ plan, labels }: FinishedRun, slot: number, index: number): string {
  const { size, storage } = plan.compiled.lowered.system.slots[slot]!;
  return storage === 'row' && labels ? ` at ${labels[Math.floor(index / size)]}` : '';
}

/** `fleet[abilene] is -1500 GPU at 2026-01-01`: a value outside a range, by its index in the run. */
export function outsideWords(run: FinishedRun, { draft, dims, unit }: Variable, slot: number, index: number, range: Range): string {
  const { size } = run.plan.compiled.lowered.system.slots[slot]!;
  const value = firstOutside([run.values(slot)[index]!], range, { unit })!;
  const amount = value === Infinity ? unlimitedWord : amountWords(value, unit.text);
  return `${draft.name}${run.labelOf(dims, index % size)} is ${amount}${instantWords(run, slot, index)}`;
}
