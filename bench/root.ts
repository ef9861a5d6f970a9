/** Roots by Chandrupatla's method (Advances in Engineering Software 28, 1997), for code written by hand. */

const precision = 2 ** -52;
const floor = 2 ** -64;
const passesThatInterpolate = 42;

/** left − right at `x`, with the numbers of the equation in `p`. It may store there what it computes on the way. */
export type Gap = (x: number, p: Float64Array) => number;

/**
 * The change of sign of `gap` between two bounds, to 2 units in the last place; NaN without one. `gap` was evaluated at the
 * result last.
 */
export function rootOf(gap: Gap, low: number, high: number, p: Float64Array): number {
  const atLow = gap(low, p);
  if (atLow === 0) return low;
  const atHigh = gap(high, p);
  if (atHigh === 0) return high;
  const width = Math.abs(high - low);
  if (!(width < Infinity && ((atLow < 0 && atHigh > 0) || (atLow > 0 && atHigh < 0)))) return none(gap, p);

  // The newest point, the point on the other side of the root, and the point before.
  let x1 = high;
  let y1 = atHigh;
  let x2 = low;
  let y2 = atLow;
  let x3 = high;
  let y3 = atHigh;
  let x = (low + high) / 2;
  for (let pass = 1; ; pass++) {
    const y = gap(x, p);
    if (y === 0) return x;
    if (Number.isNaN(y)) return none(gap, p);
    if (y < 0 === y1 < 0) {
      x3 = x1;
      y3 = y1;
    } else {
      x3 = x2;
      y3 = y2;
      x2 = x1;
      y2 = y1;
    }
    x1 = x;
    y1 = y;
    const best = Math.abs(y2) < Math.abs(y1) ? x2 : x1;
    const tolerance = Math.abs(best) * precision + width * floor;
    const span = x2 - x1;
    if (Math.abs(span) <= 2 * tolerance) {
      if (best !== x1) gap(best, p);
      return best;
    }
    let share = 0.5;
    if (pass <= passesThatInterpolate - 2) {
      const place = (x1 - x2) / (x3 - x2);
      const height = (y1 - y2) / (y3 - y2);
      if (height * height < place && (1 - height) * (1 - height) < 1 - place)
        share = (y1 / (y2 - y1)) * (y3 / (y2 - y3)) + ((x3 - x1) / span) * (y1 / (y3 - y1)) * (y2 / (y3 - y2));
      const least = tolerance / Math.abs(span);
      share = share >= least ? Math.min(share, 1 - least) : least;
    }
    x = x1 + share * span;
  }
}

function none(gap: Gap, p: Float64Array): number {
  gap(NaN, p);
  return NaN;
}
