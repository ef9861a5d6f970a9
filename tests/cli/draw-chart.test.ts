import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/cli/draw-chart.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const terminal: Terminal = { colors: picocolors.createColors(false), width: 60, unicode: true, interactive: false, write: () => undefined };
const drawn = (values: readonly (number | null)[], more: Partial<Terminal> = {}): string[] =>
  drawChart(values, ['2025', '2035'], { ...terminal, ...more })!
    .split('\n')
    .slice(0, -1);
const ticks = (values: readonly (number | null)[]): string[] =>
  drawn(values)
    .slice(0, -1)
    .map((line) => line.split(/[┤┼]/)[0]!.trim());

test('a curve, its first value on the axis, and its dates', () => {
  expect(drawn([1, 3, 3, 2], { width: 24 })).toEqual([
    '  3 ┤     ╭─────╮',
    '2.8 ┤    ╭╯     ╰╮',
    '2.6 ┤   ╭╯       ╰╮',
    '2.4 ┤   │         ╰╮',
    '2.2 ┤  ╭╯          ╰╮',
    '  2 ┤  │            ╰─',
    '1.8 ┤ ╭╯',
    '1.6 ┤ │',
    '1.4 ┤╭╯',
    '1.2 ┤│',
    '  1 ┼╯',
    '     2025         2035',
  ]);
});

test('in ASCII', () => {
  expect(drawn([0, 4, 4, 0], { width: 20, unicode: false }).join('')).toMatch(/^[\x20-\x7e]+$/);
});

test('a gap where there is no value', () => {
  expect(drawn([1, 1, null, 2, 2], { width: 24 }).filter((line) => /[─╯╰]/.test(line))).toEqual(['  2 ┤            ─────', '  1 ┼─────']);
});

describe('the axis', () => {
  test.each<[string, readonly (number | null)[], readonly string[]]>([
    ['from zero', [0, 6.709], ['7', '6', '5', '4', '3', '2', '1', '0']],
    ['round below and above', [461.4, 6709], ['7,000', '6,000', '5,000', '4,000', '3,000', '2,000', '1,000', '0']],
    ['across zero', [-0.3, 0.2], ['0.2', '0.15', '0.1', '0.05', '0', '-0.05', '-0.1', '-0.15', '-0.2', '-0.25', '-0.3']],
    ['far from zero', [150, 210], ['210', '205', '200', '195', '190', '185', '180', '175', '170', '165', '160', '155', '150']],
    ['of tiny values', [1e-9, 5e-9], ['5e-9', '4.5e-9', '4e-9', '3.5e-9', '3e-9', '2.5e-9', '2e-9', '1.5e-9', '1e-9']],
    ['of a flat curve', [1.14, 1.14, 1.14], ['1.15', '1.14']],
    ['of zero', [0, 0], ['0.01', '0']],
    ['of a flat negative curve', [-3, -3], ['-2.9', '-3']],
    ['of one value among none', [null, 5, null], ['5.1', '5']],
  ])('%s', (_, values, want) => {
    expect(ticks(values)).toEqual(want);
  });

  test.each([1, 1.1, 9.99, 123.4, 5e-7, 8e20, 1.7e308])('0 to %d lies within it, on no more than 13 rows', (high) => {
    const all = ticks([0, high]);
    expect(all.length).toBeLessThanOrEqual(13);
    expect(all.at(-1)).toBe('0');
    expect(Number(all[0]!.replaceAll(',', ''))).toBeGreaterThanOrEqual(high * 0.9999);
  });
});

test('a curve without values has no chart', () => {
  expect(drawChart([null, null], ['2025', '2026'], terminal)).toBeUndefined();
});

test.each([40, 60, 80, 200])('it is no wider than %i columns', (width) => {
  for (const line of drawn([1, 123_456.789, 3], { width })) expect(line.length).toBeLessThanOrEqual(width);
});
