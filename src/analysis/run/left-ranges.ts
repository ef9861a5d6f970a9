import type { Variable } from '../../core/check/scope.ts';
import { fault, warning, type Problem } from '../../core/problem.ts';
import type { Declaration } from '../../domain/model/declarations.ts';
import { firstOutside, readRanges, type ReadRange } from '../../domain/value/value-range.ts';
import { unlimitedWord } from '../../domain/value/values.ts';
import type { FinishedRun } from './finished-run.ts';
import { indexOutside } from './index-outside.ts';
import { evaluationOrder } from './evaluation-order.ts';
import { oncePerPlan } from './once-per-plan.ts';

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
  readonly row: number;
  readonly element: number;
  readonly value: number;
}

/**
 * Problems for computed values that leave the range their model states. A range with `require` gives an error each. Of the
 * others, the first in time, then in the order of evaluation, gives a warning that names the rest: most of them follow
 * from the first.
 */
export function leftRanges(run: FinishedRun): Problem[] {
  const bounded = oncePerPlan(run.plan, 'ranges of results', () => boundedOf(run));
  const left = bounded.flatMap((of): readonly Departure[] =>
    run.reached.has(of.slot) ? departure(of, run) : oncePerPlan(run.plan, `range left in slot ${of.slot}`, () => departure(of, run)),
  );
  if (left.length === 0) return [];
  const ranks = oncePerPlan(run.plan, 'evaluation order', () => evaluationOrder(run.plan.compiled.lowered.system));
  const rank = ({ of: { slot } }: Departure): number => ranks.get(slot) ?? -1;
  const ordered = [...left].sort((a, b) => a.row - b.row || rank(a) - rank(b));
  const [first, ...more] = ordered.filter(({ of }) => !of.declared.require);
  const errors = ordered.filter(({ of }) => of.declared.require).map((one) => problemOf(one, [], run));
  return first ? [...errors, problemOf(first, more, run)] : errors;
}

function boundedOf({
  plan: {
    n,
    model,
    compiled: { checked, lowered },
  },
}: FinishedRun): readonly Bounded[] {
  return [...checked.scope.variables].flatMap(([name, variable]): Bounded[] => {
    const declared = model.declarations.get(name);
    const slot = lowered.slots.get(name);
    const { role } = variable.draft;
    // A value in place of an equation was checked as it was given.
    if (!declared?.computed || slot === undefined || declared.ranges.length === 0) return [];
    if (role !== 'stock' && role !== 'flow' && role !== 'auxiliary') return [];
    const { ranges } = readRanges(declared.ranges, { name, unit: variable.unit, n });
    return [{ variable, declared, slot, size: lowered.system.slots[slot]!.size, ranges }];
  });
}

/** The first value outside the first range that is left; at most one. */
function departure(of: Bounded, run: FinishedRun): readonly Departure[] {
  const { slot, size, ranges } = of;
  const values = run.values(slot);
  const found = ranges.flatMap((range): Departure[] => {
    const index = indexOutside(values, range.range);
    if (index < 0) return [];
    return [{ of, range, row: Math.floor(index / size), element: index % size, value: values[index]! }];
  });
  return found.sort((a, b) => a.row - b.row).slice(0, 1);
}

/** Number of names of further variables in one message. */
const mostNamed = 3;

function problemOf(
  { of, range: { range, stated }, row, element, value }: Departure,
  more: readonly Departure[],
  run: FinishedRun,
): Problem {
  const {
    variable: { draft, dims, unit },
    slot,
    declared: { require },
  } = of;
  const { storage } = run.plan.compiled.lowered.system.slots[slot]!;
  const when = storage === 'row' && run.labels ? ` at ${run.labels[row]}` : '';
  const shown = firstOutside([value], range, { unit })!;
  const amount = shown === Infinity ? unlimitedWord : `${shown}${unit.text === 'ratio' ? '' : ` ${unit.text}`}`;
  const texts = stated.bounds.some((bound) => typeof bound === 'string' && bound !== unlimitedWord);
  const own = texts || stated.unit === 'ratio' ? '' : ` ${stated.unit}`;
  const names = more.slice(0, mostNamed).map(({ of: other }) => other.variable.draft.name);
  const rest = more.length > mostNamed ? ` and ${more.length - mostNamed} more` : '';
  const also = more.length > 0 ? `; so do ${names.join(', ')}${rest}, then or later` : '';
  const problem = {
    path: draft.path,
    message: `${draft.name}${run.labelOf(dims, element)} is ${amount}${when}, outside its range ${stated.bounds.join(' to ')}${own}${also}`,
    hint: `the range is stated in ${stated.model}; look at what ${draft.name} is computed from, and at the step of the run`,
  };
  const report = require ? fault : warning;
  return { ...report('value.out-of-range', problem.path, problem.message, problem.hint), model: draft.model };
}
