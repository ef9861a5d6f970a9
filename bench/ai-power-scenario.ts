/**
 * ai-power with 20 sites and 8 generations over 40 quarters. Demand, energising, money, megawatts and chips are each the binding
 * limit at some time.
 */
import type { ScenarioFile } from '../src/domain/scenario/scenario-file.ts';

const siteNames = Array.from({ length: 20 }, (_, i) => `site_${i + 1}`);
const generationNames = Array.from({ length: 8 }, (_, i) => `generation_${i + 1}`);

function bySite(of: (site: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(siteNames.map((name, i) => [name, of(i)]));
}

function byGeneration(of: (generation: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(generationNames.map((name, i) => [name, of(i)]));
}

/** Phases every year and a half, some off the grid of quarters. */
function phases(site: number, unit: string, scale: number): Record<string, string> {
  const size = (6 + 2 * (site % 7)) * scale;
  return {
    '2025': `${site < 6 ? size : 0} ${unit}`,
    [`${2026 + (site % 4)}-${String(1 + ((5 * site) % 12)).padStart(2, '0')}`]: `${3 * size} ${unit}`,
    [`${2030 + (site % 3)}-${String(1 + ((7 * site) % 12)).padStart(2, '0')}`]: `${(8 + (site % 5)) * size} ${unit}`,
  };
}

/** A new generation every five quarters; two generations are on sale at any time. */
function installShares(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => {
      const newest = Math.min(7, i);
      const share = newest === 0 ? 1 : 0.75;
      return [String(2025 + i), byGeneration((g) => (g === newest ? share : g === newest - 1 ? 1 - share : 0))];
    }),
  );
}

function buildCaps(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [String(2025 + i), byGeneration((g) => (g > i ? 0 : 100_000 + 60_000 * i - 15_000 * g))]),
  );
}

/** Rated power of an accelerator; later ones of a generation take less. */
function powers(): Record<string, Record<string, unknown>> {
  return Object.fromEntries([2023, 2027, 2031].map((year, i) => [String(year), byGeneration((g) => (1.2 + 0.3 * g) * (1 - 0.06 * i))]));
}

function past(amount: number): Record<string, Record<string, unknown>> {
  return {
    '2023': byGeneration((g) => (g === 0 ? amount : 0)),
    '2024': byGeneration((g) => (g === 0 ? 2 * amount : 0)),
  };
}

export const aiPowerScenario: ScenarioFile = {
  model: 'ai-power',
  horizon: { from: 2025, to: 2035, step: 'quarter' },
  tables: {
    site: bySite((i) => ({
      realisation_share: 0.5 + 0.025 * i,
      energisation_delay: `${30 * (i % 8)} day`,
      phase_ramp: `${0.25 * (i % 4)} year`,
      queue_limit: `${40 + 10 * i} MW/year`,
      announced_it_power: phases(i, 'MW', 1),
      announced_facility_peak: phases(i, 'MW', 1.4),
      shell_cost: `${10 + 0.5 * i} billion USD_2025/GW`,
      it_cost: `${25 + i} billion USD_2025/GW`,
    })) as NonNullable<ScenarioFile['tables']>[string],
    generation: byGeneration((g) => ({ compute_per_accelerator: `${1.6 ** g} GPU(h100e)/GPU` })) as NonNullable<
      ScenarioFile['tables']
    >[string],
  },
  assumptions: {
    site_generation_share: { value: bySite((i) => byGeneration((g) => (g === i % 8 ? 0.6 : g === (i + 1) % 8 ? 0.4 : 0))) },
    baseline_compute: '330000 GPU(h100e)',
    survival_scale: '4.5 year',
    lead_time: '0.25 year',
    arriving_before: { value: byGeneration((g) => (g === 0 ? '150000 GPU/year' : '0 GPU/year')) },
    autonomous_growth: '2.5 x/year',
    own_price_elasticity: -1.3,
    residual_elasticity: -0.9,
    spending_ceiling: '900 billion USD/year',
    present_price_weight: 0.7,
    price_growth_before: '0.7 x/year',
    pass_through: 0.9,
    algorithmic_growth: '1.6 x/year',
    efficiency_fade: '20 year',
    shock_gain: 1.5,
    shock_start: 2027,
    shock_spread: '1.5 year',
    training_grows: 1,
    training_growth: '2 x/year',
    outside_capital: '8 billion USD/year',
    reinvested_share: 1.5,
    upkeep: '1.5 USD/(GPU*h)',
    other_supply_share: { value: { grid: 0.5, on_site_gas: 0.3, fuel_cells: 0, nuclear_restart: 0, renewable_ppa: 0.2 } },
  },
  series: {
    listed_accelerator_power: { unit: 'kW(it_nameplate)/GPU', points: powers(), between: 'step', outside: 'hold' },
    install_share: { points: installShares(), between: 'step', outside: 'hold' },
    workload_mix: {
      points: { '2025': { training: 0.6, inference: 0.35, other: 0.05 }, '2030': { training: 0.3, inference: 0.65, other: 0.05 } },
      between: 'linear',
      outside: 'hold',
    },
    edge_share: { points: { '2025': 0, '2032': 0.3 }, between: 'linear', outside: 'hold' },
    other_it_power: { unit: 'MW(it_nameplate)', points: { '2025': 900, '2030': 1000, '2031': 4500 }, between: 'linear', outside: 'hold' },
    build_cap: { unit: 'GPU/year', points: buildCaps(), between: 'step', outside: 'hold' },
    past_additions: { unit: 'GPU/year', points: past(150_000), between: 'step', outside: 'hold' },
    past_power_additions: { unit: 'MW(it_nameplate)/year', points: past(190), between: 'step', outside: 'hold' },
  },
};
