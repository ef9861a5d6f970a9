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
const firstBelow = (values: readonly number[], limit: number) => values.findIndex((value) => value < limit);
/** Quarters since the start of 2025. */
const quarter = (date: number) => Math.round((date - 2025) * 4);

describe('deepseek-moment', () => {
  const curve = (name: string, assumptions: ScenarioFile['assumptions'] = {}) =>
    valuesOf(variant('deepseek-moment', assumptions), name) as number[];

  test('without the shock it is stargate-10gw', () => {
    for (const name of ['facility_power', 'served_demand', 'revenue'])
      expect(curve(name, { shock_gain: 1 })).toEqual(valuesOf(variant('stargate-10gw'), name));
  });

  test('saves 9 to 13 % of the megawatts in 2025, none from July 2027 to July 2028, and more and more from then on', () => {
    const power = shocked('deepseek-moment', 'facility_power');
    for (const ratio of power.slice(1, quarter(2026) + 1)) {
      expect(ratio).toBeGreaterThan(0.865);
      expect(ratio).toBeLessThan(0.91);
    }
    for (const ratio of power.slice(quarter(2027.5), quarter(2028.5) + 1)) expect(ratio).toBeCloseTo(1, 9);
    expect(power.findIndex((ratio, k) => k > quarter(2028) && ratio < 0.999)).toBe(quarter(2028.75));
    expect(curve('facility_power', { shock_gain: 1 })[quarter(2030)]! / 1000).toBeCloseTo(5.0, 1);
    expect(curve('facility_power', { shock_gain: 1 }).at(-1)! / 1000).toBeCloseTo(2.9, 1);
  });

  test('serves 28 times the tokens for the same money at a 27th of the price while the campuses bind', () => {
    const binds = (ratios: readonly number[]) => ratios.slice(quarter(2028), quarter(2028.5) + 1);
    for (const ratio of binds(shocked('deepseek-moment', 'served_demand'))) expect(ratio).toBeCloseTo(27.7, 1);
    for (const ratio of binds(shocked('deepseek-moment', 'clearing_price'))) expect(1 / ratio).toBeCloseTo(27.4, 9);
    for (const ratio of binds(shocked('deepseek-moment', 'revenue'))) expect(Math.abs(ratio - 1)).toBeLessThan(0.0125);
  });

  test('never asks for more than 9 % more computing, and is at nine tenths of the ceiling four years sooner', () => {
    expect(Math.max(...shocked('deepseek-moment', 'compute_demand'))).toBeCloseTo(1.09, 2);
    const nineTenths = (assumptions: ScenarioFile['assumptions']) => curve('demand_ratio', assumptions).findIndex((ratio) => ratio >= 9000);
    expect(nineTenths({ shock_gain: 1 }) - nineTenths({})).toBe(16);
  });

  test.each([
    [-1, 0.86, 0.62],
    [-0.9438304413, 0.85, 0.57],
  ])(
    'at elasticity %d no cap binds, and up to 2027 the shock takes 14 or 15 to 38 or 43 %% off the megawatts',
    (elasticity, most, least) => {
      const assumptions = { own_price_elasticity: elasticity };
      expect(new Set(valuesOf(variant('deepseek-moment', assumptions), 'binding'))).toEqual(new Set(['demand']));
      const power = shocked('deepseek-moment', 'facility_power', assumptions);
      expect(Math.max(...power.slice(1))).toBeCloseTo(most, 2);
      expect(Math.min(...power.slice(1, quarter(2027) + 1))).toBeCloseTo(least, 2);
    },
  );

  test('with a ceiling that rises with the shock the megawatts are the same from July 2027 to the beginning of 2031', () => {
    const raised = { saturation_ratio: 274_000 };
    const power = shocked('deepseek-moment', 'facility_power', raised);
    for (const ratio of power.slice(quarter(2027.5), quarter(2031.25) + 1)) expect(Math.abs(ratio - 1)).toBeLessThan(0.002);
    expect(shocked('deepseek-moment', 'compute_demand', raised)[quarter(2028)]).toBeCloseTo(2.2, 1);
    expect(curve('facility_power', raised).at(-1)! / 1000).toBeCloseTo(3.1, 1);
  });

  test('tokens grow eightfold in the half-year in which OpenAI’s interface saw 2.5, and threefold without the shock', () => {
    const growth = (assumptions: ScenarioFile['assumptions']) => {
      const served = curve('served_demand', assumptions);
      return served[quarter(2026.25)]! / served[quarter(2025.75)]!;
    };
    expect(growth({})).toBeCloseTo(7.9, 1);
    expect(growth({ shock_gain: 1 })).toBeCloseTo(3.0, 1);
  });

  test('nine against ten billion USD a year at the end of 2025, with and without the shock', () => {
    expect(curve('revenue')[quarter(2026)]).toBeCloseTo(9, 0);
    expect(curve('revenue', { shock_gain: 1 })[quarter(2026)]).toBeCloseTo(10, 0);
  });

  test('in the end the campuses draw a sixtieth of their peak', () => {
    expect(curve('total_energised_facility_peak').at(-1)! / curve('facility_power').at(-1)!).toBeCloseTo(59, 0);
  });

  test('prices fall eighteenfold in the first year and sixteen thousandfold to 2035', () => {
    const price = curve('clearing_price');
    expect(price[0]! / price[quarter(2026)]!).toBeCloseTo(18, 0);
    expect(price[0]! / price.at(-1)! / 1000).toBeCloseTo(16, 0);
  });
});

describe('deepseek-moment-grid-constrained', () => {
  const name = 'deepseek-moment-grid-constrained';
  const bound = (ratios: readonly number[]) => ratios.slice(quarter(2027), quarter(2029) + 1);

  test('without the shock it is stargate-10gw-grid-constrained', () => {
    expect(valuesOf(variant(name, { shock_gain: 1 }), 'facility_power')).toEqual(
      valuesOf(variant('stargate-10gw-grid-constrained'), 'facility_power'),
    );
  });

  test('while the grid binds in both worlds the shock moves no power: the rebound is exactly 1', () => {
    for (const assumptions of [{}, { shock_gain: 1 }]) {
      expect(new Set(valuesOf(variant(name, assumptions), 'binding').slice(quarter(2026.75), quarter(2029) + 1))).toEqual(
        new Set(['megawatts']),
      );
    }
    for (const ratio of shocked(name, 'facility_power').slice(quarter(2026.75), quarter(2029) + 1)) expect(ratio).toBeCloseTo(1, 12);
    for (const ratio of bound(shocked(name, 'served_demand'))) expect(ratio).toBeCloseTo(27.3, 0);
    for (const ratio of bound(shocked(name, 'clearing_price'))) expect(1 / ratio).toBeCloseTo(27.4, 9);
    for (const ratio of bound(shocked(name, 'revenue'))) expect(Math.abs(ratio - 1)).toBeLessThan(0.005);
  });

  test('with a ceiling that rises with the shock that lasts until the beginning of 2033', () => {
    const power = shocked(name, 'facility_power', { saturation_ratio: 274_000 });
    // Chips bind for one quarter.
    const digits = (k: number): number => (k === quarter(2029.5) ? 3 : 12);
    for (let k = quarter(2026.75); k <= quarter(2033); k++) expect(power[k]).toBeCloseTo(1, digits(k));
    expect(firstBelow(power.slice(quarter(2033)), 0.99)).toBe(1);
  });

  test('costs a third of the tokens of 2028 and next to nothing from 2030 on', () => {
    const against = (curve: string) => {
      const open = valuesOf(variant('deepseek-moment'), curve) as number[];
      return (valuesOf(variant(name), curve) as number[]).map((value, k) => value / open[k]!);
    };
    expect(against('served_demand')[quarter(2028)]).toBeCloseTo(0.665, 2);
    for (const ratio of against('served_demand').slice(quarter(2030))) expect(ratio).toBeCloseTo(1, 9);
    expect(against('facility_power')[quarter(2030)]).toBeCloseTo(0.95, 2);
  });
});
