import { bodyOf } from './body-of.ts';
import type { Chart } from './chart.ts';
import { drawStack } from './draw-stack.ts';
import type { Look } from './look.ts';
import { page } from './page.ts';

/** The text of an SVG image of a chart: without scripts, styles, identifiers or references. Throws `CannotDraw`. */
export function draw(chart: Chart, look: Look = {}): string {
  return page(chart.words, chart.kind === 'stack' ? drawStack(chart) : bodyOf(chart), look);
}
