/**
 * Whole numbers and instants despite the rounding of binary fractions: 0.3 / 0.1 is 2.9999999999999996, and a month after
 * 2025 is no binary fraction of a year. What differs by no more than such rounding is taken for the same.
 */

/** Relative difference that is rounding; next to a whole number never more than `most`. */
const nearly = 1e-12;
const most = 1e-6;

/** The whole number that x is, but for rounding; undefined where it is none. */
function whole(x: number): number | undefined {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= Math.min(most, nearly * Math.abs(x)) ? nearest + 0 : undefined;
}

export function floor(x: number): number {
  return whole(x) ?? Math.floor(x);
}

export function ceil(x: number): number {
  return whole(x) ?? Math.ceil(x) + 0;
}

/** Rounds halves away from zero. */
export function round(x: number): number {
  const size = Math.abs(x);
  const below = Math.floor(size);
  const isUp = size - below >= 0.5 - Math.min(most, nearly * size);
  return Math.sign(x) * (isUp ? below + 1 : below) + 0;
}

/** x − y·floor(x/y): the sign of y. */
export function mod(x: number, y: number): number {
  if (Math.abs(y) === Infinity) return x === 0 || (x > 0 === y > 0 && Math.abs(x) < Infinity) ? x : NaN;
  const ratio = x / y;
  return whole(ratio) === undefined ? x - y * Math.floor(ratio) : 0;
}

/** −1, 0 or 1 as a is below, at or above b; NaN where one has no value. */
export function compare(a: number, b: number): number {
  if (a === b || Math.abs(a - b) < nearly * Math.max(Math.abs(a), Math.abs(b))) return 0;
  return a < b ? -1 : a > b ? 1 : NaN;
}

const secondsPerYear = 31_536_000;

/** A time in years, exactly rounded where it is whole seconds (to 1e-4 s), or whole steps (to 1e-6 of one). */
export function onGrid(years: number, dt: number): number {
  const seconds = years * secondsPerYear;
  const second = Math.round(seconds);
  if (Math.abs(seconds - second) <= 1e-4) return second / secondsPerYear;
  const step = Math.round(years / dt);
  if (Math.abs(years / dt - step) > 1e-6) return years;
  return dt > 1 ? step * dt : step / Math.round(1 / dt);
}
