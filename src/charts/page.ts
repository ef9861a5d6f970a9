import { CannotDraw } from './cannot-draw.ts';
import type { Words } from './chart.ts';
import { defaultWidth, heights, narrow, type Look } from './look.ts';
import { element, escaped } from './svg.ts';
import { wrapped, wrappedInto } from './text-width.ts';
import { themes, type Theme } from './theme.ts';
import { fontFamily, words } from './write-words.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the body of a chart is drawn on. */
export interface Sheet {
  readonly theme: Theme;
  readonly narrow: boolean;
  /** The room between the words above and below. */
  readonly box: Box;
}

/** The height a body needs, and the one it likes to have, in a width. */
export interface Need {
  readonly least: number;
  readonly natural: number;
}

/** What is drawn between the words of a picture. */
export interface Body {
  /** A sentence for those who do not see it. */
  readonly description: string;
  readonly need: (width: number, narrow: boolean) => Need;
  /** Markup within the room of the sheet. */
  readonly draw: (sheet: Sheet) => string;
}

/**
 * A whole picture: title, subtitle and source line around a body, which is given the room between them. Throws `CannotDraw` if the
 * height that is asked for is too small for the body.
 */
export function page({ title, subtitle, source }: Words, { description, need, draw }: Body, look: Look): string {
  const theme: Theme = themes[look.theme ?? 'light'];
  const width = look.width ?? defaultWidth;
  const isNarrow = width < narrow;
  const margin = isNarrow ? 14 : 22;
  const inner = width - 2 * margin;
  const titled = { size: isNarrow ? 17 : 19, bold: true };
  const below = { size: isNarrow ? 13 : 14 };
  const sourced = { size: 12 };
  const titleLines = wrappedInto(4, title, inner * 0.98, titled);
  const subtitleLines = wrapped(subtitle, inner * 0.97, below);
  const sourceLines = wrappedInto(4, source, inner * 0.97, sourced);
  const lead = titled.size * 1.25;
  const leadBelow = below.size * 1.35;
  const head = margin + titleLines.length * lead + subtitleLines.length * leadBelow + 8;
  const foot = sourceLines.length * 16 + margin * 0.7 + 8;
  const { least, natural } = need(inner, isNarrow);
  const height = Math.ceil(look.height ?? Math.min(heights.most, Math.max(head + natural + foot, isNarrow ? 0 : width * 0.5)));
  if (head + least + foot > height)
    throw new CannotDraw(
      `the picture needs a height of ${Math.ceil(head + least + foot)} at a width of ${width}`,
      head + least + foot > heights.most ? 'ask for fewer curves' : 'ask for a larger height, or leave it out',
    );
  let text = element('rect', { width, height, fill: theme.card });
  for (const [k, line] of titleLines.entries()) text += words(margin, margin + lead * (k + 0.78), line, { ...titled, fill: theme.ink });
  for (const [k, line] of subtitleLines.entries())
    text += words(margin, margin + titleLines.length * lead + leadBelow * (k + 0.85), line, { ...below, fill: theme.second });
  text += draw({ theme, narrow: isNarrow, box: { left: margin, right: width - margin, top: head, bottom: height - foot } });
  for (const [k, line] of sourceLines.entries())
    text += words(margin, height - foot + 8 + 16 * (k + 0.75), line, { ...sourced, fill: theme.third });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fontFamily,
    },
    element('title', {}, escaped(title)) + element('desc', {}, escaped(description)) + text,
  );
}
