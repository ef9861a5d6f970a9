import type { Equation, Node, System } from './system.ts';
import { targetsOf } from './system-walk.ts';
import { equationReads, readsOf } from './javascript/walk.ts';

/** The slots whose values some slots are computed from, at any instant, with these slots themselves. */
export function neededSlots(system: System, asked: Iterable<number>): ReadonlySet<number> {
  const sources = sourcesOf(system);
  const needed = new Set(asked);
  // A set hands out what is added to it while it is walked.
  for (const slot of needed) for (const source of sources.get(slot) ?? []) needed.add(source);
  return needed;
}

/** Slot → the slots its equations read, and those the same equation computes. */
function sourcesOf({ constants, start, step, finish, stocks }: System): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>();
  const add = (slot: number, more: readonly number[]): void => {
    const known = sources.get(slot);
    if (known) known.push(...more);
    else sources.set(slot, [...more]);
  };
  const slotsOf = (node: Node): number[] => readsOf(node).map(({ slot }) => slot);
  const equations = [...constants, ...start, ...step, ...finish].filter((one): one is Equation => one.kind !== 'initial');
  for (const equation of new Set(equations)) {
    const targets = targetsOf(equation);
    const reads = [...equationReads(equation).map(({ slot }) => slot), ...wholeRunReads(equation)];
    for (const target of targets) add(target, [...reads, ...targets]);
  }
  for (const { slot, initial, change } of stocks) add(slot, [...slotsOf(initial), ...slotsOf(change)]);
  return sources;
}

/** The slots an equation reads at other instants, apart from its nodes. */
export function wholeRunReads(equation: Equation): readonly number[] {
  if (equation.kind === 'surviving') return [equation.additions];
  return equation.kind === 'npv' || equation.kind === 'irr' ? [equation.flow] : [];
}
