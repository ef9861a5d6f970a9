/**
 * Hoists constant sub-expressions out of the loop over instants: each moves to a hidden constant slot, computed once per
 * run. Parameters of survival curves move to slots too, so that the tables by age can be filled from memory. The operations
 * stay the same, and so do the bits.
 */
import type { Equation, Node, Slot, System } from '../system.ts';
import { childNodes, survivalNodes } from '../system-walk.ts';
import { mathFunctions } from './math-functions.ts';
import { axesOf, withChildren } from './walk.ts';

/** The survival curve of one equation, with its parameters in constant slots over `axes`. */
export interface CurveByAge {
  readonly target: number;
  readonly kind: 'fixed' | 'geometric' | 'weibull';
  readonly parameters: readonly number[];
  /** Whether the last parameter is years added to every age. */
  readonly isLater: boolean;
  readonly axes: readonly number[];
  readonly history: number | undefined;
}

export interface Prepared {
  readonly system: System;
  readonly survivals: readonly CurveByAge[];
  /** Per stock of a Runge–Kutta system, the scratch slot of its change; empty for Euler. */
  readonly changes: readonly number[];
}

export function prepare(system: System): Prepared {
  const slots: Slot[] = [...system.slots];
  const constants: Equation[] = [...system.constants];
  const known = new Map<string, number>();
  const survivals: CurveByAge[] = [];

  function addSlot(storage: Slot['storage'], axes: readonly number[]): number {
    const id = slots.length;
    const size = axes.reduce((product, axis) => product * (system.axes[axis]?.size ?? 1), 1);
    slots.push({ id, name: '', storage, axes, size });
    return id;
  }

  function once(node: Node, axes: readonly number[]): number {
    const key = JSON.stringify([axes, node]);
    const there = known.get(key);
    if (there !== undefined) return there;
    const target = addSlot('constant', axes);
    constants.push({ kind: 'elementwise', target, node });
    known.set(key, target);
    return target;
  }

  const isConstant = (node: Node): boolean => {
    if (node.kind === 'previous' || node.kind === 'delay' || node.kind === 'step' || node.kind === 'ramp' || node.kind === 'pulse')
      return false;
    if (node.kind === 'slot') return slots[node.slot]?.storage === 'constant';
    if (node.kind === 'clock') return node.what === 'step';
    return childNodes(node).every(isConstant);
  };

  function hoist(node: Node): Node {
    if (!isConstant(node)) return withChildren(node, hoist);
    const axes = axesOf(node, system);
    return isWorthIt(node, axes.length > 0) ? { kind: 'slot', slot: once(node, axes), picks: [] } : node;
  }

  function hoistEquation(equation: Equation): Equation {
    switch (equation.kind) {
      case 'elementwise':
      case 'reduce':
        return { ...equation, node: hoist(equation.node) };
      case 'surviving': {
        const { survival, target, history } = equation;
        const nodes = survivalNodes(survival);
        const axes = [...new Set(nodes.flatMap((node) => axesOf(node, system)))].sort((a, b) => a - b);
        const parameters = nodes.map((node) => once(node, axes));
        survivals.push({ target, kind: survival.kind, parameters, isLater: survival.later !== undefined, axes, history });
        return equation;
      }
      case 'solve':
        return {
          ...equation,
          low: hoist(equation.low),
          high: hoist(equation.high),
          left: hoist(equation.left),
          right: hoist(equation.right),
          block: equation.block.map(hoistEquation),
        };
      case 'npv':
      case 'irr':
        return equation;
      default:
        return equation satisfies never;
    }
  }

  const step = system.step.map(hoistEquation);
  const stocks = system.stocks.map((stock) => ({ ...stock, change: hoist(stock.change) }));
  const changes = system.method === 'rk4' ? stocks.map((stock) => addSlot('scratch', slots[stock.slot]?.axes ?? [])) : [];
  // Start equations run once, so hoisting saves nothing. Only survival needs slots for its parameters, once per target.
  const seen = new Set(survivals.map((curve) => curve.target));
  for (const item of system.start) if (item.kind === 'surviving' && !seen.has(item.target)) hoistEquation(item);
  return { system: { ...system, slots, constants, step, stocks }, survivals, changes };
}

/** Hoisting a scalar pays for any operation; hoisting an array pays only if computing costs more than loading. */
function isWorthIt(node: Node, isArray: boolean): boolean {
  const operations = countOperations(node);
  return operations >= (isArray ? 2 : 1) && !(node.kind === 'unary' && node.operand.kind === 'number');
}

function countOperations(node: Node): number {
  const inside = childNodes(node).reduce((sum, child) => sum + countOperations(child), 0);
  switch (node.kind) {
    case 'number':
    case 'slot':
    case 'clock':
      return 0;
    case 'math':
      return inside + (mathFunctions[node.fn].cheap ? 1 : 4);
    case 'binary':
      return inside + (node.op === '/' ? 2 : 1);
    case 'lookup':
      return inside + 4;
    default:
      return inside + 1;
  }
}
