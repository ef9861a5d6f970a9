import type { Made } from './distribution.ts';
import { exp, log } from '../mathematics/mathematics.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalThrough } from './normal.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { TwoQuantiles } from './two-quantiles.ts';

/** A number above 0 whose natural logarithm is normal, by its median and the standard deviation of the logarithm. */
export function lognormal(median: number, logSd: number): Made {
  if (!(median > 0)) return { refused: `median ${median} is not above 0`, hint: 'a lognormal number is above 0: use normal for others' };
  if (!(logSd > 0)) return { refused: `log_sd ${logSd} is not above 0`, hint: 'write the standard deviation of the natural logarithm' };
  const mean = median * exp((logSd * logSd) / 2);
  return {
    support: [0, Infinity],
    quantile: (p) => median * exp(logSd * normalQuantile(p)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf(log(x / median) / logSd)),
    mean,
    sd: mean * Math.sqrt(exp(logSd * logSd) - 1),
  };
}

/** Median and standard deviation of the logarithm with these two quantiles, both above 0. */
export function lognormalThrough([[p, low], [q, high]]: TwoQuantiles): { readonly median: number; readonly logSd: number } {
  const { mean, sd } = normalThrough([
    [p, log(low)],
    [q, log(high)],
  ]);
  return { median: exp(mean), logSd: sd };
}

/** Median and standard deviation of the logarithm of the lognormal distribution with this mean and standard deviation. */
export function lognormalOfMoments(mean: number, sd: number): { readonly median: number; readonly logSd: number } {
  const variance = log(1 + (sd / mean) * (sd / mean));
  return { median: mean * exp(-variance / 2), logSd: Math.sqrt(variance) };
}
