/**
 * Builders that make a hand-made system read like algebra:
 *
 *   const s = systemOf();
 *   const x = s.stock('x', [], 1);
 *   s.change(x, mul(x, -0.1));
 *   const twice = s.row('twice', [], mul(x, 2));
 *   const values = valuesOf(s.build(), javascriptBackEnd, inputOf({ steps: 4 }));
 *   values(twice);
 */
import type {
  Axis,
  BackEnd,
  Curve,
  Equation,
  MathFunction,
  Node,
  Pick,
  RunInput,
  SeriesSlot,
  Slot,
  Stock,
  Survival,
  System,
} from '../../src/core/engine/system.ts';
import { oracle } from './oracle.ts';

/** A slot, a number or a node. */
export type Term = Node | number | SlotRef;

export interface SlotRef {
  readonly kind: 'ref';
  readonly id: number;
  readonly name: string;
  readonly axes: readonly number[];
}

export function term(value: Term): Node {
  if (typeof value === 'number') return { kind: 'number', value };
  return value.kind === 'ref' ? { kind: 'slot', slot: value.id, picks: [] } : value;
}

type BinaryOp = Extract<Node, { kind: 'binary' }>['op'];

export const binary = (op: BinaryOp, left: Term, right: Term): Node => ({ kind: 'binary', op, left: term(left), right: term(right) });
export const add = (left: Term, right: Term): Node => binary('+', left, right);
export const sub = (left: Term, right: Term): Node => binary('-', left, right);
export const mul = (left: Term, right: Term): Node => binary('*', left, right);
export const div = (left: Term, right: Term): Node => binary('/', left, right);
export const negate = (operand: Term): Node => ({ kind: 'unary', op: 'negate', operand: term(operand) });
export const not = (operand: Term): Node => ({ kind: 'unary', op: 'not', operand: term(operand) });
export const math = (fn: MathFunction, ...args: readonly Term[]): Node => ({ kind: 'math', fn, args: args.map(term) });
export const when = (condition: Term, then: Term, otherwise: Term): Node => ({
  kind: 'if',
  condition: term(condition),
  then: term(then),
  otherwise: term(otherwise),
});
export const clock = (what: 'time' | 'elapsed' | 'step'): Node => ({ kind: 'clock', what });
export const lookup = (curve: number, x: Term): Node => ({ kind: 'lookup', curve, x: term(x) });
export const step = (height: Term, at: Term): Node => ({ kind: 'step', height: term(height), at: term(at) });
export const ramp = (slope: Term, from: Term, to: Term): Node => ({ kind: 'ramp', slope: term(slope), from: term(from), to: term(to) });
export const pulse = (height: Term, at: Term, duration: Term): Node => ({
  kind: 'pulse',
  height: term(height),
  at: term(at),
  duration: term(duration),
});
export const pick = (slot: SlotRef, ...picks: readonly Pick[]): Node => ({ kind: 'slot', slot: slot.id, picks });
export const previous = (slot: SlotRef, initial: Term, picks: readonly Pick[] = []): Node => ({
  kind: 'previous',
  slot: slot.id,
  picks,
  initial: term(initial),
});
/** `duration` in years. */
export const delay = (slot: SlotRef, duration: Term, before?: Term, picks: readonly Pick[] = []): Node => ({
  kind: 'delay',
  slot: slot.id,
  picks,
  duration: div(duration, clock('step')),
  before: before === undefined ? undefined : term(before),
});

export const isElement = (axis: number, element: number): Node => ({ kind: 'is_element', axis, element });
/** By a whole number of steps, at least one. */
export const delayFixed = (slot: SlotRef, steps: number, before: Term, picks: readonly Pick[] = []): Node => ({
  kind: 'delay',
  slot: slot.id,
  picks,
  duration: term(steps),
  before: term(before),
  past: true,
});

export interface SystemBuilder {
  axis(name: string, size: number): number;
  input(name: string, axes?: readonly number[]): SlotRef;
  series(name: string, axes?: readonly number[]): SlotRef;
  constant(name: string, axes: readonly number[], node: Term): SlotRef;
  /** A row slot, or a scratch one, element by element. */
  row(name: string, axes: readonly number[], node: Term, storage?: 'row' | 'scratch'): SlotRef;
  reduce(
    name: string,
    axes: readonly number[],
    reducer: 'sum' | 'min' | 'max',
    over: readonly number[],
    node: Term,
    storage?: 'row' | 'scratch',
  ): SlotRef;
  surviving(name: string, additions: SlotRef, survival: Survival, history?: number): SlotRef;
  /** A stock; its change is set later, with `change`. */
  stock(name: string, axes: readonly number[], initial: Term, method?: 'system' | 'left', nonNegative?: boolean): SlotRef;
  change(stock: SlotRef, change: Term): void;
  /** A row slot whose equation comes later, with `equation`. */
  slot(name: string, axes: readonly number[], storage: Slot['storage']): SlotRef;
  equation(equation: Equation, where?: 'constants' | 'start' | 'step' | 'finish'): void;
  curve(name: string, axes: readonly number[], interpolation: Curve['interpolation']): number;
  history(name: string): number;
  build(method?: 'euler' | 'rk4'): System;
}

export function systemOf(): SystemBuilder {
  const axes: Axis[] = [];
  const slots: Slot[] = [];
  const inputs: number[] = [];
  const series: SeriesSlot[] = [];
  const curves: Curve[] = [];
  const histories: string[] = [];
  const constants: Equation[] = [];
  const start: (Equation | { readonly kind: 'initial'; readonly stock: number })[] = [];
  const stocks: Stock[] = [];
  const steps: Equation[] = [];
  const finish: Equation[] = [];
  const sections = { constants, start, step: steps, finish };

  function slot(name: string, over: readonly number[], storage: Slot['storage']): SlotRef {
    const id = slots.length;
    const size = over.reduce((product, axis) => product * (axes[axis]?.size ?? NaN), 1);
    slots.push({ id, name, storage, axes: over, size });
    return { kind: 'ref', id, name, axes: over };
  }

  return {
    axis: (name, size) => axes.push({ name, size }) - 1,
    input(name, over = []) {
      const made = slot(name, over, 'constant');
      inputs.push(made.id);
      return made;
    },
    series(name, over = []) {
      const made = slot(name, over, 'row');
      series.push({ slot: made.id, name });
      return made;
    },
    constant(name, over, node) {
      const made = slot(name, over, 'constant');
      constants.push({ kind: 'elementwise', target: made.id, node: term(node) });
      return made;
    },
    row(name, over, node, storage = 'row') {
      const made = slot(name, over, storage);
      steps.push({ kind: 'elementwise', target: made.id, node: term(node) });
      return made;
    },
    reduce(name, over, reducer, reduced, node, storage = 'row') {
      const made = slot(name, over, storage);
      steps.push({ kind: 'reduce', target: made.id, reducer, over: reduced, node: term(node) });
      return made;
    },
    surviving(name, additions, survival, history) {
      const made = slot(name, additions.axes, 'row');
      steps.push({ kind: 'surviving', target: made.id, additions: additions.id, survival, history });
      return made;
    },
    stock(name, over, initial, method = 'system', nonNegative = false) {
      const made = slot(name, over, 'row');
      start.push({ kind: 'initial', stock: stocks.length });
      stocks.push({ slot: made.id, initial: term(initial), change: term(0), method, ...(nonNegative ? { nonNegative } : {}) });
      return made;
    },
    change(stock, change) {
      const at = stocks.findIndex((candidate) => candidate.slot === stock.id);
      const known = stocks[at];
      if (known) stocks[at] = { ...known, change: term(change) };
    },
    slot,
    equation(equation, where = 'step') {
      sections[where].push(equation);
    },
    curve: (name, over, interpolation) => curves.push({ name, axes: over, interpolation }) - 1,
    history: (name) => histories.push(name) - 1,
    build: (method = 'euler') => ({
      axes,
      slots,
      method,
      inputs,
      series,
      curves,
      histories,
      constants,
      start,
      stocks,
      step: steps,
      finish,
    }),
  };
}

export function inputOf(given: Partial<RunInput> & { readonly steps: number }): RunInput {
  return { dt: 1, t0: 2025, constants: new Map(), series: new Map(), curves: [], histories: [], ...given };
}

/** All rows of a slot (or the one row of a constant), flat. */
export function valuesOf(system: System, backEnd: BackEnd, input: RunInput): (slot: SlotRef | number) => number[] {
  const { memory, offset } = backEnd.compile(system).run(input);
  return (slot) => {
    const id = typeof slot === 'number' ? slot : slot.id;
    const { size, storage } = system.slots[id] ?? { size: 0, storage: 'row' };
    const from = offset(id);
    return Array.from(memory.subarray(from, from + size * (storage === 'row' ? input.steps + 1 : 1)));
  };
}

export const oracleBackEnd: BackEnd = { name: 'oracle', compile: oracle };
