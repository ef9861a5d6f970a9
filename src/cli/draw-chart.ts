import { plot } from 'asciichart';
import { formatNumber } from './format-number.ts';
import type { Terminal } from './terminal.ts';

const asciiSymbols = ['+', '|', '-', '-', '-', '`', ',', '.', "'", '|'];
const height = 10;
const widest = 72;

/** A curve drawn in characters with its first and last date below; undefined where it has no value. */
export function drawChart(values: readonly (number | null)[], ends: readonly [string, string], { width, unicode, colors }: Terminal): string | undefined {
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (finite.length === 0) return undefined;
  const [min, max] = extent(finite);
  const labels = Array.from({ length: height + 1 }, (_, i) => formatNumber(min + ((max - min) * i) / height).length);
  const margin = Math.max(...labels);
  const columns = Math.max(10, Math.min(widest, width - margin - 4));
  const series = stretched(values, columns);
  const format = (value: number): string => formatNumber(Math.abs(value) < (max - min) * 1e-9 ? 0 : value).padStart(margin);
  const drawn = plot(series, { height, min, max, format, ...(unicode ? {} : { symbols: asciiSymbols }) });
  const space = ' '.repeat(Math.max(1, columns - ends[0].length - ends[1].length));
  return `${drawn.split('\n').map((line) => line.trimEnd()).join('\n')}\n${' '.repeat(margin + 2)}${colors.dim(`${ends[0]}${space}${ends[1]}`)}\n`;
}

/** Spreading a million values over a call's arguments would overflow the stack. */
function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) { low = Math.min(low, value); high = Math.max(high, value); }
  return [low, high];
}

/** Linear between the values, so that a few years fill the width and many hours fit it. */
function stretched(values: readonly (number | null)[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const at = (column * (values.length - 1)) / (columns - 1);
    const [left, right] = [values[Math.floor(at)] ?? NaN, values[Math.ceil(at)] ?? NaN];
    return left + (right - left) * (at - Math.floor(at));
  });
}
