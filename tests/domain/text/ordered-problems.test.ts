import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { orderedProblems } from '../../../src/domain/text/ordered-problems.ts';

const at = (file: string | undefined, line?: number, column?: number, message = 'm'): Problem => ({
  code: 'name.unknown',
  severity: 'error',
  path: [String(line)],
  message,
  ...(file === undefined ? {} : { file }),
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
});
const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, message }) => `${file ?? ''}:${line ?? ''}:${column ?? ''} ${message}`);

test.each<[string, readonly Problem[], readonly string[]]>([
  [
    'files as they are met, then lines, then columns',
    [at('b', 9, 1), at('a', 2, 1), at('b', 1, 5), at('b', 1, 3), at('a', 1, 1)],
    ['b:1:3 m', 'b:1:5 m', 'b:9:1 m', 'a:1:1 m', 'a:2:1 m'],
  ],
  ['numbers, not texts', [at('a', 10, 1), at('a', 9, 1)], ['a:9:1 m', 'a:10:1 m']],
  [
    'what has no line first, as it was found',
    [at('a', 1, 1), at('a', undefined, undefined, 'z'), at('a', undefined, undefined, 'y')],
    ['a:: z', 'a:: y', 'a:1:1 m'],
  ],
  ['what was found earlier first at one place', [at('a', 1, 1, 'z'), at('a', 1, 1, 'y')], ['a:1:1 z', 'a:1:1 y']],
  [
    'one of a kind at one place',
    [at('a', 1, 1), { ...at('a', 1, 1), path: ['other'] }, at('a', 1, 2), at('b', 1, 1)],
    ['a:1:1 m', 'a:1:2 m', 'b:1:1 m'],
  ],
])('%s', (_, problems, want) => {
  expect(places(orderedProblems(problems))).toEqual(want);
});

test('the file that was asked about comes first', () => {
  expect(places(orderedProblems([at('b', 1, 1), at('a', 1, 1)], 'a'))).toEqual(['a:1:1 m', 'b:1:1 m']);
});

test('without a line, another path is another problem', () => {
  const problems = [1, 2].map((name): Problem => ({ code: 'field.type', severity: 'error', path: ['assumptions', name], message: 'm' }));
  expect(orderedProblems(problems)).toEqual(problems);
});

test('no more than a thousand are listed, and the others counted', () => {
  const found = orderedProblems(Array.from({ length: 3_500 }, (_, line) => at('a', line + 1, 1)));
  expect(found).toHaveLength(1_001);
  expect(found.at(-1)).toMatchObject({ code: 'limit.exceeded', message: '2,500 more problems are not listed' });
});
