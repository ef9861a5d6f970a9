import type { Theme } from './theme.ts';

type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(colour: string): Channels {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
}

/** The colour a share of the way from the first to the second. */
export function between([from, to]: readonly [string, string], share: number): string {
  const [a, b] = [channelsOf(from), channelsOf(to)];
  const kept = Math.max(0, Math.min(1, share));
  return `#${a
    .map((channel, k) =>
      Math.round(channel + kept * (b[k]! - channel))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Relative luminance, of WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White or black, whichever is read more easily on a colour. */
export function readableOn(colour: string, { card, ink }: Pick<Theme, 'card' | 'ink'>): string {
  const contrast = (one: string): number => {
    const [high, low] = [luminance(one), luminance(colour)].sort((a, b) => b - a) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  return contrast(card) > contrast(ink) ? card : ink;
}
