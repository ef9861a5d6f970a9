import type { Terminal } from './terminal.ts';

/** From the lowest to the highest place of all bars, and the columns between. */
export interface BarScale {
  readonly low: number;
  readonly high: number;
  /** What bars start from: the result of the scenario, or 0. */
  readonly origin: number;
  readonly columns: number;
}

/** A bar to the left and to the right of the origin, which is marked; as wide as the scale. */
export function drawBar(
  { from, to }: { readonly from: number; readonly to: number },
  { low, high, origin, columns }: BarScale,
  { unicode, colors }: Pick<Terminal, 'unicode' | 'colors'>,
): string {
  const [full, mark, light] = unicode ? ['█', '│', '▒'] : ['#', '|', '='];
  const width = high - low || 1;
  const at = (value: number): number => Math.round(((value - low) / width) * (columns - 1));
  const middle = at(Math.min(high, Math.max(low, origin)));
  const [first, last] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const cells = Array.from({ length: columns }, (_, k) => (k === middle ? mark : k < first || k > last ? ' ' : k < middle ? light : full));
  const text = cells.join('');
  return `${colors.cyan(text.slice(0, middle))}${colors.dim(text.slice(middle, middle + 1))}${colors.yellow(text.slice(middle + 1))}`;
}
