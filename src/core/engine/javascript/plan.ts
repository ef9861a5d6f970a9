/**
 * Loop planning: brings equations over equal axes together and nests them in as few loops as their
 * dependencies allow (greedy fusion with list scheduling). Inside an open loop an equation may read
 * what the same loop computed only at the same element; what folds an axis away is there after its loop.
 */
import type { System } from '../system.ts';
import type { Task } from './task.ts';

export interface Loop {
  readonly kind: 'loop';
  readonly axis: number;
  readonly body: Item[];
  /** Reductions that begin before this loop and are ready after it. */
  readonly folds: Task[];
}

export type Item = Loop | { readonly kind: 'task'; readonly task: Task };

/** A dependency: `on` comes first; the reader's or writer's view of the slot between them. */
interface Edge {
  readonly on: number;
  /** Axes read element by element: only within loops over these may both stand in one body. */
  readonly aligned: readonly number[];
}

/** Tasks in a valid order → loops. No nest grows far beyond `limit` in weight. */
export function plan(tasks: readonly Task[], system: System, limit: number): Item[] {
  const edges = edgesOf(tasks, system);
  const done = new Array<boolean>(tasks.length).fill(false);
  const items: Item[] = [];
  let waiting = tasks.map((_, i) => i);

  while (waiting.length > 0) {
    for (const i of waiting) {
      const task = tasks[i];
      if (!task || task.loops.length > 0 || !(edges[i] ?? []).every((edge) => done[edge.on])) continue;
      items.push({ kind: 'task', task });
      done[i] = true;
    }
    waiting = waiting.filter((i) => !done[i]);
    if (waiting.length === 0) break;

    // Open the nest that leaves the fewest equations of its kind for a second one.
    let best: Nest | undefined;
    for (const root of new Set(waiting.map((i) => tasks[i]?.loops[0]))) {
      if (root === undefined) continue;
      const pending = waiting.filter((i) => tasks[i]?.loops[0] === root);
      const nest = grow(root, pending, { tasks, edges, done, limit });
      if (nest.placed.length > 0 && (!best || nest.left < best.left)) best = nest;
    }
    if (!best) throw new Error('the equations of a system are not in an order that can be evaluated');
    items.push(best.loop);
    for (const i of best.placed) done[i] = true;
    waiting = waiting.filter((i) => !done[i]);
  }
  return items;
}

interface Nest {
  readonly loop: Loop;
  readonly placed: readonly number[];
  readonly left: number;
}

interface Growing {
  readonly tasks: readonly Task[];
  /** By task. */
  readonly edges: readonly (readonly Edge[])[];
  readonly done: readonly boolean[];
  readonly limit: number;
}

/** The largest nest over the axis `root` out of the tasks `pending`. */
function grow(root: number, pending: readonly number[], { tasks, edges, done, limit }: Growing): Nest {
  const loop: Loop = { kind: 'loop', axis: root, body: [], folds: [] };
  const placed = new Map<number, readonly Loop[]>();
  let path: Loop[] = [loop];
  let left = pending.slice();
  let weight = 0;

  /** How many of the open loops may stay open around this task; 0 if it cannot come now. */
  function depthFor(i: number): number {
    const { loops } = tasks[i] as Task;
    let depth = 0;
    while (depth < path.length && loops[depth] === path[depth]?.axis) depth++;
    for (const edge of edges[i] ?? []) {
      if (done[edge.on]) continue;
      const at = placed.get(edge.on);
      if (!at) return 0;
      for (let d = 0; d < depth; d++) {
        const open = path[d];
        if (open && at[d] === open && !edge.aligned.includes(open.axis)) depth = d;
      }
      // A fold is not ready while its loop is open.
      const on = tasks[edge.on] as Task;
      if (on.foldsAt !== undefined && depth > on.foldsAt && at[on.foldsAt] === path[on.foldsAt]) depth = on.foldsAt;
    }
    return depth;
  }

  while (weight < limit) {
    let best: { readonly i: number; readonly depth: number; readonly cost: number } | undefined;
    for (const i of left) {
      const depth = depthFor(i);
      if (depth === 0) continue;
      const opens = (tasks[i] as Task).loops.length - depth;
      const cost = (path.length - depth) * 100 + opens;
      if (!best || cost < best.cost) best = { i, depth, cost };
      if (cost === 0) break;
    }
    if (!best) break;
    const { i, depth } = best;
    const task = tasks[i] as Task;
    path = path.slice(0, depth);
    for (const axis of task.loops.slice(depth)) {
      const inner: Loop = { kind: 'loop', axis, body: [], folds: [] };
      path[path.length - 1]?.body.push(inner);
      path.push(inner);
    }
    path[path.length - 1]?.body.push({ kind: 'task', task });
    if (task.foldsAt !== undefined) path[task.foldsAt]?.folds.push(task);
    placed.set(i, path.slice());
    left = left.filter((other) => other !== i);
    weight += task.weight;
  }
  return { loop, placed: [...placed.keys()], left: left.length };
}

function edgesOf(tasks: readonly Task[], system: System): Edge[][] {
  const writer = new Map<number, number>();
  tasks.forEach((task, i) => {
    task.writes.forEach((slot) => writer.set(slot, i));
  });
  const edges: Edge[][] = tasks.map(() => []);
  tasks.forEach((task, i) => {
    for (const { slot, picks, how } of task.reads) {
      const other = writer.get(slot);
      if (how === 'previous' || other === undefined || other === i) continue;
      const aligned = (system.slots[slot]?.axes ?? []).filter((axis) => !picks.some((pick) => pick.axis === axis));
      // In the given order the later one waits for the earlier, whichever of them writes.
      edges[Math.max(i, other)]?.push({ on: Math.min(i, other), aligned });
    }
  });
  return edges;
}
