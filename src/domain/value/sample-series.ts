import { exp, log } from '../../core/mathematics/mathematics.ts';
import { sameInstant } from './date-label.ts';
import type { PointCurve } from './points.ts';

export type Interpolation = 'step' | 'linear' | 'log';
export type Outside = 'hold' | 'refuse' | 'trend';

/**
 * The value of a dated series at an instant. `step` holds the last point; `linear` and `log` interpolate the value or its
 * logarithm. Outside the points `hold` keeps the nearest value, `trend` extrapolates the outermost line, `refuse` returns
 * undefined; before the first point a curve's own `before` has precedence, with a jump at the point.
 */
export function sampleSeries({ x, y, before }: PointCurve, at: number, between: Interpolation, outside: Outside): number | undefined {
  const last = x.length - 1;
  if (last < 0) return undefined;
  const early = at < x[0]! - sameInstant;
  const late = at > x[last]! + sameInstant;
  if (early && before !== undefined) return before;
  if (early || late) {
    if (outside === 'refuse') return undefined;
    if (outside === 'hold' || last === 0 || between === 'step') return early ? y[0]! : y[last]!;
    return early ? onLine(x, y, 0, at, between) : onLine(x, y, last - 1, at, between);
  }
  const index = lastBefore(x, at + sameInstant);
  if (index === last || between === 'step' || Math.abs(at - x[index]!) <= sameInstant) return y[index]!;
  return onLine(x, y, index, at, between);
}

/** Index of the last of ascending points that is not later; 0 where all are later. */
function lastBefore(x: readonly number[], at: number): number {
  let [low, high] = [0, x.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (x[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether `outside` decides the value at an instant: before the first point without a `before`, or after the last. */
export function liesOutside({ x, before }: PointCurve, at: number): boolean {
  return x.length > 0 && ((before === undefined && at < x[0]! - sameInstant) || at > x[x.length - 1]! + sameInstant);
}

function onLine(x: readonly number[], y: readonly number[], from: number, at: number, between: Interpolation): number {
  const share = (at - x[from]!) / (x[from + 1]! - x[from]!);
  const a = y[from]!;
  const b = y[from + 1]!;
  if (a === Infinity) return a;
  return between === 'log' ? exp(log(a) + share * (log(b) - log(a))) : a + share * (b - a);
}
