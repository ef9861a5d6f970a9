import { scaleOf, stretched, ticksOf } from './chart-scale.ts';
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

/** Columns of a chart in characters. */
export const widest = 72;

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
  const scale = scaleOf(finite);
  const ticks = ticksOf(scale);
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
