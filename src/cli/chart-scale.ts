import { formatNumber } from './format-number.ts';

const mostRows = 12;

/** Round numbers at equal distances from `min`, a row of characters each. */
export interface Scale {
  readonly min: number;
  readonly step: number;
  readonly rows: number;
}

/** From the last round number below the values to the first above, in steps of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleOf(values: readonly number[]): Scale {
  const [low, high] = extent(values);
  const range = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(range / mostRows));
  const rowsOf = (step: number): number => Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9);
  const step = [1, 2, 2.5, 5, 10, 20].map((times) => times * power).find((one) => rowsOf(one) <= mostRows) ?? range;
  return { min: Math.floor(low / step + 1e-9) * step, step, rows: Math.max(1, rowsOf(step)) };
}

/** The text of each row, lowest first. */
export function ticksOf(scale: Scale): readonly string[] {
  return Array.from({ length: scale.rows + 1 }, (_, row) => formatNumber(tick(scale, row)));
}

/** Rounds off the error that repeated addition leaves at zero. */
function tick({ min, step }: Scale, row: number): number {
  const value = min + step * row;
  return Math.abs(value) < step * 1e-6 ? 0 : value;
}

/** A loop, because spreading a million values into arguments overflows the stack. */
function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Interpolates linearly, so a few years fill the width and many hours fit into it; NaN next to a missing value. */
export function stretched(values: readonly (number | null)[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const at = (column * (values.length - 1)) / (columns - 1);
    const share = at - Math.floor(at);
    const [left, right] = [values[Math.floor(at)] ?? NaN, values[Math.ceil(at)] ?? NaN];
    return share === 0 ? left : left * (1 - share) + right * share;
  });
}
