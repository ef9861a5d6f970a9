/** Input of ai-power by hand: the same numbers as the kernel's input. */
import type { Plan } from '../src/domain/plan/plan.ts';

const numberNames = [
  'algorithmic_growth',
  'shock_gain',
  'shock_start',
  'shock_spread',
  'energy_growth',
  'capital_growth',
  'efficiency_fade',
  'electricity_share',
  'capital_share',
  'other_share',
  'pass_through',
  'training_in_price',
  'baseline_revenue',
  'price_cap_ratio',
  'baseline_compute_demand',
  'baseline_demand',
  'own_price_elasticity',
  'income_elasticity',
  'income_ratio',
  'autonomous_growth',
  'growth_fade',
  'saturation_ratio',
  'demand_carry_over',
  'construction_time',
  'fit_out_time',
  'grid_intensity',
  'residual_mix_ratio',
  'gas_carbon_content',
  'survival_scale',
  'survival_shape',
  'lead_time',
  'upkeep',
  'retirement_time',
  'idle_share',
  'peak_drawn_share',
  'pue',
  'peak_pue',
  'wue',
  'connection_reserve',
  'upkeep_per_gw',
  'price_level',
  'accelerator_life',
  'site_life',
  'discount_rate',
  'edge_device_power',
  'edge_device_speed',
  'edge_device_duty',
  'edge_device_cost',
  'own_budget_growth',
] as const;
const arrayNames = [
  'compute_per_accelerator',
  'new_accelerator_power',
  'arriving_before',
  'workload_utilization',
  'workload_moves_to_devices',
  'own_budget_share',
  'realisation_share',
  'energisation_delay',
  'phase_ramp',
  'queue_limit',
  'site_load_factor',
  'shell_cost',
  'it_cost',
  'site_generation_share',
  'site_supply_share',
  'supply_share',
  'supply_price',
  'other_stack_intensity',
  'gas_technology_share',
  'gas_heat_rate',
  'gas_water',
  'behind_the_meter',
  'contract_emission_share',
  'grid_region_share',
  'region_water',
  'other_supply_water',
  'plant_capacity_factor',
] as const;
const seriesNames = [
  'workload_mix',
  'edge_share',
  'install_share',
  'other_it_power',
  'announced_it_power',
  'announced_facility_peak',
  'build_cap',
] as const;

/** Dated points of one element; each value holds until the next point. */
export interface Phases {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Data {
  readonly steps: number;
  readonly dt: number;
  /** Date of the start. */
  readonly t0: number;
  readonly sites: number;
  readonly generations: number;
  readonly supplies: number;
  readonly workloads: number;
  /** Index of the source that is on-site gas, and of the one that is the grid. */
  readonly onSiteGas: number;
  readonly grid: number;
  /** Index of the workload that is inference. */
  readonly inference: number;
  readonly numbers: Readonly<Record<(typeof numberNames)[number], number>>;
  readonly arrays: Readonly<Record<(typeof arrayNames)[number], Float64Array>>;
  readonly series: Readonly<Record<(typeof seriesNames)[number], Float64Array>>;
  /** Announced IT power by site. */
  readonly announcedPhases: readonly Phases[];
  /** Additions before the start, newest first, by generation: GPU/year and kW/year. */
  readonly pastAdditions: Float64Array;
  readonly pastPowerAdditions: Float64Array;
}

export function dataOf({ compiled: { checked, lowered }, input }: Plan): Data {
  const { system, slots, histories, curves } = lowered;
  const slot = (name: string): number => {
    const id = slots.get(name);
    if (id === undefined) throw new Error(`the model has no ${name}`);
    return id;
  };
  const constant = (name: string): Float64Array => {
    const values = input.constants.get(slot(name));
    if (!values) throw new Error(`${name} is given no value`);
    return Float64Array.from(values);
  };
  const history = (series: string): Float64Array =>
    Float64Array.from(input.histories[histories.findIndex((one) => one.series === series)]!);
  const record = <Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
  const size = (axis: string): number => system.axes.find(({ name }) => name === axis)!.size;
  return {
    steps: input.steps,
    dt: input.dt,
    t0: input.t0,
    sites: size('site'),
    generations: size('generation'),
    supplies: size('supply'),
    workloads: size('workload'),
    onSiteGas: checked.scope.dimensions.get('supply')!.indexOf('on_site_gas'),
    grid: checked.scope.dimensions.get('supply')!.indexOf('grid'),
    inference: checked.scope.dimensions.get('workload')!.indexOf('inference'),
    numbers: record(numberNames, (name) => constant(name)[0]!),
    arrays: record(arrayNames, constant),
    series: record(seriesNames, (name) => Float64Array.from(input.series.get(slot(name))!)),
    announcedPhases: input.curves[curves.indexOf('announced_it_power')]!.map(({ x, y }) => ({
      x: Float64Array.from(x),
      y: Float64Array.from(y),
    })),
    pastAdditions: history('past_additions'),
    pastPowerAdditions: history('past_power_additions'),
  };
}
