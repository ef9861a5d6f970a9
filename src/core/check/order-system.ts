import type { Equation, Node, Stock, System } from '../engine/system.ts';
import { childNodes, survivalNodes } from '../engine/system-walk.ts';

/**
 * Sorts equations into evaluation order: depth first over the slots each reads at the same instant.
 * A bounded root moves the equations between the unknown and its condition into its block.
 */
export function orderSystem(system: Omit<System, 'start'>): System {
  const constants = ordered(withBlocks(system.constants));
  const step = withBlocks(system.step);
  return { ...system, constants, step: ordered(step), finish: ordered(withBlocks(system.finish)), start: startOrder(step, system.stocks) };
}

function ordered(equations: readonly Equation[]): Equation[] {
  const producer = producers(equations);
  return afterNeeds(equations, (equation) => presentReads(equation).flatMap((slot) => producer.get(slot) ?? []));
}

/** Topological order, depth first. Without recursion, since a chain may contain every variable of a model. */
function afterNeeds<Item>(roots: readonly Item[], needsOf: (item: Item) => readonly Item[]): Item[] {
  const known = new Set<Item>();
  const result: Item[] = [];
  for (const root of roots) {
    const path: { item: Item; needs: readonly Item[]; next: number }[] = [];
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const needed = top.needs[top.next++];
      if (needed !== undefined) {
        enter(needed);
        continue;
      }
      result.push(top.item);
      path.pop();
    }

    function enter(item: Item): void {
      if (known.has(item)) return;
      known.add(item);
      path.push({ item, needs: needsOf(item), next: 0 });
    }
  }
  return result;
}

function producers(equations: readonly Equation[]): Map<number, Equation> {
  const map = new Map<number, Equation>();
  for (const equation of equations) {
    map.set(equation.target, equation);
    if (equation.kind === 'solve') for (const inner of equation.block) map.set(inner.target, equation);
  }
  return map;
}

/** Moves into an unknown's block every equation that depends on the unknown and that its condition depends on. */
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
      for (const slot of presentReads(from)) stack.push(slot);
    }
    const moving = new Set([solve.target]);
    const block = new Set<Equation>();
    for (const equation of ordered([...needed])) {
      if (presentReads(equation).some((slot) => moving.has(slot))) {
        moving.add(equation.target);
        block.add(equation);
      }
    }
    rest = rest
      .filter((equation) => !block.has(equation))
      .map((equation) => (equation === solve ? { ...solve, block: [...block] } : equation));
  }
  return rest;
}

/** Slots read at the same instant, without those the equation itself computes. */
function presentReads(equation: Equation): number[] {
  switch (equation.kind) {
    case 'elementwise':
    case 'reduce':
      return nodeReads(equation.node);
    case 'surviving':
      return survivalNodes(equation.survival).flatMap((node) => nodeReads(node));
    case 'npv':
      return nodeReads(equation.rate);
    case 'irr':
      return [];
    case 'solve': {
      const own = new Set([equation.target, ...equation.block.map((inner) => inner.target)]);
      const reads = [equation.low, equation.high, equation.left, equation.right].flatMap((node) => nodeReads(node));
      return [...reads, ...equation.block.flatMap(presentReads)].filter((slot) => !own.has(slot));
    }
    default:
      return equation satisfies never;
  }
}

function nodeReads(node: Node, into: number[] = []): number[] {
  if (node.kind === 'slot') into.push(node.slot);
  if (node.kind === 'delay' && !node.past) into.push(node.slot);
  for (const child of childNodes(node)) nodeReads(child, into);
  return into;
}

/** Equations that the stocks' initial values depend on, in order, with the stocks themselves. */
function startOrder(step: readonly Equation[], stocks: readonly Stock[]): System['start'] {
  const producer = producers(step);
  const initials = stocks.map((_, stock) => ({ kind: 'initial', stock }) as const);
  const initialOf = new Map(stocks.map(({ slot }, stock) => [slot, initials[stock]!]));
  return afterNeeds<System['start'][number]>(initials, (item) => {
    const reads = item.kind === 'initial' ? nodeReads(stocks[item.stock]!.initial) : presentReads(item);
    return reads.flatMap((slot) => initialOf.get(slot) ?? producer.get(slot) ?? []);
  });
}
