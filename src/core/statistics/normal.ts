import type { Made } from './distribution.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { TwoQuantiles } from './two-quantiles.ts';

/** Normal distribution by mean and standard deviation. */
export function normal(mean: number, sd: number): Made {
  if (!(sd > 0)) return { refused: `sd ${sd} is not above 0`, hint: 'write a standard deviation above 0' };
  return {
    support: [-Infinity, Infinity],
    quantile: (p) => mean + sd * normalQuantile(p),
    cdf: (x) => normalCdf((x - mean) / sd),
    mean,
    sd,
  };
}

/** Mean and standard deviation of the normal distribution with these two quantiles. */
export function normalThrough([[p, low], [q, high]]: TwoQuantiles): { readonly mean: number; readonly sd: number } {
  const [a, b] = [normalQuantile(p), normalQuantile(q)];
  const sd = (high - low) / (b - a);
  return { mean: low - sd * a, sd };
}
