import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremesOf, meanOf } from '../../../src/core/statistics/mean.ts';
import { intervalRanks } from '../../../src/core/statistics/quantile-interval.ts';
import { quantilesOf } from '../../../src/core/statistics/quantiles.ts';
import { proportionOf } from '../../../src/core/statistics/proportion.ts';
import { selectRanks } from '../../../src/core/statistics/select.ts';

const values = fc.float64Array({ noNaN: true, minLength: 1, maxLength: 3_000 });

describe('selection', () => {
  it('puts each rank where a sort would', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (sample, wanted) => {
        const ranks = [...new Set(wanted.map((rank) => rank % sample.length))].sort((a, b) => a - b);
        const sorted = sample.slice().sort();
        const selected = sample.slice();
        selectRanks(selected, ranks);
        for (const rank of ranks) expect(selected[rank]! + 0).toBe(sorted[rank]! + 0);
        expect(
          selected
            .slice()
            .sort()
            .map((value) => value + 0),
        ).toEqual(sorted.map((value) => value + 0));
      }),
    );
  });

  it.each([
    ['ascending', (k: number) => k],
    ['descending', (k: number) => -k],
    ['all equal', () => 7],
    ['two values', (k: number) => k % 2],
    ['organ pipe', (k: number) => Math.min(k, 50_000 - k)],
    ['saw', (k: number) => (k * 7_919) % 613],
  ])('of %s values is that of a sort', (_, valueAt) => {
    const sample = Float64Array.from({ length: 50_000 }, (__, k) => valueAt(k));
    const sorted = sample.slice().sort();
    const ranks = [0, 2_499, 2_500, 24_999, 25_000, 47_499, 49_999];
    selectRanks(sample, ranks);
    for (const rank of ranks) expect(sample[rank]).toBe(sorted[rank]);
  });
});

describe('quantiles', () => {
  // Definition 7 of Hyndman and Fan, as R prints quantile(c(1, 3, 4, 8, 15), c(0.05, 0.25, 0.5, 0.75, 0.95)).
  it('are those of R and NumPy', () => {
    const found = quantilesOf(Float64Array.of(15, 1, 8, 4, 3), [0.05, 0.25, 0.5, 0.75, 0.95]);
    const wanted = [1.4, 3, 4, 8, 13.6];
    for (const [k, value] of wanted.entries()) expect(found[k]).toBeCloseTo(value, 12);
  });

  it.each([
    ['one value', [3], [0, 0.5, 1], [3, 3, 3]],
    ['no value', [], [0.5], [NaN]],
    ['unlimited values', [1, Infinity, Infinity, 2], [0, 0.25, 0.5, 1], [1, 1.75, Infinity, Infinity]],
    ['equal values', [0.1, 0.1, 0.1], [0.05, 0.5, 0.95], [0.1, 0.1, 0.1]],
  ])('of %s', (_, sample, probabilities, wanted) => {
    expect(quantilesOf(Float64Array.from(sample), probabilities)).toEqual(wanted);
  });
});

describe('the mean', () => {
  it('of equal values is their value, and of others close to the exact one', () => {
    expect(meanOf(new Float64Array(49).fill(0.1))).toBe(0.1);
    expect(meanOf(Float64Array.from({ length: 100_001 }, (_, k) => k / 10))).toBeCloseTo(5_000, 8);
    expect(meanOf(new Float64Array(0))).toBeNaN();
    expect(extremesOf(Float64Array.of(3, -1, 2))).toEqual([-1, 3]);
  });
});

describe('a proportion', () => {
  // Wilson's interval for 0 of 10 and 3 of 10, as R's prop.test(correct = FALSE) prints it.
  it.each([
    [0, 10, 0, 0.2775328],
    [3, 10, 0.1077913, 0.6032219],
    [10, 10, 0.7224672, 1],
  ])('of %i in %i draws', (count, draws, low, high) => {
    const found = proportionOf(count, draws);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
    expect(found.standardError).toBeCloseTo(Math.sqrt((found.share * (1 - found.share)) / draws), 12);
  });
});

describe('the interval of a quantile', () => {
  it('has the ranks that hold it 19 times in 20, and none where the draws are too few', () => {
    expect(intervalRanks(1_000, 0.5)).toEqual([469, 530]);
    expect(intervalRanks(10, 0.05)).toBeUndefined();
  });
});
