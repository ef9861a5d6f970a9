import { describe, expect, test } from 'vitest';
import { sampleUniforms } from '../../../src/core/statistics/sample.ts';
import { sobolIndices, type SobolRuns } from '../../../src/core/statistics/sobol-indices.ts';
import { seeded } from '../../support/seeded.ts';
import { ishigami, sobolG, type TestFunction } from '../../support/test-functions.ts';

const blocks = 16;

/** Runs of a function at base points of independently scrambled Sobol sequences; `of` may have no value at some. */
function runsOf(factors: number, of: TestFunction['of'], points: number, seed: number): SobolRuns {
  const names = Array.from({ length: 2 * factors }, (_, k) => `u${k}`);
  const base = Array.from({ length: blocks }, (_, block) => {
    const columns = sampleUniforms(names, { method: 'sobol', seed: seed + block * 2 ** 40, count: points / blocks });
    return Array.from(columns[0]!, (_, n) => [columns.slice(0, factors), columns.slice(factors)].map((half) => half.map((one) => one[n]!)));
  }).flat() as unknown as readonly (readonly [number[], number[]])[];
  return {
    a: Float64Array.from(base, ([a]) => of(a)),
    b: Float64Array.from(base, ([, b]) => of(b)),
    ab: Array.from({ length: factors }, (_, k) => Float64Array.from(base, ([a, b]) => of(a.map((one, j) => (j === k ? b[j]! : one))))),
  };
}

test('the indices of Ishigami in closed form are those of the literature', () => {
  expect(ishigami.first.map((one) => Number(one.toFixed(4)))).toEqual([0.3139, 0.4424, 0]);
  expect(ishigami.total.map((one) => Number(one.toFixed(4)))).toEqual([0.5576, 0.4424, 0.2437]);
});

describe.each([
  ['Ishigami', ishigami],
  ['Sobol’s g', sobolG],
])('%s', (_, { factors, of, first, total }) => {
  test('the indices come close with many points', () => {
    const found = sobolIndices(runsOf(factors, of, 1 << 15, 7), { blocks, resamples: 200, random: seeded(8) });
    for (let k = 0; k < factors; k++) {
      expect(found.first![k]!.value).toBeCloseTo(first[k]!, 1.5);
      expect(found.total![k]!.value).toBeCloseTo(total[k]!, 1.5);
    }
    expect(found.used).toBe(1 << 15);
  });

  test('the intervals hold the truth in 90 to 99 of 100 trials', () => {
    const held = { first: new Float64Array(factors), total: new Float64Array(factors) };
    for (let trial = 0; trial < 100; trial++) {
      const found = sobolIndices(runsOf(factors, of, 2048, 100 + trial), { blocks, resamples: 300, random: seeded(trial) });
      const holds = (kind: 'first' | 'total', k: number, truth: number): void => {
        const { low, high } = found[kind]![k]!;
        if (low <= truth && truth <= high) held[kind][k]! += 1;
      };
      for (let k = 0; k < factors; k++) {
        holds('first', k, first[k]!);
        holds('total', k, total[k]!);
      }
    }
    for (const count of [...held.first, ...held.total]) {
      expect(count).toBeGreaterThanOrEqual(90);
      expect(count).toBeLessThanOrEqual(99);
    }
  });
});

test('a factor that moves nothing is told from one that explains nothing', () => {
  const { moved, first } = sobolIndices(
    runsOf(2, ([x]) => x!, 512, 3),
    { blocks, resamples: 100, random: seeded(1) },
  );
  expect(moved).toEqual([true, false]);
  expect(first![1]!.value).toBe(0);
});

test('a result that never varies has no indices', () => {
  const { first, total, variance } = sobolIndices(
    runsOf(2, () => 5, 64, 3),
    { blocks, resamples: 10, random: seeded(1) },
  );
  expect([first, total, variance]).toEqual([undefined, undefined, 0]);
});

test('a point of which one run has no value is left out for every factor', () => {
  const whole = runsOf(2, ([x, y]) => x! + y!, 512, 3);
  const ab = whole.ab.map((one, k) => (k === 1 ? one.map((value, n) => (n % 2 === 0 ? NaN : value)) : one));
  const found = sobolIndices({ ...whole, ab }, { blocks, resamples: 100, random: seeded(1) });
  const half = (values: Float64Array): Float64Array => values.filter((_, n) => n % 2 === 1);
  const only = sobolIndices({ a: half(whole.a), b: half(whole.b), ab: whole.ab.map(half) }, { blocks, resamples: 100, random: seeded(1) });
  expect(found.used).toBe(256);
  expect(found.first![0]!.value).toBeCloseTo(only.first![0]!.value, 12);
  expect(found.total).toEqual(only.total);
});
