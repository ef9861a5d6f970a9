import type { Distribution, Made } from './distribution.ts';

/** The least share of a distribution that may be kept; below it the quantiles inside would be rounding. */
const leastMass = 1e-9;

/**
 * The distribution given that the number lies from `low` to `high`: the same shape there, and nothing outside. The draw is
 * the quantile of a probability between those of the bounds, so none is thrown away.
 */
export function truncated(whole: Distribution, low: number, high: number): Made {
  const support = [Math.max(low, whole.support[0]), Math.min(high, whole.support[1])] as const;
  if (support[0] === whole.support[0] && support[1] === whole.support[1]) return whole;
  const from = low <= whole.support[0] ? 0 : (whole.below ?? whole.cdf)(low);
  const to = high >= whole.support[1] ? 1 : whole.cdf(high);
  const mass = to - from;
  if (!(mass > leastMass))
    return { refused: `nothing of it lies from ${low} to ${high}`, hint: 'widen the interval, or move the distribution' };
  const quantile = (p: number): number => Math.min(support[1], Math.max(support[0], whole.quantile(Math.min(belowOne, from + mass * p))));
  const cdf = (x: number): number => Math.min(1, Math.max(0, (whole.cdf(x) - from) / mass));
  const below = whole.below;
  let known: ReturnType<typeof moments> | undefined;
  // Many distributions are read and never asked for them.
  const both = (): ReturnType<typeof moments> => (known ??= moments(quantile));
  return {
    support,
    quantile,
    cdf,
    ...(below ? { below: (x) => Math.min(1, Math.max(0, (below(x) - from) / mass)) } : {}),
    get mean() {
      return both().mean;
    },
    get sd() {
      return both().sd;
    },
  };
}

/** A bound in the upper tail: rounding could reach 1, where no quantile is. */
const belowOne = 1 - 2 ** -53;

const points = 2000;

/** Mean and standard deviation by the mid-point rule over p = 3 s² − 2 s³, which is dense at both ends. */
function moments(quantile: (p: number) => number): { readonly mean: number; readonly sd: number } {
  let [sum, squares] = [0, 0];
  const shift = quantile(0.5);
  for (let k = 0; k < points; k++) {
    const s = (k + 0.5) / points;
    const weight = (6 * s * (1 - s)) / points;
    const value = quantile(s * s * (3 - 2 * s)) - shift;
    sum += weight * value;
    squares += weight * value * value;
  }
  return { mean: shift + sum, sd: Math.sqrt(Math.max(0, squares - sum * sum)) };
}
