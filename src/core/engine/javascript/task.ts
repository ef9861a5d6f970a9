/** An equation as the planner sees it: the loops it needs, what it reads and writes, how long its text is. */
import type { Equation, Stock, System } from '../system.ts';
import { equationReads, equationWeight, readsOf, targetsOf, weightOf, type Read } from './walk.ts';

export type Work =
  | Equation
  | { readonly kind: 'initial'; readonly stock: Stock }
  /** Euler: the stock's next value. */
  | { readonly kind: 'advance'; readonly stock: Stock };

export interface Task {
  readonly work: Work;
  /** Axes looped over, outermost first. */
  readonly loops: readonly number[];
  /** Index in `loops` of the first axis that is folded away: the result is there when that loop is closed. */
  readonly foldsAt: number | undefined;
  readonly reads: readonly Read[];
  readonly writes: readonly number[];
  readonly weight: number;
}

/** `fixed` are axes whose loop is open around the whole plan (the target's, within a bounded root). */
export function taskOf(work: Work, system: System, fixed: readonly number[] = []): Task {
  const free = (axes: readonly number[]) => axes.filter((axis) => !fixed.includes(axis)).sort((a, b) => a - b);
  const axesOfSlot = (slot: number) => system.slots[slot]?.axes ?? [];
  if (work.kind === 'initial' || work.kind === 'advance') {
    const { slot, initial, change } = work.stock;
    const node = work.kind === 'initial' ? initial : change;
    const reads = readsOf(node);
    return {
      work,
      loops: free(axesOfSlot(slot)),
      foldsAt: undefined,
      reads: work.kind === 'initial' ? reads : [...reads, { slot, picks: [], how: 'present' }],
      writes: work.kind === 'initial' ? [slot] : [],
      weight: Math.max(10, weightOf(node) + 4),
    };
  }
  const axes = axesOfSlot(work.target);
  const common = {
    work,
    foldsAt: undefined,
    reads: equationReads(work),
    writes: targetsOf(work),
    weight: Math.max(10, equationWeight(work)),
  };
  switch (work.kind) {
    case 'reduce': {
      const loops = free([...new Set([...axes, ...work.over])]);
      const foldsAt = loops.findIndex((axis) => work.over.includes(axis));
      return { ...common, loops, foldsAt: foldsAt < 0 ? undefined : foldsAt };
    }
    case 'surviving':
      return { ...common, loops: [], reads: [] };
    case 'elementwise':
    case 'npv':
    case 'irr':
    case 'solve':
      return { ...common, loops: free(axes) };
    default:
      return work satisfies never;
  }
}
