import type { Made } from './distribution.ts';

/** Every value from `low` to `high` alike. */
export function uniform(low: number, high: number): Made {
  if (!(low < high)) return { refused: `low ${low} is not below high ${high}`, hint: 'write a low below the high' };
  const width = high - low;
  return {
    support: [low, high],
    quantile: (p) => low + width * p,
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
    mean: low + width / 2,
    sd: width / Math.sqrt(12),
  };
}
