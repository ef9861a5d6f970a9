import { expect, test } from 'vitest';
import { commaList } from '../../src/core/comma-list.ts';

test.each([
  ['pue', ['pue']],
  [' pue , size ', ['pue', 'size']],
  ['pue,pue', ['pue', 'pue']],
  ['', []],
  [' , ', []],
  ['pue,', undefined],
  [',pue', undefined],
  ['pue,,size', undefined],
])('the items of "%s" are %j', (text, items) => {
  expect(commaList(text)).toEqual(items);
});
