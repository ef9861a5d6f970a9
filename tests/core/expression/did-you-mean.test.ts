import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/core/did-you-mean.ts';

const names = ['it_power', 'facility_power', 'pue', 'wue', 'sum', 'min', 'capital_share'];

test.each<[string, string | undefined]>([
  ['it_powr', 'it_power'],
  ['ti_power', 'it_power'],
  ['faclity_pwoer', 'facility_power'],
  ['PUE', 'pue'],
  ['peu', 'pue'],
  ['capitalshare', 'capital_share'],
  ['xyz', undefined],
  ['pu', undefined],
  ['power', undefined],
])('%s -> %s', (given, want) => {
  expect(nearest(given, names)).toBe(want);
});

test.each<[string, string, number]>([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('distance %s %s', (a, b, want) => {
  expect(editDistance(a, b)).toBe(want);
  expect(editDistance(b, a)).toBe(want);
});
