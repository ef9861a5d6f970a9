/** ai-power as one would write it by hand for its one purpose, on typed arrays, against the kernel. */
import type { Plan } from '../src/domain/plan.ts';
import { aiPowerScenario } from './ai-power-scenario.ts';
import type { Bench } from './bench.ts';
import { checkRows, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const numberNames = [
  'algorithmic_growth', 'shock_gain', 'shock_start', 'shock_spread', 'energy_growth', 'capital_growth', 'efficiency_fade', 'electricity_share', 'capital_share', 'other_share', 'pass_through', 'baseline_revenue', 'baseline_compute_demand', 'busy_utilization',
  'baseline_demand', 'own_price_elasticity', 'income_elasticity', 'income_ratio', 'autonomous_growth', 'growth_fade', 'saturation_ratio', 'demand_carry_over',
  'site_load_factor', 'survival_scale', 'survival_shape', 'idle_share', 'pue', 'load_factor', 'capacity_factor', 'wue', 'carbon_intensity',
] as const;
const arrayNames = ['compute_per_accelerator', 'new_accelerator_power', 'site_generation_share', 'realisation_share', 'energisation_delay'] as const;
const seriesNames = ['install_share', 'other_it_power', 'announced_it_power', 'announced_facility_peak', 'build_cap'] as const;

interface Data {
  readonly steps: number;
  readonly dt: number;
  /** Date of the start. */
  readonly t0: number;
  readonly sites: number;
  readonly generations: number;
  readonly numbers: Readonly<Record<(typeof numberNames)[number], number>>;
  readonly arrays: Readonly<Record<(typeof arrayNames)[number], Float64Array>>;
  readonly series: Readonly<Record<(typeof seriesNames)[number], Float64Array>>;
  /** Before the start, newest first, by generation: GPU/year and kW/year. */
  readonly pastAdditions: Float64Array;
  readonly pastPowerAdditions: Float64Array;
}

const daysPerYear = 365;
const hoursPerYear = 8760;

function aiPower(data: Data): Readonly<Record<string, Float64Array>> {
  const { steps, dt, t0, sites, generations, numbers: c, pastAdditions, pastPowerAdditions } = data;
  const { compute_per_accelerator: computePer, new_accelerator_power: powerPer, site_generation_share: siteShare, realisation_share: realised, energisation_delay: delayDays } = data.arrays;
  const { install_share: installShare, other_it_power: otherPower, announced_it_power: announcedIt, announced_facility_peak: announcedPeak, build_cap: buildCap } = data.series;
  const count = steps + 1;
  const rows = emptyRows(count, sites, generations);
  const powerAdditions = new Float64Array(count * generations);

  // What does not change in time.
  const saturation = c.saturation_ratio;
  const saturationExponent = -saturation / (saturation - 1);
  const saturationSlope = (Math.abs(c.own_price_elasticity) * saturation) / (saturation - 1);
  const incomeResponse = Math.pow(c.income_ratio, c.income_elasticity);
  const carryOver = Math.pow(c.demand_carry_over, dt);
  const startPrice = (c.baseline_revenue / c.baseline_demand) * 1000;

  const past = pastAdditions.length / generations;
  const survival = new Float64Array(count + past);
  for (let age = 0; age < survival.length; age++) survival[age] = dt * Math.exp(-Math.pow((age * dt) / c.survival_scale, c.survival_shape));

  const lag = new Int32Array(sites);
  const lagShare = new Float64Array(sites);
  const perMegawatt = new Float64Array(sites * generations);
  for (let s = 0; s < sites; s++) {
    const exact = delayDays[s]! / daysPerYear / dt;
    const nearest = Math.round(exact);
    lag[s] = Math.abs(exact - nearest) < 1e-9 ? nearest : Math.ceil(exact);
    lagShare[s] = Math.abs(exact - nearest) < 1e-9 ? 0 : lag[s]! - exact;
    for (let g = 0; g < generations; g++) perMegawatt[s * generations + g] = (siteShare[s * generations + g]! / powerPer[g]!) * 1000;
  }

  const { energised_it_power: energisedIt, energised_facility_peak: energisedPeak, site_generation_accelerators: siteGenerationAccelerators, site_accelerators: siteAccelerators } = rows;
  const { surviving_accelerators: survivors, surviving_power: survivingPower, target_accelerators: targets, desired_additions: desiredAdditions, accelerator_additions: additions, accelerators: fleet, unmet_accelerators: unmetAccelerators, generation_power: generationPower } = rows;

  let demandRatio = 1;
  for (let k = 0; k <= steps; k++) {
    const elapsed = k * dt;

    // Efficiency to price
    const growing = Math.min(elapsed, c.efficiency_fade);
    const efficiencyTime = growing - (growing * growing) / (2 * c.efficiency_fade);
    const shockProgress = Math.min(Math.max(t0 + elapsed - c.shock_start, 0), c.shock_spread) / c.shock_spread;
    const algorithmicGain = Math.exp(c.algorithmic_growth * efficiencyTime) * Math.pow(c.shock_gain, shockProgress);
    const energyGain = Math.exp(c.energy_growth * efficiencyTime);
    const capitalGain = Math.exp(c.capital_growth * efficiencyTime);
    const computeCost = c.electricity_share / energyGain + c.capital_share / capitalGain + c.other_share;
    const unitCost = computeCost / algorithmicGain;
    const priceRatio = Math.pow(unitCost, c.pass_through);
    const price = startPrice * priceRatio;
    rows.efficiency_time[k] = efficiencyTime;
    rows.shock_progress[k] = shockProgress;
    rows.algorithmic_gain[k] = algorithmicGain;
    rows.energy_gain[k] = energyGain;
    rows.capital_gain[k] = capitalGain;
    rows.compute_cost_ratio[k] = computeCost;
    rows.electricity_share_now[k] = c.electricity_share / energyGain / computeCost;
    rows.unit_cost_ratio[k] = unitCost;
    rows.price_ratio[k] = priceRatio;
    rows.price[k] = price;

    // Demand
    const growthTime = Math.min(elapsed, c.growth_fade);
    const growth = Math.exp(c.autonomous_growth * (growthTime - (growthTime * growthTime) / (2 * c.growth_fade)));
    const response = Math.pow(priceRatio, c.own_price_elasticity) * incomeResponse * growth;
    const target = saturation / (1 + (saturation - 1) * Math.pow(response, saturationExponent));
    demandRatio = Math.pow(target, 1 - carryOver) * Math.pow(demandRatio, carryOver);
    const demand = c.baseline_demand * demandRatio;
    const computeDemand = (c.baseline_compute_demand * demandRatio) / algorithmicGain;
    rows.growth_time[k] = growthTime;
    rows.growth_ratio[k] = growth;
    rows.response_ratio[k] = response;
    rows.target_ratio[k] = target;
    rows.local_elasticity[k] = -saturationSlope * (1 - target / saturation);
    rows.demand_ratio[k] = demandRatio;
    rows.demand[k] = demand;
    rows.expenditure_ratio[k] = priceRatio * demandRatio;
    rows.compute_demand[k] = computeDemand;

    // Campuses
    let totalAnnouncedIt = 0;
    let totalEnergisedIt = 0;
    let totalAnnouncedPeak = 0;
    let totalEnergisedPeak = 0;
    for (let s = 0; s < sites; s++) {
      const here = k * sites + s;
      let it = 0;
      let peak = 0;
      if (k >= lag[s]!) {
        const from = here - lag[s]! * sites;
        it = announcedIt[from]!;
        peak = announcedPeak[from]!;
        const share = lagShare[s]!;
        if (share > 0) {
          it += share * (announcedIt[from + sites]! - it);
          peak += share * (announcedPeak[from + sites]! - peak);
        }
        it *= realised[s]!;
        peak *= realised[s]!;
      }
      energisedIt[here] = it;
      energisedPeak[here] = peak;
      let accelerators = 0;
      for (let g = 0; g < generations; g++) {
        const ofGeneration = it * perMegawatt[s * generations + g]!;
        siteGenerationAccelerators[here * generations + g] = ofGeneration;
        accelerators += ofGeneration;
      }
      siteAccelerators[here] = accelerators;
      totalAnnouncedIt += announcedIt[here]!;
      totalAnnouncedPeak += announcedPeak[here]!;
      totalEnergisedIt += it;
      totalEnergisedPeak += peak;
    }
    rows.total_announced_it_power[k] = totalAnnouncedIt;
    rows.total_energised_it_power[k] = totalEnergisedIt;
    rows.total_announced_facility_peak[k] = totalAnnouncedPeak;
    rows.total_energised_facility_peak[k] = totalEnergisedPeak;
    rows.campus_energy[k] = (totalEnergisedPeak * c.site_load_factor * hoursPerYear) / 1e6;

    // Accelerators that are left, and what may be added
    let survivingCompute = 0;
    let allSurvivingPower = 0;
    let newCompute = 0;
    let newPower = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      let units = 0;
      let kilowatts = 0;
      for (let j = 0, at = g; j < k; j++, at += generations) {
        const left = survival[k - j]!;
        units += additions[at]! * left;
        kilowatts += powerAdditions[at]! * left;
      }
      let pastUnits = 0;
      let pastKilowatts = 0;
      for (let i = 0; i < past; i++) {
        const left = survival[k + i + 1]!;
        pastUnits += pastAdditions[i * generations + g]! * left;
        pastKilowatts += pastPowerAdditions[i * generations + g]! * left;
      }
      units += pastUnits;
      const power = (kilowatts + pastKilowatts) * 0.001;
      survivors[here] = units;
      survivingPower[here] = power;
      survivingCompute += units * computePer[g]!;
      allSurvivingPower += power;
      newCompute += installShare[here]! * computePer[g]!;
      newPower += installShare[here]! * powerPer[g]!;
    }
    const powerRoom = Math.max(0, totalEnergisedIt + otherPower[k]! - allSurvivingPower);
    const wanted = Math.max(0, computeDemand - survivingCompute) / newCompute;
    const powered = (powerRoom / newPower) * 1000;
    const addable = Math.min(wanted, powered);
    rows.surviving_compute[k] = survivingCompute;
    rows.power_room[k] = powerRoom;
    rows.new_compute_mean[k] = newCompute;
    rows.new_power_mean[k] = newPower;
    rows.wanted_accelerators[k] = wanted;
    rows.powered_accelerators[k] = powered;

    // Additions and the fleet
    let computeSupply = 0;
    let nameplate = 0;
    let allUnmet = 0;
    let allAccelerators = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      const left = survivors[here]!;
      const targeted = left + installShare[here]! * addable;
      const desired = Math.max(0, targeted - left) / dt;
      const added = Math.min(desired, buildCap[here]!);
      const inService = left + added * dt;
      const unmet = Math.max(0, targeted - inService);
      const addedPower = added * powerPer[g]!;
      const power = survivingPower[here]! + addedPower * dt * 0.001;
      powerAdditions[here] = addedPower;
      targets[here] = targeted;
      desiredAdditions[here] = desired;
      additions[here] = added;
      fleet[here] = inService;
      unmetAccelerators[here] = unmet;
      generationPower[here] = power;
      computeSupply += inService * computePer[g]!;
      nameplate += power;
      allUnmet += unmet;
      allAccelerators += inService;
    }

    // What is served, megawatts and money
    const servedShare = Math.min(1, computeSupply / computeDemand);
    const served = demand * servedShare;
    const utilization = c.busy_utilization * Math.min(1, computeDemand / computeSupply);
    const drawnShare = c.idle_share + (1 - c.idle_share) * utilization;
    const itPower = nameplate * drawnShare;
    const facilityPower = itPower * c.pue;
    const revenue = price * served * 0.001;
    rows.compute_supply[k] = computeSupply;
    rows.served_share[k] = servedShare;
    rows.served_demand[k] = served;
    rows.unmet_demand[k] = demand - served;
    rows.utilization[k] = utilization;
    rows.it_nameplate_power[k] = nameplate;
    rows.drawn_share[k] = drawnShare;
    rows.it_power[k] = itPower;
    rows.facility_power[k] = facilityPower;
    rows.facility_energy[k] = (facilityPower * hoursPerYear) / 1e6;
    rows.facility_peak_power[k] = facilityPower / c.load_factor;
    rows.interconnection_capacity[k] = facilityPower / c.capacity_factor;
    rows.water_use[k] = (itPower * c.wue * hoursPerYear) / 1e3;
    rows.carbon_emissions[k] = (facilityPower * c.carbon_intensity * hoursPerYear) / 1e9;
    rows.revenue[k] = revenue;
    rows.revenue_per_gw[k] = (revenue / facilityPower) * 1000;
    rows.binding[k] = computeSupply >= computeDemand * (1 - 1e-9) ? 0 : allUnmet <= allAccelerators * 1e-9 ? 1 : 2;
  }
  return rows;
}

/** A row for every instant of every result, all in one buffer. */
function emptyRows(count: number, sites: number, generations: number) {
  let cells = 0;
  resultsOf((size) => { cells += size; }, sites, generations);
  const buffer = new ArrayBuffer(8 * count * cells);
  let from = 0;
  return resultsOf((size) => {
    const row = new Float64Array(buffer, from, size * count);
    from += row.byteLength;
    return row;
  }, sites, generations);
}

/** Every result by its name in the model, taken with the number of its values at an instant. */
function resultsOf<Row>(take: (size: number) => Row, sites: number, generations: number) {
  return {
    growth_time: take(1),
    growth_ratio: take(1),
    response_ratio: take(1),
    target_ratio: take(1),
    local_elasticity: take(1),
    demand_ratio: take(1),
    demand: take(1),
    expenditure_ratio: take(1),
    efficiency_time: take(1),
    shock_progress: take(1),
    algorithmic_gain: take(1),
    energy_gain: take(1),
    capital_gain: take(1),
    compute_cost_ratio: take(1),
    electricity_share_now: take(1),
    unit_cost_ratio: take(1),
    price_ratio: take(1),
    price: take(1),
    compute_demand: take(1),
    surviving_compute: take(1),
    power_room: take(1),
    new_compute_mean: take(1),
    new_power_mean: take(1),
    wanted_accelerators: take(1),
    powered_accelerators: take(1),
    compute_supply: take(1),
    served_share: take(1),
    served_demand: take(1),
    unmet_demand: take(1),
    utilization: take(1),
    revenue: take(1),
    revenue_per_gw: take(1),
    binding: take(1),
    total_announced_it_power: take(1),
    total_energised_it_power: take(1),
    total_announced_facility_peak: take(1),
    total_energised_facility_peak: take(1),
    campus_energy: take(1),
    it_nameplate_power: take(1),
    drawn_share: take(1),
    it_power: take(1),
    facility_power: take(1),
    facility_energy: take(1),
    facility_peak_power: take(1),
    interconnection_capacity: take(1),
    water_use: take(1),
    carbon_emissions: take(1),
    energised_it_power: take(sites),
    energised_facility_peak: take(sites),
    site_accelerators: take(sites),
    site_generation_accelerators: take(sites * generations),
    surviving_accelerators: take(generations),
    surviving_power: take(generations),
    target_accelerators: take(generations),
    desired_additions: take(generations),
    accelerator_additions: take(generations),
    accelerators: take(generations),
    unmet_accelerators: take(generations),
    generation_power: take(generations),
  };
}

/** The very numbers the kernel is given. */
function dataOf({ compiled: { lowered }, input }: Plan): Data {
  const { system, slots, histories } = lowered;
  const slot = (name: string): number => {
    const id = slots.get(name);
    if (id === undefined) throw new Error(`the model has no ${name}`);
    return id;
  };
  const constant = (name: string): Float64Array => Float64Array.from(input.constants.get(slot(name))!);
  const history = (series: string): Float64Array => Float64Array.from(input.histories[histories.findIndex((one) => one.series === series)]!);
  const record = <Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
  const size = (axis: string): number => system.axes.find(({ name }) => name === axis)!.size;
  return {
    steps: input.steps,
    dt: input.dt,
    t0: input.t0,
    sites: size('site'),
    generations: size('generation'),
    numbers: record(numberNames, (name) => constant(name)[0]!),
    arrays: record(arrayNames, constant),
    series: record(seriesNames, (name) => Float64Array.from(input.series.get(slot(name))!)),
    pastAdditions: history('past_additions'),
    pastPowerAdditions: history('past_power_additions'),
  };
}

export const aiPowerByHand: Bench = {
  name: 'ai-power, 20 sites × 8 generations × 40 quarters: kernel ÷ by hand',
  bound: 1.25,
  direction: 'at-most',
  agree() {
    const plan = planScenario(aiPowerScenario);
    checkRows(plan, aiPower(dataOf(plan)));
  },
  measure() {
    const plan = planScenario(aiPowerScenario);
    const data = dataOf(plan);
    return timeRatio(() => void plan.compiled.kernel.run(plan.input), () => void aiPower(data));
  },
};
