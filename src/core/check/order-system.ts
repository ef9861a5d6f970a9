import type { Equation, Node, Stock, System } from '../engine/system.ts';
import { survivalNodes } from '../engine/system-walk.ts';
import { childNodes } from '../engine/system-walk.ts';

/**
 * Puts equations into evaluation order: depth first over the slots each reads at the same instant.
 * A bounded root takes the equations between itself and its condition into its own block.
 */
export function orderSystem(system: Omit<System, 'start'>): System {
  const constants = ordered(withBlocks(system.constants));
  const step = withBlocks(system.step);
  return { ...system, constants, step: ordered(step), finish: ordered(withBlocks(system.finish)), start: startOrder(step, system.stocks) };
}

function ordered(equations: readonly Equation[]): Equation[] {
  const producer = producers(equations);
  const done = new Set<Equation>();
  const result: Equation[] = [];
  for (const root of equations) visit(root);
  return result;

  function visit(first: Equation): void {
    const stack: { equation: Equation; reads: number[]; next: number }[] = [];
    if (!done.has(first)) { done.add(first); stack.push({ equation: first, reads: presentReads(first), next: 0 }); }
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const slot = top.reads[top.next++];
      if (slot === undefined) { result.push(top.equation); stack.pop(); continue; }
      const from = producer.get(slot);
      if (from && !done.has(from)) { done.add(from); stack.push({ equation: from, reads: presentReads(from), next: 0 }); }
    }
  }
}

function producers(equations: readonly Equation[]): Map<number, Equation> {
  const map = new Map<number, Equation>();
  for (const equation of equations) {
    map.set(equation.target, equation);
    if (equation.kind === 'solve') for (const inner of equation.block) map.set(inner.target, equation);
  }
  return map;
}

/** Moves every equation that depends on an unknown and that its condition depends on into the unknown's block. */
function withBlocks(equations: readonly Equation[]): readonly Equation[] {
  if (!equations.some((equation) => equation.kind === 'solve')) return equations;
  let rest = [...equations];
  for (const solve of equations) {
    if (solve.kind !== 'solve') continue;
    const producer = producers(rest);
    const needed = new Set<Equation>();
    const stack = [...nodeReads(solve.left), ...nodeReads(solve.right)];
    while (stack.length > 0) {
      const from = producer.get(stack.pop()!);
      if (!from || from === solve || needed.has(from)) continue;
      needed.add(from);
      stack.push(...presentReads(from));
    }
    const moving = new Set([solve.target]);
    const block: Equation[] = [];
    for (const equation of ordered([...needed])) {
      if (presentReads(equation).some((slot) => moving.has(slot))) { moving.add(equation.target); block.push(equation); }
    }
    rest = rest.filter((equation) => !block.includes(equation)).map((equation) => (equation === solve ? { ...solve, block } : equation));
  }
  return rest;
}

/** Slots read at the same instant, apart from those the equation computes itself. */
function presentReads(equation: Equation): number[] {
  switch (equation.kind) {
    case 'elementwise': case 'reduce': return nodeReads(equation.node);
    case 'surviving': return survivalNodes(equation.survival).flatMap((node) => nodeReads(node));
    case 'npv': return nodeReads(equation.rate);
    case 'irr': return [];
    case 'solve': {
      const own = new Set([equation.target, ...equation.block.map((inner) => inner.target)]);
      const reads = [equation.low, equation.high, equation.left, equation.right].flatMap((node) => nodeReads(node));
      return [...reads, ...equation.block.flatMap(presentReads)].filter((slot) => !own.has(slot));
    }
    default: return equation satisfies never;
  }
}

function nodeReads(node: Node, into: number[] = []): number[] {
  if (node.kind === 'slot') into.push(node.slot);
  if (node.kind === 'delay') into.push(node.slot);
  for (const child of childNodes(node)) nodeReads(child, into);
  return into;
}

/** What the stocks' first values rest on, with the stocks among them. */
function startOrder(step: readonly Equation[], stocks: readonly Stock[]): System['start'] {
  const producer = producers(step);
  const stockOf = new Map(stocks.map((stock, index) => [stock.slot, index]));
  const done = new Set<Equation | number>();
  const result: (Equation | { kind: 'initial'; stock: number })[] = [];
  const visit = (slot: number): void => {
    const stock = stockOf.get(slot);
    if (stock !== undefined) {
      if (done.has(stock)) return;
      done.add(stock);
      nodeReads(stocks[stock]!.initial).forEach(visit);
      result.push({ kind: 'initial', stock });
      return;
    }
    const equation = producer.get(slot);
    if (!equation || done.has(equation)) return;
    done.add(equation);
    presentReads(equation).forEach(visit);
    result.push(equation);
  };
  for (const stock of stocks) visit(stock.slot);
  return result;
}
