import { normal95 } from './proportion.ts';

/**
 * The ranks from 0 of the order statistics that hold a quantile with 95 % confidence, whatever the distribution: the number
 * of independent draws below it is binomial, here by its normal approximation (Conover, Practical nonparametric statistics,
 * 1999, 3.2). Undefined where so few draws do not reach that far.
 */
export function intervalRanks(n: number, p: number): readonly [low: number, high: number] | undefined {
  const half = normal95 * Math.sqrt(n * p * (1 - p));
  const low = Math.ceil(n * p - half) - 1;
  const high = Math.ceil(n * p + half) - 1;
  return low < 0 || high > n - 1 ? undefined : [low, high];
}
