import { expect, test } from 'vitest';
import { cos, sin } from '../../../src/core/mathematics/sine.ts';
import { mathematics } from '../../../src/core/mathematics/mathematics.ts';
import { runs } from '../../support/runs.ts';
import { arguments_, uniform } from './arguments.ts';
import { cosOf, expOf, fixed, fixedOne, ln, log2Of, pi, power, sinOf, timesFixed, unitsApart } from './exact.ts';

const { exp, expm1, log, log1p, log2, pow } = mathematics();
const count = runs(150);

/** The largest distance in units of the last place, over arguments whose results are normal numbers. */
function worst(name: string, ours: (x: number, y: number) => number, exact: (x: number, y: number) => bigint): number {
  let most = 0;
  for (const [x, y] of arguments_(name, count)) {
    const got = ours(x, y);
    if (Math.abs(got) < 2 ** -1022 || !Number.isFinite(got)) continue;
    const apart = unitsApart(got, exact(x, y));
    if (apart > most) most = apart;
  }
  return most;
}

/** A reference of numbers below 2^−300 would lack digits; relatively these are as exact as any. */
const moderate = (x: number): boolean => Math.abs(x) > 2 ** -300;

test.each([
  ['exp', 0.51, exp, (x: number) => expOf(fixed(x))],
  ['expm1', 1.7, expm1, (x: number) => expOf(fixed(x)) - fixedOne],
  ['log', 0.51, log, (x: number) => ln(fixed(x))],
  ['log1p', 0.7, log1p, (x: number) => ln(fixedOne + fixed(x))],
  ['log2', 0.52, log2, (x: number) => log2Of(fixed(x))],
  ['pow', 0.54, pow, (x: number, y: number) => expOf(timesFixed(fixed(y), ln(fixed(x))))],
] as const)('%s is within %d units of the last place', (name, bound, ours, exact) => {
  expect(worst(name, (x, y) => (moderate(x) ? ours(x, y) : NaN), exact)).toBeLessThan(bound);
});

test('sin and cos are within 0.8 units of the last place, of any angle', () => {
  const next = uniform(12);
  for (let i = 0; i < count; i++) {
    const angle =
      [next(), 30 * next(), 1e6 * next(), Math.round(1e5 * next()) * (Math.PI / 2), 2 ** (1023 * next())][i % 5]! * (next() < 0.5 ? -1 : 1);
    expect(unitsApart(sin(angle), sinOf(fixed(angle))), `sin ${angle}`).toBeLessThan(0.8);
    expect(unitsApart(cos(angle), cosOf(fixed(angle))), `cos ${angle}`).toBeLessThan(0.8);
  }
  expect(unitsApart(Math.PI, pi)).toBeLessThan(0.5);
});

test('a result that is denormal is within 0.51 units of its place', () => {
  const next = uniform(5);
  for (let i = 0; i < count; i++) {
    const x = -708 - 37 * next();
    const { value, k } = power(fixed(x));
    expect(unitsApart(exp(x), value >> -k), `exp ${x}`).toBeLessThan(0.51);
    const y = (x * (1 + next())) / 2;
    expect(unitsApart(pow(7, y / 2), expOf(timesFixed(fixed(y / 2), ln(fixed(7)))))).toBeLessThan(0.54);
  }
});
