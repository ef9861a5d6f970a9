import { selectRanks } from './select.ts';

/**
 * The quantiles of a sample by definition 7 of Hyndman and Fan (Sample quantiles in statistical packages, 1996), which is
 * that of Excel (PERCENTILE.INC), NumPy and R: linear between the order statistics below and above (n − 1) p. The values
 * are reordered and must not be NaN; Infinity stands for unlimited. NaN for an empty sample.
 */
export function quantilesOf(values: Float64Array, probabilities: readonly number[]): number[] {
  const n = values.length;
  if (n === 0) return probabilities.map(() => NaN);
  const ranks = new Set<number>();
  for (const p of probabilities) for (const rank of ranksAround(n, p)) ranks.add(rank);
  selectRanks(
    values,
    [...ranks].sort((a, b) => a - b),
  );
  return probabilities.map((p) => betweenRanks(n, p, (rank) => values[rank]!));
}

/** The ranks from 0 that a quantile of `n` values lies between. */
export function ranksAround(n: number, p: number): readonly [below: number, above: number] {
  const below = Math.floor((n - 1) * p);
  return [below, Math.min(below + 1, n - 1)];
}

/** The quantile between its two order statistics; exactly their value where they are equal. */
export function betweenRanks(n: number, p: number, valueAt: (rank: number) => number): number {
  const [below, above] = ranksAround(n, p);
  const share = (n - 1) * p - below;
  const low = valueAt(below);
  if (share === 0) return low;
  const high = valueAt(above);
  return low === high ? low : low + share * (high - low);
}
