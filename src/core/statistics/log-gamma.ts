import { log } from '../mathematics/mathematics.ts';

/** Logarithm of the gamma function, x > 0: the series of Stirling above 12, reached by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  let [y, product] = [x, 1];
  while (y < 12) product *= y++;
  const inverse = 1 / (y * y);
  const series =
    (1 / 12 -
      inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360 - inverse / 156)))))) /
    y;
  return (y - 0.5) * log(y) - y + halfLogTau + series - log(product);
}

/** ln(2π) / 2. */
const halfLogTau = 0.9189385332046727418;
