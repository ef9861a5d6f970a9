import type { Node } from '../../core/engine/system.ts';
import { childNodes } from '../../core/engine/system-walk.ts';

/** Nanoseconds that one evaluation of a node of each kind takes, its children apart; measured by `bench/cost.ts`. */
const nanoseconds: Readonly<Record<Node['kind'], number>> = {
  number: 0,
  slot: 1,
  previous: 2,
  delay: 15,
  lookup: 25,
  step: 5,
  ramp: 10,
  pulse: 10,
  clock: 2,
  is_element: 1,
  unary: 1,
  binary: 1,
  math: 15,
  if: 1,
};

/** Nanoseconds to evaluate an expression once, with both branches of a condition. */
export function nodeWork(node: Node): number {
  return sumOver(node, ({ kind }) => nanoseconds[kind]);
}

/** Nodes of an expression. */
export function nodeCount(node: Node): number {
  return sumOver(node, () => 1);
}

function sumOver(node: Node, of: (node: Node) => number): number {
  let sum = 0;
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    sum += of(next);
    for (const child of childNodes(next)) open.push(child);
  }
  return sum;
}
