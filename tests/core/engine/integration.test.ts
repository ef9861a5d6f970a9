import { describe, expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { inputOf, mul, oracleBackEnd, sub, systemOf, valuesOf } from '../../support/build-system.ts';

/** x' = r·x·(1 − x) from 0.1 over ten years; x(t) = 1 / (1 + 9·e^(−rt)). */
function errorOf(backEnd: typeof javascriptBackEnd, method: 'euler' | 'rk4', perYear: number, wide: boolean): number {
  const rate = 0.8;
  const s = systemOf();
  const axes = wide ? [s.axis('copy', 3)] : [];
  const x = s.stock('x', axes, 0.1);
  const room = s.row('room', axes, sub(1, x), 'scratch');
  s.change(x, mul(mul(x, rate), room));
  const steps = 10 * perYear;
  const values = valuesOf(s.build(method), backEnd, inputOf({ steps, dt: 1 / perYear }))(x);
  const size = wide ? 3 : 1;
  let worst = 0;
  values.forEach((value, i) => {
    const t = Math.floor(i / size) / perYear;
    worst = Math.max(worst, Math.abs(value - 1 / (1 + 9 * Math.exp(-rate * t))));
  });
  return worst;
}

describe.each([javascriptBackEnd, oracleBackEnd])('logistic growth: $name', (backEnd) => {
  test.each([false, true])('halving the step halves the error of Euler (array: %s)', (wide) => {
    const fall = errorOf(backEnd, 'euler', 4, wide) / errorOf(backEnd, 'euler', 8, wide);
    expect(fall).toBeGreaterThan(1.9);
    expect(fall).toBeLessThan(2.2);
  });

  test.each([false, true])('halving the step cuts the error of Runge–Kutta by 16 (array: %s)', (wide) => {
    const fall = errorOf(backEnd, 'rk4', 4, wide) / errorOf(backEnd, 'rk4', 8, wide);
    expect(fall).toBeGreaterThan(14);
    expect(fall).toBeLessThan(18);
    expect(errorOf(backEnd, 'rk4', 8, wide)).toBeLessThan(1e-6);
  });
});

test.each([javascriptBackEnd, oracleBackEnd])('a non-negative stock stops at 0: $name', (backEnd) => {
  const s = systemOf();
  const free = s.stock('free', [], 1);
  const held = s.stock('held', [], 1, 'system', true);
  for (const stock of [free, held]) s.change(stock, -0.75);
  const values = valuesOf(s.build('euler'), backEnd, inputOf({ steps: 3, dt: 0.5 }));
  expect([...values(free)]).toEqual([1, 0.625, 0.25, -0.125]);
  expect([...values(held)]).toEqual([1, 0.625, 0.25, 0]);
});
