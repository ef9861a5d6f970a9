import { exp } from '../mathematics/mathematics.ts';
import { polynomial } from './polynomial.ts';

/**
 * Share of the standard normal distribution up to x, to 1e-12 of itself, in the lower tail too. By the rational approximations
 * of the error function of Cody, Mathematics of Computation 23, 1969.
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x) / Math.SQRT2;
  if (y <= 0.46875) {
    const square = y * y;
    return 0.5 + (0.5 * (x / Math.SQRT2) * polynomial(near.above, square)) / polynomial(near.below, square);
  }
  const upper = 0.5 * errorComplement(y);
  return x < 0 ? upper : 1 - upper;
}

/** 1 − erf(y) for y > 0.46875. */
function errorComplement(y: number): number {
  if (y > 27) return 0;
  // The square is split, so that its rounding does not grow in the exponential.
  const coarse = Math.trunc(y * 16) / 16;
  const scale = exp(-coarse * coarse) * exp(-(y - coarse) * (y + coarse));
  if (y <= 4) return (scale * polynomial(mid.above, y)) / polynomial(mid.below, y);
  const inverse = 1 / (y * y);
  const correction = (inverse * polynomial(far.above, inverse)) / polynomial(far.below, inverse);
  return (scale * (oneOverRootPi - correction)) / y;
}

const oneOverRootPi = 0.56418958354775628695;

const near = {
  above: [3209.377589138469472562, 377.4852376853020208137, 113.8641541510501556495, 3.16112374387056564976, 0.185777706184603152673],
  below: [2844.236833439170622273, 1282.616526077372275645, 244.0246379344441654832, 23.60129095234412093499, 1],
};
const mid = {
  above: [
    1230.33935479799725272, 2051.07837782607146532, 1712.04761263407058314, 881.952221241769090411, 298.635138197400131132,
    66.1191906371416294775, 8.88314979438837594118, 0.56418849698867008918, 2.15311535474403846343e-8,
  ],
  below: [
    1230.33935480374942043, 3439.36767414372163696, 4362.6190901432471582, 3290.79923573345962678, 1621.38957456669018874,
    537.181101862009857509, 117.693950891312499305, 15.7449261107098347253, 1,
  ],
};
const far = {
  above: [
    6.58749161529837803157e-4, 0.0160837851487422766278, 0.125781726111229246204, 0.360344899949804439429, 0.305326634961232344035,
    0.0163153871373020978498,
  ],
  below: [0.00233520497626869185443, 0.0605183413124413191178, 0.527905102951428412248, 1.87295284992346047209, 2.56852019228982242072, 1],
};
