import { element, escaped } from './svg.ts';
import type { Setting } from './text-width.ts';
import type { Theme } from './theme.ts';

/** Names that are no identifiers of CSS stand in quotes, or a browser passes over all of them. */
export const fontFamily = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

export interface Written extends Setting {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A line of the background around the letters, so that what lies beneath does not disturb. */
  readonly halo?: Theme | undefined;
}

/** A line of text with its baseline at a point. */
export function words(x: number, y: number, text: string, { size, bold, fill, anchor, halo }: Written): string {
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo ? { stroke: halo.card, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
    },
    escaped(text),
  );
}
