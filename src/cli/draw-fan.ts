import { scaleOf, stretched, ticksOf } from './chart-scale.ts';
import { widest } from './draw-chart.ts';
import type { Terminal } from './terminal.ts';

/** Lines over time, missing values as null. */
export interface Fan {
  /** Bands from the outermost to the innermost. */
  readonly bands: readonly { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] }[];
  readonly middle: readonly (number | null)[];
  /** The run without uncertainty. */
  readonly base: readonly (number | null)[];
}

const shades = ['░', '▒', '▓'];
const asciiShades = ['.', ':', '%'];

/** Draws bands in characters, the middle as a line and the base run as points. Undefined where there are no values. */
export function drawFan(
  { bands, middle, base }: Fan,
  ends: readonly [string, string],
  { width, unicode, colors }: Terminal,
): string | undefined {
  const lines = [...bands.flatMap(({ low, high }) => [low, high]), middle, base];
  const finite = lines.flat().filter((value): value is number => value !== null && Number.isFinite(value));
  if (finite.length === 0) return undefined;
  const scale = scaleOf(finite);
  const ticks = ticksOf(scale);
  const margin = Math.max(...ticks.map((text) => text.length));
  const columns = Math.max(10, Math.min(widest, width - margin - 4));
  const heights = (values: readonly (number | null)[]): readonly number[] =>
    stretched(values, columns).map((value) => Math.round((value - scale.min) / scale.step));
  const cells = Array.from({ length: scale.rows + 1 }, () => new Array<string>(columns).fill(' '));
  for (const [index, { low, high }] of bands.entries()) {
    const [from, to] = [heights(low), heights(high)];
    const shade = (unicode ? shades : asciiShades)[Math.min(index, shades.length - 1)]!;
    for (let column = 0; column < columns; column++) for (let row = from[column]!; row <= to[column]!; row++) cells[row]![column] = shade;
  }
  for (const [values, symbol] of [
    [middle, unicode ? '━' : '='],
    [base, unicode ? '•' : 'o'],
  ] as const)
    for (const [column, row] of heights(values).entries()) if (row >= 0) cells[row]![column] = symbol;
  const rows = cells.map((row, k) => `${ticks[k]!.padStart(margin)} ${unicode ? '┤' : '|'}${row.join('')}`.trimEnd());
  const space = ' '.repeat(Math.max(1, columns - ends[0].length - ends[1].length));
  return `${rows.reverse().join('\n')}\n${' '.repeat(margin + 2)}${colors.dim(`${ends[0]}${space}${ends[1]}`)}\n`;
}
