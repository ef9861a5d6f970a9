import { beforeAll, expect, it } from 'vitest';
import { deadlines } from '../../src/contract/deadlines.ts';
import { operationAt } from '../support/contract.ts';
import { attackable, json, type Attack } from './attacking.ts';
import { builtService } from './built-service.ts';

/**
 * Questions of a few kilobytes whose answers would take hours or gigabytes. Each is refused before it begins, or ended at its
 * deadline, while the service goes on.
 */
const { expectToStand, post } = attackable(builtService());

const range = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k));
const from = 2025;
const hourly = (more: object = {}): object => ({
  extends: 'stargate-10gw',
  horizon: { from, to: 2035, step: 'year/8760' },
  ...more,
});
const weekly = { extends: 'stargate-10gw', horizon: { from, to: 2035, step: 'year/52' } };
const instants = range(40, (k) => `${from + Math.floor(k / 4)}-${String((k % 4) * 3 + 1).padStart(2, '0')}`);
const claims = range(50, (k) => ({ of: 'facility_power', at: from + (k % 10), above: `${k + 1} GW` }));
const power = ['facility_power', 'it_power', 'accelerators', 'energised_it_power', 'clearing_price', 'served_demand', 'revenue'];
const swept = { name: 'own_price_elasticity', from: -2, to: 0, points: 500 };
const second = { name: 'algorithmic_growth', from: '1 x/year', to: '4 x/year', points: 500 };
/** One scenario differs from the other at all of these dates. */
const differing = {
  between: 'linear',
  outside: 'hold',
  points: Object.fromEntries(range(120, (k) => [`${2020 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`, k])),
};

const all: Readonly<Record<string, readonly (readonly [string, object, string?])[]>> = {
  '/v1/ensembles': [
    ['a million hourly runs', { scenario: hourly(), draws: 1_000_000, quantities: power }],
    [
      'a million draws with everything asked of them',
      {
        scenario: 'stargate-10gw',
        against: 'stargate-10gw-no-gains',
        draws: 1_000_000,
        quantities: power,
        percentiles: range(25, (k) => k * 4),
        claims,
        exceedance: range(20, (k) => ({ of: 'facility_power', at: from + (k % 10) })),
        at: instants,
      },
    ],
    [
      'a table of a million draws',
      { scenario: 'stargate-10gw', draws: 1_000_000, quantities: power, at: instants },
      'rows=draws&format=csv',
    ],
    ['all inputs of a long run, in wide rows', { scenario: weekly, draws: 300_000, quantities: power }, 'format=csv-wide'],
    ['a million draws of a model without time', { scenario: 'mixture-of-experts', draws: 1_000_000 }],
  ],
  '/v1/sensitivities': [
    ['a million points of Sobol for every input', { scenario: 'stargate-10gw', method: 'sobol', inputs: ['all'], points: 1_048_576 }],
    ['a thousand hourly trajectories', { scenario: hourly(), method: 'morris', inputs: ['all'], trajectories: 1_000, levels: 100 }],
    ['the ranks of a million hourly draws', { scenario: hourly(), method: 'rank', inputs: ['all'], draws: 1_000_000, quantities: power }],
    ['the ranks of a million draws', { scenario: 'stargate-10gw', method: 'rank', inputs: ['all'], draws: 1_000_000 }],
    ['every input of hourly runs', { scenario: hourly(), method: 'tornado', inputs: ['all'], quantities: power }],
  ],
  '/v1/sweeps': [
    ['a grid of hourly runs', { scenario: hourly(), against: hourly({ assumptions: { pue: 1.3 } }), inputs: [swept, second] }],
    ['a grid of a quarter of a million runs', { scenario: 'stargate-10gw', inputs: [swept, second], quantities: power }],
    ['gigabytes of curves', { scenario: weekly, inputs: [swept, { ...second, points: 20 }], quantities: power }, 'format=csv'],
  ],
  '/v1/goal-seeks': [
    [
      'a goal of hourly runs along another input',
      { scenario: hourly(), goal: { of: 'facility_power', at: 2030, equals: '8 GW' }, input: swept, along: second },
    ],
    [
      'a goal of two worlds at a quarter of a million values',
      {
        scenario: weekly,
        against: 'stargate-10gw-no-gains',
        goal: { of: 'facility_power', ever: true, above: '1' },
        input: swept,
        along: second,
      },
    ],
  ],
  '/v1/comparisons': [
    ['four hourly scenarios', { scenarios: range(4, (k) => hourly({ assumptions: { pue: 1.1 + k / 10 } })), quantities: power }],
    [
      'a difference of hourly runs by every order of its reasons',
      {
        scenarios: [
          hourly(),
          hourly({
            assumptions: {
              pue: 1.4,
              own_price_elasticity: -0.4,
              pass_through: 0.9,
              algorithmic_growth: '1.5 x/year',
              autonomous_growth: '1.1 x/year',
              idle_share: 0.3,
              upkeep: '0.2 USD/(GPU*h)',
              price_cap_ratio: 3,
              efficiency_fade: '5 %/year',
            },
          }),
        ],
        explain: { of: 'facility_power', at: 2030 },
      },
    ],
    [
      'hundreds of differences',
      { scenarios: [weekly, { ...weekly, series: { other_it_power: differing } }], explain: { of: 'facility_power', at: 2030 } },
    ],
  ],
  '/v1/decompositions': [
    [
      'a chain of hourly runs',
      { kind: 'factors', scenario: hourly(), against: hourly({ assumptions: { pue: 1.4 } }), of: 'facility_power' },
    ],
    [
      'twenty links over hourly dates',
      {
        kind: 'factors',
        scenario: hourly(),
        of: 'facility_power',
        chain: range(20, (k) => ({ of: k % 2 === 0 ? 'it_power' : 'facility_power', title: `T${k}` })),
      },
      'format=csv',
    ],
    ['the rebound of hourly runs', { kind: 'rebound', scenario: hourly(), of: 'facility_power' }],
  ],
};

const attacks: readonly (readonly [string, Attack])[] = Object.entries(all).flatMap(([path, list]) =>
  list.map(([name, question, query]): readonly [string, Attack] => [
    `${path.slice('/v1/'.length)}: ${name}`,
    { path: query === undefined ? path : `${path}?${query}`, type: json, text: JSON.stringify(question) },
  ]),
);

/** Milliseconds of waiting in the queue, and of what is done beside computing. */
const besideComputing = 12_000;

/** The files of the library are read before, as they are once in the life of a service. */
beforeAll(async () => {
  for (let k = 0; k < 40; k++)
    for (const scenario of ['stargate-10gw', 'stargate-10gw-no-gains', 'mixture-of-experts']) {
      const text = JSON.stringify({ scenario, draws: 2 });
      expect((await post({ path: '/v1/ensembles', type: json, text })).status).toBe(200);
    }
});

it.each(attacks)('%s', { timeout: 240_000 }, async (_, attack) => {
  expect(attack.text.length).toBeLessThan(10_000);
  const [id] = operationAt('POST', attack.path.split('?', 1)[0]!)!;
  await expectToStand(attack, deadlines[id as keyof typeof deadlines] * 1_000 + besideComputing);
});

it('every operation that runs a scenario many times is attacked', () => {
  const many = ['runEnsemble', 'findSensitivity', 'runSweep', 'seekGoal', 'compare', 'decompose'];
  expect(
    Object.keys(all)
      .map((path) => operationAt('POST', path)![0])
      .sort(),
  ).toEqual(many.sort());
});
