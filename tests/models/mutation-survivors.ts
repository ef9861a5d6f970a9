/**
 * The mutations that a model's own examples do not notice, each with why no example should: they change nothing that the
 * model means. `what` is as in `Mutation`.
 */
export interface Survivor {
  readonly equation: string;
  readonly what: readonly string[];
  readonly why: string;
}

export const survivors: readonly Survivor[] = [
  {
    equation: 'accelerator-fleet: early_retirement',
    what: ['accelerator_earnings < accelerator_running_cost and kept_share > 1e-100 → accelerator_earnings < accelerator_running_cost'],
    why: 'a share below 1e-100 is nothing; the bound keeps a division by 0 away',
  },
  {
    equation: 'ai-power: expected_accelerator_power',
    what: ['time + delivery_time → time + delivery_time * 1.1'],
    why: 'listed hardware changes with a step, at which both times read the same generation',
  },
  {
    equation: 'ai-power: planned_it_limit',
    what: ['time + delivery_time → time + delivery_time * 1.1'],
    why: 'leased capacity of the examples is the same at both times',
  },
  {
    equation: 'ai-power: planning_time',
    what: ['delivery_time → delivery_time * 1.1'],
    why: 'announced capacity changes with a step, at which both times read the same phase',
  },
  {
    equation: 'ai-power: work_share',
    what: ['min(1, sum(workload_work)) → min(1 * 1.1, sum(workload_work))', 'min(1, sum(workload_work)) → sum(workload_work)'],
    why: 'the shares of work add up to 1 at most; the bound catches rounding',
  },
  {
    equation: 'ai-power: workload_share',
    what: ['sum(workload_work) → sum(workload_work * 1.1)'],
    why: 'in the condition, which asks only whether anything is at work',
  },
  {
    equation: 'buildout: energised_facility_peak',
    what: ['previous(energised_facility_peak, built_facility_peak) → previous(energised_facility_peak, built_facility_peak * 1.1)'],
    why: 'at the first instant the lesser is what is built, and what is built before only has to be as much',
  },
  {
    equation: 'campus: supply_share',
    what: ['sum(site_power) → sum(site_power * 1.1)'],
    why: 'in the condition, which asks only whether anything is drawn',
  },
  {
    equation: 'compute-loop: binding, funding',
    what: [
      'funded_compute < min(wanted_compute, powered_compute) → funded_compute <= min(wanted_compute, powered_compute)',
      'min(wanted_compute, powered_compute) → min(wanted_compute * 1.1, powered_compute)',
      'min(wanted_compute, powered_compute) → min(wanted_compute, powered_compute * 1.1)',
    ],
    why: 'funding binds where it is the least of three; the mutants part only within a tenth of another limit',
  },
  {
    equation: 'compute-loop: binding, megawatts',
    what: ['powered_compute < wanted_compute → powered_compute <= wanted_compute'],
    why: 'where megawatts are just what is wanted, none is missing and the case before has ended',
  },
  {
    equation: 'compute-loop: energised_share',
    what: ['fleet_it_power > energised_it_limit → fleet_it_power >= energised_it_limit'],
    why: 'where the limit is just the fleet, both branches are 1',
  },
  {
    equation: 'compute-loop: target_power',
    what: ['target_compute < committed_compute → target_compute <= committed_compute'],
    why: 'where the two fleets are the same, both branches are its power',
  },
  {
    equation: 'compute-market: switch_gain',
    what: ['1 / (1 + own_price_elasticity) → 1 / (1 + own_price_elasticity) * 1.1'],
    why: 'a division by 0: how the equation says that there is no value at elasticity −1',
  },
  {
    equation: 'compute-market: used_power',
    what: [
      'if(demand_at_cost >= power_limited_service an … mit, served_demand * energy_per_service) → served_demand * energy_per_service',
      'demand_at_cost >= power_limited_service → demand_at_cost > power_limited_service',
      'power_limited_service <= chip_limited_service → power_limited_service < chip_limited_service',
      'power_limited_service <= chip_limited_service → power_limited_service <= 0',
    ],
    why: 'where power binds both branches are the power limit; the first is it without rounding, so that rebound is 1 to the last digit',
  },
  {
    equation: 'data-center-electricity: admitted_share',
    what: ['sum(wanted_growth) > grid_limit * time_step → sum(wanted_growth) >= grid_limit * time_step'],
    why: 'where the limit is just what is wanted, both branches are 1',
  },
  {
    equation: 'data-center-electricity: grid_limit',
    what: ['planned_connections → planned_connections * 1.1'],
    why: 'in the branch where they are unlimited, which a factor leaves unlimited',
  },
  {
    equation: 'data-center-electricity: powered_share',
    what: ['admitted_share >= 1 or wanted_growth <= 0 → wanted_growth <= 0', 'admitted_share >= 1 → admitted_share > 1'],
    why: 'where all is admitted all that is wanted is connected, so both branches are 1, the first without rounding',
  },
  {
    equation: 'data-center-electricity: shipped_power_growth',
    what: ['max(0, time - growth_start) → time - growth_start'],
    why: 'in the branch where the time is not before the start',
  },
  {
    equation: 'demand-curve: peak_fill',
    what: ['mature_elasticity - curve_slope < -1 → mature_elasticity - curve_slope <= -1'],
    why: 'at an elasticity of exactly −1 the share is 0 in both branches',
  },
  {
    equation: 'demand-curve: peak_price_ratio',
    what: ['peak_fill > 0 and ceiling_term > 0 → ceiling_term > 0', 'peak_fill > 0 → peak_fill >= 0'],
    why: 'a share of 0 gives a division by 0, which is no value as well',
  },
  {
    equation: 'elastic-demand: first_remembered_price',
    what: ['1 → 1 * 1.1'],
    why: 'a price remembered for ever enters only as a ratio to itself',
  },
  {
    equation: 'gw-economics: computing_age',
    what: [
      'max(0, operated_time - accelerator_life * floor(operated_time / accelerator_life + 1e-9)) → ' +
        'operated_time - accelerator_life * floor(operated_time / accelerator_life + 1e-9)',
    ],
    why: 'an age is below 0 by no more than the tolerance in its floor',
  },
  {
    equation: 'gw-economics: paid_back',
    what: ['time > opening → time >= opening'],
    why: 'differs only for a site that costs nothing before it opens',
  },
  {
    equation: 'gw-economics: unpaid_share',
    what: [
      'cumulative_cash + net_cash_flow * time_step >= 0 → cumulative_cash + net_cash_flow * time_step > 0',
      'max(0, -cumulative_cash) → -cumulative_cash',
    ],
    why: 'what is just paid back at the end of a step is unpaid for all of it in both branches; what is not yet paid back is below 0',
  },
  {
    equation: 'gw-economics: used_share',
    what: [
      'max(0, min(operated_time_next, ramp_up_time)  … ramp_up_time) ^ 2) / (2 * ramp_up_time)) → ' +
        'min(operated_time_next, ramp_up_time) - min(o …  ramp_up_time) ^ 2) / (2 * ramp_up_time)',
      'min(operated_time, ramp_up_time) → min(operated_time, ramp_up_time * 1.1)',
      'min(operated_time, ramp_up_time) → operated_time',
    ],
    why: 'the idle part of a step is never below 0: the bound catches rounding, and holds it at 0 after the ramp',
  },
  {
    equation: 'inference-prefill: critical_prompt',
    what: ['compute_per_input_token > cache_writing_per_input_token → compute_per_input_token >= cache_writing_per_input_token'],
    why: 'where both are equal the critical prompt is infinite, which is no value either',
  },
  {
    equation: 'inference-roofline: critical_batch',
    what: ['compute_per_query > cache_reading_per_query → compute_per_query >= cache_reading_per_query'],
    why: 'where both are equal the critical batch is infinite, which is no value either',
  },
  {
    equation: 'market-clearing: clearing_price',
    what: [
      'demand_at_cap >= service_capacity → demand_at_cap > service_capacity',
      'demand_at_running_cost <= service_capacity → demand_at_running_cost < service_capacity',
    ],
    why: 'where demand at the cap or at running cost equals capacity, both branches are that price',
  },
  {
    equation: 'market-clearing: demand_at_price',
    what: ['demand_at_cap >= service_capacity → demand_at_cap > service_capacity'],
    why: 'where demand at the cap equals capacity, both branches are capacity',
  },
  {
    equation: 'market-clearing: market_regime, capped',
    what: ['demand_at_cap >= service_capacity → demand_at_cap > service_capacity'],
    why: 'where demand at the cap equals capacity nobody waits, and either word holds',
  },
  {
    equation: 'programme-money: programme_debt_cover',
    what: ['sum(site_debt_paid, site) → sum(site_debt_paid * 1.1, site)'],
    why: 'in the condition, which asks only whether any debt was paid',
  },
  {
    equation: 'programme-money: programme_lowest_debt_cover',
    what: [
      'previous(programme_lowest_debt_cover, 0 / 0) <= programme_debt_cover → ' +
        'previous(programme_lowest_debt_cover, 0 / 0) < programme_debt_cover',
    ],
    why: 'of two equal covers either is the lower',
  },
  {
    equation: 'programme-money: site_lowest_debt_cover',
    what: ['previous(site_lowest_debt_cover, 0 / 0) <= site_debt_cover → previous(site_lowest_debt_cover, 0 / 0) < site_debt_cover'],
    why: 'of two equal covers either is the lower',
  },
  {
    equation: 'programme-money: sold_in_run',
    what: [
      'npv(sale_share, 0) → npv(sale_share, 0) * 1.1',
      'npv(sale_share, 0) → -npv(sale_share, 0)',
      'npv(sale_share, 0) → npv(sale_share * 1.1, 0)',
    ],
    why: 'divided by itself it is 1, or has no value where it is 0',
  },
  {
    equation: 'supply-sources: contract_intensity',
    what: ['behind_the_meter * stack_intensity → stack_intensity'],
    why: 'what is not behind the meter has no stack',
  },
];
