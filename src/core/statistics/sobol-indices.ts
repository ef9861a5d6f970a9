/**
 * Variance-based sensitivity: how much of the variance of a result each factor explains. First-order indices by Saltelli et
 * al. 2010 (Computer Physics Communications 181, table 2 b), total indices by Jansen 1999 (Computer Physics Communications
 * 117). Points come in blocks that are independent of each other, each a scrambled Sobol sequence of its own. A resample
 * draws whole blocks, and the same ones of A, B and every AB: the points within a block depend on each other, and a resample
 * of single points gives intervals that are far too wide.
 */

/** Results of the runs; element n of each array belongs to the same base point. NaN is a run without a value. */
export interface SobolRuns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By factor: the results at A with the column of that factor from B. */
  readonly ab: readonly Float64Array[];
}

export interface SobolOptions {
  /** Number of equal, consecutive blocks of points, at least 2; what is left over is not used. */
  readonly blocks: number;
  readonly resamples: number;
  /** Uniform numbers from 0 to 1, without 1. */
  readonly random: () => number;
}

/** An index with the ends of its 95 % interval. */
export interface SobolIndex {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** By factor; undefined for all where the result does not vary or too few points have a value. */
  readonly first: readonly SobolIndex[] | undefined;
  readonly total: readonly SobolIndex[] | undefined;
  /** By factor: whether a run of a used point changed with it. */
  readonly moved: readonly boolean[];
  /** Points of which every run has a value: the others are left out for all factors alike. */
  readonly used: number;
}

/** First-order and total Sobol indices of every factor, with intervals that hold for a mean over few blocks. */
export function sobolIndices(runs: SobolRuns, { blocks, resamples, random }: SobolOptions): SobolIndices {
  const { a, b, ab } = runs;
  const perBlock = Math.floor(a.length / blocks);
  const legal = legalPoints(runs);
  const { mean, used } = meanOf(a, b, legal);
  const sums = Array.from({ length: blocks }, (_, block) => sumsOf(runs, mean, legal, block * perBlock, (block + 1) * perBlock));
  const whole = estimateOf(added(sums));
  const moved = ab.map((results) => results.some((value, n) => legal[n] === 1 && value !== a[n]));
  const variance = whole.variance;
  if (!(variance > 0) || sums.filter(({ points }) => points > 0).length < 2)
    return { mean, variance, first: undefined, total: undefined, moved, used };
  const again = Array.from({ length: resamples }, () =>
    estimateOf(added(Array.from({ length: blocks }, () => sums[Math.floor(random() * blocks)]!))),
  ).filter((one) => one.variance > 0);
  // Student's t of a mean over few blocks, whose bootstrap spread is too small by (blocks − 1) / blocks.
  const wide = Math.sqrt(blocks / (blocks - 1)) * studentQuantile(blocks - 1);
  const index = (kind: 'first' | 'total', factor: number): SobolIndex => {
    const value = whole[kind][factor]!;
    const half = wide * deviationOf(again.map((one) => one[kind][factor]!));
    return { value, low: value - half, high: value + half };
  };
  return { mean, variance, first: ab.map((_, k) => index('first', k)), total: ab.map((_, k) => index('total', k)), moved, used };
}

/** Sums over points, of results less their mean. */
interface Sums {
  readonly points: number;
  readonly sum: number;
  readonly squares: number;
  /** By factor: b (ab − a), and (ab − a)² / 2. */
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/** 1 where every run of a point has a value. */
function legalPoints({ a, b, ab }: SobolRuns): Uint8Array {
  return Uint8Array.from(a, (value, n) =>
    Number.isFinite(value) && Number.isFinite(b[n]) && ab.every((one) => Number.isFinite(one[n])) ? 1 : 0,
  );
}

function meanOf(a: Float64Array, b: Float64Array, legal: Uint8Array): { readonly mean: number; readonly used: number } {
  let [sum, used] = [0, 0];
  for (let n = 0; n < a.length; n++) {
    if (legal[n] === 0) continue;
    sum += a[n]! + b[n]!;
    used++;
  }
  return { mean: sum / (2 * used), used };
}

function sumsOf({ a, b, ab }: SobolRuns, mean: number, legal: Uint8Array, from: number, to: number): Sums {
  const [first, total] = [new Float64Array(ab.length), new Float64Array(ab.length)];
  let [points, sum, squares] = [0, 0, 0];
  for (let n = from; n < to; n++) {
    if (legal[n] === 0) continue;
    const [atA, atB] = [a[n]! - mean, b[n]! - mean];
    points++;
    sum += atA + atB;
    squares += atA * atA + atB * atB;
    for (let k = 0; k < ab.length; k++) {
      const step = ab[k]![n]! - a[n]!;
      first[k]! += atB * step;
      total[k]! += (step * step) / 2;
    }
  }
  return { points, sum, squares, first, total };
}

function added(sums: readonly Sums[]): Sums {
  const add = (kind: 'first' | 'total'): Float64Array => sums[0]![kind].map((_, k) => sums.reduce((all, one) => all + one[kind][k]!, 0));
  const [points, sum, squares] = (['points', 'sum', 'squares'] as const).map((key) => sums.reduce((all, one) => all + one[key], 0));
  return { points: points!, sum: sum!, squares: squares!, first: add('first'), total: add('total') };
}

function estimateOf({ points, sum, squares, first, total }: Sums): {
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
} {
  const mean = sum / (2 * points);
  const variance = squares / (2 * points) - mean * mean;
  const share = (value: number): number => value / points / variance;
  return { variance, first: first.map(share), total: total.map(share) };
}

const normalQuantile = 1.959963984540054;

/** The 97.5 % quantile of Student's t, by the expansion of Abramowitz and Stegun 26.7.5; within 0.001 from 6 degrees on. */
function studentQuantile(degrees: number): number {
  const z = normalQuantile;
  const z2 = z * z;
  const g1 = ((z2 + 1) * z) / 4;
  const g2 = (((5 * z2 + 16) * z2 + 3) * z) / 96;
  const g3 = ((((3 * z2 + 19) * z2 + 17) * z2 - 15) * z) / 384;
  return z + (g1 + (g2 + g3 / degrees) / degrees) / degrees;
}

/** Standard deviation over the resamples. */
function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
}
