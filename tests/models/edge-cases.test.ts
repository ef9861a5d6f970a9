import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';

function refusals(scenario: ScenarioFile): string[] {
  const { projection, problems } = runScenario(library, scenario);
  return projection ? [] : problems.map((problem) => `${problem.code}: ${problem.message}`);
}

const rebound = (assumptions: Record<string, number>) => projected({ model: 'rebound', assumptions });
const demand = (assumptions: Record<string, unknown>) =>
  projected({ model: 'elastic-demand', horizon: { from: 2025, to: 2030, step: 'year' }, assumptions } as ScenarioFile);

describe('edge cases of the formulas', () => {
  test('pass_through × |elasticity| = 1: resource use unchanged to rounding, regime full', () => {
    const projection = rebound({ efficiency_gain: 10, pass_through: 0.8, own_price_elasticity: -1.25 });
    expect(numberOf(projection, 'resource_ratio')).toBeCloseTo(1, 12);
    expect(valuesOf(projection, 'regime')).toEqual(['full']);
  });

  test('elasticity 0: service unchanged, resource falls with the gain, no rebound', () => {
    const projection = rebound({ efficiency_gain: 8, own_price_elasticity: 0 });
    expect(numberOf(projection, 'service_ratio')).toBe(1);
    expect(numberOf(projection, 'resource_ratio')).toBe(1 / 8);
    expect(valuesOf(projection, 'regime')).toEqual(['none']);
  });

  test('no gain: every ratio is 1 and rebound is its limit', () => {
    const projection = rebound({
      efficiency_gain: 1,
      energy_gain: 1,
      pass_through: 0.8,
      own_price_elasticity: -1.3,
      electricity_share: 0.043,
    });
    for (const name of ['price_ratio', 'service_ratio', 'resource_ratio', 'expenditure_ratio', 'energy_only_energy_ratio'])
      expect(numberOf(projection, name), name).toBeCloseTo(1, 15);
    expect(numberOf(projection, 'rebound_arc')).toBeCloseTo(1.04, 12);
    expect(numberOf(projection, 'energy_only_rebound_arc')).toBeCloseTo(0.8 * 0.043 * 1.3, 12);
  });

  test('a gain just beside 1 is not noise', () => {
    const projection = rebound({ efficiency_gain: 1 + 1e-10, pass_through: 1, own_price_elasticity: -1.3 });
    expect(numberOf(projection, 'rebound_arc')).toBeCloseTo(1.3, 6);
  });

  test('a regression (gain below 1) is valid, and arc differs from log', () => {
    const projection = rebound({ efficiency_gain: 0.5, pass_through: 1, own_price_elasticity: -1.3 });
    expect(numberOf(projection, 'rebound_log')).toBeCloseTo(1.3, 12);
    expect(numberOf(projection, 'rebound_arc')).toBeCloseTo(1.187747604, 9);
  });

  test('a gain of 0 or less is refused', () => {
    expect(refusals({ model: 'rebound', assumptions: { efficiency_gain: 0 } })).not.toEqual([]);
    expect(refusals({ model: 'rebound', assumptions: { energy_gain: -1 } })).not.toEqual([]);
  });

  test('no electricity in the cost: an energy gain does not move demand', () => {
    const projection = rebound({ electricity_share: 0, capital_share: 0.8, other_share: 0.2, energy_gain: 3 });
    expect(numberOf(projection, 'energy_only_service_ratio')).toBe(1);
  });

  test('demand at or above its ceiling is refused', () => {
    expect(refusals({ model: 'elastic-demand', assumptions: { ceiling_ratio: 1 } })).not.toEqual([]);
    expect(refusals({ model: 'elastic-demand', assumptions: { ceiling_ratio: 0.5 } })).not.toEqual([]);
  });

  const falling = { value: { 2025: 1, 2026: 0.25 }, between: 'step', outside: 'hold' };
  const still = { own_price_elasticity: -1, residual_elasticity: -1, autonomous_growth: '1 x/year', price_ratio: falling };

  test('a price remembered for ever leaves the response of the present; half-life and mean lag have no value', () => {
    const projection = demand({ ...still, present_price_weight: 0.5, price_carry_over: 1 });
    expect(valuesOf(projection, 'demand_ratio')).toEqual([1, 2, 2, 2, 2, 2]);
    expect(valuesOf(projection, 'half_life')[0]).toBeNull();
    expect(valuesOf(projection, 'mean_lag')[0]).toBeNull();
  });

  test('a carry-over of 0 remembers the last step only; half-life and mean lag are 0', () => {
    const projection = demand({ ...still, present_price_weight: 0.5, price_carry_over: 0 });
    expect(numberOf(projection, 'half_life')).toBeCloseTo(0, 15);
    expect(numberOf(projection, 'mean_lag')).toBe(0);
    expect(valuesOf(projection, 'demand_ratio')).toEqual([1, 2, 4, 4, 4, 4]);
  });

  test('demand that does not respond to the present price is refused', () => {
    expect(refusals({ model: 'elastic-demand', assumptions: { present_price_weight: 0 } })).not.toEqual([]);
  });

  test('a falling target leaves the fleet above it and adds nothing', () => {
    const projection = projected({
      model: 'gpu-fleet',
      horizon: { from: 2025, to: 2028, step: 'year' },
      tables: { generation: { h100e: { compute_per_accelerator: '1 GPU(h100e)/GPU' } } },
      assumptions: {
        target_accelerators: { value: { 2025: { h100e: '1000 GPU' }, 2026: { h100e: '100 GPU' } }, between: 'step', outside: 'hold' },
        new_accelerator_power: { value: { h100e: '1 kW/GPU' } },
      },
      series: {
        build_cap: { points: { 2025: { h100e: 'unlimited' } }, between: 'step', outside: 'hold' },
        past_additions: { points: { 2024: { h100e: '0 GPU/year' } }, between: 'step', outside: 'hold' },
        past_power_additions: { points: { 2024: { h100e: '0 MW/year' } }, between: 'step', outside: 'hold' },
      },
    });
    expect(valuesOf(projection, 'accelerator_additions').slice(1)).toEqual([0, 0, 0]);
    for (const instant of [1, 2, 3]) expect(numberOf(projection, 'accelerators', instant)).toBeGreaterThan(100);
    expect(valuesOf(projection, 'unmet_accelerators')).toEqual([0, 0, 0, 0]);
  });

  test('an idle fleet draws its idle share, not nothing', () => {
    const projection = projected({
      model: 'facility-power',
      assumptions: { utilization: 0, it_nameplate_power: '100 MW', idle_share: 0.2 },
    });
    expect(numberOf(projection, 'it_power')).toBeCloseTo(20, 12);
  });

  test('electricity may have a negative price, as in hours of surplus', () => {
    const cost = (price: string): number =>
      numberOf(projected({ extends: 'stargate-abilene', assumptions: { supply_price: price } }), 'electricity_cost', 12);
    expect(cost('-20 USD/MWh')).toBeCloseTo(-cost('20 USD/MWh'), 9);
    expect(cost('-20 USD/MWh')).toBeLessThan(0);
  });

  test('an average above its peak is warned of: a load factor above 1', () => {
    const warned = (peak_pue: number): string[] =>
      projected({ model: 'facility-power', assumptions: { it_nameplate_power: '100 MW', pue: 1.3, peak_pue, utilization: 1 } })
        .problems.filter(({ severity }) => severity === 'warning')
        .map(({ code, message }) => `${code}: ${message}`);
    expect(warned(1.3)).toEqual([]);
    expect(warned(1.2)).toEqual([expect.stringMatching(/^value\.out-of-range: load_factor is 1\.0833.*outside its range 0 to 1/)]);
  });

  test('a revenue that no one believes does not pass silently', () => {
    const noted = (pass_through: number): string[] =>
      projected({ extends: 'stargate-10gw', assumptions: { pass_through } })
        .problems.filter(({ message }) => message.startsWith('revenue_per_gw is'))
        .map(({ severity, code }) => `${severity} ${code}`);
    expect(noted(1)).toEqual([]);
    expect(noted(0.4)).toEqual(['note value.implausible']);
  });
});
