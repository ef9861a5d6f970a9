import { expect, test } from 'vitest';
import { isAdditive } from '../../src/analysis/total.ts';

test.each([
  ['MW(facility)', true], ['TWh(facility)/year', true], ['GPU', true], ['billion USD/year', true], ['Ttoken/year', true], ['ML(direct)/year', true],
  ['ratio', false], ['%', false], ['ratio(facility/it)', false], ['USD/MWh(facility)', false], ['kW/GPU', false], ['L/kWh(it)', false],
  ['1/year', false], ['year', false], ['date', false], ['x/year', false], ['billion USD/year/GW(facility)', false], ['nonsense', false],
])('%s adds up: %s', (unit, want) => { expect(isAdditive(unit)).toBe(want); });
