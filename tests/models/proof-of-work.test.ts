import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const mining = (assumptions: ScenarioFile['assumptions'] = {}) => projected({ model: 'proof-of-work', assumptions });
const numbers = (projection: ReturnType<typeof mining>, name: string) => valuesOf(projection, name) as number[];
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const gain = fc.double({ min: 0.001, max: 1000, noNaN: true }).filter((value) => Math.abs(Math.log(value)) > 0.01);

describe('where entry is free', () => {
  test('rebound is exactly 1, log and arc, whatever the gain, the share and the price of electricity', () => {
    fc.assert(
      fc.property(gain, share, fc.double({ min: 0.001, max: 1, noNaN: true }), (efficiencyGain, electricityShare, price) => {
        const projection = mining({
          efficiency_gain: efficiencyGain,
          electricity_share: electricityShare,
          electricity_price: `${price} USD/kWh`,
        });
        for (const value of numbers(projection, 'gain_energy_elasticity')) expect(value).toBeCloseTo(0, 12);
        for (const value of numbers(projection, 'gain_rebound_log')) expect(value).toBeCloseTo(1, 12);
        for (const value of numbers(projection, 'gain_rebound_arc')) expect(value).toBeCloseTo(1, 11);
      }),
      { numRuns: runs(25) },
    );
  });

  test('a gain does what the rebound model has at pass-through 1 and elasticity -1', () => {
    fc.assert(
      fc.property(gain, (efficiencyGain) => {
        const projection = mining({ efficiency_gain: efficiencyGain });
        const engine = projected({
          model: 'rebound',
          assumptions: { pass_through: 1, own_price_elasticity: -1, efficiency_gain: efficiencyGain },
        });
        const hashes = numberOf(projection, 'gain_hash_rate', 3) / numberOf(projection, 'benchmark_hash_rate', 3);
        expect(hashes / numberOf(engine, 'service_ratio')).toBeCloseTo(1, 12);
        expect(numberOf(projection, 'gain_energy', 3) / numberOf(projection, 'benchmark_energy', 3)).toBeCloseTo(
          numberOf(engine, 'resource_ratio'),
          12,
        );
        expect(numberOf(projection, 'gain_rebound_log', 3)).toBeCloseTo(numberOf(engine, 'rebound_log'), 12);
        expect(valuesOf(engine, 'regime')).toEqual(['full']);
      }),
      { numRuns: runs(13) },
    );
  });

  test('energy is share × revenue ÷ price of electricity, and machines of any efficiency use as much', () => {
    const one = mining({ electricity_share: 0.3 });
    const worse = projected({
      model: 'proof-of-work',
      assumptions: { electricity_share: 0.3 },
      series: { energy_per_hash: { points: { 2013: '5000 J/Thash' }, source: 'assumption' } },
    });
    numbers(one, 'benchmark_energy').forEach((energy, year) => {
      expect(energy / ((0.3 * numberOf(one, 'revenue', year)) / 0.05)).toBeCloseTo(1, 12);
      expect(numberOf(worse, 'benchmark_energy', year) / energy).toBeCloseTo(1, 12);
    });
  });

  test('at the share of the year the benchmark is the observed', () => {
    const shares = numbers(mining(), 'implied_share');
    shares.forEach((value, year) => expect(numberOf(mining({ electricity_share: value }), 'benchmark_ratio', year)).toBeCloseTo(1, 12));
  });

  test('no gain and no price of electricity are refused', () => {
    const refused = (assumptions: ScenarioFile['assumptions']) =>
      runScenario(library, { model: 'proof-of-work', assumptions }).problems.map((problem) => problem.message);
    expect(refused({ efficiency_gain: 0 })).toContain('efficiency_gain must be above 0; below 1 is a step back');
    expect(refused({ electricity_price: '0 USD/kWh' })).toContain(
      'electricity_price must be above 0, because entry is unbounded at a price of 0',
    );
  });
});

test('price, new coins and share make up the growth of energy, whatever the base year', () => {
  for (const base of ['2013-01-01', '2016-01-01', '2020-01-01', '2022-01-01']) {
    const projection = mining({ base_date: base });
    numbers(projection, 'energy_ratio').forEach((ratio, year) => {
      const parts = ['coin_price_factor', 'issuance_factor', 'share_factor'].map((name) => numberOf(projection, name, year));
      expect(parts.reduce((product, part) => product * part, 1) / ratio).toBeCloseTo(1, 12);
      expect(numberOf(projection, 'hash_ratio', year) / numberOf(projection, 'efficiency_ratio', year) / ratio).toBeCloseTo(1, 12);
      // The share by its factor and by itself.
      const itself =
        numberOf(projection, 'implied_share', year) /
        numberOf(
          projection,
          'implied_share',
          ['2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'].indexOf(base.slice(0, 4)),
        );
      expect(numberOf(projection, 'share_factor', year) / itself).toBeCloseTo(1, 12);
    });
  }
});

test('a share fitted to 2013 to 2019 is 9 % short over the three years that follow', () => {
  const seven = numbers(mining(), 'implied_share').slice(0, 7);
  const fitted = Math.exp(seven.reduce((sum, value) => sum + Math.log(value), 0) / seven.length);
  expect(fitted).toBeCloseTo(0.3837, 4);
  const projection = mining({ electricity_share: fitted });
  const three = (name: string) =>
    numbers(projection, name)
      .slice(7, 10)
      .reduce((sum, value) => sum + value, 0);
  expect(three('benchmark_energy') / three('observed_energy') - 1).toBeCloseTo(-0.09, 2);
});
