import { expect, test } from 'vitest';
import { children, forEachName } from '../../../src/core/expression/walk.ts';
import { parsed } from './tree.ts';

test.each<[string, string[]]>([
  ['a + b * a', ['a', 'b', 'a']],
  ['if(not p, -x[abilene], min(q, 2))', ['p', 'x', 'q']],
  ['sum(x, site) + lookup(curve, y)', ['x', 'site', 'curve', 'y']],
  ['1 + 2', []],
])('%s', (given, want) => {
  const names: string[] = [];
  forEachName(parsed(given), (node) => names.push(node.name));
  expect(names).toEqual(want);
});

test.each<[string, number]>([
  ['a', 0],
  ['-a', 1],
  ['a + b', 2],
  ['min(a, b, c)', 3],
  ['x[a, b]', 0],
])('children of %s', (given, want) => {
  expect(children(parsed(given))).toHaveLength(want);
});
