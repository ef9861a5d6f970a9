import type { Guard } from '../../core/engine/system.ts';
import { fault, warning, type Problem } from '../../core/problem.ts';
import { givenOrComputed, mayBeUnlimited } from '../../domain/model/declarations.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { evaluationOrder } from './evaluation-order.ts';
import type { FinishedRun } from './finished-run.ts';
import { foundPerSlot } from './found-per-slot.ts';
import { oncePerReach } from './once-per-reach.ts';
import { severalRates, whyNoRate } from './rates-without-value.ts';
import { instantWords } from './value-words.ts';

/** The broken requirements of the model, each with the first element and date where it fails. */
export function brokenRequirements(run: FinishedRun): Problem[] {
  const { checked, lowered } = run.plan.compiled;
  return foundPerSlot(
    run,
    'broken requirements',
    () => checked.requires.map((required, number) => ({ ...required, slot: lowered.requires[number]! })),
    ({ slot }) => slot,
    (required) => brokenRequirement(required, run),
  );
}

/** The requirements of the model, as conditions on the values of their slots. */
export function requirements({ compiled: { lowered } }: Pick<Plan, 'compiled'>): readonly Guard[] {
  return lowered.requires.map((slot) => ({ slot, low: 1, high: 1, missing: false }));
}

function brokenRequirement(
  { draft, that, slot }: Plan['compiled']['checked']['requires'][number] & { readonly slot: number },
  run: FinishedRun,
): readonly Problem[] {
  const index = indexOfBroken(run.values(slot));
  if (index < 0) return [];
  const { size } = run.plan.compiled.lowered.system.slots[slot]!;
  const where = `${run.labelOf(that.dims, index % size)}${instantWords(run, slot, index)}`;
  const message = `${draft.message}${where ? ` (first broken for ${where.trim()})` : ''}`;
  const hint = `${run.plan.model.name} requires ${draft.that.text}`;
  return [{ ...fault('require.broken', draft.that.path, message, hint), model: draft.model }];
}

function indexOfBroken(values: Float64Array): number {
  for (let i = 0; i < values.length; i++) if (values[i] !== 1) return i;
  return -1;
}

interface Impossible {
  readonly name: string;
  /** Infinity for a constant. */
  readonly row: number;
  /** Place in the order of evaluation within an instant. */
  readonly rank: number;
  readonly element: number;
  readonly value: number;
}

/** Warnings for values that are not finite: the first one, and every rate of return with several answers. */
export function withoutValue(run: FinishedRun): Problem[] {
  const first = firstNotFinite(run);
  return [...(first ? [first] : []), ...severalRates(run)];
}

/** The first value that is not finite, by instant, then by the order of evaluation. */
function firstNotFinite(run: FinishedRun): Problem | undefined {
  if (allFinite(run)) return undefined;
  const { plan, labels } = run;
  const { checked, lowered } = plan.compiled;
  const { finish, slots } = lowered.system;
  const late = new Set(finish.map(({ target }) => target));
  let first: Impossible | undefined;
  for (const { name, slot, unlimited } of finiteSlots(plan)) {
    const { size } = slots[slot]!;
    const values = run.values(slot);
    const index = indexOfImpossible(values, unlimited);
    if (index < 0) continue;
    const row = late.has(slot) ? Infinity : Math.floor(index / size);
    const rank = evaluationOrder(plan).get(slot) ?? -1;
    if (!first || row < first.row || (row === first.row && rank < first.rank))
      first = { name, row, rank, element: index % size, value: values[index]! };
  }
  if (!first) return undefined;
  const { draft, dims } = checked.scope.variables.get(first.name)!;
  const value = Number.isNaN(first.value) ? 'not a number' : 'infinite';
  const at = labels?.[first.row] === undefined ? '' : ` at ${labels[first.row]}`;
  const hint =
    'look at what it divides by, takes the logarithm of or reads outside the points of a series; ' +
    'where no value is a legal answer write may_be: ' +
    'none, where an unlimited one is may_be: unlimited';
  const why = late.has(lowered.slots.get(first.name)!) ? whyNoRate(run, lowered.slots.get(first.name)!, first.element) : undefined;
  const message = `${first.name}${run.labelOf(dims, first.element)} is ${value}${at}${why === undefined ? '' : `: ${why}`}`;
  return {
    ...warning('value.not-finite', draft.path, message, hint),
    model: draft.model,
  };
}

interface FiniteSlot {
  readonly name: string;
  readonly slot: number;
  /** True if its values may be unlimited; they are finite otherwise. */
  readonly unlimited: boolean;
}

/** Variables whose values must all be finite, or unlimited where declared. */
function finiteSlots({ compiled: { checked, lowered }, historyOnly, model }: Plan): readonly FiniteSlot[] {
  return [...checked.scope.variables].flatMap(([name, { draft }]): FiniteSlot[] => {
    const slot = lowered.slots.get(name);
    const declared = model.declarations.get(name);
    if (slot === undefined || historyOnly.has(name) || declared?.may_be === 'none') return [];
    return [{ name, slot, unlimited: declared !== undefined && mayBeUnlimited(declared, givenOrComputed(draft)) }];
  });
}

function indexOfImpossible(values: Float64Array, unlimited: boolean): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]) && !(unlimited && values[i] === Infinity)) return i;
  return -1;
}

/** Consecutive ranges of the buffer: from, to, from, to. */
type Stretches = readonly number[];

interface Places {
  /** Ranges whose values must be finite. */
  readonly found: Stretches;
  /** Slots that may hold unlimited values, checked value by value. */
  readonly unlimited: readonly number[];
}

/** What the changes reach, unless one of the other values is not finite. */
function placesOf(run: FinishedRun): Places | 'not finite' {
  const all = finiteSlots(run.plan);
  const rest = placesIn(
    run,
    all.filter(({ slot }) => !run.reached.has(slot)),
  );
  return areFinite(run, rest)
    ? placesIn(
        run,
        all.filter(({ slot }) => run.reached.has(slot)),
      )
    : 'not finite';
}

function placesIn({ plan, rows, output }: FinishedRun, all: readonly FiniteSlot[]): Places {
  const { slots } = plan.compiled.lowered.system;
  const found: number[] = [];
  const places = all
    .filter(({ unlimited }) => !unlimited)
    .map(({ slot }) => ({ from: output.offset(slot), length: slots[slot]!.size * (slots[slot]!.storage === 'row' ? rows : 1) }));
  for (const { from, length } of places.sort((a, b) => a.from - b.from)) {
    if (found.at(-1) === from) found[found.length - 1] = from + length;
    else found.push(from, from + length);
  }
  return { found, unlimited: all.filter(({ unlimited }) => unlimited).map(({ slot }) => slot) };
}

/** Whether all values are finite; false also where only a sum of them overflows. */
function allFinite(run: FinishedRun): boolean {
  const places = oncePerReach(run, 'finite places', () => placesOf(run));
  return places !== 'not finite' && areFinite(run, places);
}

/** A sum over a value that is not finite is not finite, so one sum per range checks most runs. */
function areFinite(run: FinishedRun, { found, unlimited }: Places): boolean {
  if (unlimited.some((slot) => indexOfImpossible(run.values(slot), true) >= 0)) return false;
  let sum = 0;
  for (let k = 0; k < found.length; k += 2) sum += sumOf(run.output.memory, found[k]!, found[k + 1]!);
  return Number.isFinite(sum);
}

/** Four partial sums without data dependencies between them. */
function sumOf(memory: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += memory[i]!;
    b += memory[i + 1]!;
    c += memory[i + 2]!;
    d += memory[i + 3]!;
  }
  for (; i < to; i++) a += memory[i]!;
  return a + b + c + d;
}
