/** Input of ai-power by hand: the same numbers as the kernel's input. */
import type { CurvePoints } from '../src/core/engine/system.ts';
import type { Plan } from '../src/domain/plan/plan.ts';

const numberNames = [
  'baseline_revenue',
  'baseline_demand',
  'baseline_compute',
  'income_ratio',
  'income_elasticity',
  'autonomous_growth',
  'growth_fade',
  'own_price_elasticity',
  'residual_elasticity',
  'spending_ceiling',
  'present_price_weight',
  'price_carry_over',
  'price_growth_before',
  'pass_through',
  'price_cap_ratio',
  'quoted_price',
  'yielding_share',
  'algorithmic_growth',
  'efficiency_fade',
  'efficiency_fade_from',
  'shock_gain',
  'shock_start',
  'shock_spread',
  'energy_growth',
  'training_grows',
  'training_growth',
  'training_growth_fade',
  'training_revenue_share',
  'lead_time',
  'outside_capital',
  'reinvested_share',
  'survival_scale',
  'survival_shape',
  'retirement_time',
  'upkeep',
  'hardware_power_growth',
  'cost_growth_from',
  'capital_cost_growth',
  'leased_it_cost',
  'leased_shell_cost',
  'upkeep_per_gw',
  'price_level',
  'accelerator_life',
  'site_life',
  'discount_rate',
  'programme_end',
  'residual_share',
  'borrowed_share',
  'debt_rate',
  'debt_grace',
  'equipment_debt_term',
  'shell_debt_term',
  'construction_time',
  'fit_out_time',
  'grid_intensity',
  'residual_mix_ratio',
  'gas_carbon_content',
  'idle_share',
  'peak_drawn_share',
  'pue',
  'peak_pue',
  'wue',
  'connection_reserve',
  'edge_device_power',
  'edge_device_speed',
  'edge_device_duty',
  'edge_device_cost',
  'edge_memory_bandwidth',
  'edge_active_parameters',
  'edge_bytes_per_weight',
  'edge_tokens_per_read',
] as const;
/** Over one axis, or site_generation_share by generation and site, site_supply_share by site and source. */
const arrayNames = [
  'compute_per_accelerator',
  'hardware_listed_until',
  'arriving_before',
  'workload_utilization',
  'realisation_share',
  'energisation_delay',
  'phase_ramp',
  'queue_limit',
  'site_load_factor',
  'shell_cost',
  'it_cost',
  'site_generation_share',
  'site_supply_share',
  'other_supply_share',
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
  'listed_accelerator_power',
  'other_it_power',
  'announced_it_power',
  'announced_facility_peak',
  'build_cap',
] as const;
const curveNames = ['announced_it_power', 'listed_accelerator_power', 'other_it_power'] as const;

/** Dated points of one element. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Value before the first point. */
  readonly before: number;
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
  /** Index of the workload that is training, and of the one that is inference. */
  readonly training: number;
  readonly inference: number;
  readonly numbers: Readonly<Record<(typeof numberNames)[number], number>>;
  readonly arrays: Readonly<Record<(typeof arrayNames)[number], Float64Array>>;
  readonly series: Readonly<Record<(typeof seriesNames)[number], Float64Array>>;
  readonly curves: Readonly<Record<(typeof curveNames)[number], readonly Points[]>>;
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
  const index = (dimension: string, element: string): number => checked.scope.dimensions.get(dimension)!.indexOf(element);
  return {
    steps: input.steps,
    dt: input.dt,
    t0: input.t0,
    sites: size('site'),
    generations: size('generation'),
    supplies: size('supply'),
    workloads: size('workload'),
    onSiteGas: index('supply', 'on_site_gas'),
    grid: index('supply', 'grid'),
    training: index('workload', 'training'),
    inference: index('workload', 'inference'),
    numbers: record(numberNames, (name) => constant(name)[0]!),
    arrays: record(arrayNames, constant),
    series: record(seriesNames, (name) => Float64Array.from(input.series.get(slot(name))!)),
    curves: record(curveNames, (name) => input.curves[curves.indexOf(name)]!.map(pointsOf)),
    pastAdditions: history('past_additions'),
    pastPowerAdditions: history('past_power_additions'),
  };
}

function pointsOf({ x, y, before }: CurvePoints): Points {
  return { x: Float64Array.from(x), y: Float64Array.from(y), before: before ?? y[0]! };
}
