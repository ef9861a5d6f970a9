import { expect, test } from 'vitest';
import { prepareUnits } from '../../../src/domain/cost/prepare-cost.ts';
import { firstUnits, runUnits } from '../../../src/domain/cost/run-cost.ts';
import type { SystemWork } from '../../../src/domain/cost/system-work.ts';

const nothing: SystemWork = {
  once: 0,
  perInstant: 0,
  code: 0,
  vintages: 0,
  wholeRuns: 0,
  fixedValues: 0,
  valuesPerInstant: 0,
  given: 0,
  givenValues: 0,
  seriesPerInstant: 0,
};

test('a run costs in proportion to its steps, and its vintages with their square', () => {
  const arithmetic = { ...nothing, perInstant: 1000, code: 1 };
  expect(runUnits(arithmetic, 19_999) / runUnits(arithmetic, 9_999)).toBeCloseTo(2, 1);
  const vintages = { ...nothing, vintages: 10 };
  expect(runUnits(vintages, 19_999) / runUnits(vintages, 9_999)).toBeCloseTo(4, 1);
});

test('code that has run often is faster', () => {
  const cold = { ...nothing, perInstant: 1000, code: 1000 };
  expect(runUnits(cold, 99) - 5).toBeCloseTo(100);
  expect(runUnits(cold, 99_999) - 5).toBeCloseTo(300 + 0.2 * 99_700);
});

test('code that has never run costs by its length, whatever it runs over', () => {
  expect(firstUnits({ ...nothing, code: 1_000 })).toBe(6_000);
  expect(firstUnits({ ...nothing, code: 1_000, perInstant: 1e6, vintages: 60 })).toBe(6_000);
});

test('half a billion ages, the most that a run may follow, cost about three quarters of a second', () => {
  expect(runUnits({ ...nothing, vintages: 10 }, 9_999)).toBeCloseTo(750_005, -2);
});

test('a preparation costs by its variables, and its series by every instant', () => {
  expect(prepareUnits({ ...nothing, given: 10 }, 0)).toBe(500);
  expect(prepareUnits({ ...nothing, seriesPerInstant: 10 }, 99_999)).toBeCloseTo(100 + 45_000);
});
