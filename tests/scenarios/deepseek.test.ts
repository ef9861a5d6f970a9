import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';

/** What the summaries of these scenarios say of runs with other values, to the digits they give. */
const variant = (name: string, assumptions: ScenarioFile['assumptions'] = {}) => projected({ extends: name, assumptions });

describe('deepseek-v3-training', () => {
  const millions = (assumptions: ScenarioFile['assumptions']) => Math.round(numberOf(variant('deepseek-v3-training', assumptions), 'all_in_cost'));

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
  const regimes = (assumptions: ScenarioFile['assumptions']) => { const projection = variant('deepseek-r1-price-cut', assumptions); return Array.from({ length: 6 }, (_, element) => valuesOf(projection, 'regime', element)[0]); };

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

describe('deepseek-moment', () => {
  const curve = (assumptions: ScenarioFile['assumptions'], name: string) => valuesOf(variant('deepseek-moment', assumptions), name) as number[];
  const ratios = (name: string, assumptions: ScenarioFile['assumptions']) => { const without = curve({ ...assumptions, shock_gain: 1 }, name); return curve(assumptions, name).map((value, k) => value / without[k]!); };
  // Quarters since the start of 2025.
  const [july2026, year2026, year2028, year2031] = [6, 4, 12, 24] as const;

  test('saves 9 to 13 % of the megawatts in 2025 and none from 2028 on, to one part in a hundred', () => {
    const power = ratios('facility_power', {});
    for (const ratio of power.slice(1, year2026 + 1)) { expect(ratio).toBeGreaterThan(0.865); expect(ratio).toBeLessThan(0.915); }
    for (const ratio of power.slice(year2028)) expect(ratio).toBeCloseTo(1, 2);
  });

  test('asks for more computing from the middle of 2026, 2.4 times in 2028, and for less from 2031', () => {
    const wanted = ratios('compute_demand', {});
    expect(wanted.findIndex((ratio) => ratio > 1)).toBe(july2026);
    expect(wanted[year2028]).toBeCloseTo(2.44, 2);
    expect(wanted.findIndex((ratio, k) => k > july2026 && ratio < 1)).toBe(year2031);
  });

  test('serves 27 times the tokens once caps bind', () => {
    for (const ratio of ratios('served_demand', {}).slice(year2028)) expect(ratio).toBeCloseTo(27.4, 0);
  });

  test('at the elasticity Nvidia’s fall implies no cap binds and the shock takes 15 to 42 % off the megawatts', () => {
    const elasticity = { own_price_elasticity: -0.9438304413 };
    expect(new Set(valuesOf(variant('deepseek-moment', elasticity), 'binding'))).toEqual(new Set(['demand']));
    const power = ratios('facility_power', elasticity).slice(1);
    expect(Math.max(...power)).toBeCloseTo(0.85, 2);
    expect(Math.min(...power)).toBeCloseTo(0.58, 2);
  });

  test('nine against ten billion USD a year at the end of 2025, with and without the shock', () => {
    expect(curve({}, 'revenue')[year2026]).toBeCloseTo(9, 0);
    expect(curve({ shock_gain: 1 }, 'revenue')[year2026]).toBeCloseTo(10, 0);
  });

  test('prices fall eighteenfold in the first year and sixteen thousandfold to 2035', () => {
    const price = curve({}, 'price');
    expect(price[0]! / price[year2026]!).toBeCloseTo(18, 0);
    expect(price[0]! / price.at(-1)! / 1000).toBeCloseTo(16, 0);
  });

  test('without the shock and the fade it is stargate-10gw', () => {
    const same = variant('deepseek-moment', { shock_gain: null, shock_start: null, shock_spread: null, efficiency_fade: null });
    expect(valuesOf(same, 'facility_power')).toEqual(valuesOf(variant('stargate-10gw'), 'facility_power'));
  });
});
