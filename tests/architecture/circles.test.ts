import { expect, test } from 'vitest';
import { circlesOf } from './circles.ts';

test.each([
  ['a chain has none', { a: ['b'], b: ['c'], c: [] }, []],
  ['two that name each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['a long way round', { a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }, [['a', 'b', 'c']]],
  [
    'two apart',
    { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
])('circles of a graph: %s', (_, graph, want) => {
  expect(circlesOf(new Map(Object.entries<string[]>(graph)))).toEqual(want);
});
