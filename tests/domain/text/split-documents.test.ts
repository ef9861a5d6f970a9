import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../../../src/domain/text/split-documents.ts';

describe('a stream of YAML documents', () => {
  it.each([
    ['one document', 'a: 1\n', ['a: 1\n']],
    ['two', 'a: 1\n---\nb: 2', ['a: 1', '\nb: 2']],
    ['text after the mark', '--- a\n...\n--- b', [' a', ' b']],
    ['empty ones', '---\n\n---\n# nothing\r\n  \n---\na: 1\n...\n# the end\n', ['\na: 1']],
    ['nothing', '\n \n', []],
    ['a line that only looks like a mark', '----\na: 1\n---b', ['----\na: 1\n---b']],
  ] as const)('%s', (_, text, documents) => {
    expect(splitDocuments(text)).toEqual(documents);
  });

  // To try every way of sharing blank lines out would take longer than the age of the universe.
  it.each(['\n', ' \n', '# c\n', '\n---\n'])('a hundred thousand of %j before a text', (line) => {
    expect(splitDocuments(`${line.repeat(100_000)}a: 1`).at(-1)).toMatch(/a: 1$/);
  });
});
