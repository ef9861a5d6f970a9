import { expect, test } from 'vitest';
import { rankCorrelation, ranks } from '../../../src/core/statistics/rank-correlation.ts';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

test('equal values share the mean of their ranks', () => {
  expect([...ranks(of(30, 10, 20, 10))]).toEqual([4, 1.5, 3, 1.5]);
  expect([...ranks(of(2, Infinity, -0, 0))]).toEqual([3, 4, 1.5, 1.5]);
});

test.each<[title: string, x: Float64Array, y: Float64Array, want: number | undefined]>([
  ['rising, however fast', of(1, 2, 3, 4), of(1, 10, 1e3, Infinity), 1],
  ['falling', of(1, 2, 3, 4), of(4, 3, 2, 1), -1],
  // Ten pairs with a sum of squared differences of 194: 1 − 6 × 194 / (10 × 99).
  ['of ten pairs', of(106, 100, 86, 101, 99, 103, 97, 113, 112, 110), of(7, 27, 2, 50, 28, 29, 20, 12, 6, 17), 1 - (6 * 194) / 990],
  ['with ties', of(1, 2, 2, 3), of(1, 2, 3, 4), 3 / Math.sqrt(10)],
  ['of a constant', of(1, 1, 1, 1), of(1, 2, 3, 4), undefined],
  ['of two pairs', of(1, 2, NaN), of(1, 2, 3), undefined],
])('%s', (_, x, y, want) => {
  const { value } = rankCorrelation(x, y);
  if (want === undefined) expect(value).toBeUndefined();
  else expect(value).toBeCloseTo(want, 12);
});

test('a pair without a value is left out', () => {
  expect(rankCorrelation(of(1, 2, 3, 4, NaN), of(2, 4, NaN, 8, 1))).toEqual({ value: 1, used: 3 });
});
