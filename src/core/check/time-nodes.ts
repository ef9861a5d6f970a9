/** Nodes of durations. They repeat the duration, so it is a leaf. */
import type { Node } from '../engine/system.ts';

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
    args: [
      { kind: 'clock', what: 'step' },
      { kind: 'if', condition: { kind: 'binary', op: '>=', left: time, right: zero }, then: time, otherwise: none },
    ],
  };
}

/** A duration as a number of steps, rounded when within 1e-9 of a whole number. */
export function inSteps(time: Node): Node {
  const steps: Node = { kind: 'binary', op: '/', left: time, right: { kind: 'clock', what: 'step' } };
  const whole: Node = { kind: 'math', fn: 'round', args: [steps] };
  const gap: Node = { kind: 'math', fn: 'abs', args: [{ kind: 'binary', op: '-', left: steps, right: whole }] };
  return {
    kind: 'if',
    condition: { kind: 'binary', op: '<', left: gap, right: { kind: 'number', value: 1e-9 } },
    then: whole,
    otherwise: steps,
  };
}
