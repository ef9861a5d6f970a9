/**
 * Loop planning: fuses equations over equal axes into as few loop nests as their dependencies allow (greedy fusion with
 * list scheduling). Inside an open loop an equation may read a value of the same loop only at the same element. A reduction
 * over an axis is ready after that loop.
 */
import type { System } from '../system.ts';
import type { Task } from './task.ts';

export interface Loop {
  readonly kind: 'loop';
  readonly axis: number;
  readonly body: Item[];
  /** Reductions that start before this loop and are ready after it. */
  readonly reductions: Task[];
}

export type Item = Loop | { readonly kind: 'task'; readonly task: Task };

/** A dependency through a slot: task `on` comes first. */
interface Edge {
  readonly on: number;
  /** Axes read element by element. Both tasks may share the body only of loops over these axes. */
  readonly aligned: readonly number[];
}

/** Tasks in a valid order → loops. No nest grows far beyond `limit` in weight. */
export function planLoops(tasks: readonly Task[], system: System, limit: number): Item[] {
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

    // Choose the root axis whose nest leaves the fewest tasks over that axis for a second nest.
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
  const loop: Loop = { kind: 'loop', axis: root, body: [], reductions: [] };
  const placed = new Map<number, readonly Loop[]>();
  let path: Loop[] = [loop];
  let left = pending.slice();
  let weight = 0;

  /** How many of the open loops can stay open around this task; 0 if it is not ready. */
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
      // A reduction is not ready while its loop is open.
      const on = tasks[edge.on] as Task;
      if (on.reducesAt !== undefined && depth > on.reducesAt && at[on.reducesAt] === path[on.reducesAt]) depth = on.reducesAt;
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
      const inner: Loop = { kind: 'loop', axis, body: [], reductions: [] };
      path[path.length - 1]?.body.push(inner);
      path.push(inner);
    }
    path[path.length - 1]?.body.push({ kind: 'task', task });
    if (task.reducesAt !== undefined) path[task.reducesAt]?.reductions.push(task);
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
      // The given order is valid, so the later task depends on the earlier one, whether it reads or writes.
      edges[Math.max(i, other)]?.push({ on: Math.min(i, other), aligned });
    }
  });
  return edges;
}
