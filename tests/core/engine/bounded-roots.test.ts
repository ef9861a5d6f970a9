import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import type { BackEnd, System } from '../../../src/core/engine/system.ts';
import {
  add,
  binary,
  div,
  inputOf,
  math,
  mul,
  oracleBackEnd,
  sub,
  systemOf,
  valuesOf,
  when,
  type SlotRef,
  type Term,
} from '../../support/build-system.ts';

type Gap = (x: SlotRef) => Term;

const pow = (x: Term, y: number): Term => math('pow', x, y);
/** 3·p^-1.3 == p^0.5: demand equals supply at price p. */
const market: Gap = (p) => sub(mul(3, pow(p, -1.3)), pow(p, 0.5));
const marketRoot = 3 ** (1 / 1.8);

/** A gap function, its bracket, its root and the maximum number of evaluations; bisection took 67 for each. */
const cases: readonly [title: string, gap: Gap, low: number, high: number, root: number, most: number][] = [
  ['a straight line', (x) => sub(mul(10, x), 37), 0, 100, 3.7, 6],
  ['a square', (x) => sub(mul(x, x), 2), 0, 10, Math.SQRT2, 13],
  ['a price in a narrow bracket', market, 0.01, 100, marketRoot, 16],
  ['a price in a bracket of twelve decades', market, 1e-6, 1e6, marketRoot, 30],
  ['a price whose demand is endless at 0', market, 0, 100, marketRoot, 18],
  ['growth', (x) => sub(math('exp', x), 1e5), 0, 100, Math.log(1e5), 16],
  ['a kink at the cap', (x) => sub(math('min', 50, mul(3, pow(x, -1.3))), math('min', 2, pow(x, 0.5))), 0.001, 1000, marketRoot, 21],
  ['a bend just before the root', (x) => sub(math('min', x, add(2, mul(0.001, sub(x, 2)))), 1.7), 0, 10, 1.7, 9],
  ['a root at the lower end', (x) => sub(x, 3), 3, 10, 3, 1],
  ['a root at the upper end', (x) => sub(x, 10), 3, 10, 10, 3],
  ['a root next to the lower end', (x) => sub(x, 1e-9), 0, 1, 1e-9, 6],
  ['reversed bounds', (x) => sub(mul(x, x), 2), 10, 0, Math.SQRT2, 13],
  ['steep', (x) => sub(div(1, add(1, math('exp', mul(-1e6, sub(x, 0.123))))), 0.5), 0, 1, 0.123, 40],
  ['flat on one side', (x) => sub(math('max', 0, sub(x, 3)), 0.001), 0, 1000, 3.001, 40],
  ['flat except for a step', (x) => when(binary('<', x, 0.3), -1, 1), 0, 1, 0.3, 60],
  ['a step of eighteen decades', (x) => when(binary('<', x, 0.3), -1e-9, 1e9), 0, 1, 0.3, 60],
  ['a pole', (x) => div(1, sub(x, 0.3)), 0, 1, 0.3, 60],
  ['a triple root', (x) => pow(sub(x, 1), 3), 0, 3.3, 1, 60],
  ['a root of order 21', (x) => pow(sub(x, 1), 21), 0, 3.3, 1, 60],
];

describe.each([javascriptBackEnd, oracleBackEnd])('bounded roots: $name', (backEnd) => {
  test.each(cases)('%s', (_, gap, low, high, root, most) => {
    const { x, evaluations } = solved(backEnd, gap, low, high);
    expect(Math.abs(x - root)).toBeLessThanOrEqual(1e-15 * Math.abs(root) + 1e-18 * Math.abs(high - low) + roundingOf(root));
    // The oracle evaluates its result once more.
    expect(evaluations).toBeLessThanOrEqual(backEnd === oracleBackEnd ? most + 1 : most);
  });

  test.each<[title: string, gap: Gap, low: number, high: number]>([
    ['the same sign at both ends', (x) => add(mul(x, x), 1), -1, 2],
    ['a double root', (x) => sub(mul(x, x), 1), -2, 2],
    ['no value at a bound', (x) => sub(math('sqrt', x), 1), -1, 4],
    ['no value on the way to the root', (x) => mul(sub(x, 8), math('sqrt', sub(mul(sub(x, 5), sub(x, 5)), 1))), 0, 10],
    ['an infinite bound', (x) => sub(x, 1), 0, Infinity],
  ])('no value: %s', (_, gap, low, high) => {
    expect(solved(backEnd, gap, low, high).x).toBeNaN();
  });

  test('no function takes more than 106 evaluations plus one at the result', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (heights, order) => {
          // Random piecewise functions: flat, steep and curved pieces, some with several roots.
          const gap: Gap = (x) =>
            heights.reduce<Term>(
              (sum, height, step) =>
                add(
                  sum,
                  when(binary('<', x, (step + 1) / heights.length), 0, add(height, mul(step % 3, pow(math('abs', sub(x, 0.4)), order)))),
                ),
              -0.1,
            );
          expect(solved(backEnd, gap, 0, 1).evaluations).toBeLessThanOrEqual(107);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('the same bits in the kernel and in the oracle', () => {
  for (const [title, gap, low, high] of cases)
    expect(solved(javascriptBackEnd, gap, low, high).x, title).toBe(solved(oracleBackEnd, gap, low, high).x);
});

/** Rounding error of the sides of these gaps: it limits the precision of the root. */
const roundingOf = (root: number): number => (root === 3.001 ? 1e-15 : root === Math.log(1e5) ? 4e-15 : root === 0.123 ? 1e-16 : 0);

/** The root and the number of evaluations of its block, counted by a call of `exp` in a branch that leaves the gap unchanged. */
function solved(backEnd: BackEnd, gap: Gap, low: number, high: number): { readonly x: number; readonly evaluations: number } {
  const s = systemOf();
  const [lowest, highest] = [s.input('low'), s.input('high')];
  const x = s.slot('x', [], 'row');
  const counted = s.slot('counted', [], 'scratch');
  s.equation({
    kind: 'solve',
    target: x.id,
    low: { kind: 'slot', slot: lowest.id, picks: [] },
    high: { kind: 'slot', slot: highest.id, picks: [] },
    left: { kind: 'slot', slot: counted.id, picks: [] },
    right: { kind: 'number', value: 0 },
    block: [{ kind: 'elementwise', target: counted.id, node: when(binary('==', math('log1p', mul(0, x)), 0), gap(x), gap(x)) }],
  });
  const system: System = s.build();
  const counter = vi.spyOn(Math, 'log1p');
  try {
    const input = inputOf({
      steps: 0,
      constants: new Map([
        [lowest.id, [low]],
        [highest.id, [high]],
      ]),
    });
    return { x: valuesOf(system, backEnd, input)(x)[0]!, evaluations: counter.mock.calls.length };
  } finally {
    counter.mockRestore();
  }
}
