import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { permutation } from '../../../src/core/statistics/permutation.ts';
import { sampleUniforms, samplingMethods } from '../../../src/core/statistics/sample.ts';
import { sobolDimensions, sobolDirections } from '../../../src/core/statistics/sobol-directions.ts';
import { sobolFraction } from '../../../src/core/statistics/sobol.ts';

describe('Sobol points are the published ones', () => {
  it('in the first 4,096 of ten dimensions', () => {
    const directions = Array.from({ length: 10 }, (_, dimension) => sobolDirections(dimension));
    const hash = createHash('sha256');
    for (let point = 0; point < 4096; point++) for (const of of directions) hash.update(`${sobolFraction(of, point) / 2 ** 20} `);
    // Of the points times 4,096, alike from SciPy 1.17 and from the package sobol 1.1.4.
    expect(hash.digest('hex')).toBe('273dcae386fb817b6b1d5336e7fe1fa39053ff27482ccfc9ac4a28861223d80b');
  });
  it('begin as printed', () => {
    const points = [1, 2, 3].map((point) => [0, 1, 2, 3, 4].map((dimension) => sobolFraction(sobolDirections(dimension), point) / 2 ** 32));
    expect(points).toEqual([
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
    ]);
  });
  it('in the sum of all dimensions', () => {
    const sum = (point: number): number =>
      Array.from({ length: sobolDimensions }, (_, dimension) => sobolFraction(sobolDirections(dimension), point)).reduce(
        (a, b) => a + b,
        0,
      );
    // From SciPy 1.17 with 256 dimensions of 32 bits.
    expect([sum(5), sum(12345), sum(65535)]).toEqual([534723428352, 564424343552, 588801638400]);
  });
});

const names = ['price', 'growth', 'life'];

describe.each(samplingMethods)('%s', (method) => {
  const whole = sampleUniforms(names, { method, seed: 5, count: 64 });
  it('gives a draw whatever the chunk', () => {
    for (const [from, to] of [
      [0, 1],
      [13, 14],
      [31, 64],
    ] as const)
      expect(sampleUniforms(names, { method, seed: 5, count: 64, from, to })).toEqual(whole.map((all) => all.slice(from, to)));
  });
  it('gives an input the same draws when another is added after it', () => {
    expect(sampleUniforms([...names, 'more'], { method, seed: 5, count: 64 }).slice(0, 3)).toEqual(whole);
  });
  it('gives other draws for another seed', () => {
    expect(sampleUniforms(names, { method, seed: 6, count: 64 })).not.toEqual(whole);
  });
  it('stays off 0 and 1', () => {
    for (const one of whole) for (const p of one) expect(p > 0 && p < 1).toBe(true);
  });
});

describe('draws of an input', () => {
  it.each(['monte-carlo', 'latin-hypercube'] as const)('do not depend on its place among the inputs: %s', (method) => {
    const [one] = sampleUniforms(['price'], { method, seed: 5, count: 50 });
    expect(sampleUniforms(['before', 'price'], { method, seed: 5, count: 50 })[1]).toEqual(one);
  });
  it.each(['monte-carlo', 'sobol'] as const)('do not depend on their number: %s', (method) => {
    const [few, many] = [10, 1000].map((count) => sampleUniforms(names, { method, seed: 5, count }));
    expect(many!.map((all) => all.slice(0, 10))).toEqual(few);
  });
  it.each(['latin-hypercube', 'sobol'] as const)('fill each of 256 equal intervals once: %s', (method) => {
    for (const one of sampleUniforms(names, { method, seed: 9, count: 256 }))
      expect(new Set(one.map((p) => Math.floor(p * 256))).size).toBe(256);
  });
  it('in a scrambled Sobol sequence fill every box of equal volume of two dimensions', () => {
    const [x, y] = sampleUniforms(['a', 'b'], { method: 'sobol', seed: 3, count: 1024 });
    for (let k = 0; k <= 10; k++) {
      const boxes = new Set([...x!].map((p, draw) => Math.floor(p * 2 ** k) * 2048 + Math.floor(y![draw]! * 2 ** (10 - k))));
      expect(boxes.size).toBe(1024);
    }
  });
});

describe('a permutation', () => {
  it.each([1, 2, 3, 10, 1000, 4097])('of %d places takes each once', (count) => {
    const of = permutation(count, 123, 456);
    expect(new Set(Array.from({ length: count }, (_, k) => of(k))).size).toBe(count);
  });
  it('is not the order itself', () => {
    const of = permutation(100_000, 1, 2);
    let still = 0;
    for (let k = 0; k < 100_000; k++) if (of(k) === k) still++;
    expect(still).toBeLessThan(10);
  });
});
