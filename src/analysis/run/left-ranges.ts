import type { Variable } from '../../core/check/scope.ts';
import type { Guard } from '../../core/engine/system.ts';
import { fault, warning, type Problem } from '../../core/problem.ts';
import { givenOrComputed, type Declaration } from '../../domain/model/declarations.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { rangeWords, readRanges, roundedOut, type ReadRange } from '../../domain/value/value-range.ts';
import type { FinishedRun } from './finished-run.ts';
import { foundPerSlot } from './found-per-slot.ts';
import { indexOutside } from './index-outside.ts';
import { evaluationOrder } from './evaluation-order.ts';
import { outsideWords } from './value-words.ts';

/** A computed variable with a range that the run must not leave. */
interface Bounded {
  readonly variable: Variable;
  readonly declared: Declaration;
  readonly slot: number;
  readonly size: number;
  readonly ranges: readonly ReadRange[];
}

interface Departure {
  readonly of: Bounded;
  readonly range: ReadRange;
  /** Of the value in the run: by instant, then element. */
  readonly index: number;
  readonly row: number;
}

/**
 * Problems for computed values that leave the range their model states. A range with `require` gives an error each. Of the
 * others, the first in time, then in the order of evaluation, gives a warning that names the rest: most of them follow
 * from the first.
 */
export function leftRanges(run: FinishedRun): Problem[] {
  const left = foundPerSlot(
    run,
    'ranges left',
    () => boundedOf(run.plan),
    ({ slot }) => slot,
    (of) => departure(of, run),
  );
  if (left.length === 0) return [];
  const ranks = evaluationOrder(run.plan);
  const rank = ({ of: { slot } }: Departure): number => ranks.get(slot) ?? -1;
  const ordered = [...left].sort((a, b) => a.row - b.row || rank(a) - rank(b));
  const [first, ...more] = ordered.filter(({ of }) => !of.declared.require);
  const errors = ordered.filter(({ of }) => of.declared.require).map((one) => problemOf(one, [], run));
  return first ? [...errors, problemOf(first, more, run)] : errors;
}

/** The ranges with `require`, as conditions on the values of their slots. */
export function requiredRanges(plan: Prepared): readonly Guard[] {
  return boundedOf(plan)
    .filter(({ declared }) => declared.require)
    .flatMap(({ slot, ranges }) => ranges.map(({ range: [low, high] }) => ({ slot, ...roundedOut([low, high]), missing: true })));
}

function boundedOf({ n, model, compiled: { checked, lowered } }: Prepared): readonly Bounded[] {
  return [...checked.scope.variables].flatMap(([name, variable]): Bounded[] => {
    const declared = model.declarations.get(name);
    const slot = lowered.slots.get(name);
    // A value in place of an equation was checked as it was given.
    if (!declared || slot === undefined || declared.ranges.length === 0 || givenOrComputed(variable.draft) === 'given') return [];
    const { ranges } = readRanges(declared.ranges, { name, unit: variable.unit, n });
    return [{ variable, declared, slot, size: lowered.system.slots[slot]!.size, ranges }];
  });
}

const none: readonly Departure[] = [];

/** The first value outside the first range that is left; at most one. */
function departure(of: Bounded, run: FinishedRun): readonly Departure[] {
  const { slot, size, ranges } = of;
  const values = run.values(slot);
  let first: Departure | undefined;
  for (const range of ranges) {
    const index = indexOutside(values, range.range);
    const row = Math.floor(index / size);
    if (index >= 0 && (!first || row < first.row)) first = { of, range, index, row };
  }
  return first ? [first] : none;
}

/** Number of names of further variables in one message. */
const mostNamed = 3;

function problemOf({ of, range: { range, stated }, index }: Departure, more: readonly Departure[], run: FinishedRun): Problem {
  const { variable, slot, declared } = of;
  const { draft } = variable;
  const names = more.slice(0, mostNamed).map(({ of: other }) => other.variable.draft.name);
  const rest = more.length > mostNamed ? ` and ${more.length - mostNamed} more` : '';
  const also = more.length > 0 ? `; so do ${names.join(', ')}${rest}, then or later` : '';
  const message = `${outsideWords(run, variable, slot, index, range)}, outside its range ${rangeWords(stated.bounds, stated.unit)}${also}`;
  const hint = `the range is stated in ${stated.model}; look at what ${draft.name} is computed from, and at the step of the run`;
  const report = declared.require ? fault : warning;
  return { ...report('value.out-of-range', draft.path, message, hint), model: draft.model };
}
