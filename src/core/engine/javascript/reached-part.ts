import type { Equation, System } from '../system.ts';
import { targetsOf } from '../system-walk.ts';
import type { Prepared } from './prepare.ts';
import { equationReads, equationWeight, readsOf, weightOf } from './walk.ts';

type Start = System['start'][number];

/**
 * The part of a system that computes the reached slots again, in a memory that holds every other value of an earlier run. Scratch
 * is overwritten at every instant and not held, so what the part reads of it is computed too. Equations stay whole and in their
 * order, so the bits are those of the whole system. Undefined for Runge–Kutta, and where the part is nearly the whole.
 */
export function reachedPart(prepared: Prepared, reached: ReadonlySet<number>): Prepared | undefined {
  const { system } = prepared;
  if (system.method === 'rk4') return undefined;
  const isReached = (equation: Equation): boolean => targetsOf(equation).some((slot) => reached.has(slot));
  const stocks = system.stocks.filter(({ slot }) => reached.has(slot));
  const placeOf = new Map(stocks.map((stock, index) => [system.stocks.indexOf(stock), index]));
  const step = withScratch(
    system,
    system.step,
    isReached,
    equationReads,
    stocks.flatMap(({ change }) => readsOf(change)),
  );
  if (weightOfStep(step, stocks) > mostOfWhole * weightOfStep(system.step, system.stocks)) return undefined;
  const start = withScratch(
    system,
    system.start,
    (item) => (item.kind === 'initial' ? placeOf.has(item.stock) : isReached(item)),
    (item) => (item.kind === 'initial' ? readsOf(system.stocks[item.stock]!.initial) : equationReads(item)),
  ).map((item): Start => (item.kind === 'initial' ? { ...item, stock: placeOf.get(item.stock)! } : item));
  return {
    ...prepared,
    system: {
      ...system,
      constants: system.constants.filter(isReached),
      start,
      stocks,
      step,
      finish: withScratch(system, system.finish, isReached, equationReads),
    },
  };
}

/** Share of the weight above which a part is not worth its compilation. */
const mostOfWhole = 0.9;

function weightOfStep(step: System['step'], stocks: System['stocks']): number {
  return stocks.reduce(
    (sum, { change }) => sum + weightOf(change),
    step.reduce((sum, equation) => sum + equationWeight(equation), 0),
  );
}

/** The chosen equations of a list in evaluation order, with those that compute the scratch they read. */
function withScratch<T extends Start>(
  { slots }: System,
  list: readonly T[],
  isChosen: (one: T) => boolean,
  readsFrom: (one: T) => readonly { readonly slot: number }[],
  after: readonly { readonly slot: number }[] = [],
): T[] {
  const scratch = new Set<number>();
  const read = (reads: readonly { readonly slot: number }[]): void => {
    for (const { slot } of reads) if (slots[slot]?.storage === 'scratch') scratch.add(slot);
  };
  read(after);
  const kept: T[] = [];
  for (const one of list.toReversed()) {
    if (!isChosen(one) && (one.kind === 'initial' || !targetsOf(one).some((slot) => scratch.has(slot)))) continue;
    read(readsFrom(one));
    kept.push(one);
  }
  return kept.reverse();
}
