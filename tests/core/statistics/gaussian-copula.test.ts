import { describe, expect, it } from 'vitest';
import { gaussianCopula, type Copula, type CorrelatedPair } from '../../../src/core/statistics/gaussian-copula.ts';
import { rankCorrelation } from '../../../src/core/statistics/rank-correlation.ts';
import { sampleUniforms, samplingMethods } from '../../../src/core/statistics/sample.ts';

const copula = (pairs: readonly CorrelatedPair[]): Copula => {
  const made = gaussianCopula(pairs);
  if ('eigenvalue' in made) throw new Error(`${made.eigenvalue}`);
  return made;
};

describe('draws reach their rank correlations', () => {
  const pairs: CorrelatedPair[] = [
    { between: [0, 2], rank: 0.74 },
    { between: [0, 3], rank: -0.5 },
    { between: [2, 3], rank: -0.3 },
  ];
  it.each(samplingMethods)('within 0.02: %s', (method) => {
    const uniforms = sampleUniforms(['a', 'b', 'c', 'd'], { method, seed: 11, count: 20_000 });
    copula(pairs).correlate(uniforms);
    const expected = new Map(pairs.map(({ between, rank }) => [between.join(), rank]));
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const)
      expect(Math.abs(rankCorrelation(uniforms[i]!, uniforms[j]!).value! - (expected.get(`${i},${j}`) ?? 0))).toBeLessThan(0.02);
  });
  it('and leave an input without one, and the first of a pair, as they are', () => {
    const [before, after] = [0, 0].map(() => sampleUniforms(['a', 'b', 'c', 'd'], { method: 'monte-carlo', seed: 1, count: 10 }));
    copula(pairs).correlate(after!);
    expect([after![0], after![1]]).toEqual([before![0], before![1]]);
    expect(after![2]).not.toEqual(before![2]);
  });
});

describe('correlations that cannot hold together', () => {
  it('are refused with their pairs and the smallest eigenvalue', () => {
    const made = gaussianCopula([
      { between: [0, 1], rank: 0.9 },
      { between: [1, 2], rank: 0.9 },
      { between: [0, 2], rank: -0.9 },
      { between: [3, 4], rank: 0.5 },
    ]);
    expect(made).toMatchObject({ eigenvalue: expect.closeTo(1 - 2 * 2 * Math.sin((Math.PI * 0.9) / 6), 9) as number });
    expect('pairs' in made && made.pairs.map(({ between }) => between)).toEqual([
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
  });
  it('are fine where they are weaker', () => {
    expect(gaussianCopula([{ between: [0, 1], rank: 0.99 }])).toHaveProperty('correlate');
    expect(gaussianCopula([])).toHaveProperty('correlate');
  });
});
