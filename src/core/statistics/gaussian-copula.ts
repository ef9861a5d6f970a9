import { smallestEigenvalue } from './eigenvalues.ts';
import { smallSine } from './small-sine.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Two inputs, by index, and the rank correlation (Spearman's) of their draws. */
export interface CorrelatedPair {
  readonly between: readonly [number, number];
  readonly rank: number;
}

/** Joins independent inputs by rank correlations. */
export interface Copula {
  /** Changes uniform numbers, one array per input, in place. Inputs without a correlation keep theirs. */
  correlate(uniforms: readonly Float64Array[]): void;
}

/** Why rank correlations cannot all hold: the smallest eigenvalue of their matrix, and the pairs it comes from. */
export interface NotPositiveDefinite {
  readonly eigenvalue: number;
  readonly pairs: readonly CorrelatedPair[];
}

/** The least variance that the inputs before it may leave to an input: below it the matrix is singular but for rounding. */
const leastRest = 1e-9;

/**
 * A Gaussian copula: normal numbers with the correlation 2 sin(π ρ / 6) have the rank correlation ρ (Pearson, 1907), and keep
 * it when each is turned into its own distribution. The matrix must be positive definite. An input is made from its own
 * uniform numbers and those of the correlated inputs before it.
 */
export function gaussianCopula(pairs: readonly CorrelatedPair[]): Copula | NotPositiveDefinite {
  const places = [...new Set(pairs.flatMap(({ between, rank }) => (rank === 0 ? [] : between)))].sort((a, b) => a - b);
  const count = places.length;
  const at = new Map(places.map((place, index) => [place, index]));
  const matrix = new Float64Array(count * count);
  for (let k = 0; k < count; k++) matrix[k * count + k] = 1;
  for (const { between, rank } of pairs) {
    if (rank === 0) continue;
    const [i, j] = [at.get(between[0])!, at.get(between[1])!];
    matrix[i * count + j] = matrix[j * count + i] = 2 * smallSine((Math.PI * rank) / 6);
  }
  const factor = cholesky(matrix, count);
  if (!factor) {
    const { value, vector } = smallestEigenvalue(matrix, count);
    const heavy = (place: number): boolean => Math.abs(vector[at.get(place) ?? -1] ?? 0) > 0.1;
    return { eigenvalue: value, pairs: pairs.filter(({ between, rank }) => rank !== 0 && between.every(heavy)) };
  }
  return { correlate: (uniforms) => correlate(uniforms, places, factor) };
}

function correlate(uniforms: readonly Float64Array[], places: readonly number[], factor: Float64Array): void {
  const count = places.length;
  const length = uniforms[0]?.length ?? 0;
  const normals = new Float64Array(count);
  for (let draw = 0; draw < length; draw++) {
    for (let k = 0; k < count; k++) normals[k] = normalQuantile(uniforms[places[k]!]![draw]!);
    // The first correlated input of each group keeps its own number.
    for (let i = count - 1; i > 0; i--) {
      if (factor[i * count + i] === 1) continue;
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += factor[i * count + j]! * normals[j]!;
      uniforms[places[i]!]![draw] = inside(normalCdf(sum));
    }
  }
}

/** The nearest number that is neither 0 nor 1. */
function inside(p: number): number {
  return Math.min(1 - 2 ** -53, Math.max(Number.MIN_VALUE, p));
}

/** The lower triangular L with L Lᵀ = the matrix; undefined where the matrix is not positive definite. */
function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      if (i === j && !(sum > leastRest)) return undefined;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
  }
  return lower;
}
