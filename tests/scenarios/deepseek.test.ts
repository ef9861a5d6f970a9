import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';

/** What the summaries of these scenarios say of runs with other values, to the digits they give. */
const variant = (name: string, assumptions: ScenarioFile['assumptions'] = {}) => projected({ extends: name, assumptions });

describe('deepseek-v3-training', () => {
  const millions = (assumptions: ScenarioFile['assumptions']) =>
    Math.round(numberOf(variant('deepseek-v3-training', assumptions), 'all_in_cost'));

  test('the programme is 64 million USD, 45 to 137 at the ends of the shares seen elsewhere', () => {
    expect(millions({})).toBe(64);
    expect(millions({ research_multiplier: 3.3, staff_share: 0.29 })).toBe(45);
    expect(millions({ research_multiplier: 12.5, staff_share: 0.49 })).toBe(137);
  });
});

describe('gpt-4-training', () => {
  test('at seven times the final run the programme would cost up to 2.4 billion USD', () => {
    const projection = variant('gpt-4-training', { research_multiplier: 7 });
    expect(Math.max(...[0, 1, 2, 3, 4].map((element) => numberOf(projection, 'all_in_cost', 0, element))) / 1000).toBeCloseTo(2.4, 1);
  });
});

describe('training-revenue-per-gw', () => {
  test('at the leaked price an operation is 1.6 times as dear as for DeepSeek-V3, which needed 6.5 times fewer', () => {
    const projection = variant('training-revenue-per-gw');
    expect(numberOf(projection, 'cost_per_operations', 0, 1) / numberOf(projection, 'cost_per_operations', 0, 0)).toBeCloseTo(1.6, 1);
    expect(numberOf(projection, 'pretraining_operations', 0, 1) / numberOf(projection, 'pretraining_operations', 0, 0)).toBeCloseTo(6.5, 1);
  });
});

describe('deepseek-r1-price-cut', () => {
  const regimes = (assumptions: ScenarioFile['assumptions']) => {
    const projection = variant('deepseek-r1-price-cut', assumptions);
    return Array.from({ length: 6 }, (_, element) => valuesOf(projection, 'regime', element)[0]);
  };

  test('saves up to elasticity −1, is full there and backfires beyond', () => {
    expect(regimes({})).toEqual(['none', 'partial', 'partial', 'full', 'backfire', 'backfire']);
  });

  test('the break-even moves with why the price fell', () => {
    expect(numberOf(variant('deepseek-r1-price-cut', { pass_through: 1.25 }), 'break_even_elasticity')).toBe(-0.8);
    expect(numberOf(variant('deepseek-r1-price-cut', { pass_through: 0.8 }), 'break_even_elasticity')).toBe(-1.25);
    expect(regimes({ pass_through: 1.25 })).toEqual(['none', 'partial', 'backfire', 'backfire', 'backfire', 'backfire']);
    expect(regimes({ pass_through: 0.8 })).toEqual(['none', 'partial', 'partial', 'partial', 'backfire', 'backfire']);
  });

  test('tokens read matter little', () => {
    expect(numberOf(variant('deepseek-r1-price-cut', { input_per_output: 3 }), 'price_cut')).toBeCloseTo(0.963, 3);
  });
});

/** A curve of the shock against the same curve without it. */
const shocked = (scenario: string, name: string, assumptions: ScenarioFile['assumptions'] = {}) => {
  const without = valuesOf(variant(scenario, { ...assumptions, shock_gain: 1 }), name) as number[];
  return (valuesOf(variant(scenario, assumptions), name) as number[]).map((value, k) => value / without[k]!);
};
/** Quarters since the start of 2024. */
const quarter = (date: number) => Math.round((date - 2024) * 4);
const unlimited: ScenarioFile = {
  assumptions: { outside_capital: 'unlimited' },
  series: {
    other_it_power: { unit: 'GW(it_nameplate)', points: { '2024': 1000 }, between: 'step', outside: 'hold', source: 'assumption' },
    build_cap: {
      unit: 'GPU/year',
      points: { '2024': { hopper: 'unlimited', gb200: 'unlimited', gb300: 'unlimited', rubin: 'unlimited' } },
      between: 'step',
      outside: 'hold',
      source: 'assumption',
    },
  },
};

describe('deepseek-moment', () => {
  test.each([
    ['deepseek-moment', 'stargate-10gw'],
    ['deepseek-moment-inelastic', 'stargate-10gw-inelastic'],
    ['deepseek-moment-grid-constrained', 'stargate-10gw-grid-constrained'],
  ])('%s without the shock is %s', (shock, without) => {
    for (const name of ['facility_power', 'served_demand', 'revenue'])
      expect(valuesOf(variant(shock, { shock_gain: 1 }), name)).toEqual(valuesOf(variant(without), name));
  });

  test('nothing moves before the shock, which nobody foresees', () => {
    for (const name of ['facility_power', 'clearing_price', 'compute_supply'])
      for (const ratio of shocked('deepseek-moment', name).slice(0, quarter(2025) + 1)) expect(ratio).toBe(1);
  });

  test('saves 12 or 13 % of the megawatts in the second half of 2025, and is level in 2027', () => {
    const power = shocked('deepseek-moment', 'facility_power');
    for (const ratio of power.slice(quarter(2025.5), quarter(2026) + 1)) {
      expect(ratio).toBeGreaterThan(0.87);
      expect(ratio).toBeLessThan(0.885);
    }
    expect(power[quarter(2027)]).toBeCloseTo(1.02, 2);
  });

  test('while megawatts limit both worlds they have the same fleet, and the shock draws less as training yields', () => {
    const fleet = shocked('deepseek-moment', 'it_nameplate_power');
    const power = shocked('deepseek-moment', 'facility_power');
    for (const date of [2027.25, 2028, 2028.5, 2031, 2033, 2035]) {
      expect(fleet[quarter(date)]).toBeCloseTo(1, 9);
      expect(power[quarter(date)]).toBeLessThan(1);
      expect(power[quarter(date)]).toBeGreaterThan(0.9);
    }
  });

  test('without any limit the shock means up to half more megawatts, and 6 % more in 2035', () => {
    const power = (shock: number) =>
      valuesOf(
        projected({ extends: 'deepseek-moment', ...unlimited, assumptions: { ...unlimited.assumptions, shock_gain: shock } }),
        'it_nameplate_power',
      ) as number[];
    const [with_, without] = [power(27.4), power(1)];
    const ratios = with_.map((value, k) => value / without[k]!);
    expect(Math.max(...ratios)).toBeCloseTo(1.47, 2);
    expect(ratios.at(-1)).toBeCloseTo(1.06, 2);
  });

  test('revenue never exceeds its ceiling, with the shock or without', () => {
    for (const assumptions of [{}, { shock_gain: 1 }, { shock_gain: 1000 }])
      for (const value of valuesOf(variant('deepseek-moment', assumptions), 'revenue')) expect(value).toBeLessThan(500);
  });

  test('at the end of 2025 the market’s reading is further from what was reported than no shock, most of all at −0.6', () => {
    const error = (name: string) => Math.abs(Math.log(numberOf(variant(name), 'revenue', quarter(2026)) / 20));
    expect(error('stargate-10gw')).toBeLessThan(error('deepseek-moment'));
    expect(error('deepseek-moment')).toBeLessThan(error('deepseek-moment-inelastic'));
    expect(error('deepseek-moment-inelastic')).toBeGreaterThan(Math.log(2));
  });
});

describe('deepseek-moment-inelastic', () => {
  test('the shock takes half of the power of 2026 and three quarters from 2028 on', () => {
    const power = shocked('deepseek-moment-inelastic', 'facility_power');
    expect(power[quarter(2026)]).toBeCloseTo(0.47, 2);
    for (const ratio of power.slice(quarter(2028))) {
      expect(ratio).toBeGreaterThan(0.2);
      expect(ratio).toBeLessThan(0.3);
    }
  });
});

describe('deepseek-moment-grid-constrained', () => {
  const name = 'deepseek-moment-grid-constrained';

  test('while the grid binds in both worlds the shock moves no power: the rebound is exactly 1', () => {
    for (const curve of ['facility_power', 'it_nameplate_power'])
      for (const date of [2027, 2028, 2028.5, 2031, 2032, 2035]) expect(shocked(name, curve)[quarter(date)]).toBeCloseTo(1, 9);
    for (const ratio of shocked(name, 'served_demand').slice(quarter(2028))) expect(Math.abs(ratio / 27.4 - 1)).toBeLessThan(0.02);
    for (const ratio of shocked(name, 'clearing_price').slice(quarter(2028.25))) expect(Math.abs(ratio * 27.4 - 1)).toBeLessThan(0.05);
    for (const ratio of shocked(name, 'revenue').slice(quarter(2028.25))) expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
  });

  test('nothing is served that is not energised', () => {
    const projection = variant(name);
    const [fleet, limit] = ['it_nameplate_power', 'energised_it_limit'].map((curve) => valuesOf(projection, curve) as number[]) as [
      number[],
      number[],
    ];
    for (const [k, value] of fleet.entries()) expect(value).toBeLessThanOrEqual(limit[k]! * (1 + 1e-9));
  });
});
