import { expect, test } from 'vitest';
import { shownDate, shownNumber } from '../../../src/domain/findings/shown-value.ts';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';

const unit = (text: string) => {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.unit;
};

test.each([
  [2.15328, 'GW(facility)', undefined, '2.15 GW'],
  [2.15328, 'GW', 2, '2.2 GW'],
  [6658.2, 'ratio', undefined, '6,660'],
  [1.25, 'ratio(facility/it)', undefined, '1.25'],
  [0, 'MW', undefined, '0 MW'],
  [-0.0001, 'MW', 1, '-0.0001 MW'],
  [2e17, 'ratio', undefined, '2.00e+17'],
  [38, '%', undefined, '38 %'],
  [0.0227, 'USD/Mtoken(output)', 2, '0.023 USD/Mtoken'],
  [4, 'year', undefined, '4 years'],
  [1, 'day', undefined, '1 day'],
  [585.2, 'billion parameter', undefined, '585 billion parameters'],
  [2671, 'query', 4, '2,671 queries'],
  [2, 'x/year', undefined, '2 x/year'],
  [2.5, 'USD/(GPU(h100e)*h)', undefined, '2.5 USD/(GPU*h)'],
])('%d %s to %s digits is %s', (value, text, digits, shown) => {
  expect(shownNumber(value, unit(text), digits)).toBe(shown);
});

test.each([
  ['2030-01-01', 1, '2030'],
  ['2030-01-01', 4, 'January 2030'],
  ['2030-07-01', 12, 'July 2030'],
  ['2030-07-15', 12, '15 July 2030'],
  ['2030-01-01', 365, '1 January 2030'],
  ['2030-01-01T05:00', 8760, '1 January 2030, 05:00'],
])('%s of a run of %d steps a year is %s', (label, n, shown) => {
  expect(shownDate(label, n)).toBe(shown);
});
