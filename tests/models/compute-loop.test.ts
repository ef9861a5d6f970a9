import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { projected, valuesOf } from '../support/library.ts';

/**
 * The loop reduced to one stream of chips, whose required revenue per gigawatt is given, without training and without a limit
 * of megawatts. The fixture holds every instant of an independent simulation in the same order of evaluation: compute in
 * million H100-equivalents of one maker, IT power in GW, prices and service as ratios to the start, money in billion USD a year.
 */
interface Case {
  readonly given: {
    readonly elasticity?: number;
    readonly residual?: number;
    readonly h?: number;
    readonly fade?: number;
    readonly lead?: number;
    readonly weight?: number;
    readonly adapt?: number;
    readonly shock?: readonly [number, number, number];
    readonly chips?: string;
  };
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

const cases = JSON.parse(readFileSync(new URL('../fixtures/loop-dynamic.json', import.meta.url), 'utf8')) as Record<string, Case>;

const quarter = 0.25;
/** IT power of the world for the chip power of one maker. */
const scale = 1.744 * 1.45;
const start = { year: 2023, compute: 0.289672, power: 0.345714 * scale };
const requiredAt = (year: number): number => 9 * 1.035 ** Math.max(0, year - 2025);
const startRevenue = requiredAt(start.year) * start.power;

/** kW of IT for one H100-equivalent bought in that year. */
function powerAt(year: number): number {
  const chip = year < 2024 ? 0.747 : year < 2025 ? 0.752 : year < 2026 ? 0.547 : 0.534 * 0.88 ** Math.max(0, year - 2026.125);
  return chip * scale;
}

const dateOf = (quarters: number): string => `${2023 + Math.floor(quarters / 4)}-${['01', '04', '07', '10'][((quarters % 4) + 4) % 4]}`;
const quarters = Array.from({ length: 53 }, (_, i) => i);
const byQuarter = (value: (year: number) => unknown) => ({
  value: Object.fromEntries(quarters.map((i) => [dateOf(i), value(start.year + i * quarter)])),
  between: 'step',
  outside: 'hold',
});
const ofChips = (value: number, unit: string) => ({ chip: `${value} ${unit}` });

function scenarioOf({ given }: Case): ScenarioFile {
  const { elasticity = 1.3, residual = 1, h = 0.978, fade = 6, lead = 0, weight = 1, adapt = 1, shock, chips } = given;
  const delivery = (lead + 1) * quarter;
  return {
    model: 'compute-loop',
    horizon: { from: '2023', to: '2036', step: 'quarter' },
    tables: { generation: { chip: { compute_per_accelerator: '1 GPU(h100e)/GPU' } } },
    assumptions: {
      own_price_elasticity: -elasticity,
      residual_elasticity: -Math.min(residual, elasticity),
      spending_ceiling: '2500 billion USD/year',
      autonomous_growth: `${Math.exp(h)} x/year`,
      growth_fade: `${fade} year`,
      algorithmic_growth: '2.6 x/year',
      present_price_weight: weight,
      price_carry_over: (1 - adapt) ** 4,
      baseline_demand: `${startRevenue * 1000} Ttoken/year`,
      baseline_price: '1 USD/Mtoken',
      baseline_compute: `${start.compute} million GPU(h100e)`,
      price_cap_ratio: 1.4,
      running_cost_ratio: 0.2,
      lead_time: `${lead * quarter} year`,
      survival_scale: '5.6 year',
      survival_shape: 3,
      full_cost_per_gw: byQuarter((year) => `${requiredAt(year)} billion USD/year/GW`),
      expected_full_cost_per_gw: byQuarter((year) => `${requiredAt(year + delivery)} billion USD/year/GW`),
      new_accelerator_power: byQuarter((year) => ofChips(powerAt(year - quarter / 2), 'kW/GPU')),
      expected_accelerator_power: byQuarter((year) => ofChips(powerAt(year + delivery - quarter / 2), 'kW/GPU')),
      ...(shock ? { shock_gain: shock[0], shock_start: String(shock[1]), shock_spread: `${shock[2]} year` } : {}),
    },
    series: {
      install_share: { points: { '2023': { chip: 1 } }, between: 'step', outside: 'hold' },
      build_cap: chips
        ? {
            unit: 'GPU/year',
            points: {
              '2023': { chip: '3 million GPU/year' },
              '2024': { chip: '3 million GPU/year' },
              '2036': { chip: `${3 * 1.6 ** 12} million GPU/year` },
            },
            between: 'log',
            outside: 'hold',
          }
        : { unit: 'GPU/year', points: { '2023': { chip: 'unlimited' } }, between: 'step', outside: 'hold' },
      past_additions: {
        unit: 'GPU/year',
        points: { '2022-07': ofChips(start.compute / quarter, 'million GPU/year'), '2022-10': { chip: 0 } },
        between: 'step',
        outside: 'hold',
      },
      past_power_additions: {
        unit: 'GW/year',
        points: { '2022-07': ofChips(start.power / quarter, 'GW/year'), '2022-10': { chip: 0 } },
        between: 'step',
        outside: 'hold',
      },
    },
  } as ScenarioFile;
}

describe.each(Object.entries(cases))('the reduced loop at every instant: %s', (_, one) => {
  const projection = projected(scenarioOf(one));
  const ratios = (name: string, unit: number) => valuesOf(projection, name).map((value) => (value as number) / unit);
  test.each([
    ['compute_supply', 'compute', 1e6, 1e-9],
    ['it_nameplate_power', 'it_power', 1000, 1e-9],
    ['algorithmic_gain', 'algorithmic_gain', 1, 1e-9],
    ['cost_ratio', 'full_cost', 1, 1e-9],
    ['clearing_price', 'price', 1, 1e-9],
    ['demand_at_cost', 'wanted_at_full_cost', startRevenue * 1000, 1e-9],
    ['service_capacity', 'capacity', startRevenue * 1000, 1e-9],
    ['served_demand', 'served', startRevenue * 1000, 1e-9],
    ['revenue', 'revenue', 1, 1e-9],
    ['revenue_per_it_gw', 'revenue_per_gw', 1, 1e-9],
  ])('%s', (name, column, unit, within) => {
    const want = one.rows[column]!;
    const got = ratios(name, unit);
    expect(got).toHaveLength(want.length);
    const worst = Math.max(...want.map((value, i) => Math.abs(got[i]! / value - 1)));
    expect(worst).toBeLessThan(within);
  });
  test('shortage', () => {
    const got = ratios('shortage', startRevenue * 1000);
    one.rows['queue']!.forEach((value, i) => expect(Math.abs(got[i]! - value)).toBeLessThan(1e-9 * Math.max(1, one.rows['capacity']![i]!)));
  });
});
