import fc from 'fast-check';
import { runs } from '../../support/runs.ts';
import { describe, expect, it } from 'vitest';
import { annual, type OverTime, wholeYears, yearValue } from '../../../src/domain/value/annual.ts';

const grid = (t0: number, steps: number, n: number) => Array.from({ length: steps + 1 }, (_, k) => t0 + k / n);

describe('annual values', () => {
  const times = grid(2025, 8, 4);
  const values = [1, 2, 3, 6, 10, 20, 30, 60, 99];
  it.each<[OverTime, number[]]>([
    ['mean', [3, 30]],
    ['sum', [12, 120]],
    ['max', [6, 60]],
    ['last', [10, 99]],
  ])('%s', (overTime, want) => {
    expect(annual(values, times, overTime)).toEqual({ years: [2025, 2026], values: want });
  });

  it('of factors per time have a geometric mean', () => {
    expect(
      annual([2, 2, 8, 8, 1, 1, 1, 16, 1], times, 'mean', [2025, 2026], 'geometric').values.map((value) => Number(value.toPrecision(12))),
    ).toEqual([4, 2]);
    expect(annual([2, 2, 8, 8, 1, 1, 1, 16, 1], times, 'max', [2025, 2026], 'geometric').values).toEqual([8, 16]);
    expect(annual([2, 2, null, 8, 8], grid(2025, 4, 4), 'mean', [2025], 'geometric').values).toEqual([NaN]);
  });

  it('are for the years that lie wholly within the run', () => {
    expect(wholeYears(grid(2025.5, 4, 4))).toEqual([]);
    expect(wholeYears(grid(2025.5, 8, 4))).toEqual([2026]);
    expect(wholeYears(grid(2025, 10, 1))).toHaveLength(10);
    expect(wholeYears([2025])).toEqual([]);
  });

  it('with one step a year, a rate is known for the last year and a stock is not', () => {
    const yearly = grid(2025, 2, 1);
    expect(yearValue([1, 2, 3], yearly, 2027, 'mean')).toBe(3);
    expect(yearValue([1, 2, 3], yearly, 2027, 'last')).toBeUndefined();
    expect(yearValue([1, 2, 3], yearly, 2026, 'last')).toBe(3);
    expect(annual([1, 2, 3], yearly, 'last', [2024, 2025, 2027]).values).toEqual([NaN, 2, NaN]);
  });

  it('off the year, take the last instant before its end', () => {
    expect(yearValue([1, 2, 3], grid(2025.5, 2, 1), 2026, 'last')).toBe(2);
  });

  it('of a year with a value missing are NaN', () => {
    for (const overTime of ['mean', 'sum', 'max'] as const)
      expect(yearValue([1, null, 3, 4, 5], grid(2025, 4, 4), 2025, overTime)).toBeNaN();
    for (const none of [NaN, null, -Infinity]) expect(yearValue([1, 2, 3, 4, none], grid(2025, 4, 4), 2025, 'last')).toBeNaN();
  });

  it('of a year with an unlimited value are unlimited, unless over_time is last', () => {
    for (const overTime of ['mean', 'sum', 'max'] as const)
      expect(yearValue([1, Infinity, 3, 4, 5], grid(2025, 4, 4), 2025, overTime)).toBe(Infinity);
    expect(yearValue([1, Infinity, 3, 4, 5], grid(2025, 4, 4), 2025, 'last')).toBe(5);
    expect(yearValue([1, 2, 3, 4, Infinity], grid(2025, 4, 4), 2025, 'last')).toBe(Infinity);
    expect(yearValue([Infinity, null, 3, 4, 5], grid(2025, 4, 4), 2025, 'mean')).toBeNaN();
  });

  it('of a constant are the constant, for every n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8784 }), (n) => {
        const times = grid(2025, 2 * n, n);
        const values = times.map(() => 0.5);
        expect(annual(values, times, 'mean').values).toEqual([0.5, 0.5]);
        expect(annual(values, times, 'sum').values).toEqual([n / 2, n / 2]);
      }),
      { numRuns: runs(13) },
    );
  });
});
