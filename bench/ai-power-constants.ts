/** What ai-power by hand computes once per run. */
import type { Data, Points } from './ai-power-data.ts';

const daysPerYear = 365;
/** kg for a million BTU times BTU for a kilowatt-hour, as g for a kilowatt-hour. */
const gramsPerMillionth = 1000 / 1e6;

/** Demand without a price, its curve, the memory of prices and the time from order to service. */
export function marketConstants({ dt, numbers: c }: Data) {
  const deliverySteps = Math.round(c.lead_time / dt) + 1;
  const mature = Math.max(c.residual_elasticity, c.own_price_elasticity);
  const carry = Math.pow(c.price_carry_over, dt);
  const firstPrice = carry < 1 ? Math.exp((-c.price_growth_before * dt) / (1 - carry)) : 1;
  const ceilingRatio = (c.spending_ceiling / c.baseline_revenue) * Math.pow(firstPrice, (1 - c.present_price_weight) * mature);
  const ceilingTerm = 1 / (ceilingRatio - 1);
  const weightThen = Math.pow(carry, deliverySteps);
  return {
    deliverySteps,
    delivery: deliverySteps * dt,
    baselinePrice: (c.baseline_revenue / c.baseline_demand) * 1000,
    mature,
    ceilingRatio,
    ceilingTerm,
    curveTop: 1 + ceilingTerm,
    curveSlope: (mature - c.own_price_elasticity) * (1 + ceilingTerm),
    income: c.income_elasticity * Math.log(c.income_ratio),
    carry,
    firstPrice,
    weightThen,
    pathShare: carry < 1 ? 1 - (1 - weightThen) / (deliverySteps * (1 - carry)) : 0,
  };
}

/** dt × the share left, by age in steps, for every age that additions reach until delivery. */
export function survivalTable({ steps, dt, generations, numbers: c, pastAdditions }: Data, deliverySteps: number): Float64Array {
  const table = new Float64Array(steps + 1 + pastAdditions.length / generations + deliverySteps);
  for (let age = 0; age < table.length; age++) table[age] = dt * Math.exp(-Math.pow((age * dt) / c.survival_scale, c.survival_shape));
  return table;
}

/** Emissions and water by source. */
export function sourceConstants({ supplies, grid, onSiteGas, numbers: c, arrays }: Data) {
  const { gas_technology_share: gasShare, gas_heat_rate: heatRate, gas_water: gasWater, behind_the_meter: onSite } = arrays;
  const { grid_region_share: regionShare, region_water: regionWater, other_stack_intensity: otherStack } = arrays;
  let gasIntensity = 0;
  let waterOfGas = 0;
  let waterOfGrid = 0;
  for (let t = 0; t < gasShare.length; t++) gasIntensity += gasShare[t]! * heatRate[t]! * c.gas_carbon_content * gramsPerMillionth;
  for (let t = 0; t < gasShare.length; t++) waterOfGas += gasShare[t]! * gasWater[t]!;
  for (let r = 0; r < regionShare.length; r++) waterOfGrid += regionShare[r]! * regionWater[r]!;
  const location = new Float64Array(supplies);
  const contract = new Float64Array(supplies);
  const water = new Float64Array(supplies);
  for (let u = 0; u < supplies; u++) {
    const stack = otherStack[u]! + (u === onSiteGas ? gasIntensity : 0);
    location[u] = onSite[u]! * stack + (1 - onSite[u]!) * c.grid_intensity;
    contract[u] = (onSite[u]! * stack + (1 - onSite[u]!) * c.grid_intensity * c.residual_mix_ratio) * arrays.contract_emission_share[u]!;
    water[u] = arrays.other_supply_water[u]! + (u === grid ? waterOfGrid : 0) + (u === onSiteGas ? waterOfGas : 0);
  }
  return { location, contract, water };
}

/** Of every campus: when its quarters are energised, and what the grid can take in a step. */
export function campusConstants({ sites, supplies, dt, numbers: c, arrays }: Data) {
  const quarterSteps = new Int32Array(sites * 4);
  const quarterShares = new Float64Array(sites * 4);
  const quarterDelays = new Float64Array(sites * 4);
  const onGridInAStep = new Float64Array(sites);
  for (let s = 0; s < sites; s++) {
    for (let q = 0; q < 4; q++) {
      const years = arrays.energisation_delay[s]! / daysPerYear + (arrays.phase_ramp[s]! * q) / 3;
      const exact = years / dt;
      const nearest = Math.round(exact);
      const lag = Math.abs(exact - nearest) < 1e-9 ? nearest : exact;
      quarterDelays[s * 4 + q] = years;
      quarterSteps[s * 4 + q] = Math.ceil(lag);
      quarterShares[s * 4 + q] = Math.ceil(lag) - lag;
    }
    let byGrid = 0;
    for (let u = 0; u < supplies; u++) byGrid += arrays.site_supply_share[s * supplies + u]! * (1 - arrays.behind_the_meter[u]!);
    onGridInAStep[s] = (arrays.queue_limit[s]! * dt) / Math.max(byGrid, 1e-9);
  }
  return {
    quarterSteps,
    quarterShares,
    quarterDelays,
    onGridInAStep,
    shellTime: Math.max(1, Math.round(c.construction_time / dt)) * dt,
    equipmentTime: Math.max(1, Math.round(c.fit_out_time / dt)) * dt,
  };
}

/** Annuity factor: the yearly payment that repays one unit of capital over a lifetime, with interest. */
export function recovery(rate: number, life: number): number {
  return rate * life < 1e-15 ? 1 / life : rate / -Math.expm1(-life * Math.log1p(rate));
}

/** A date this close to a point, in years, is at the point. */
const nearly = 2e-9;

/** The last value at or before a date. */
export function stepAt({ x, y, before }: Points, date: number): number {
  let i = x.length - 1;
  while (i >= 0 && x[i]! > date + nearly) i--;
  return i < 0 ? before : y[i]!;
}

/** The value on the line between the points on both sides of a date, and of the nearest point outside of them. */
export function lineAt({ x, y, before }: Points, date: number): number {
  let i = x.length - 1;
  while (i >= 0 && x[i]! > date + nearly) i--;
  if (i < 0) return before;
  if (i === x.length - 1 || date <= x[i]! + nearly) return y[i]!;
  return y[i]! + ((date - x[i]!) / (x[i + 1]! - x[i]!)) * (y[i + 1]! - y[i]!);
}
