import { describe, expect, it } from 'vitest';
import { fillUniform, namedStream } from '../../../src/core/statistics/named-stream.ts';
import { philox } from '../../../src/core/statistics/philox.ts';

describe('Philox4x32-10 gives the published answers', () => {
  const ones = 0xffffffff;
  const cases: [string, number[], [number, number], number[]][] = [
    ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    ['ones', [ones, ones, ones, ones], [ones, ones], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
    [
      'digits of pi',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ];
  it.each(cases)('%s', (_, [a, b, c, d], [k0, k1], expected) => {
    expect([...philox(a!, b!, c!, d!, k0, k1, new Uint32Array(4))]).toEqual(expected);
  });
});

describe('a named stream', () => {
  const numbers = (seed: number, name: string, from: number, count: number): number[] => {
    const out = new Float64Array(count);
    fillUniform(namedStream(seed, name), from, out);
    return [...out];
  };
  it('gives draw i whatever the chunk', () => {
    const whole = numbers(7, 'price', 0, 100);
    for (const [from, count] of [
      [0, 1],
      [1, 1],
      [37, 40],
      [99, 1],
    ] as const)
      expect(numbers(7, 'price', from, count)).toEqual(whole.slice(from, from + count));
  });
  it('differs by seed and by name', () => {
    const first = [numbers(7, 'price', 0, 1), numbers(8, 'price', 0, 1), numbers(7 + 2 ** 32, 'price', 0, 1), numbers(7, 'pric', 0, 1)];
    expect(new Set([...first, numbers(7, 'eciрp', 0, 1)].flat()).size).toBe(5);
  });
  it('fills the unit interval evenly', () => {
    const all = numbers(1, 'x', 0, 100_000);
    const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(all.length));
    expect(Math.min(...all.slice(0, 10_000))).toBeGreaterThan(0);
  });
});
