import type { Made } from './distribution.ts';

/** These values only, each with its share; equal shares where none are given. Shares are weights: they need not sum to 1. */
export function discrete(values: readonly number[], weights: readonly number[] = values.map(() => 1)): Made {
  if (values.length === 0) return { refused: 'there are no values', hint: 'write values: [1, 2]' };
  if (weights.length !== values.length)
    return { refused: `${values.length} values have ${weights.length} weights`, hint: 'write one weight for each value' };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.some((weight) => !(weight >= 0)) || !(total > 0))
    return { refused: 'the weights are not 0 or more, with one above 0', hint: 'write one share for each value' };
  const order = [...values.keys()].filter((k) => weights[k]! > 0).sort((a, b) => values[a]! - values[b]!);
  const sorted = Float64Array.from(order, (k) => values[k]!);
  let sum = 0;
  const upTo = Float64Array.from(order, (k) => (sum += weights[k]!) / total);
  upTo[upTo.length - 1] = 1;
  const share = (k: number): number => upTo[k]! - (k === 0 ? 0 : upTo[k - 1]!);
  const mean = sorted.reduce((all, value, k) => all + value * share(k), 0);
  return {
    support: [sorted[0]!, sorted[sorted.length - 1]!],
    quantile: (p) => sorted[firstAtLeast(upTo, p)]!,
    cdf: (x) => shareUpTo(upTo, firstAbove(sorted, x)),
    below: (x) => shareUpTo(upTo, firstAtLeast(sorted, x)),
    mean,
    sd: Math.sqrt(sorted.reduce((all, value, k) => all + (value - mean) * (value - mean) * share(k), 0)),
  };
}

const shareUpTo = (upTo: Float64Array, count: number): number => (count === 0 ? 0 : upTo[count - 1]!);

/** Index of the first of ascending numbers that is not below x; their count where there is none. */
export function firstAtLeast(ascending: Float64Array, x: number): number {
  return firstWhere(ascending, (value) => value >= x);
}

export function firstAbove(ascending: Float64Array, x: number): number {
  return firstWhere(ascending, (value) => value > x);
}

function firstWhere(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const half = (low + high) >>> 1;
    if (holds(ascending[half]!)) high = half;
    else low = half + 1;
  }
  return low;
}
