import { describe, expect, test } from 'vitest';
import { dashes, themes, type Theme } from '../../src/charts/theme.ts';
import { ciede2000, contrast, difference, dichromacies, seenBy } from '../support/colours.ts';

/** Colours that must be told apart differ by at least this much (CIEDE2000), for every reader. */
const apart = 9;

describe.each(Object.entries<Theme>(themes))('%s', (_, theme) => {
  test('words reach 5:1 on the card, lines and bars 3:1', () => {
    for (const one of [theme.ink, theme.second, theme.third, theme.fewerWords, theme.moreWords, ...theme.lines])
      expect(contrast(one, theme.card), one).toBeGreaterThanOrEqual(5);
    for (const one of [theme.fewer, theme.more, theme.lowEnd]) expect(contrast(one, theme.card), one).toBeGreaterThanOrEqual(3);
    for (const [fill, words] of theme.strips) expect(contrast(words, fill), fill).toBeGreaterThanOrEqual(4.5);
  });

  const groups: Readonly<Record<string, readonly string[]>> = {
    lines: theme.lines,
    bands: [theme.card, ...theme.bands],
    bars: [theme.fewer, theme.more],
    ends: [theme.lowEnd, theme.lines[0]!],
    areas: theme.areas,
    'least and most': theme.shades,
    strips: theme.strips.map(([fill]) => fill),
  };

  test.each(Object.entries(groups))('%s are told apart by every reader', (_name, colours) => {
    const near: string[] = [];
    for (const reader of ['none', ...dichromacies] as const)
      for (const [k, one] of colours.entries())
        for (const other of colours.slice(k + 1)) {
          const found = difference(seenBy(one, reader), seenBy(other, reader));
          if (found < apart) near.push(`${one} and ${other}: ${found.toFixed(1)} (${reader})`);
        }
    expect(near).toEqual([]);
  });
});

test('every line has a dash of its own', () => {
  expect(new Set(dashes).size).toBe(themes.light.lines.length);
  expect(themes.dark.lines).toHaveLength(themes.light.lines.length);
});

test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('CIEDE2000 of %j and %j is that of Sharma, Wu and Dalal', (one, other, want) => {
  expect(ciede2000(one, other)).toBeCloseTo(want, 4);
});
