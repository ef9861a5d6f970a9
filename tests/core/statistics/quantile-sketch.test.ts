import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToSketch,
  emptySketch,
  mergedSketch,
  relativeError,
  sketchCount,
  sketchMean,
  sketchQuantiles,
  valuesOfRanks,
  type QuantileSketch,
} from '../../../src/core/statistics/quantile-sketch.ts';

const sketchOf = (values: Iterable<number>): QuantileSketch => {
  const sketch = emptySketch();
  addToSketch(sketch, Float64Array.from(values));
  return sketch;
};

const bytesOf = (sketch: QuantileSketch): string =>
  JSON.stringify(sketch, (_, value: unknown) => (value instanceof Uint32Array ? [...value] : value === Infinity ? 'Infinity' : value));

const anyValue = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.constantFrom(0, -0, NaN, Infinity, 5e-324, -1e-310, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const sample = fc.array(anyValue, { minLength: 1, maxLength: 400 });

describe('a sketch', () => {
  it('gives every order statistic within its stated error', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const sketch = sketchOf(values);
        const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
        expect(sketchCount(sketch)).toBe(sorted.length);
        expect(sketch.missing).toBe(values.length - sorted.length);
        const found = valuesOfRanks(sketch, [...sorted.keys()]);
        for (const [rank, exact] of sorted.entries()) {
          const got = found.get(rank)!;
          if (exact === Infinity) expect(got).toBe(Infinity);
          else expect(Math.abs(got - exact)).toBeLessThanOrEqual(relativeError(sketch) * Math.abs(exact) + 2 ** -1022);
        }
      }),
    );
  });

  it('merges to the bytes of the whole, in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (parts, order) => {
        const whole = bytesOf(sketchOf(parts.flat()));
        const left = parts.map(sketchOf);
        while (left.length > 1) {
          const [a] = left.splice(order.next().value! % left.length, 1);
          const [b] = left.splice(order.next().value! % left.length, 1);
          left.push(mergedSketch(a!, b!));
        }
        expect(bytesOf(left[0]!)).toBe(whole);
        expect(bytesOf(sketchOf(parts.flat().reverse()))).toBe(whole);
      }),
    );
  });

  it('has an error of a thousandth for values within a factor of 65,000, and little memory for any', () => {
    const near = sketchOf(Array.from({ length: 10_000 }, (_, k) => 1 + k * 6));
    expect(relativeError(near)).toBe(2 ** -10);
    const far = sketchOf([Number.MAX_VALUE, 1e-300, -1e-300, -Number.MAX_VALUE]);
    expect(far.positive.counts.length + far.negative.counts.length).toBeLessThanOrEqual(8_192);
    expect(relativeError(far)).toBeLessThanOrEqual(1 / 4);
  });

  it('gives the exact value of equal values, and their mean', () => {
    const sketch = sketchOf(new Array<number>(1_000).fill(0.1));
    expect(sketchQuantiles(sketch, [0.05, 0.5, 0.95])).toEqual([0.1, 0.1, 0.1]);
    expect(sketchMean(sketch)).toBe(0.1);
  });

  it('of no value has none', () => {
    expect(sketchQuantiles(sketchOf([NaN]), [0.5])).toEqual([NaN]);
    expect(sketchMean(emptySketch())).toBeNaN();
    expect(sketchMean(sketchOf([1, Infinity]))).toBe(Infinity);
  });

  it('has a mean within its stated error', () => {
    const values = Array.from({ length: 5_000 }, (_, k) => 3 + Math.sin(k));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sketch = sketchOf(values);
    expect(Math.abs(sketchMean(sketch) - mean)).toBeLessThanOrEqual(relativeError(sketch) * mean);
  });
});
