/** Nodes of times. Those of durations repeat the duration, so it is a leaf. */
import type { Node } from '../engine/system.ts';
import { yearUnit } from '../units/named-units.ts';
import { sameDimension } from '../units/unit-algebra.ts';
import type { Typed, TypedUnit } from './typed.ts';
import { isDate } from './typed-unit.ts';

const zero: Node = { kind: 'number', value: 0 };
const none: Node = { kind: 'number', value: NaN };

/**
 * The time constant of `smooth`: a step where it is shorter, since the gap cannot close by more than itself in one step.
 * Without this limit the value leaves the range of its input and then grows without bound. Negative: no value.
 */
export function atLeastOneStep(time: Node): Node {
  return {
    kind: 'math',
    fn: 'max',
    args: [{ kind: 'clock', what: 'step' }, unlessNegative(time, time)],
  };
}

function unlessNegative(time: Node, then: Node): Node {
  return { kind: 'if', condition: { kind: 'binary', op: '>=', left: time, right: zero }, then, otherwise: none };
}

function stepsOf(time: Node): Node {
  return { kind: 'binary', op: '/', left: time, right: { kind: 'clock', what: 'step' } };
}

/** A duration as a number of steps, rounded when within 1e-9 of a whole number. */
export function inSteps(time: Node): Node {
  const steps = stepsOf(time);
  const whole: Node = { kind: 'math', fn: 'round', args: [steps] };
  const gap: Node = { kind: 'math', fn: 'abs', args: [{ kind: 'binary', op: '-', left: steps, right: whole }] };
  return {
    kind: 'if',
    condition: { kind: 'binary', op: '<', left: gap, right: { kind: 'number', value: 1e-9 } },
    then: whole,
    otherwise: steps,
  };
}

/**
 * A binary node; between dates and between durations it is free of the rounding of their sums, so that an instant reached on
 * two ways is one: a difference of dates is on the grid, and times within 1e-12 of each other, relatively, are equal.
 */
export function timeNode(value: Typed & { kind: 'binary' }, left: Node, right: Node): Node {
  const { op } = value;
  const [first, second] = [value.left.unit, value.right.unit];
  const plainNode: Node = { kind: 'binary', op, left, right };
  const bothDates = isDate(first) && isDate(second);
  if (op === '-' && bothDates) return { kind: 'math', fn: 'on_grid', args: [plainNode] };
  const isComparison = op === '<' || op === '<=' || op === '>' || op === '>=' || op === '==' || op === '!=';
  if (!isComparison || !(bothDates || (isDuration(first) && isDuration(second)))) return plainNode;
  return { kind: 'binary', op, left: { kind: 'math', fn: 'compare', args: [left, right] }, right: zero };
}

function isDuration(unit: TypedUnit): boolean {
  return unit !== 'zero' && unit !== 'truth' && !isDate(unit) && sameDimension(unit, yearUnit);
}

/** A duration as a whole number of steps, at least one; negative: no value. */
export function wholeSteps(time: Node): Node {
  const rounded: Node = { kind: 'math', fn: 'round', args: [stepsOf(time)] };
  return unlessNegative(time, { kind: 'math', fn: 'max', args: [{ kind: 'number', value: 1 }, rounded] });
}
