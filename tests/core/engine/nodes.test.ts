import { describe, expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import type { Node } from '../../../src/core/engine/system.ts';
import {
  add,
  binary,
  clock,
  delay,
  div,
  inputOf,
  lookup,
  math,
  mul,
  negate,
  not,
  oracleBackEnd,
  pick,
  previous,
  pulse,
  ramp,
  step,
  systemOf,
  valuesOf,
  when,
  type SlotRef,
} from '../../support/build-system.ts';

/** One scalar row over t = 2025, 2025.5, … 2027; x is 1, 2, 4, 8, 16; a holds 10, 20, 30. */
interface Known {
  readonly x: SlotRef;
  readonly a: SlotRef;
  readonly nan: Node;
}

const cases: readonly [title: string, node: (known: Known) => Node, want: readonly number[]][] = [
  ['a number', () => mul(-5, -1), [5, 5, 5, 5, 5]],
  ['minus zero keeps its sign', () => div(1, negate(0)), [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity]],
  ['a slot at the current instant', ({ x }) => add(x, 0), [1, 2, 4, 8, 16]],
  ['a picked element', ({ a }) => pick(a, { axis: 0, element: 2 }), [30, 30, 30, 30, 30]],
  ['previous, one instant back', ({ x }) => previous(x, -1), [-1, 1, 2, 4, 8]],
  ['delay, linear between instants', ({ x }) => delay(x, 0.75), [1, 1, 1.5, 3, 6]],
  ['delay on the grid', ({ x }) => delay(x, 1, 7), [7, 7, 1, 2, 4]],
  ['delay of zero', ({ x }) => delay(x, 0), [1, 2, 4, 8, 16]],
  ['negative delay', ({ x }) => delay(x, -0.5), [NaN, NaN, NaN, NaN, NaN]],
  ['lookup, steps', ({ x }) => lookup(0, x), [10, 10, 30, 30, 30]],
  ['lookup, linear and clamped', ({ x }) => lookup(1, x), [10, 20, 40, 40, 40]],
  ['lookup, logarithmic', ({ x }) => lookup(2, x), [10, 20, 40, 40, 40]],
  ['step', () => step(3, 2026), [0, 0, 3, 3, 3]],
  ['ramp', () => ramp(2, 2025.25, 2026.25), [0, 0.5, 1.5, 2, 2]],
  ['ramp that ends before it begins', () => ramp(2, 2026, 2025), [0, 0, 0, 0, 0]],
  ['pulse on the grid', () => pulse(4, 2025.5, 0.5), [0, 4, 0, 0, 0]],
  ['pulse off the grid keeps its area', () => pulse(4, 2025.75, 0.5), [0, 2, 2, 0, 0]],
  ['time', () => clock('time'), [2025, 2025.5, 2026, 2026.5, 2027]],
  ['elapsed', () => clock('elapsed'), [0, 0.5, 1, 1.5, 2]],
  ['step of time', () => clock('step'), [0.5, 0.5, 0.5, 0.5, 0.5]],
  ['not', ({ x }) => not(binary('>', x, 3)), [1, 1, 0, 0, 0]],
  ['not NaN', ({ nan }) => not(nan), [1, 1, 1, 1, 1]],
  ['and', ({ x }) => binary('and', binary('>', x, 1), binary('<=', x, 8)), [0, 1, 1, 1, 0]],
  ['or', ({ x }) => binary('or', binary('<', x, 2), binary('>=', x, 16)), [1, 0, 0, 0, 1]],
  ['equal', ({ x }) => binary('==', x, 4), [0, 0, 1, 0, 0]],
  ['unequal', ({ x }) => binary('!=', x, 4), [1, 1, 0, 1, 1]],
  ['NaN equals nothing', ({ nan }) => binary('==', nan, nan), [0, 0, 0, 0, 0]],
  ['if', ({ x }) => when(binary('<', x, 4), -1, x), [-1, -1, 4, 8, 16]],
  ['if NaN', ({ nan }) => when(nan, 1, 2), [2, 2, 2, 2, 2]],
  ['min of three', ({ x }) => math('min', x, 5, 3), [1, 2, 3, 3, 3]],
  ['max', ({ x }) => math('max', x, 5), [5, 5, 5, 8, 16]],
  ['log2', ({ x }) => math('log2', x), [0, 1, 2, 3, 4]],
  ['sqrt', ({ x }) => math('sqrt', mul(x, x)), [1, 2, 4, 8, 16]],
  ['abs', ({ x }) => math('abs', negate(x)), [1, 2, 4, 8, 16]],
  ['round, halves away from zero', ({ x }) => math('round', mul(x, -0.5)), [-1, -1, -2, -4, -8]],
  ['floor', ({ x }) => math('floor', div(x, -3)), [-1, -1, -2, -3, -6]],
  ['ceil', ({ x }) => math('ceil', div(x, 3)), [1, 1, 2, 3, 6]],
  ['is_unlimited, of -Infinity, NaN and Infinity', ({ x }) => math('is_unlimited', div(add(x, -2), mul(x, 0))), [0, 0, 1, 1, 1]],
  ['mod has the sign of the divisor', ({ x }) => math('mod', negate(x), 3), [2, 1, 2, 1, 2]],
  ['pow', ({ x }) => math('pow', 2, x), [2, 4, 16, 256, 65536]],
  ['exp of log', ({ x }) => math('log', math('exp', x)), [1, 2, 4, 8, 16]],
  ['log1p of expm1', ({ x }) => math('log1p', math('expm1', x)), [1, 2, 4, 8, 16]],
];

describe.each([javascriptBackEnd, oracleBackEnd])('nodes: $name', (backEnd) => {
  test.each(cases)('%s', (_, node, want) => {
    const s = systemOf();
    const axis = s.axis('element', 3);
    const a = s.input('a', [axis]);
    const zero = s.input('zero');
    for (const between of ['step', 'linear', 'log'] as const) s.curve(between, [], between);
    const x = s.series('x');
    const result = s.row('result', [], node({ x, a, nan: div(zero, zero) }));
    const input = inputOf({
      steps: 4,
      dt: 0.5,
      constants: new Map([
        [a.id, [10, 20, 30]],
        [zero.id, [0]],
      ]),
      series: new Map([[x.id, [1, 2, 4, 8, 16]]]),
      curves: [[{ x: [1, 3], y: [10, 30] }], [{ x: [1, 4], y: [10, 40] }], [{ x: [1, 3], y: [10, 40] }]],
    });
    const got = valuesOf(s.build(), backEnd, input)(result);
    got.forEach((value, i) => {
      if (Number.isNaN(want[i])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(want[i] ?? 0, 12);
    });
    expect(got).toHaveLength(want.length);
  });
});
