import { element } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import { words } from './write-words.ts';

const set = { size: 12.5 };
const lead = 17;

/** An entry of a key and where it stands. */
export interface KeyPlace {
  readonly nth: number;
  readonly name: string;
  readonly left: number;
}

/** Names with a square each, in as many rows as they need. */
export function keyRows(parts: readonly { readonly name: string }[], width: number): readonly (readonly KeyPlace[])[] {
  const rows: KeyPlace[][] = [];
  let left = Infinity;
  for (const [nth, { name }] of parts.entries()) {
    const room = textWidth(name, set) * 1.08 + 30;
    if (left + room > width) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)!.push({ nth, name, left });
    left += room;
  }
  return rows;
}

export function keyedHeight(rows: readonly unknown[]): number {
  return rows.length * lead;
}

export function keyedNames(
  rows: readonly (readonly KeyPlace[])[],
  { left, top }: { readonly left: number; readonly top: number },
  fillOf: (nth: number) => string,
  theme: Theme,
): string {
  let text = '';
  for (const [k, row] of rows.entries())
    for (const entry of row) {
      const y = top + lead * k;
      text += element('rect', {
        x: left + entry.left,
        y,
        width: 11,
        height: 11,
        fill: fillOf(entry.nth),
        stroke: theme.third,
        'stroke-width': 0.5,
      });
      text += words(left + entry.left + 16, y + 10, entry.name, { ...set, fill: theme.second });
    }
  return text;
}
