import { exp, log } from '../mathematics/mathematics.ts';

/**
 * The factor per time of a stored logarithm: the shortest decimal, of 12 to 16 digits, that has this logarithm, so `9 x/year`
 * is shown as 9 and not as exp(ln 9) = 9.000000000000002; exp of the logarithm where there is none.
 */
export function foldFactor(logarithm: number): number {
  const factor = exp(logarithm);
  for (let digits = 12; digits <= 16; digits++) {
    const short = Number(factor.toPrecision(digits));
    if (log(short) === logarithm) return short;
  }
  return factor;
}
