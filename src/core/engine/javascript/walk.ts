/** Walks over nodes and equations: children, reads, weight. */
import type { Equation, Node, Pick, System } from '../system.ts';
import { childNodes, survivalNodes, targetsOf } from '../system-walk.ts';

/** How an equation reads a slot. `previous` reads earlier instants only, so it imposes no order. */
export interface Read {
  readonly slot: number;
  readonly picks: readonly Pick[];
  readonly how: 'present' | 'delay' | 'previous';
}

/** A copy of the node with other children, in the order of `childNodes`. */
export function withChildren(node: Node, map: (child: Node) => Node): Node {
  switch (node.kind) {
    case 'number':
    case 'slot':
    case 'clock':
    case 'is_element':
      return node;
    case 'previous':
      return { ...node, initial: map(node.initial) };
    case 'delay':
      return { ...node, duration: map(node.duration), before: node.before && map(node.before) };
    case 'lookup':
      return { ...node, x: map(node.x) };
    case 'step':
      return { ...node, height: map(node.height), at: map(node.at) };
    case 'ramp':
      return { ...node, slope: map(node.slope), from: map(node.from), to: map(node.to) };
    case 'pulse':
      return { ...node, height: map(node.height), at: map(node.at), duration: map(node.duration) };
    case 'unary':
      return { ...node, operand: map(node.operand) };
    case 'binary':
      return { ...node, left: map(node.left), right: map(node.right) };
    case 'math':
      return { ...node, args: node.args.map(map) };
    case 'if':
      return { ...node, condition: map(node.condition), then: map(node.then), otherwise: map(node.otherwise) };
    default:
      return node satisfies never;
  }
}

export function weightOf(node: Node): number {
  return childNodes(node).reduce((sum, child) => sum + weightOf(child), 1);
}

export function readsOf(node: Node, into: Read[] = []): Read[] {
  if (node.kind === 'slot') into.push({ slot: node.slot, picks: node.picks, how: 'present' });
  if (node.kind === 'previous' || node.kind === 'delay')
    into.push({ slot: node.slot, picks: node.picks, how: 'past' in node && node.past ? 'previous' : node.kind });
  for (const child of childNodes(node)) readsOf(child, into);
  return into;
}

/** An equation's own nodes, without those of its block. */
export function nodesOf(equation: Equation): readonly Node[] {
  switch (equation.kind) {
    case 'elementwise':
    case 'reduce':
      return [equation.node];
    case 'surviving':
      return survivalNodes(equation.survival);
    case 'npv':
      return [equation.rate];
    case 'irr':
      return [];
    case 'solve':
      return [equation.low, equation.high, equation.left, equation.right];
    default:
      return equation satisfies never;
  }
}

/** Reads that must be computed before the equation, without its own targets. */
export function equationReads(equation: Equation): Read[] {
  const reads = nodesOf(equation).flatMap((node) => readsOf(node));
  if (equation.kind !== 'solve') return reads;
  const own = new Set(targetsOf(equation));
  return [...reads, ...equation.block.flatMap(equationReads)].filter((read) => !own.has(read.slot));
}

export function equationWeight(equation: Equation): number {
  const own = nodesOf(equation).reduce((sum, node) => sum + weightOf(node), 2);
  return equation.kind === 'solve' ? equation.block.reduce((sum, inner) => sum + equationWeight(inner), own + 15) : own;
}

/** Axes a node varies over. */
export function axesOf(node: Node, system: System): number[] {
  const axes = new Set<number>();
  const visit = (at: Node): void => {
    if (at.kind === 'slot' || at.kind === 'previous' || at.kind === 'delay') {
      for (const axis of system.slots[at.slot]?.axes ?? []) if (!at.picks.some((pick) => pick.axis === axis)) axes.add(axis);
    }
    if (at.kind === 'is_element') axes.add(at.axis);
    if (at.kind === 'lookup') for (const axis of system.curves[at.curve]?.axes ?? []) axes.add(axis);
    childNodes(at).forEach(visit);
  };
  visit(node);
  return [...axes].sort((a, b) => a - b);
}
