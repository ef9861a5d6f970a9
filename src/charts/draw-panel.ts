import type { Band, Panel } from './chart.ts';
import { dateWords } from './date-words.ts';
import { labelRoom, levels, places } from './draw-axes.ts';
import { dot, drawBand, drawLine, pointsOf, type Point } from './draw-lines.ts';
import { key, keyHeight, lineEntries, nameAtEnds, nameRoom, nameWithin, type KeyEntry, type Named } from './name-lines.ts';
import { valueWords } from './number-words.ts';
import type { Box } from './page.ts';
import { spreadLabels } from './spread-labels.ts';
import { element } from './svg.ts';
import { cut, textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import { logScale, timeScale, zeroScale, type Scale } from './ticks.ts';
import { words } from './write-words.ts';

interface PanelLook {
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly years: readonly [number, number];
  readonly at: number | undefined;
}

const titleHeight = 38;
const axisHeight = 26;

/** Room above the plot: the panel's title, and in a narrow picture the names of its lines. */
export function panelKeyHeight(panel: Panel, width: number, narrow: boolean): number {
  return (panel.title === undefined ? 0 : titleHeight) + (narrow ? keyHeight(entriesOf(panel), width) : 0);
}

interface PanelPlaces {
  readonly left: number;
  readonly right: number;
  /** Of the plot where no lines are named above it. */
  readonly top: number;
  readonly bottom: number;
  readonly named: readonly { readonly name: string; readonly value: string | undefined }[];
  /** The scale of a plot that begins at a height. */
  readonly scaled: (from: number) => Scale;
}

/** Where the plot of a panel lies in its box. */
export function placesOf(panel: Panel, box: Box, narrow: boolean, at: number | undefined): PanelPlaces {
  const { title, unit, scale, lines, bands = [] } = panel;
  const top = box.top + (title === undefined ? 12 : titleHeight + 8) + (at === undefined ? 0 : 16);
  const bottom = box.bottom - axisHeight;
  const numbers = [
    ...lines.flatMap(({ values }) => Array.from(values)),
    ...bands.flatMap(({ low, high }) => [...Array.from(low), ...Array.from(high)]),
  ];
  const named = lines.map(({ name, values }) => ({ name, value: at === undefined ? endValue(values, unit) : undefined }));
  const most = Math.min(200, (box.right - box.left) * 0.34);
  const right = narrow ? box.right - 10 : box.right - nameRoom([...named, ...bands.map(bandName)], most);
  const scaled = (from: number): Scale => {
    const count = Math.max(2, Math.min(7, Math.floor((bottom - from) / 45)));
    return scale === 'log'
      ? logScale(numbers, [bottom, from], count + 2)
      : zeroScale(numbers.filter(Number.isFinite), [bottom, from], count);
  };
  return { left: box.left + labelRoom(scaled(top)), right, top, bottom, named, scaled };
}

/** One plot in its box: grid, bands, lines, their names and values. */
export function drawPanel(panel: Panel, box: Box, { theme, narrow, years, at }: PanelLook): string {
  const { title, unit, scale, lines, bands = [] } = panel;
  // In a narrow picture bands are named above the plot; lines too, where they cannot be at the lines.
  const bandEntries = entriesOf({ ...panel, lines: [] });
  const keyed = narrow ? keyHeight(bandEntries, box.right - box.left) : 0;
  const keyedAll = narrow ? keyHeight(entriesOf(panel), box.right - box.left) : 0;
  const { left, right, top, bottom, named, scaled } = placesOf(panel, box, narrow, at);
  const keyTop = box.top + (title === undefined ? 8 : titleHeight + 2);
  const width = box.right - box.left;
  const drawn = (from: number): { plot: Box; points: readonly (readonly Point[])[]; y: Scale; x: Scale } => {
    const y = scaled(from);
    const x = timeScale(years, [left, right]);
    return { plot: { left, right, top: from, bottom }, x, y, points: lines.map((line) => pointsOf(line.years, line.values, x, y)) };
  };
  const fills = lines.map((_, k) => theme.lines[k % theme.lines.length]!);
  const asNamed = (points: readonly (readonly Point[])[]): readonly Named[] =>
    named.map((one, k) => ({ ...one, points: points[k]!, fill: fills[k]! }));

  let { plot, points, x, y } = drawn(top + keyed);
  let names: string;
  if (narrow) {
    const within = nameWithin(asNamed(points), plot, marksOf(points, at, x, plot), theme);
    if (within === undefined) ({ plot, points, x, y } = drawn(top + keyedAll));
    names = (within ?? '') + key(within === undefined ? entriesOf(panel) : bandEntries, box.left, keyTop, width, theme);
  } else names = nameAtEnds([...asNamed(points), ...bandNames(bands, x, y, theme)], plot, box.right, theme);

  let text = '';
  if (title !== undefined) {
    text += words(box.left, box.top + 15, cut(title, width * 0.97, { size: 14.5, bold: true }), {
      size: 14.5,
      bold: true,
      fill: theme.ink,
    });
    const below = `${unit}${scale === 'log' ? ', logarithmic' : ''}`;
    text += words(box.left, box.top + 31, cut(below, width * 0.97, { size: 12.5 }), { size: 12.5, fill: theme.third });
  }
  for (const [k, { years: along, low, high, faint }] of bands.entries())
    text += drawBand(pointsOf(along, low, x, y), pointsOf(along, high, x, y), theme.bands[Math.min(k, 1)]!, faint);
  text += levels(y, plot, theme) + places(x, plot, theme, false);
  // A page finds the date under the hand by the ends of the plot.
  if (at !== undefined)
    text += element('line', {
      x1: x(at),
      x2: x(at),
      y1: plot.top - 6,
      y2: plot.bottom,
      stroke: theme.third,
      'data-plot': `${Math.round(plot.left)} ${Math.round(plot.right)}`,
    });
  // The first line lies on top.
  for (let k = lines.length - 1; k >= 0; k--) text += drawLine(points[k]!, k, theme);
  text += names;
  if (at !== undefined) text += marked(panel, at, points, x, plot, theme, fills);
  return text;
}

function entriesOf({ lines, bands = [] }: Pick<Panel, 'lines' | 'bands'>): readonly KeyEntry[] {
  return [...lineEntries(lines.map(({ name }) => name)), ...bands.map(({ name }, nth) => ({ of: 'band', nth, name }) as const)];
}

function bandName({ name }: Band): { readonly name: string } {
  return { name };
}

/** At the upper edge of each band. */
function bandNames(bands: readonly Band[], x: Scale, y: Scale, theme: Theme): readonly Named[] {
  return bands.map(({ name, years, high }) => ({ name, points: pointsOf(years, high, x, y), fill: theme.second, value: undefined }));
}

function endValue(values: ArrayLike<number>, unit: string): string | undefined {
  for (let k = values.length - 1; k >= 0; k--) if (Number.isFinite(values[k])) return valueWords(values[k]!, unit);
  return undefined;
}

/** The instant of a line nearest to a date. */
function nearestTo(years: ArrayLike<number>, at: number): number {
  let best = 0;
  for (let k = 1; k < years.length; k++) if (Math.abs(years[k]! - at) < Math.abs(years[best]! - at)) best = k;
  return best;
}

/** What a marked date covers: its line and the values beside it. */
function marksOf(points: readonly (readonly Point[])[], at: number | undefined, x: Scale, plot: Box): readonly Box[] {
  if (at === undefined) return [];
  const heights = points.flatMap((line) => line.flatMap((point) => (point && Math.abs(point[0] - x(at)) < 3 ? [point[1]] : [])));
  return [
    { left: x(at) - 3, right: x(at) + 3, top: plot.top, bottom: plot.bottom },
    ...heights.map((y) => ({ left: x(at) - 52, right: x(at) + 52, top: y - 22, bottom: y + 8 })),
  ];
}

/** Dots and values of all lines at a date, which is named above. */
function marked(
  { lines, unit }: Panel,
  at: number,
  points: readonly (readonly Point[])[],
  x: Scale,
  plot: Box,
  theme: Theme,
  fills: readonly string[],
): string {
  const date = dateWords(at);
  const half = textWidth(date, { size: 13, bold: true }) / 2;
  const middle = Math.max(plot.left + half, Math.min(plot.right - half, x(at)));
  let text = element('rect', {
    x: middle - half - 12,
    y: plot.top - 27,
    width: 2 * half + 24,
    height: 22,
    rx: 11,
    fill: theme.ink,
  });
  text += words(middle, plot.top - 11.5, date, { size: 13, bold: true, fill: theme.card, anchor: 'middle' });
  const found = lines.flatMap((line, k) => {
    const index = nearestTo(line.years, at);
    const point = points[k]![index];
    if (!point) return [];
    // On the side on which the line does not rise into the words.
    const next = points[k]![index + 1];
    const left = x(at) > plot.right - 60 || (next !== undefined && next[1] < point[1] - 1 && x(at) > plot.left + 60);
    return [{ point, left, fill: fills[k]!, value: valueWords(line.values[index]!, unit) }];
  });
  const middles = spreadLabels(
    found.map(({ point }) => ({ at: point[1] - 9, height: 17 })),
    plot.top,
    plot.bottom - 2,
  );
  for (const { point, fill } of [...found].reverse()) text += dot(point, fill, theme);
  for (const [k, { fill, value, left }] of found.entries())
    text += words(x(at) + (left ? -9 : 9), middles[k]! + 4, value, {
      size: 14,
      bold: true,
      fill,
      anchor: left ? 'end' : 'start',
      halo: theme,
    });
  return text;
}
