import { describe, expect, test } from 'vitest';
import { mathematics, mathNames } from '../../../src/core/mathematics/mathematics.ts';
import { edges, uniform } from './arguments.ts';

const { exp, expm1, log, log1p, log2, pow, sin, cos } = mathematics();
type Row = readonly [name: string, ours: (x: number) => number, ...values: (readonly [number, number])[]];

const no = NaN;
const inf = Infinity;

describe('values that ECMAScript names', () => {
  test.each([
    ['exp', exp, [no, no], [0, 1], [-0, 1], [inf, inf], [-inf, 0], [709.79, inf], [-745.2, 0]],
    ['expm1', expm1, [no, no], [0, 0], [-0, -0], [inf, inf], [-inf, -1], [709.79, inf], [-40, -1], [5e-324, 5e-324]],
    ['log', log, [no, no], [-1, no], [-inf, no], [0, -inf], [-0, -inf], [1, 0], [inf, inf]],
    ['log1p', log1p, [no, no], [-1.5, no], [-1, -inf], [0, 0], [-0, -0], [inf, inf], [-inf, no], [5e-324, 5e-324], [-5e-324, -5e-324]],
    ['log2', log2, [no, no], [-1, no], [0, -inf], [-0, -inf], [1, 0], [inf, inf]],
    ['sin', sin, [no, no], [0, 0], [-0, -0], [inf, no], [-inf, no], [5e-324, 5e-324]],
    ['cos', cos, [no, no], [0, 1], [-0, 1], [inf, no], [-inf, no], [5e-324, 1]],
  ] satisfies readonly Row[])('%s', (...[, f, ...rows]: Row) => {
    for (const [x, want] of rows) expect(f(x), `${x}`).toBe(want);
  });

  test('pow is Math.pow where one of them is 0, 1, −1, infinite or no number, and of a negative base', () => {
    for (const x of edges)
      for (const y of edges) {
        const special = Number.isNaN(x + y) || [0, 1, inf].includes(Math.abs(x)) || [0, 1, inf, -inf].includes(y);
        if (special || (x < 0 && !Number.isInteger(y))) expect(pow(x, y), `${x} ^ ${y}`).toBe(x ** y);
      }
  });
});

test('a power that is a double is that double', () => {
  for (let n = -1074; n <= 1023; n++) {
    expect(pow(2, n)).toBe(n < -1022 ? 5e-324 * 2 ** (n + 1074) : 2 ** n);
    if (n % 2 === 0) expect(pow(4, n / 2)).toBe(pow(2, n));
  }
  for (let n = 0; n <= 22; n++) expect(pow(10, n)).toBe(Number(`1e${n}`));
  for (let n = 0; n <= 33; n++) expect(pow(3, n)).toBe(Number(3n ** BigInt(n)));
  const next = uniform(3);
  for (let i = 0; i < 2000; i++) {
    const whole = Math.floor(next() * 2 ** 26);
    expect(pow(whole, 2)).toBe(whole * whole);
    expect(pow(whole * whole, 0.5)).toBe(whole);
    expect(pow(-whole, 1)).toBe(whole === 0 ? -0 : -whole);
    const x = next() * 2 ** Math.floor(600 * next() - 300);
    expect(pow(x, 1)).toBe(x);
    expect(pow(x, 0)).toBe(1);
    expect(Math.abs(pow(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThanOrEqual(2 ** -52);
    expect(Math.abs(pow(x, -1) * x - 1)).toBeLessThanOrEqual(2 ** -52);
  }
});

test('log2 of a power of 2 is whole', () => {
  for (let n = -1074; n <= 1023; n++) expect(log2(pow(2, n))).toBe(n);
});

test('neighbouring doubles have results in their order', () => {
  const next = uniform(17);
  for (const f of [exp, expm1, log, log1p, log2, (x: number) => pow(x, 0.7), (x: number) => pow(1.7, x)]) {
    for (let i = 0; i < 2000; i++) {
      const x = 4 * next();
      expect(f(x * (1 + 2 ** -52))).toBeGreaterThanOrEqual(f(x));
    }
  }
});

test('each function has a name', () => {
  expect(Object.keys(mathematics()).sort()).toEqual([...mathNames].sort());
});
