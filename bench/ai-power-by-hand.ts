/** ai-power as one would write it by hand for its one purpose, on typed arrays, against the kernel. */
import type { Plan } from '../src/domain/plan.ts';
import { aiPowerScenario } from './ai-power-scenario.ts';
import type { Bench } from './bench.ts';
import { checkRows, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const scalarNames = [
  'growth_time', 'growth_ratio', 'response_ratio', 'target_ratio', 'local_elasticity', 'demand_ratio', 'demand', 'expenditure_ratio',
  'algorithmic_gain', 'energy_gain', 'capital_gain', 'compute_cost_ratio', 'electricity_share_now', 'unit_cost_ratio', 'price_ratio', 'price',
  'compute_demand', 'surviving_compute', 'power_room', 'new_compute_mean', 'new_power_mean', 'wanted_accelerators', 'powered_accelerators',
  'compute_supply', 'served_share', 'served_demand', 'unmet_demand', 'utilization', 'revenue', 'revenue_per_gw', 'binding',
  'total_announced_it_power', 'total_energised_it_power', 'total_announced_facility_peak', 'total_energised_facility_peak', 'campus_energy',
  'it_nameplate_power', 'drawn_share', 'it_power', 'facility_power', 'facility_energy', 'facility_peak_power', 'interconnection_capacity', 'water_use', 'carbon_emissions',
] as const;
const siteNames = ['energised_it_power', 'energised_facility_peak', 'site_accelerators'] as const;
const generationNames = [
  'surviving_accelerators', 'surviving_power', 'target_accelerators', 'desired_additions', 'accelerator_additions', 'accelerators', 'unmet_accelerators', 'generation_power',
] as const;

type Name = (typeof scalarNames)[number] | (typeof siteNames)[number] | (typeof generationNames)[number];
type Rows = Readonly<Record<Name, Float64Array>>;

const hoursPerYear = 8760;
const daysPerYear = 365;

/** A model's numbers under their own names. */
interface Data {
  readonly steps: number;
  readonly dt: number;
  readonly sites: number;
  readonly generations: number;
  readonly number: (name: string) => number;
  readonly array: (name: string) => Float64Array;
  /** Additions before the start, newest first, in GPU/year and kW/year. */
  readonly pastAdditions: ArrayLike<number>;
  readonly pastPowerAdditions: ArrayLike<number>;
}
