import { betaQuantile } from './beta-quantile.ts';
import type { Made } from './distribution.ts';
import { incompleteBeta, logBeta } from './incomplete-beta.ts';
import { notInOrder } from './triangular.ts';

const [leastShape, mostShape] = [0.05, 10_000];

/** Beta distribution with shapes a and b, stretched from 0 and 1 to `low` and `high`. */
export function beta(a: number, b: number, low = 0, high = 1): Made {
  for (const [name, shape] of [
    ['a', a],
    ['b', b],
  ] as const)
    if (!(shape >= leastShape && shape <= mostShape))
      return { refused: `${name} ${shape} is not between ${leastShape} and ${mostShape}`, hint: 'the density is x^(a-1) (1-x)^(b-1)' };
  if (!(low < high)) return { refused: `low ${low} is not below high ${high}`, hint: 'write a low below the high' };
  const [width, lnBeta, quantile] = [high - low, logBeta(a, b), betaQuantile(a, b)];
  return {
    support: [low, high],
    quantile: (p) => low + width * quantile(p),
    cdf: (x) => incompleteBeta((x - low) / width, a, b, lnBeta),
    mean: low + (width * a) / (a + b),
    sd: (width * Math.sqrt((a * b) / (a + b + 1))) / (a + b),
  };
}

/** Weight of the mode against the two ends. */
const modeWeight = 4;

/** PERT distribution: a beta distribution with that mode, and the mean (low + 4 mode + high) / 6. Vose, Risk analysis, 2008. */
export function pert(low: number, mode: number, high: number): Made {
  const width = high - low;
  return notInOrder(low, mode, high) ?? beta(1 + (modeWeight * (mode - low)) / width, 1 + (modeWeight * (high - mode)) / width, low, high);
}
