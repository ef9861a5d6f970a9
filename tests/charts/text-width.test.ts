import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { advances } from '../../src/charts/advances.ts';
import { cut, textWidth, wrapped, wrappedInto } from '../../src/charts/text-width.ts';
import { advanceWidths } from '../support/font-file.ts';

const load = createRequire(import.meta.url);
const font = (file: string) => advanceWidths(readFileSync(load.resolve(`@expo-google-fonts/source-sans-3/${file}`)));
const regular = font('400Regular/SourceSans3_400Regular.ttf');
const semibold = font('600SemiBold/SourceSans3_600SemiBold.ttf');

test('widths are those of the font that pictures are drawn in', () => {
  for (const [width, characters] of advances)
    for (const one of characters) expect(Math.abs(regular(one)! - width), `width of ${one}`).toBeLessThanOrEqual(0.5);
});

test.each([
  'Power is 5.0 GW instead of 2.4 in January 2030.',
  'Stargate, ten gigawatts, if demand is inelastic',
  'trillion tokens a day, logarithmic scale',
  '−0.24 × 161 ÷ 62 15.1 GW',
  'Büro in Köln, 3 €/MWh',
])('semibold is measured to 2 %%, and not too narrow: %s', (text) => {
  const size = 13;
  const exact = Array.from(text).reduce((sum, one) => sum + semibold(one)!, 0) * (size / 1000);
  const measured = textWidth(text, { size, bold: true });
  expect(measured).toBeGreaterThan(exact * 0.995);
  expect(measured).toBeLessThan(exact * 1.02);
});

test('a character that is not in the table takes much room', () => {
  expect(textWidth('漢', { size: 10 })).toBe(9);
});

test('lines are no wider than they may be, and lose no word', () => {
  const text = 'Seven campuses at their announced dates, and the capacity that is leased beside them.';
  for (const width of [90, 150, 400]) {
    const lines = wrapped(text, width, { size: 13 });
    for (const line of lines) expect(textWidth(line, { size: 13 })).toBeLessThanOrEqual(width);
    expect(lines.join(' ')).toBe(text);
  }
  expect(wrappedInto(2, text, 150, { size: 13 })).toHaveLength(2);
  expect(wrappedInto(2, text, 150, { size: 13 }).at(-1)).toMatch(/…$/);
  expect(cut('Donaudampfschifffahrtsgesellschaft', 60, { size: 13 })).toMatch(/^Donau.*…$/);
});
