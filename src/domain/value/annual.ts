import { exp, log } from '../../core/mathematics/mathematics.ts';
import { sameInstant } from './date-label.ts';

export type OverTime = 'mean' | 'last' | 'max' | 'sum';

/**
 * Which mean. Factors per time (`3 x/year`) have the geometric one: twofold a year for half a year and eightfold for the
 * other half is fourfold over the year. Their logarithms are stored and averaged.
 */
export type Mean = 'arithmetic' | 'geometric';

/**
 * Years wholly within a run: 2025…2029 for a run from 2025-01-01 to 2030-01-01. `times` are the instants in years, equally
 * spaced, both ends included.
 */
export function wholeYears(times: ArrayLike<number>): number[] {
  const first = Math.ceil((times[0] ?? 0) - sameInstant);
  const end = Math.floor((times[times.length - 1] ?? 0) + sameInstant);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/**
 * One calendar year of a curve. A value at t_k acts on [t_k, t_k+1), so mean, max and sum cover the instants from 1 January
 * to before the next; `last` is the value at the next 1 January, or at the last instant before it where the steps do not
 * meet the year. Undefined where the run lacks one of these instants; NaN where one of the values is missing. Infinity is
 * an unlimited value; the mean of a year that contains one is unlimited.
 */
export function yearValue(
  values: ArrayLike<number | null>,
  times: ArrayLike<number>,
  year: number,
  overTime: OverTime,
  mean: Mean = 'arithmetic',
): number | undefined {
  const range = yearInstants(times, year);
  if (range === undefined) return undefined;
  const { from, before } = range;
  if (overTime === 'last') {
    const onGrid = Math.abs((times[from] ?? NaN) - year) < sameInstant;
    if (onGrid && before >= times.length) return undefined;
    return known(values[onGrid ? before : before - 1]);
  }
  const geometric = mean === 'geometric' && overTime === 'mean';
  let sum = 0;
  let max = Number.NEGATIVE_INFINITY;
  for (let k = from; k < before; k++) {
    const value = known(values[k]);
    sum += geometric ? log(value) : value;
    max = value > max || Number.isNaN(value) ? value : max;
  }
  if (Number.isNaN(sum)) return NaN;
  if (overTime === 'max') return max;
  if (overTime === 'sum') return sum;
  return geometric ? exp(sum / (before - from)) : sum / (before - from);
}

/** The instants `from` ≤ k < `before` of a year; undefined where the run lacks any of them. */
export function yearInstants(times: ArrayLike<number>, year: number): { from: number; before: number } | undefined {
  const t0 = times[0];
  const t1 = times[1];
  if (t0 === undefined || t1 === undefined) return undefined;
  const n = Math.round(1 / (t1 - t0));
  const from = Math.ceil((year - t0) * n - sameInstant * n);
  const before = Math.ceil((year + 1 - t0) * n - sameInstant * n);
  return from >= 0 && before <= times.length ? { from, before } : undefined;
}

/** A curve by year: the whole years of the run, or the years asked for (NaN where the run lacks one). */
export function annual(
  values: ArrayLike<number | null>,
  times: ArrayLike<number>,
  overTime: OverTime,
  years: readonly number[] = wholeYears(times),
  mean: Mean = 'arithmetic',
): { years: readonly number[]; values: number[] } {
  return { years, values: years.map((year) => yearValue(values, times, year, overTime, mean) ?? NaN) };
}

function known(value: number | null | undefined): number {
  return value !== null && value !== undefined && value !== -Infinity ? value : NaN;
}
