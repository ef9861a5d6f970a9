import { firstAbove, firstAtLeast } from './discrete.ts';
import type { Made } from './distribution.ts';

/**
 * Any value between observed ones: the quantiles lie on straight lines between the sorted values (Hyndman and Fan's type 7),
 * from the least to the greatest. For the observed values alone use `discrete`.
 */
export function empirical(values: readonly number[]): Made {
  if (values.length < 2) return { refused: `${values.length} values are too few`, hint: 'write at least two values' };
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  const rank = (first: number, x: number): number => {
    if (first === 0) return 0;
    if (first > last) return 1;
    const [from, to] = [sorted[first - 1]!, sorted[first]!];
    return (first - 1 + (to > from ? (x - from) / (to - from) : 0)) / last;
  };
  const mean = sorted.reduce((sum, value, k) => sum + (value * (k === 0 || k === last ? 0.5 : 1)) / last, 0);
  return {
    support: [sorted[0]!, sorted[last]!],
    quantile: (p) => {
      const place = p * last;
      const k = Math.min(last - 1, Math.floor(place));
      return sorted[k]! + (place - k) * (sorted[k + 1]! - sorted[k]!);
    },
    cdf: (x) => rank(firstAbove(sorted, x), x),
    below: (x) => rank(firstAtLeast(sorted, x), x),
    mean,
    sd: Math.sqrt(variance(sorted, mean)),
  };
}

/** Of a number that is uniform between neighbours. */
function variance(sorted: Float64Array, mean: number): number {
  let sum = 0;
  for (let k = 1; k < sorted.length; k++) {
    const [a, b] = [sorted[k - 1]! - mean, sorted[k]! - mean];
    sum += (a * a + a * b + b * b) / 3;
  }
  return sum / (sorted.length - 1);
}
