import type { Box } from './page.ts';
import { element } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import type { Scale } from './ticks.ts';
import { words } from './write-words.ts';

const set = { size: 13, bold: true };
const row = 17;

export interface Mark {
  readonly name: string;
  readonly value: number;
}

/** Height that the names of marks take above a plot: a row for each, so that none touches another. */
export function marksHeight(marks: readonly Mark[]): number {
  return marks.length * row;
}

/** Upright lines at values, with their names above the plot, each in a row of its own. */
export function drawMarks(marks: readonly Mark[], x: Scale, plot: Box, theme: Theme): string {
  let text = '';
  // The smallest highest: a name right of its line meets no line of a larger value, which begins below it.
  const order = marks.map((mark, nth) => ({ ...mark, nth })).sort((a, b) => a.value - b.value);
  for (const [k, { name, value, nth }] of order.entries()) {
    const at = x(value);
    const y = plot.top - marksHeight(marks) + row * (k + 0.75) - 3;
    const width = textWidth(name, set) * 1.08;
    const leftwards = at + 5 + width > plot.right;
    text += element('line', {
      x1: at,
      x2: at,
      y1: y - 10,
      y2: plot.bottom,
      stroke: theme.ink,
      'stroke-dasharray': nth === 0 ? undefined : '4 3',
    });
    text += words(at + (leftwards ? -5 : 5), y, name, { ...set, fill: theme.ink, anchor: leftwards ? 'end' : 'start', halo: theme });
  }
  return text;
}
