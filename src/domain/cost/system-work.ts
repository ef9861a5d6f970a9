import type { Equation, Node, System } from '../../core/engine/system.ts';
import { survivalNodes } from '../../core/engine/system-walk.ts';
import { nodeCount, nodeWork } from './node-work.ts';

/** The sizes of a compiled model that decide what its runs cost. Counted once, when it is compiled. */
export interface SystemWork {
  /** Nanoseconds of arithmetic once in a run: constants, start and finish. */
  readonly once: number;
  /** Nanoseconds of arithmetic at each instant, as code that has not run often. */
  readonly perInstant: number;
  /** The same with one element in each dimension: how much code there is. */
  readonly code: number;
  /** Elements whose vintages are followed: each costs with the square of the instants. */
  readonly vintages: number;
  /** Results of the whole run (net present value, rate of return), by elements. */
  readonly wholeRuns: number;
  /** Values held once, and at each instant. */
  readonly fixedValues: number;
  readonly valuesPerInstant: number;
  /** Variables and values that are given, and values of given series at each instant. */
  readonly given: number;
  readonly givenValues: number;
  readonly seriesPerInstant: number;
}

/** Evaluations of the condition of a bounded root: a dozen where it is smooth, as many as bisection where it is not. */
const evaluationsOfRoot = 20;

/** Nanoseconds that finding a root takes beside each evaluation of its condition. */
const perEvaluation = 150;

export function systemWork(system: System): SystemWork {
  const { slots, stocks, method, inputs, series, finish } = system;
  const sizeOf = (slot: number): number => slots[slot]!.size;
  const one = (): number => 1;
  const sized = equationWork(system, sizeOf);
  const unsized = equationWork(system, one);
  const sum = (equations: readonly Equation[], work = sized): number => equations.reduce((total, equation) => total + work(equation), 0);
  const changes = (size: (slot: number) => number): number =>
    stocks.reduce((total, { slot, change }) => total + size(slot) * (4 + nodeWork(change)), 0);
  const initials = stocks.reduce((total, { slot, initial }) => total + sizeOf(slot) * (2 + nodeWork(initial)), 0);
  const start = system.start.flatMap((item) => (item.kind === 'initial' ? [] : [item]));
  // A Runge–Kutta step evaluates the system four times.
  const stages = method === 'rk4' ? 4 : 1;
  const held = (rows: boolean): number =>
    slots.reduce((total, { storage, size }) => ((storage === 'row') === rows ? total + size : total), 0);
  const sizes = (list: readonly number[]): number => list.reduce((total, slot) => total + sizeOf(slot), 0);
  return {
    once: sum(system.constants) + sum(start) + initials + sum(finish),
    perInstant: stages * (sum(system.step) + changes(sizeOf)),
    code: stages * (sum(system.step, unsized) + changes(one)),
    vintages: system.step.reduce((total, { kind, target }) => (kind === 'surviving' ? total + sizeOf(target) : total), 0),
    wholeRuns: finish.reduce((total, { kind, target }) => total + (kind === 'irr' ? 100 : kind === 'npv' ? 1 : 0) * sizeOf(target), 0),
    fixedValues: held(false),
    valuesPerInstant: held(true),
    given: inputs.length + series.length,
    givenValues: sizes(inputs),
    seriesPerInstant: sizes(series.map(({ slot }) => slot)) * (method === 'rk4' ? 2 : 1),
  };
}

/** Operations on single numbers when every element of the equations of a run is written out once. */
export function operationsOf(system: System): number {
  const { constants, start, step, finish, stocks, slots } = system;
  const sizeOf = (slot: number): number => slots[slot]!.size;
  const counted = equationWork(system, sizeOf, { node: nodeCount, evaluations: 1, evaluation: 0 });
  const equations = [...constants, ...start, ...step, ...finish].filter((one): one is Equation => one.kind !== 'initial');
  const ofStocks = stocks.reduce((sum, { slot, initial, change }) => sum + sizeOf(slot) * (nodeCount(initial) + nodeCount(change)), 0);
  return equations.reduce((sum, equation) => sum + counted(equation), ofStocks);
}

interface Rates {
  readonly node: (node: Node) => number;
  /** Evaluations of the condition of a bounded root, and what each takes besides. */
  readonly evaluations: number;
  readonly evaluation: number;
}

const nanoseconds: Rates = { node: nodeWork, evaluations: evaluationsOfRoot, evaluation: perEvaluation };

/** Nanoseconds of one evaluation of an equation, by the number of elements that each slot and axis counts for. */
function equationWork(
  { slots, axes }: System,
  sizeOf: (slot: number) => number,
  { node: nodeWork, evaluations, evaluation }: Rates = nanoseconds,
): (equation: Equation) => number {
  const workOf = (equation: Equation): number => {
    const size = sizeOf(equation.target);
    switch (equation.kind) {
      case 'elementwise':
        return size * (2 + nodeWork(equation.node));
      case 'reduce': {
        const { axes: own, size: ownSize } = slots[equation.target]!;
        const folded = equation.over.reduce((product, axis) => (own.includes(axis) ? product : product * axes[axis]!.size), 1);
        return (size === ownSize ? size * folded : size) * (2 + nodeWork(equation.node));
      }
      case 'surviving':
        return size * survivalNodes(equation.survival).reduce((sum, node) => sum + 2 + nodeWork(node), 0);
      case 'npv':
        return size * nodeWork(equation.rate);
      case 'irr':
        return 0;
      case 'solve': {
        const { block, low, high, left, right } = equation;
        const condition = size * (evaluation + nodeWork(left) + nodeWork(right)) + block.reduce((sum, inner) => sum + workOf(inner), 0);
        return size * (nodeWork(low) + nodeWork(high)) + evaluations * condition;
      }
      default:
        return equation satisfies never;
    }
  };
  return workOf;
}
