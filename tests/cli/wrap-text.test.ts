import { expect, test } from 'vitest';
import { wrapText } from '../../src/cli/wrap-text.ts';

test.each<[string, string, number, { indent?: number; begun?: number }, string]>([
  ['lines up to the width', 'aa bb cc dd', 5, {}, 'aa bb\ncc dd'],
  ['any blanks between words', '  aa \n bb ', 80, {}, 'aa bb'],
  ['a longer word alone', 'a bbbbbbbb c', 4, {}, 'a\nbbbbbbbb\nc'],
  ['later lines indented, a begun first one shorter', 'aa bb cc dd', 8, { indent: 3, begun: 3 }, 'aa bb\n   cc dd'],
])('%s', (_, text, width, options, want) => {
  expect(wrapText(text, width, options)).toBe(want);
});
