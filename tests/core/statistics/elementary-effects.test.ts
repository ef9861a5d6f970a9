import { expect, test } from 'vitest';
import { elementaryEffects, trajectories } from '../../../src/core/statistics/elementary-effects.ts';
import { seeded } from '../../support/seeded.ts';

const runOf = (places: readonly Float64Array[], of: (x: readonly number[]) => number): Float64Array =>
  Float64Array.from(places[0]!, (_, run) => of(places.map((one) => one[run]!)));

test('a linear model gives its coefficients exactly', () => {
  const coefficients = [3, -2, 0.5, 0, 1e6];
  const plan = trajectories(5, 20, 4, seeded(1));
  const results = runOf(plan.places, (x) => x.reduce((sum, one, k) => sum + one * coefficients[k]!, 7));
  for (const [k, { mean, meanAbsolute, deviation, used }] of elementaryEffects(plan, results).entries()) {
    expect(mean).toBeCloseTo(coefficients[k]!, 8);
    expect(meanAbsolute).toBeCloseTo(Math.abs(coefficients[k]!), 8);
    expect(deviation).toBeCloseTo(0, 8);
    expect(used).toBe(20);
  }
});

test('a trajectory moves each factor once, by half of the grid, within it', () => {
  const { places, orders } = trajectories(4, 50, 6, seeded(2));
  for (const [trajectory, order] of orders.entries()) {
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    for (const [move, factor] of order.entries()) {
      for (const [k, place] of places.entries()) {
        const [before, after] = [place[trajectory * 5 + move]!, place[trajectory * 5 + move + 1]!];
        expect(Math.abs(after - before)).toBeCloseTo(k === factor ? 0.6 : 0, 12);
        expect(Math.min(before, after)).toBeGreaterThanOrEqual(0);
        expect(Math.max(before, after)).toBeLessThanOrEqual(1 + 1e-12);
        expect(before * 5).toBeCloseTo(Math.round(before * 5), 9);
      }
    }
  }
});

test('both directions and every level occur', () => {
  const { places, orders } = trajectories(1, 200, 4, seeded(3));
  const starts = orders.map((_, trajectory) => Math.round(places[0]![trajectory * 2]! * 3));
  expect(new Set(starts)).toEqual(new Set([0, 1, 2, 3]));
});

test('an effect that changes with other factors deviates, and a square is more than its mean', () => {
  const plan = trajectories(2, 400, 4, seeded(4));
  const [first, second] = elementaryEffects(
    plan,
    runOf(plan.places, ([x, y]) => x! * (2 * y! - 1)),
  );
  expect(Math.abs(first!.mean!)).toBeLessThan(0.1);
  expect(first!.meanAbsolute).toBeGreaterThan(0.5);
  expect(first!.deviation).toBeGreaterThan(0.5);
  expect(second!.mean).toBeGreaterThan(0.8);
});

test('an effect beside a run without a value is left out, and none is no 0', () => {
  const plan = trajectories(2, 10, 4, seeded(5));
  const results = runOf(plan.places, ([x, y]) => (x! > 0.5 ? NaN : y!));
  const [first, second] = elementaryEffects(plan, results);
  expect([first!.mean, first!.used]).toEqual([undefined, 0]);
  expect(second!.mean).toBeCloseTo(1, 12);
  expect(second!.used).toBeLessThan(10);
});
