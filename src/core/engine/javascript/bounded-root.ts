/**
 * Bounded roots by Chandrupatla's method: inverse quadratic interpolation through the last three points where it is safe,
 * otherwise bisection. Source: T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives, Advances in Engineering Software 28 (1997) 145–149. Only + − · / and comparisons.
 *
 * The result is within 2·(`rootPrecision`·|root| + `rootFloor`·(high − low)) of a change of sign: 2 units in the last place,
 * or 1e-19 of the bracket where the root is smaller than that.
 */
export const rootPrecision = 2 ** -52;
export const rootFloor = 2 ** -64;

/** Passes that may interpolate, both bounds included. Later passes bisect, so no function needs more than 106 passes. */
export const interpolatedPasses = 42;

/** Next point of the iteration: between `a` (the newest) and `b`, at least `tolerance` from both; `c` is the previous point. */
export function nextPoint(a: number, b: number, c: number, atA: number, atB: number, atC: number, tolerance: number): number {
  const place = (a - b) / (c - b);
  const height = (atA - atB) / (atC - atB);
  let share = 0.5;
  if (height * height < place && (1 - height) * (1 - height) < 1 - place) {
    share = (atA / (atB - atA)) * (atC / (atB - atC)) + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB));
  }
  const least = tolerance / Math.abs(b - a);
  if (!(share >= least)) share = least;
  if (share > 1 - least) share = 1 - least;
  return a + share * (b - a);
}
