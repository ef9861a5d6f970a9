import type { Strip } from './chart.ts';
import { places } from './draw-axes.ts';
import type { Box } from './page.ts';
import { element } from './svg.ts';
import { cut, textWidth, wrappedInto } from './text-width.ts';
import { dashes, type Theme } from './theme.ts';
import { timeScale } from './ticks.ts';
import { words } from './write-words.ts';

const rowHeight = 19;
const rowStep = rowHeight + 3;
const size = 12.5;
const slack = 1.08;

/**
 * Beside: in line with a plot above, names right of it. Below: the same in a narrow picture, where a row begins with the line of its
 * scenario. Alone: with an axis, names above rows.
 */
export type StripPlace = 'beside' | 'below' | 'alone';

const titleHeight: Readonly<Record<StripPlace, number>> = { beside: 26, below: 26, alone: 42 };
const footHeight: Readonly<Record<StripPlace, number>> = { beside: 6, below: 6, alone: 28 };

export function stripHeight({ rows }: Strip, place: StripPlace): number {
  const names = place === 'alone' && rows.some(({ name }) => name !== '') ? rows.length * 16 : 0;
  return titleHeight[place] + rows.length * rowStep + names + footHeight[place];
}

interface StripLook {
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly years: readonly [number, number];
  /** The plot above, where there is one alone. */
  readonly plot: Pick<Box, 'left' | 'right'> | undefined;
}

/**
 * Labels over time as strips, a row for each scenario: where a word fits, it is written within. A label that has no room in any of
 * its places is named above, beside its colour.
 */
export function drawStrip(strip: Strip, box: Box, { theme, narrow, years, plot }: StripLook): string {
  const place: StripPlace = plot === undefined ? 'alone' : narrow ? 'below' : 'beside';
  const x = timeScale(years, plot ? [plot.left, plot.right] : [box.left + 18, box.right - 18]);
  const left = plot?.left ?? box.left;
  const labels = [...new Set(strip.rows.flatMap((row) => row.labels.filter((label) => label !== undefined)))];
  const colours = (label: string): readonly [string, string] => theme.strips[labels.indexOf(label) % theme.strips.length]!;
  const titled = place === 'alone' ? { size: 14.5, bold: true } : { size };
  const title = cut(strip.title, (box.right - left) * 0.97, titled);
  let text = words(left, box.top + 15, title, { ...titled, fill: place === 'alone' ? theme.ink : theme.second });
  let y = box.top + titleHeight[place];
  const written = new Set<string>();
  for (const [nth, { name, years: instants, labels: along }] of strip.rows.entries()) {
    if (name !== '' && plot && !narrow) text += nameBeside(name, nth, plot.right, box.right, y, theme);
    else if (name !== '' && plot) text += lineBefore(nth, box.left, plot.left, y, theme);
    else if (name !== '') {
      text += words(left, y + 12, cut(name, (box.right - left) * 0.97, { size }), { size, fill: theme.second });
      y += 16;
    }
    for (const { label, from, to } of stretches(along)) {
      const [start, end] = [x(instants[from]!), x(instants[Math.min(to, along.length - 1)]!)];
      if (end <= start) continue;
      const [fill, ink] = colours(label);
      text += element('rect', { x: start, y, width: Math.max(1, end - start - 1), height: rowHeight, fill });
      if (textWidth(label, { size }) * slack + 8 >= end - start) continue;
      text += words((start + end) / 2, y + 14, label, { size, fill: ink, anchor: 'middle' });
      written.add(label);
    }
    y += rowStep;
  }
  const unwritten = labels.filter((label) => !written.has(label));
  const [keyLeft, keyTop] = place !== 'alone' ? [left + textWidth(title, titled) * slack + 20, box.top + 5] : [left, box.top + 24];
  text += keyOf(unwritten, { left: keyLeft, right: box.right, top: keyTop }, colours, theme);
  return place === 'alone' ? text + places(x, { ...box, bottom: y + 1, top: box.top }, theme, false) : text;
}

/** Runs of the same label: from an instant up to another. */
function* stretches(
  along: readonly (string | undefined)[],
): Generator<{ readonly label: string; readonly from: number; readonly to: number }> {
  for (let from = 0; from < along.length;) {
    let to = from + 1;
    while (to < along.length && along[to] === along[from]) to++;
    const label = along[from];
    if (label !== undefined) yield { label, from, to };
    from = to;
  }
}

/** In the colour of the line of the same scenario. */
function nameBeside(name: string, nth: number, left: number, right: number, y: number, theme: Theme): string {
  const set = { size, bold: true };
  const [line = ''] = wrappedInto(1, name, (right - left - 10) / slack, set);
  return words(left + 9, y + 14, line, { ...set, fill: theme.lines[nth % theme.lines.length]! });
}

/** The line of the same scenario as a sample. */
function lineBefore(nth: number, left: number, right: number, y: number, theme: Theme): string {
  return element('line', {
    x1: left,
    x2: right - 4,
    y1: y + rowHeight / 2,
    y2: y + rowHeight / 2,
    stroke: theme.lines[nth % theme.lines.length]!,
    'stroke-width': 2.4,
    'stroke-dasharray': dashes[nth % dashes.length],
  });
}

function keyOf(
  labels: readonly string[],
  { left, right, top }: Pick<Box, 'left' | 'right' | 'top'>,
  colours: (label: string) => readonly [string, string],
  theme: Theme,
): string {
  let text = '';
  for (const label of labels) {
    const width = textWidth(label, { size }) * slack + 30;
    if (left + width > right) break;
    text += element('rect', { x: left, y: top, width: 11, height: 11, fill: colours(label)[0], stroke: theme.third, 'stroke-width': 0.5 });
    text += words(left + 16, top + 10, label, { size, fill: theme.second });
    left += width;
  }
  return text;
}
