import { expect, test } from 'vitest';
import { scan } from '../../../src/core/expression/scan.ts';

test.each<[string, { given: string; want: string[] }]>([
  ['names and numbers', { given: 'a_1 + 2.5e-3', want: ['name a_1', 'operator +', 'number 2.5e-3'] }],
  ['operators without blanks', { given: 'a<=-b', want: ['name a', 'operator <=', 'operator -', 'name b'] }],
  ['words that are operators', { given: 'a mod order', want: ['name a', 'operator mod', 'name order'] }],
  ['brackets and commas', { given: 'x[a,b]', want: ['name x', 'bracket [', 'name a', 'comma ,', 'name b', 'bracket ]'] }],
  ['a number may begin with its point', { given: '.5', want: ['number .5'] }],
  ['but not end with it', { given: '5.', want: ['number 5', 'operator .'] }],
  ['foreign letters', { given: 'λ', want: ['unknown λ'] }],
  ['only blanks', { given: ' \n', want: [] }],
])('%s', (_, { given, want }) => {
  expect(scan(given).map((token) => `${token.kind} ${token.text}`)).toEqual(want);
});

test('a token is the slice between its offsets', () => {
  const text = ' if(a >= 1e3,\n "x", b[c]) λ';
  for (const token of scan(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
});
