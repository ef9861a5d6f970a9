import { expect, it, test } from 'vitest';
import { runSweep } from '../../../src/analysis/sweep/sweep.ts';
import type { Sweep, SweepQuestion } from '../../../src/analysis/sweep/question.ts';
import { byYear } from '../../../src/analysis/projection/by-year.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { seriesOf } from '../../../src/analysis/frame/frame.ts';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { library } from '../../support/library.ts';

function swept(question: SweepQuestion): Sweep {
  const { sweep, problems } = runSweep(library, question);
  if (!sweep) throw new Error(JSON.stringify(problems));
  return sweep;
}

const problemsOf = (question: SweepQuestion) => runSweep(library, question).problems;

it.each([
  ['own_price_elasticity', [-1.3, -0.7], 'facility_power'],
  ['algorithmic_growth', ['2 x/year', '3 x/year'], 'site_accelerators'],
] as const)('each stop of two scenarios is the projection with the value set, bit for bit: %s', (name, values, curve) => {
  const scenarios = ['stargate-10gw', 'stargate-10gw-inelastic'] as const;
  const { worlds } = swept({
    scenario: scenarios[0],
    against: { scenario: scenarios[1] },
    inputs: [{ name, values }],
    quantities: [curve],
  });
  for (const [world, scenario] of scenarios.entries()) {
    for (const [stop, value] of values.entries()) {
      const { projection } = runScenario(library, { extends: scenario, assumptions: { [name]: value } }, { curves: [curve] });
      const { frame } = worlds[world]!;
      const want = projection!.frame.curves.get(curve)!;
      const length = seriesOf(want, 0).length;
      for (let element = 0; element < want.values.length / length; element++) {
        const own = seriesOf(frame.curves.get(curve)!, element).slice(stop * length, (stop + 1) * length);
        expect(own).toEqual(seriesOf(want, element));
      }
      expect(frame.axis).toEqual(projection!.frame.axis);
    }
  }
});

it('of a grid holds every combination, the last input fastest', () => {
  const { inputs, worlds } = swept({
    scenario: { model: 'rebound' },
    inputs: [
      { name: 'own_price_elasticity', from: -2, to: -1, points: 3 },
      { name: 'pass_through', values: [0.5, 1] },
    ],
    quantities: ['rebound_log'],
  });
  expect(inputs.map(({ name, values }) => [name, [...values]])).toEqual([
    ['own_price_elasticity', [-2, -1.5, -1]],
    ['pass_through', [0.5, 1]],
  ]);
  expect([...worlds[0]!.frame.curves.get('rebound_log')!.values]).toEqual([1, 2, 0.75, 1.5, 0.5, 1]);
});

it('takes the plausible range and 41 stops where the question says nothing, and one end of it where it says one', () => {
  const ends = (input: object) => {
    const { values } = swept({ scenario: { model: 'rebound' }, inputs: [{ name: 'own_price_elasticity', ...input }] }).inputs[0]!;
    return [values.length, values[0], values.at(-1)];
  };
  expect(ends({})).toEqual([41, -2, -0.4]);
  expect(ends({ to: -1, points: 3 })).toEqual([3, -2, -1]);
});

it('marks a stop that breaks a requirement with the reason, and has no value there', () => {
  const { worlds } = swept({
    scenario: { model: 'rebound' },
    inputs: [{ name: 'electricity_share', values: [0.04, 0.043, 0.05] }],
    quantities: ['rebound_log', 'energy_only_rebound_log'],
  });
  const [world] = worlds;
  expect(world!.refused.map(({ stop, at, problems: [why] }) => [stop, at, why?.code, why?.message])).toEqual([
    [0, 'electricity_share at 0.04', 'require.broken', 'electricity_share, capital_share and other_share must add up to 1'],
    [2, 'electricity_share at 0.05', 'require.broken', 'electricity_share, capital_share and other_share must add up to 1'],
  ]);
  expect([...world!.frame.curves.get('rebound_log')!.values].map(Number.isNaN)).toEqual([true, false, true]);
});

it('is refused where no stop holds, with the reason of the first', () => {
  expect(problemsOf({ scenario: { model: 'rebound' }, inputs: [{ name: 'electricity_share', values: [0.5, 0.6] }] })).toMatchObject([
    { code: 'require.broken', message: 'with electricity_share at 0.5: electricity_share, capital_share and other_share must add up to 1' },
  ]);
});

it.each<[string, Partial<SweepQuestion>, object[]]>([
  [
    'an unknown input of both scenarios once',
    { inputs: [{ name: 'own_price_elastcity' }] },
    [{ code: 'name.unknown', path: ['inputs', 0, 'name'] }],
  ],
  ['an input given twice', { inputs: [{ name: 'pue' }, { name: 'pue' }] }, [{ code: 'field.conflict', path: ['inputs', 1, 'name'] }]],
  [
    'an input without a plausible range',
    { inputs: [{ name: 'outside_capital' }] },
    [{ code: 'field.missing', path: ['inputs', 0, 'from'], message: expect.stringMatching(/outside_capital has no plausible range$/) }],
  ],
  ['a second scenario that is not there', { against: { scenario: 'stargate-10gv' } }, [{ code: 'name.unknown', path: ['against'] }]],
  ['an unknown curve', { quantities: ['facility_pwer'] }, [{ code: 'name.unknown', path: ['quantities'] }]],
  [
    'a value outside the range',
    { inputs: [{ name: 'own_price_elasticity', values: [-1, 3] }] },
    [{ code: 'value.out-of-range', path: ['inputs', 0, 'values', 1] }],
  ],
  [
    'more than can be computed',
    {
      inputs: [
        { name: 'own_price_elasticity', points: 500 },
        { name: 'pass_through', points: 500 },
      ],
    },
    [{ code: 'limit.exceeded', path: ['inputs', 0, 'points'], hint: 'use fewer values, a longer step or a shorter horizon' }],
  ],
])('refuses %s', (_, slip, want) => {
  const question = {
    scenario: 'stargate-10gw',
    against: { scenario: 'stargate-10gw-inelastic' },
    inputs: [{ name: 'own_price_elasticity' }],
    quantities: ['facility_power'],
    ...slip,
  };
  expect(problemsOf(question)).toMatchObject(want);
});

test('an input that moves nothing says so', () => {
  const { sweep } = runSweep(library, {
    scenario: 'stargate-10gw',
    inputs: [
      { name: 'own_price_elasticity', values: [-1, -0.8] },
      { name: 'edge_devices', values: ['1 million GPU', '2 million GPU'] },
    ],
    quantities: ['served_demand'],
  });
  expect(sweep!.worlds[0]!.problems.filter(({ code }) => code === 'lever.no-effect')).toMatchObject([
    { path: ['inputs', 1, 'name'], message: 'no quantity of the sweep depends on edge_devices: each is the same at every value' },
  ]);
});

test('read at one date it is a demand curve', () => {
  const along = { from: -1.5, to: -0.5, points: 5 };
  const { worlds } = swept({
    scenario: 'stargate-10gw',
    inputs: [{ name: 'own_price_elasticity', ...along }],
    quantities: ['facility_power'],
  });
  const { curve } = drawDemandCurve(library, {
    scenario: 'stargate-10gw',
    against: 'own_price_elasticity',
    ...along,
    quantities: ['facility_power'],
  });
  const { frame } = worlds[0]!;
  const { values } = frame.curves.get('facility_power')!;
  const length = values.length / along.points;
  expect(values.filter((_, place) => place % length === length - 1)).toEqual(curve!.frame.curves.get('facility_power')!.values);
});

test('by year, each stop has the years of its projection', () => {
  const question = {
    scenario: 'stargate-10gw',
    inputs: [{ name: 'own_price_elasticity', values: [-1.1, -0.7] }],
    quantities: ['facility_power'],
  };
  const { frame } = byYear(swept(question).worlds[0]!);
  const { projection } = runScenario(
    library,
    { extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.7 } },
    { curves: ['facility_power'] },
  );
  const want = byYear(projection!).frame;
  expect(frame.axis).toEqual(want.axis);
  expect(frame.curves.get('facility_power')!.values.slice(-11)).toEqual(want.curves.get('facility_power')!.values);
});

test('is charged for all of its runs before the first, and twice the scenarios cost twice as much', () => {
  const charged = (against: SweepQuestion['against']): number => {
    let units = 0;
    const metered = library.metered({ charge: (stage, more) => (units += stage === 'run' ? more : 0) });
    runSweep(metered, {
      scenario: 'stargate-10gw',
      against,
      inputs: [{ name: 'own_price_elasticity', points: 5 }],
      quantities: ['facility_power'],
    });
    return units;
  };
  expect(charged({ scenario: 'stargate-10gw' }) / charged(undefined)).toBeCloseTo(2, 9);
});
