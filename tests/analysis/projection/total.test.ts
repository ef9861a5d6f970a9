import { expect, test } from 'vitest';
import type { ProjectedCurve } from '../../../src/analysis/projection/projection.ts';
import { isAdditive, totalsOf } from '../../../src/analysis/projection/total.ts';

test.each([
  ['MW(facility)', true], ['TWh(facility)/year', true], ['GPU', true], ['billion USD/year', true], ['Ttoken/year', true], ['ML(direct)/year', true],
  ['ratio', false], ['%', false], ['ratio(facility/it)', false], ['USD/MWh(facility)', false], ['kW/GPU', false], ['L/kWh(it)', false],
  ['1/year', false], ['year', false], ['date', false], ['x/year', false], ['billion USD/year/GW(facility)', false], ['nonsense', false],
])('%s adds up: %s', (unit, want) => { expect(isAdditive(unit)).toBe(want); });

const curve = (dims: Readonly<Record<string, readonly string[]>>, rows: readonly (readonly (number | null)[])[], more: Partial<ProjectedCurve> = {}): ProjectedCurve => ({
  title: 'C', unit: 'MW', overTime: 'mean', category: false, dims: Object.keys(dims), elements: Object.values(dims), values: (element) => rows[element]!, ...more,
});
const site = ['abilene', 'milam'];
const both = { site, case: ['low', 'high'] };

test.each<[string, ProjectedCurve, ReturnType<typeof totalsOf>]>([
  ['over all elements', curve(both, [[1], [2], [3], [4]]), [{ of: [], values: [10] }]],
  ['over sites, case by case', curve(both, [[1], [2], [3], [4]], { alternatives: ['case'] }), [{ of: ['low'], values: [4] }, { of: ['high'], values: [6] }]],
  ['over cases, site by site', curve(both, [[1], [2], [3], [4]], { alternatives: ['site'] }), [{ of: ['abilene'], values: [3] }, { of: ['milam'], values: [7] }]],
  ['none over alternatives alone', curve({ site }, [[1], [2]], { alternatives: ['site'] }), []],
  ['none of prices', curve({ site }, [[1], [2]], { unit: 'USD/MWh' }), []],
  ['none of what has no dimension', curve({}, [[1]]), []],
  ['null where a value is missing', curve({ site }, [[1, 1], [null, 2]]), [{ of: [], values: [null, 3] }]],
])('totals: %s', (_, one, want) => { expect(totalsOf(one)).toEqual(want); });
