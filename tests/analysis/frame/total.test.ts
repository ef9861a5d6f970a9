import { expect, test } from 'vitest';
import type { Curve } from '../../../src/analysis/frame/frame.ts';
import { isAdditive, totalsOf } from '../../../src/analysis/frame/total.ts';
import { curveOf as curve } from '../../support/frames.ts';

test.each([
  ['MW(facility)', true],
  ['TWh(facility)/year', true],
  ['GPU', true],
  ['billion USD/year', true],
  ['Ttoken/year', true],
  ['ML(direct)/year', true],
  ['ratio', false],
  ['%', false],
  ['ratio(facility/it)', false],
  ['USD/MWh(facility)', false],
  ['kW/GPU', false],
  ['L/kWh(it)', false],
  ['1/year', false],
  ['year', false],
  ['date', false],
  ['x/year', false],
  ['billion USD/year/GW(facility)', false],
  ['nonsense', false],
])('%s adds up: %s', (unit, want) => {
  expect(isAdditive(unit)).toBe(want);
});

const site = ['abilene', 'milam'];
const both = { site, case: ['low', 'high'] };

test.each<[string, Curve, readonly { readonly of: readonly string[]; readonly values: readonly number[] }[]]>([
  ['over all elements', curve(both, [[1], [2], [3], [4]]), [{ of: [], values: [10] }]],
  [
    'over sites, case by case',
    curve(both, [[1], [2], [3], [4]], { alternatives: ['case'] }),
    [
      { of: ['low'], values: [4] },
      { of: ['high'], values: [6] },
    ],
  ],
  [
    'over cases, site by site',
    curve(both, [[1], [2], [3], [4]], { alternatives: ['site'] }),
    [
      { of: ['abilene'], values: [3] },
      { of: ['milam'], values: [7] },
    ],
  ],
  ['none over alternatives alone', curve({ site }, [[1], [2]], { alternatives: ['site'] }), []],
  ['none of prices', curve({ site }, [[1], [2]], { unit: 'USD/MWh' }), []],
  ['none of what has no dimension', curve({}, [[1]]), []],
  [
    'none where a value is missing',
    curve({ site }, [
      [1, 1],
      [null, 2],
    ]),
    [{ of: [], values: [NaN, 3] }],
  ],
  ['none of a category', curve({ site }, [['low'], ['high']], { unit: 'MW' }), []],
])('totals: %s', (_, one, want) => {
  expect(totalsOf(one).map(({ of, values }) => ({ of, values: [...values] }))).toEqual(want);
});
