import { formatNumber } from './format-number.ts';
import type { Terminal } from './terminal.ts';

interface Symbols {
  readonly axis: string;
  readonly start: string;
  readonly flat: string;
  readonly upright: string;
  /** Corner characters where the line rises (from below to the right, from the left to below) and where it falls. */
  readonly rise: readonly [left: string, right: string];
  readonly fall: readonly [left: string, right: string];
}

const drawnSymbols: Symbols = { axis: '┤', start: '┼', flat: '─', upright: '│', rise: ['╯', '╭'], fall: ['╮', '╰'] };
const asciiSymbols: Symbols = { axis: '|', start: '+', flat: '-', upright: '|', rise: ["'", ','], fall: ['.', '`'] };

const widest = 72;
const mostRows = 12;

/**
 * Draws a curve in characters, with round numbers on the axis and the first and last date below. Missing and unlimited
 * values leave a gap; undefined if there are no others.
 */
export function drawChart(
  values: readonly (number | null)[],
  ends: readonly [string, string],
  { width, unicode, colors }: Terminal,
): string | undefined {
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (finite.length === 0) return undefined;
  const scale = axis(...extent(finite));
  const ticks = Array.from({ length: scale.rows + 1 }, (_, row) => formatNumber(tick(scale, row)));
  const margin = Math.max(...ticks.map((text) => text.length));
  const columns = Math.max(10, Math.min(widest, width - margin - 4));
  const bounded = values.map((value) => (value === Infinity ? null : value));
  const heights = stretched(bounded, columns).map((value) => Math.round((value - scale.min) / scale.step));
  const symbols = unicode ? drawnSymbols : asciiSymbols;
  const lines = plotted(heights, scale.rows, symbols).map((line, row) =>
    `${ticks[row]!.padStart(margin)} ${heights[0] === row ? symbols.start : symbols.axis}${line}`.trimEnd(),
  );
  const space = ' '.repeat(Math.max(1, columns - ends[0].length - ends[1].length));
  return `${lines.reverse().join('\n')}\n${' '.repeat(margin + 2)}${colors.dim(`${ends[0]}${space}${ends[1]}`)}\n`;
}

interface Scale {
  readonly min: number;
  readonly step: number;
  readonly rows: number;
}

/** From the last round number below the values to the first above, in steps of 1, 2, 2.5 or 5 times a power of ten. */
function axis(low: number, high: number): Scale {
  const range = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(range / mostRows));
  const rowsOf = (step: number): number => Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9);
  const step = [1, 2, 2.5, 5, 10, 20].map((times) => times * power).find((one) => rowsOf(one) <= mostRows) ?? range;
  return { min: Math.floor(low / step + 1e-9) * step, step, rows: Math.max(1, rowsOf(step)) };
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
function stretched(values: readonly (number | null)[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const at = (column * (values.length - 1)) / (columns - 1);
    const share = at - Math.floor(at);
    const [left, right] = [values[Math.floor(at)] ?? NaN, values[Math.ceil(at)] ?? NaN];
    return share === 0 ? left : left * (1 - share) + right * share;
  });
}

/** Lowest row first. Each column leads from its own height to that of the next. */
function plotted(heights: readonly number[], rows: number, { flat, upright, rise, fall }: Symbols): readonly string[] {
  const cells = Array.from({ length: rows + 1 }, () => heights.map(() => ' '));
  for (const [column, height] of heights.entries()) {
    if (Number.isNaN(height)) continue;
    const next = heights[column + 1] ?? height;
    if (Number.isNaN(next) || next === height) {
      cells[height]![column] = flat;
      continue;
    }
    [cells[height]![column], cells[next]![column]] = next > height ? rise : fall;
    for (let row = Math.min(height, next) + 1; row < Math.max(height, next); row++) cells[row]![column] = upright;
  }
  return cells.map((row) => row.join(''));
}
