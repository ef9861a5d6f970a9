import { describe, expect, test } from 'vitest';
import { draw } from '../../src/charts/draw.ts';
import type { Look } from '../../src/charts/look.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { density, render } from '../../src/pictures/render.ts';
import { examples, stacked } from './examples.ts';

const looks: Readonly<Record<string, Look>> = {
  'as it likes': {},
  dark: { theme: 'dark' },
  'of a telephone': { width: 360 },
  'the least': { width: 280 },
  wide: { width: 1600, height: 1200 },
};

interface Said {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** The lines of text of a picture that are not turned, with their extent. */
function saidIn(svg: string): readonly Said[] {
  return [...svg.replace(/<g transform[\s\S]*?<\/g>/g, '').matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes, content]) => {
    const at = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1];
    const text = content!
      .replace(/<tspan[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&amp;|&lt;|&gt;|&quot;|&#39;/g, '&');
    const size = Number(at('font-size'));
    const width = textWidth(text, { size, bold: at('font-weight') === '600' });
    const x = Number(at('x'));
    const left = x - { start: 0, middle: width / 2, end: width }[(at('text-anchor') ?? 'start') as 'start' | 'middle' | 'end'];
    return { text, left, right: left + width, baseline: Number(at('y')), size };
  });
}

describe.each(Object.entries({ ...examples, stacked }))('%s', (name, chart) => {
  test('is drawn as it was looked at', async () => {
    await expect(`${draw(chart)}\n`).toMatchFileSnapshot(`golden/${name.replace(' ', '-')}.svg`);
  });

  test.each(Object.entries(looks))('%s: no text leaves the picture or lies upon another', (_, look) => {
    const svg = draw(chart, look);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number];
    const all = saidIn(svg);
    expect(all.length).toBeGreaterThan(5);
    const outside = all.filter(
      ({ left, right, baseline, size }) => left < 0 || right > width || baseline - size * 0.75 < 0 || baseline + size * 0.25 > height,
    );
    expect(outside).toEqual([]);
    const upon = all.flatMap((one, k) =>
      all
        .slice(k + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.7,
        )
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(upon).toEqual([]);
  });

  test('is an image with a name and a description, without scripts, references or identifiers', () => {
    const svg = draw(chart);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]{40,}<\/desc>/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|<style|href|url\(|\bid=|\bon\w+=|https?:|NaN|undefined|Infinity/,
    );
  });

  test('is a PNG of two pixels for each unit', () => {
    const png = Buffer.from(render(draw(chart, { width: 400 })));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(400 * density);
    expect(png.subarray(-8, -4).toString()).toBe('IEND');
  });
});

test('text is escaped, and what XML does not allow is replaced', () => {
  const panel = {
    unit: '<b>&"',
    scale: 'zero',
    lines: [{ name: '</text><script>alert(1)</script>', years: [2025, 2026], values: [1, 2] }],
  } as const;
  const words = { title: 'a\u0000b\u202e & \ud800', subtitle: '"<x>"', source: "it's" };
  const svg = draw({ kind: 'curves', words, panels: [panel] });
  expect(svg).not.toMatch(/<script|<x>|<b>|[\u0000\u202e]|\ud800(?![\udc00-\udfff])/);
  expect(svg).toContain('a\ufffdb\ufffd &amp; \ufffd');
  render(svg);
});

test('a value alone is a dot, a missing one breaks the line, and nothing is drawn for none', () => {
  const of = (values: readonly number[]): string =>
    draw({
      kind: 'curves',
      words: { title: 't', subtitle: 's', source: 'x' },
      panels: [{ unit: 'GW', scale: 'zero', lines: [{ name: 'n', years: values.map((_, k) => 2025 + k), values }] }],
    });
  expect(of([1, NaN, 2, 3]).match(/<circle/g)).toHaveLength(1);
  expect(/<path d="([^"]+)" fill="none" stroke="#0d5aa0"/.exec(of([1, 2, NaN, 3, 4]))![1]!.match(/M/g)).toHaveLength(2);
  expect(of([NaN, NaN])).not.toMatch(/<circle|stroke="#0d5aa0"/);
  expect(of([5])).toMatch(/<circle/);
});

test('what does not fit is refused with what would fit', () => {
  const { tornado } = examples;
  expect(() => draw(tornado!, { height: 200 })).toThrow(/^the picture needs a height of \d+ at a width of 800$/);
  const needed = Number(/of (\d+) at/.exec(caught(() => draw(tornado!, { height: 200 })))![1]);
  expect(draw(tornado!, { height: needed })).toContain(`height="${needed}"`);
});

function caught(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
