import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameLength } from '../../src/analysis/frame/frame.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

type Assumptions = NonNullable<ScenarioFile['assumptions']>;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const numbers = (projection: Projection, name: string): number[] => valuesOf(projection, name).map((value) => value as number);
const once = (points: Record<string, unknown>) => ({ points, between: 'step', outside: 'hold' }) as const;
const chips = (unit: string, points: Record<string, number | string>) => ({
  unit,
  ...once(Object.fromEntries(Object.entries(points).map(([date, value]) => [date, { chip: value }]))),
});

/** A thousand accelerators of 1 kW at the start, a service of 1 Ttoken a year at 10 USD, and no limits. */
function loop(assumptions: Assumptions, years = 2, series: ScenarioFile['series'] = {}): Projection {
  return projected({
    model: 'compute-loop',
    horizon: { from: '2023', to: String(2023 + years), step: 'quarter' },
    tables: { generation: { chip: { compute_per_accelerator: '1 GPU(h100e)/GPU' } } },
    assumptions: {
      baseline_compute: '1000 GPU(h100e)',
      baseline_demand: '1 Ttoken/year',
      baseline_price: '10 USD/Mtoken',
      spending_ceiling: 'unlimited',
      autonomous_growth: '1 x/year',
      growth_fade: 'unlimited',
      algorithmic_growth: '1 x/year',
      new_accelerator_power: '1 kW/GPU',
      expected_accelerator_power: '1 kW/GPU',
      full_cost_per_gw: '10 billion USD/year/GW',
      expected_full_cost_per_gw: '10 billion USD/year/GW',
      ...assumptions,
    },
    series: {
      install_share: once({ '2023': { chip: 1 } }),
      build_cap: chips('GPU/year', { '2023': 'unlimited' }),
      past_additions: chips('GPU/year', { '2022': 4000, '2022-04': 0 }),
      past_power_additions: chips('MW/year', { '2022': 4, '2022-04': 0 }),
      ...series,
    },
  });
}

const lasting: Assumptions = { survival_scale: '1000 year', survival_shape: 1000 };

/**
 * The static limit: one elasticity, full pass-through, accelerators that live for one step, cost in proportion to power. The
 * fleet of the start arrives at the start.
 */
const momentary: Assumptions = {
  survival_scale: '0.1 year',
  survival_shape: 1000,
  arriving_before: { value: { chip: '4000 GPU/year' } },
};
const nothingBefore = { past_additions: chips('GPU/year', { '2022': 0 }), past_power_additions: chips('MW/year', { '2022': 0 }) };

const dates = ['2023-01', '2023-04', '2023-07', '2023-10', '2024-01', '2024-04', '2024-07', '2024-10', '2025-01'];
const kilowatts = (factor: number, ahead: number) =>
  ({
    value: Object.fromEntries(dates.map((date, i) => [date, { chip: `${factor ** ((i + ahead) / 4)} kW/GPU` }])),
    between: 'step',
    outside: 'hold',
  }) as const;

interface Static {
  readonly elasticity: number;
  readonly growth: number;
  readonly gain: number;
  readonly power: number;
}

function inTheLimit({ elasticity, growth, gain, power }: Static, assumptions: Assumptions = {}): Projection {
  return loop(
    {
      ...momentary,
      own_price_elasticity: -elasticity,
      residual_elasticity: -elasticity,
      autonomous_growth: `${growth} x/year`,
      algorithmic_growth: `${gain} x/year`,
      new_accelerator_power: kilowatts(power, 0),
      expected_accelerator_power: kilowatts(power, 1),
      ...assumptions,
    },
    2,
    nothingBefore,
  );
}

describe('in the static limit', () => {
  test('power is (gain ÷ power per compute) ^ (elasticity − 1) times growth', () => {
    fc.assert(
      fc.property(
        fc.record({ elasticity: between(0.2, 2.5), growth: between(0.8, 3), gain: between(0.8, 4), power: between(0.6, 1.2) }),
        (one) => {
          const projection = inTheLimit(one);
          const watts = numbers(projection, 'it_nameplate_power');
          const margins = numbers(projection, 'margin_over_cost');
          watts.forEach((value, i) => {
            const t = i / 4;
            const expected = ((one.gain / one.power) ** t) ** (one.elasticity - 1) * one.growth ** t;
            expect(value / expected).toBeCloseTo(1, 9);
            expect(margins[i]).toBeCloseTo(0, 9);
          });
        },
      ),
      { numRuns: runs(20) },
    );
  });

  test.each([
    { elasticity: 1.3, growth: 0, gain: 10, power: 1, ratio: 1.9952623149688797 },
    { elasticity: 1.3, growth: 0, gain: 10, power: 0.5, ratio: 2.456456052231581 },
    { elasticity: 0.7, growth: 0, gain: 10, power: 0.5, ratio: 0.40709053153690433 },
    { elasticity: 1, growth: 0.5, gain: 27, power: 0.3, ratio: 1.6487212707001282 },
    { elasticity: 1.3, growth: 1, gain: 3, power: 0.78, ratio: 4.071950383559537 },
  ])('WE28, elasticity $elasticity, gain $gain and power per compute $power after a year', ({ ratio, growth, ...one }) => {
    expect(numberOf(inTheLimit({ ...one, growth: Math.exp(growth) }), 'it_nameplate_power', 4) / ratio).toBeCloseTo(1, 9);
  });

  test('a faster gain raises power where demand is elastic at that point and lowers it where it is not, near the ceiling too', () => {
    fc.assert(
      fc.property(
        fc.record({ elasticity: between(0.2, 2.5), growth: between(0.8, 3), gain: between(0.8, 6), power: between(0.6, 1.2) }),
        between(0.3, 1),
        between(1.5, 30),
        (one, residual, ceiling) => {
          const curve = { residual_elasticity: -residual, spending_ceiling: `${ceiling * 0.01} billion USD/year` };
          const [slow, fast] = [inTheLimit(one, curve), inTheLimit({ ...one, gain: one.gain * 1.0001 }, curve)];
          const local = numberOf(slow, 'local_elasticity', 8);
          fc.pre(Math.abs(local + 1) > 0.002);
          const change = Math.log(numberOf(fast, 'it_nameplate_power', 8) / numberOf(slow, 'it_nameplate_power', 8));
          expect(Math.sign(change)).toBe(Math.sign(-local - 1));
        },
      ),
      { numRuns: runs(20) },
    );
  });
});

describe('over time', () => {
  const industry: Assumptions = {
    own_price_elasticity: -1.3,
    residual_elasticity: -1,
    autonomous_growth: '2.66 x/year',
    growth_fade: '6 year',
    algorithmic_growth: '2.6 x/year',
    spending_ceiling: '3 billion USD/year',
    survival_scale: '5.6 year',
    survival_shape: 3,
  };

  test.each([0, 1, 2, 3, 4])('the margin comes to zero without oscillation at a lead time of %i quarters', (lead) => {
    const projection = loop({ ...industry, lead_time: `${lead / 4} year`, running_cost_ratio: 0.2 }, 15);
    const margins = numbers(projection, 'margin_over_cost').slice(20);
    margins.forEach((margin) => expect(Math.abs(margin)).toBeLessThan(0.05));
    const turns = margins.slice(2).filter((margin, i) => {
      const [first, second] = [margins[i + 1]! - margins[i]!, margin - margins[i + 1]!];
      return first * second < 0 && Math.min(Math.abs(first), Math.abs(second)) > 1e-3;
    });
    expect(turns).toEqual([]);
  });

  test('spending never exceeds its ceiling where the residual elasticity is −1', () => {
    fc.assert(
      fc.property(
        between(1, 2.5),
        between(1, 5),
        between(0.5, 8),
        between(1.2, 100),
        fc.integer({ min: 0, max: 4 }),
        (elasticity, growth, gain, ceiling, lead) => {
          const projection = loop(
            {
              ...industry,
              own_price_elasticity: -elasticity,
              autonomous_growth: `${growth} x/year`,
              algorithmic_growth: `${gain} x/year`,
              spending_ceiling: `${ceiling * 0.01} billion USD/year`,
              lead_time: `${lead / 4} year`,
              price_cap_ratio: 'unlimited',
            },
            10,
          );
          numbers(projection, 'revenue').forEach((revenue) => expect(revenue).toBeLessThanOrEqual(ceiling * 0.01 * (1 + 1e-9)));
        },
      ),
      { numRuns: runs(10) },
    );
  });

  test('at elasticity 0 no price is above cost unless something is short, and none below unless something is idle', () => {
    fc.assert(
      fc.property(
        between(0.5, 4),
        between(0.5, 4),
        fc.integer({ min: 0, max: 4 }),
        between(200, 20_000),
        between(0, 0.9),
        (growth, gain, lead, cap, carry) => {
          const projection = loop(
            {
              ...lasting,
              survival_scale: '5 year',
              survival_shape: 3,
              own_price_elasticity: 0,
              autonomous_growth: `${growth} x/year`,
              algorithmic_growth: `${gain} x/year`,
              lead_time: `${lead / 4} year`,
              price_carry_over: carry,
              present_price_weight: 0.5,
            },
            6,
            { build_cap: chips('GPU/year', { '2023': cap }) },
          );
          const [markup, shortage, wanted, capacity] = ['price_markup', 'shortage', 'demand_at_cost', 'service_capacity'].map((name) =>
            numbers(projection, name),
          ) as [number[], number[], number[], number[]];
          markup.forEach((value, i) => {
            if (value > 1) expect(shortage[i]! / capacity[i]!).toBeGreaterThan(1e-9);
            if (value < 1) expect(wanted[i]! / capacity[i]!).toBeLessThan(1 - 1e-9);
            if (value === 1) expect(wanted[i]! / capacity[i]!).toBeCloseTo(1, 8);
          });
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('the whole model', () => {
  const physical = ['compute_supply', 'facility_power', 'served_demand', 'price_markup', 'it_nameplate_power'];
  const money = ['revenue', 'required_revenue', 'full_cost', 'clearing_price'];
  const run = (change: ScenarioFile) => projected({ extends: 'world-ai', ...change });

  test('in money of another size every physical curve stays', () => {
    const size = 3;
    const [plain, large] = [
      run({ assumptions: { outside_capital: '5 billion USD/year' } }),
      run({
        assumptions: {
          outside_capital: `${5 * size} billion USD/year`,
          price_level: `${size} USD/USD_2025`,
          baseline_revenue: `${numberOf(run({}), 'revenue') * size} billion USD/year`,
          spending_ceiling: `${2500 * size} billion USD/year`,
          upkeep: `${0.1 * size} USD/(GPU*h)`,
          supply_price: {
            value: {
              grid: `${80 * size} USD/MWh`,
              on_site_gas: '0 USD/MWh',
              fuel_cells: '0 USD/MWh',
              nuclear_restart: '0 USD/MWh',
              renewable_ppa: '0 USD/MWh',
            },
          },
        },
      }),
    ];
    for (const name of physical) {
      const [a, b] = [numbers(plain, name), numbers(large, name)];
      a.forEach((value, i) => expect(b[i]! / value, `${name} ${i}`).toBeCloseTo(1, 6));
    }
    for (const name of money) expect(numberOf(large, name, 40) / numberOf(plain, name, 40)).toBeCloseTo(size, 6);
  });

  test.each([
    ['world-ai', { h100e: 1 }, {}, { 'it_cost[nowhere]': '1 billion USD_2025/GW' }],
    ['stargate-10gw', { hopper: 0, gb200: 0, gb300: 0, rubin: 1 }, { it_cost: '1 billion USD_2025/GW' }, {}],
  ])('a campus without capacity, however cheap, changes no curve of %s', (extended, generations, cell, assumption) => {
    const assumptions = {
      site_generation_share: { value: generations },
      site_supply_share: { value: { grid: 0.5, on_site_gas: 0.5, fuel_cells: 0, nuclear_restart: 0, renewable_ppa: 0 } },
    };
    const announced = { '2023': '0 MW' };
    const capacity = {
      announced_it_power: announced,
      announced_facility_peak: announced,
      realisation_share: 1,
      energisation_delay: '0 day',
    };
    const [plain, wider] = [
      projected({ extends: extended, assumptions }),
      projected({
        extends: extended,
        tables: { site: { nowhere: { ...capacity, ...cell, source: 'assumption' } } },
        assumptions: { ...assumptions, ...assumption, 'shell_cost[nowhere]': '1 billion USD_2025/GW' },
      }),
    ];
    expect(plain.frame.curves.get('programme_npv')).toBeDefined();
    expect([...wider.frame.curves.keys()]).toEqual([...plain.frame.curves.keys()]);
    for (const [name, curve] of plain.frame.curves) expect(without('nowhere', wider, name), name).toEqual([...curve.values]);
  });
});

/** The values of a curve, without those of one element of its dimensions. */
function without(element: string, { frame }: Projection, name: string): number[] {
  const { values, elements } = frame.curves.get(name)!;
  const length = frameLength(frame);
  const labels = elements.reduce<readonly (readonly string[])[]>(
    (outer, inner) => outer.flatMap((one) => inner.map((last) => [...one, last])),
    [[]],
  );
  return labels.flatMap((one, i) => (one.includes(element) ? [] : [...values.subarray(i * length, (i + 1) * length)]));
}
