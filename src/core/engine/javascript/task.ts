/** An equation as input of loop planning: its loops, its reads and writes, and its weight. */
import type { Equation, Stock, System } from '../system.ts';
import { targetsOf } from '../system-walk.ts';
import { equationReads, equationWeight, readsOf, weightOf, type Read } from './walk.ts';

export type Work =
  | Equation
  | { readonly kind: 'initial'; readonly stock: Stock }
  /** Euler: the stock's next value. */
  | { readonly kind: 'advance'; readonly stock: Stock };

export interface Task {
  readonly work: Work;
  /** Axes looped over, outermost first. */
  readonly loops: readonly number[];
  /** Index in `loops` of the first reduced axis. The result is ready when that loop is closed. */
  readonly reducesAt: number | undefined;
  readonly reads: readonly Read[];
  readonly writes: readonly number[];
  readonly weight: number;
}

/** `fixed`: axes whose loops are open around all planned loops (the target's axes, in a bounded root). */
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
      reducesAt: undefined,
      reads: work.kind === 'initial' ? reads : [...reads, { slot, picks: [], how: 'present' }],
      writes: work.kind === 'initial' ? [slot] : [],
      weight: Math.max(10, weightOf(node) + 4),
    };
  }
  const axes = axesOfSlot(work.target);
  const common = {
    work,
    reducesAt: undefined,
    reads: equationReads(work),
    writes: targetsOf(work),
    weight: Math.max(10, equationWeight(work)),
  };
  switch (work.kind) {
    case 'reduce': {
      const loops = free([...new Set([...axes, ...work.over])]);
      const reducesAt = loops.findIndex((axis) => work.over.includes(axis));
      return { ...common, loops, reducesAt: reducesAt < 0 ? undefined : reducesAt };
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
