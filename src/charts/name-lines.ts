import type { Point } from './draw-lines.ts';
import type { Box } from './page.ts';
import { placeBeside } from './place-beside.ts';
import { spreadLabels } from './spread-labels.ts';
import { element, escaped } from './svg.ts';
import { textWidth, wrapped, wrappedInto } from './text-width.ts';
import { dashes, type Theme } from './theme.ts';
import { words } from './write-words.ts';

/** A line with what is written at it: a value in bold, a name, or both. */
export interface Named {
  readonly points: readonly Point[];
  readonly value?: string | undefined;
  readonly name: string;
  readonly fill: string;
}

const size = 13;
const lead = 15;
const shortName = 84;
/** A reader's own font may be wider than ours by so much. */
const slack = 1.08;

/** Room right of a plot for the names of its lines, no more than a share of the width. */
export function nameRoom(lines: readonly Pick<Named, 'name' | 'value'>[], most: number): number {
  let widest = 0;
  for (const { name, value = '' } of lines) {
    const whole = textWidth(`${value} ${name}`.trim(), { size, bold: true }) * slack;
    const longestWord = Math.max(...`${value} ${name}`.split(' ').map((word) => textWidth(word, { size, bold: true }) * slack));
    // Two lines are as easily read as one; a short name stays on one.
    widest = Math.max(widest, whole <= shortName ? whole : Math.max(longestWord, whole * 0.62));
  }
  return Math.min(most, widest + 12);
}

/** Names at the ends of lines, right of the plot, none upon another; a thin line leads to one that had to move. */
export function nameAtEnds(lines: readonly Named[], plot: Box, right: number, theme: Theme): string {
  const room = right - plot.right - 10;
  const many = lines.length > (plot.bottom - plot.top) / (2 * lead + 4);
  const ends = lines.flatMap((one) => {
    const last = one.points.findLast((point) => point !== undefined);
    if (!last || (one.name === '' && one.value === undefined)) return [];
    const all = wrappedInto(many ? 1 : 3, `${one.value ?? ''} ${one.name}`, room / slack, { size, bold: true });
    return [{ ...one, last, all }];
  });
  const middles = spreadLabels(
    ends.map(({ last, all }) => ({ at: last[1], height: all.length * lead + 3 })),
    plot.top - 10,
    plot.bottom + 5,
  );
  let text = '';
  for (const [k, { last, all, value, fill }] of ends.entries()) {
    const top = middles[k]! - (all.length * lead) / 2;
    const moved = Math.abs(middles[k]! - last[1]) > 9 || plot.right - last[0] > 6;
    if (moved)
      text += element('path', {
        d: `M${(last[0] + 3).toFixed(1)},${last[1].toFixed(1)}L${(plot.right + 7).toFixed(1)},${middles[k]!.toFixed(1)}`,
        stroke: theme.third,
        'stroke-width': 0.7,
        fill: 'none',
      });
    text += block(plot.right + 9, top, all, value, fill, undefined);
  }
  return text;
}

/** Names beside their lines, within the plot; undefined where one of them has no free place there. `others` are lines to keep clear of. */
export function nameWithin(
  lines: readonly Named[],
  plot: Box,
  taken: readonly Box[],
  theme: Theme,
  others: readonly (readonly Point[])[] = [],
): string | undefined {
  const placed: Box[] = [...taken];
  const all = [...lines.map(({ points }) => points), ...others];
  let text = '';
  for (const { points, name, value, fill } of lines) {
    if (name === '' && value === undefined) continue;
    const label = `${value ?? ''} ${name}`.trim();
    const width = textWidth(label, { size, bold: true }) * slack;
    const box = placeBeside(points, { width, height: lead }, all, placed, plot);
    if (!box) return undefined;
    placed.push(box);
    text += block(box.left, box.top, [label], value, fill, theme);
  }
  return text;
}

/** An entry of a key: a piece of the nth line, or of the nth band. */
export interface KeyEntry {
  readonly of: 'line' | 'band';
  readonly nth: number;
  readonly name: string;
}

function rowsOf({ name }: KeyEntry, width: number): readonly string[] {
  return wrapped(name, (width - 40) / slack, { size, bold: true });
}

/** Height of a key, with room below it. */
export function keyHeight(entries: readonly KeyEntry[], width: number): number {
  return entries.length === 0 ? 0 : entries.reduce((sum, one) => sum + rowsOf(one, width).length * lead + 2, 6);
}

/** A row for each line and band, with a piece of it: where names have no place at the lines. */
export function key(entries: readonly KeyEntry[], left: number, top: number, width: number, theme: Theme): string {
  let text = '';
  let y = top;
  for (const entry of entries) {
    const rows = rowsOf(entry, width);
    const { of, nth } = entry;
    const stroke = theme.lines[nth % theme.lines.length]!;
    const middle = y + lead / 2;
    text +=
      of === 'band'
        ? element('rect', { x: left, y: middle - 5, width: 28, height: 10, fill: theme.bands[Math.min(nth, 1)] })
        : element('line', {
            x1: left,
            x2: left + 28,
            y1: middle,
            y2: middle,
            stroke,
            'stroke-width': 2.4,
            'stroke-dasharray': dashes[nth % dashes.length],
          });
    text += block(left + 36, y, rows, undefined, of === 'band' ? theme.second : stroke, undefined);
    y += rows.length * lead + 2;
  }
  return text;
}

export function lineEntries(names: readonly string[]): readonly KeyEntry[] {
  return names.flatMap((name, nth) => (name === '' ? [] : [{ of: 'line', nth, name } as const]));
}

/** Lines of text; the value that they begin with is in bold. */
function block(x: number, top: number, rows: readonly string[], value: string | undefined, fill: string, halo: Theme | undefined): string {
  let text = '';
  for (const [k, row] of rows.entries()) {
    const y = top + lead * (k + 0.78);
    if (k > 0 || value === undefined || !row.startsWith(value)) text += words(x, y, row, { size, bold: value === undefined, fill, halo });
    else {
      const rest = row.slice(value.length);
      const set = words(x, y, value, { size, bold: true, fill, halo });
      text +=
        rest.trim() === ''
          ? set
          : set.replace('</text>', `${element('tspan', { 'font-weight': 400, dx: size * 0.25 }, escaped(rest.trim()))}</text>`);
    }
  }
  return text;
}
