import type { Box } from './page.ts';
import { element } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import type { Scale } from './ticks.ts';
import { words } from './write-words.ts';

export const axisSize = 13;

/** Width that the labels of an axis take, with their distance to the plot. */
export function labelRoom({ ticks }: Scale): number {
  return Math.max(0, ...ticks.map(({ label }) => textWidth(label, { size: axisSize }))) + 10;
}

/** Horizontal lines of a grid with labels left of the plot; the one of zero is stronger. */
export function levels(y: Scale, { left, right }: Box, theme: Theme): string {
  let text = '';
  for (const { value, label } of y.ticks) {
    const at = y(value);
    text += element('line', { x1: left, x2: right, y1: at, y2: at, stroke: isBase(value, y) ? theme.third : theme.grid });
    text += words(left - 8, at + 4.5, label, { size: axisSize, fill: theme.third, anchor: 'end' });
  }
  return text;
}

/** Labels below the plot, with a mark at each; with lines of a grid where the axis is one of values. */
export function places(x: Scale, { left, right, top, bottom }: Box, theme: Theme, grid: boolean): string {
  let text = grid ? '' : element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: theme.third });
  let free = -Infinity;
  for (const { value, label } of x.ticks) {
    const at = x(value);
    text += element('line', {
      x1: at,
      x2: at,
      y1: grid ? top : bottom,
      y2: grid ? bottom : bottom + 5,
      stroke: grid && !isBase(value, x) ? theme.grid : theme.third,
    });
    const half = textWidth(label, { size: axisSize }) / 2;
    if (at - half < free) continue;
    free = at + half + 6;
    text += words(at, bottom + 18, label, { size: axisSize, fill: theme.third, anchor: 'middle' });
  }
  return text;
}

function isBase(value: number, { log }: Scale): boolean {
  return value === 0 && !log;
}
