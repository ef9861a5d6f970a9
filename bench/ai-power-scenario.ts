/** ai-power with 20 sites and 8 generations over 40 quarters. Demand, chips and megawatts are each the binding limit at some time. */
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
    Array.from({ length: 10 }, (_, i) => [String(2025 + i), byGeneration((g) => (g > i ? 0 : 60_000 + 110_000 * i - 20_000 * g))]),
  );
}

function past(amount: number): Record<string, Record<string, unknown>> {
  return { '2023': byGeneration((g) => (g === 0 ? amount : 0)), '2024': byGeneration((g) => (g === 0 ? 2 * amount : 0)) };
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
    })) as NonNullable<ScenarioFile['tables']>[string],
    generation: byGeneration((g) => ({
      new_accelerator_power: `${1.2 + 0.3 * g} kW/GPU`,
      compute_per_accelerator: `${1.6 ** g} GPU(h100e)/GPU`,
    })) as NonNullable<ScenarioFile['tables']>[string],
  },
  assumptions: {
    site_generation_share: { value: bySite((i) => byGeneration((g) => (g === i % 8 ? 0.6 : g === (i + 1) % 8 ? 0.4 : 0))) },
    survival_scale: '4.5 year',
    autonomous_growth: '2.5 x/year',
    algorithmic_growth: '1.6 x/year',
    efficiency_fade: '20 year',
    shock_gain: 1.5,
    shock_start: 2027,
    shock_spread: '1.5 year',
    upkeep: '3 USD/(GPU*h)',
    supply_share: { value: { grid: 0.5, on_site_gas: 0.3, fuel_cells: 0, nuclear_restart: 0, renewable_ppa: 0.2 } },
    saturation_ratio: 10_000,
    growth_fade: '6 year',
    own_budget_share: { value: { training: 0.5, inference: 0, other: 0 } },
    own_budget_growth: '1.5 x/year',
    training_in_price: 0.5,
  },
  series: {
    install_share: { points: installShares(), between: 'step', outside: 'hold' },
    workload_mix: {
      points: { '2025': { training: 0.6, inference: 0.35, other: 0.05 }, '2030': { training: 0.3, inference: 0.65, other: 0.05 } },
      between: 'linear',
      outside: 'hold',
    },
    edge_share: { points: { '2025': 0, '2032': 0.3 }, between: 'linear', outside: 'hold' },
    other_it_power: { unit: 'MW(it_nameplate)', points: { '2025': 500, '2026': 900, '2034': 1200 }, between: 'linear', outside: 'hold' },
    build_cap: { unit: 'GPU/year', points: buildCaps(), between: 'step', outside: 'hold' },
    past_additions: { unit: 'GPU/year', points: past(150_000), between: 'step', outside: 'hold' },
    past_power_additions: { unit: 'MW(it_nameplate)/year', points: past(190), between: 'step', outside: 'hold' },
  },
};
