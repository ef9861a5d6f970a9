import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Block {
  readonly language: string;
  readonly text: string;
  /** What the page says it prints: the block that follows with nothing between. */
  readonly shown: { readonly language: string; readonly text: string } | undefined;
  /** The paragraphs up to the next block. */
  readonly prose: string;
}

/** The fenced blocks of a page, in order; what is shown as printed belongs to the block before it. */
export function blocksOf(page: string): readonly Block[] {
  const parts = readFileSync(path.join(root, page), 'utf8')
    .split(/^```(\w*)\n([\s\S]*?)^```\n/m)
    .slice(1);
  const fences = Array.from({ length: parts.length / 3 }, (_, k) => ({
    language: parts[3 * k]!,
    text: parts[3 * k + 1]!,
    prose: parts[3 * k + 2]!,
  }));
  return fences.flatMap((fence, k): Block[] => {
    const next = fences[k + 1];
    if (isOutput(fences, k)) return [];
    return [next && isOutput(fences, k + 1) ? { ...fence, shown: next, prose: next.prose } : { ...fence, shown: undefined }];
  });
}

function isOutput(fences: readonly { language: string; prose: string }[], k: number): boolean {
  return k > 0 && ['csv', 'json', 'text'].includes(fences[k]!.language) && fences[k - 1]!.prose.trim() === '';
}

/**
 * Compares the printed output with the page: as JSON if the page says so, otherwise line by line, with … as a wildcard.
 * Numbers agree to nine digits.
 */
export function expectPrinted(printed: string, shown: { readonly language: string; readonly text: string }): void {
  if (shown.language === 'json') {
    expect(JSON.parse(printed)).toMatchObject(JSON.parse(shown.text) as object);
    return;
  }
  const lines = shown.text.trimEnd().split('\n');
  expect(
    lines.some((line) => line !== '…'),
    'it shows nothing',
  ).toBe(true);
  const pattern = lines
    .map((line) =>
      line === '…'
        ? '(?:.*\\n)*'
        : `${line
            .trimEnd()
            .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
            .replaceAll(number, '(-?[\\d.e+-]+)')} *\\n`,
    )
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(`${printed.trimEnd()}\n`);
  if (!match) {
    expect(printed).toBe(shown.text);
    return;
  }
  const numbers = lines.filter((line) => line !== '…').flatMap((line) => line.match(/-?\d+\.\d+/g) ?? []);
  for (const [k, text] of numbers.entries()) expect(Number(match[k + 1]) / Number(text)).toBeCloseTo(1, 9);
}

/** The number as a regular expression, with the point escaped. */
const number = /-?\d+\\\.\d+/g;
