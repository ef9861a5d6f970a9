/**
 * ai-power written by hand on typed arrays, against the kernel. The formulas are those of the model, with everything that does
 * not depend on the unknown outside of the search for a root.
 */
import { campusConstants, lineAt, marketConstants, recovery, sourceConstants, stepAt, survivalTable } from './ai-power-constants.ts';
import { dataOf, type Data } from './ai-power-data.ts';
import { programmeMoney } from './ai-power-programme.ts';
import { emptyRows } from './ai-power-rows.ts';
import { aiPowerScenario } from './ai-power-scenario.ts';
import type { Bench } from './bench.ts';
import { checkRows, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';
import { rootOf } from './root.ts';

const hoursPerYear = 8760;
const secondsPerYear = 3600 * hoursPerYear;
/** MW over a year, in TWh; with USD/MWh in million USD. */
const terawattHours = hoursPerYear / 1e6;
/** MW over a year times g/kWh, in Mt. */
const megatonnes = hoursPerYear / 1e9;
/** MW over a year times L/kWh, in ML. */
const megalitres = hoursPerYear / 1e3;
/** MW of a Ttoken/year, in kWh/Mtoken. */
const perMillionTokens = hoursPerYear / 1e3;
/** Ttoken/year of a token/s, in millions. */
const millionAtOnce = 1e6 / secondsPerYear;

const equal = 1e-9;

/** Years of growth at the first rate, of growth that fades exponentially. */
function fadedYears(elapsed: number, fade: number): number {
  return fade === Infinity ? elapsed : -fade * Math.expm1(-elapsed / fade);
}

/** Logarithm of demand at the market's price, less that of capacity, by the log of the markup. */
function marketGap(x: number, p: Float64Array): number {
  const logRatio = p[0]! + p[1]! * x;
  const logDemand = p[2]! * logRatio + p[3]! - Math.log(p[4]! + p[5]! * Math.exp(p[6]! * logRatio));
  p[8] = logRatio;
  p[9] = logDemand;
  return logDemand - p[7]!;
}

/** Logarithm of demand for the service of a fleet at its own cost, less that of its service, by the log of the fleet ÷ the first fleet. */
function fleetGap(x: number, p: Float64Array): number {
  const compute = p[0]! * Math.exp(x);
  const power = compute < p[1]! ? (p[2]! / p[1]!) * compute : p[2]! + (compute - p[1]!) * p[3]!;
  const logPrice = p[5]! * Math.log((p[4]! * power) / compute);
  const logMemory = p[6]! + p[7]! * (logPrice - p[8]!);
  const logRatio = p[9]! * logPrice + p[10]! * logMemory;
  const logDemand = p[11]! * logRatio + p[12]! - Math.log(p[13]! + p[14]! * Math.exp(p[15]! * logRatio));
  p[17] = compute;
  p[18] = power;
  p[19] = logPrice;
  p[20] = logMemory;
  p[21] = logRatio;
  p[22] = logDemand;
  return logDemand - (p[16]! + x);
}

function aiPower(data: Data): Readonly<Record<string, Float64Array>> {
  const { steps, dt, t0, sites, generations, supplies, workloads, training, inference, numbers: c } = data;
  const { compute_per_accelerator: computePer, arriving_before: arrivingBefore, workload_utilization: workloadUtilization } = data.arrays;
  const { realisation_share: realised, site_load_factor: loadFactor, shell_cost: shellCost, it_cost: itCost } = data.arrays;
  const { hardware_listed_until: listedUntil } = data.arrays;
  const { site_generation_share: siteShare, site_supply_share: siteSupplyShare, other_supply_share: otherSupply } = data.arrays;
  const { supply_price: supplyPrice, plant_capacity_factor: plantFactor } = data.arrays;
  const {
    workload_mix: mix,
    edge_share: edgeShares,
    install_share: installShare,
    listed_accelerator_power: listedPower,
    other_it_power: otherPower,
    announced_it_power: announcedIt,
    announced_facility_peak: announcedPeak,
    build_cap: buildCap,
  } = data.series;
  const { announced_it_power: announcedCurves, listed_accelerator_power: listedCurves, other_it_power: otherCurves } = data.curves;
  const count = steps + 1;
  const rows = emptyRows(count, data);

  // Constants of the run.
  const market = marketConstants(data);
  const { deliverySteps, delivery, baselinePrice, mature, ceilingTerm, curveTop, curveSlope, carry, firstPrice } = market;
  const weight = c.present_price_weight;
  const survival = survivalTable(data, deliverySteps);
  const survivalToDelivery = survival[deliverySteps]! / dt;
  const { location, contract, water } = sourceConstants(data);
  const { quarterSteps, quarterShares, quarterDelays, onGridInAStep, shellTime, equipmentTime } = campusConstants(data);
  const capitalGrowth = Math.log1p(c.capital_cost_growth / 100);
  const machineRecovery = recovery(c.discount_rate / 100, c.accelerator_life);
  const siteRecovery = recovery(c.discount_rate / 100, c.site_life);
  const retiringShare = -Math.expm1(-dt / c.retirement_time) / dt;
  const quotedRatio = Math.pow(c.quoted_price / baselinePrice, weight);
  const edgeLimit = ((c.edge_memory_bandwidth * c.edge_tokens_per_read) / (c.edge_active_parameters * c.edge_bytes_per_weight)) * 1000;
  const mostMarkup = Math.log(1e12);
  const past = data.pastAdditions.length / generations;
  const { pastAdditions, pastPowerAdditions } = data;

  const {
    built_it_power: builtIt,
    built_facility_peak: builtPeak,
    energised_facility_peak: energisedPeak,
    connected_share: connectedShare,
    energised_it_power: energisedIt,
    site_generation_accelerators: siteGenerationAccelerators,
    site_accelerators: siteAccelerators,
    site_compute: siteCompute,
    site_power: sitePower,
    site_energy: siteEnergy,
    site_supply_power: siteSupplyPower,
    campus_supply_power: campusSupplyPower,
    shell_spending: shellSpending,
    it_spending: itSpending,
    site_spending: siteSpending,
  } = rows;
  const {
    new_accelerator_power: newPower,
    expected_accelerator_power: expectedPower,
    kept_share: kept,
    early_retirement: earlyRetirement,
    surviving_accelerators: survivors,
    surviving_power: survivingPower,
    accelerator_additions: additions,
    run_additions: runAdditions,
    accelerators: fleet,
    accelerator_retirements: retirements,
    generation_power: generationPower,
    accelerators_to_come: toCome,
    committed_accelerators: committed,
    power_to_come: powerToCome,
    committed_power: committedPower,
    funded_additions: funded,
    accelerator_orders: orders,
    accelerator_earnings: earnings,
    accelerator_running_cost: runningCost,
  } = rows;
  const {
    workload_plan: workloadPlan,
    workload_work: workloadWork,
    workload_share: workloadShare,
    workload_compute: workloadCompute,
    workload_drawn_share: workloadDrawn,
    workload_it_power: workloadItPower,
  } = rows;
  const {
    supply_share: supplyShare,
    supply_power: supplyPower,
    plant_capacity: plantCapacity,
    single_source_cost: singleCost,
    single_source_emissions: singleEmissions,
    single_source_plant: singlePlant,
  } = rows;

  const addedThen = new Float64Array(count * generations);
  const powerAddedThen = new Float64Array(count * generations);
  const orderedPower = new Float64Array(count * generations);
  const arrivedPower = new Float64Array(count * generations);
  const addedSoFar = new Float64Array(generations);
  let powerAddedSoFar = 0;
  const keptNow = new Float64Array(generations).fill(1);
  const sourceWeight = new Float64Array(supplies);
  const marketNumbers = new Float64Array(10);
  const fleetNumbers = new Float64Array(23);
  const faded0 = Math.min(Math.max(0, t0 - c.efficiency_fade_from), c.efficiency_fade);
  const lateStart = Math.max(0, t0 - c.efficiency_fade_from);
  const fullGrowth0 = faded0 - (faded0 * faded0) / (2 * c.efficiency_fade);
  let remembered = firstPrice;
  let priceRatio = firstPrice;
  let revenue = c.baseline_revenue;
  let capitalSpent = 0;
  let firstComputeCost = 0;
  let firstServingShare = 0;

  for (let k = 0; k <= steps; k++) {
    const elapsed = k * dt;
    const time = t0 + elapsed;
    const revenueBefore = revenue;
    const mixHere = k * workloads;

    // Gains
    const late = Math.max(0, time - c.efficiency_fade_from);
    const fadedTime = Math.min(late, c.efficiency_fade);
    const fullGrowth = fadedTime - (fadedTime * fadedTime) / (2 * c.efficiency_fade);
    const efficiencyTime = elapsed - (late - lateStart) + fullGrowth - fullGrowth0;
    const shockProgress = Math.min(Math.max(time - c.shock_start, 0), c.shock_spread) / c.shock_spread;
    const gain = Math.exp(c.algorithmic_growth * efficiencyTime) * Math.pow(c.shock_gain, shockProgress);
    const begun = time >= c.shock_start - 1e-9;
    const expectedGain =
      gain *
      Math.exp(c.algorithmic_growth * (1 - fadedTime / c.efficiency_fade) * delivery) *
      (begun ? Math.pow(c.shock_gain, Math.min(1 - shockProgress, delivery / c.shock_spread)) : 1);
    const energyGain = Math.exp(c.energy_growth * efficiencyTime);
    rows.faded_time[k] = fadedTime;
    rows.full_growth_time[k] = fullGrowth;
    rows.efficiency_time[k] = efficiencyTime;
    rows.shock_progress[k] = shockProgress;
    rows.algorithmic_gain[k] = gain;
    rows.expected_gain[k] = expectedGain;
    rows.energy_gain[k] = energyGain;

    // Growth without a price and the memory of prices
    const growthExponent = c.autonomous_growth * fadedYears(elapsed, c.growth_fade) + market.income;
    const growthDistance = Math.exp(-growthExponent * curveTop);
    remembered = Math.pow(remembered, carry) * Math.pow(priceRatio, 1 - carry);
    const memory = remembered / firstPrice;
    const memoryEffect = Math.pow(memory, 1 - weight);
    const edgeShare = edgeShares[k]!;
    const referenceDemand = c.baseline_demand * (1 - edgeShare);
    rows.growth_exponent[k] = growthExponent;
    rows.growth_distance[k] = growthDistance;
    rows.remembered_price_ratio[k] = remembered;
    rows.price_memory[k] = memory;
    rows.memory_effect[k] = memoryEffect;
    rows.data_center_share[k] = 1 - edgeShare;
    rows.reference_demand[k] = referenceDemand;

    // Campuses
    for (let u = 0; u < supplies; u++) sourceWeight[u] = 0;
    let waiting = 0;
    let totalAnnouncedIt = 0;
    let totalEnergisedIt = 0;
    let totalPlannedIt = 0;
    let totalAnnouncedPeak = 0;
    let totalEnergisedPeak = 0;
    let campusAverage = 0;
    let spending = 0;
    let machineCapital = 0;
    let siteCapital = 0;
    for (let s = 0; s < sites; s++) {
      const here = k * sites + s;
      const points = announcedCurves[s]!;
      let it = 0;
      let peak = 0;
      let planned = 0;
      for (let q = s * 4; q < s * 4 + 4; q++) {
        planned += stepAt(points, time + delivery - quarterDelays[q]!);
        const lag = quarterSteps[q]!;
        if (k < lag) continue;
        const from = here - lag * sites;
        const share = quarterShares[q]!;
        if (share > 0) {
          it += announcedIt[from]! + share * (announcedIt[from + sites]! - announcedIt[from]!);
          peak += announcedPeak[from]! + share * (announcedPeak[from + sites]! - announcedPeak[from]!);
        } else {
          it += announcedIt[from]!;
          peak += announcedPeak[from]!;
        }
      }
      it *= realised[s]! / 4;
      peak *= realised[s]! / 4;
      const onGrid = Math.min(peak, (k === 0 ? peak : energisedPeak[here - sites]!) + onGridInAStep[s]!);
      const connected = peak > 0 ? onGrid / peak : 1;
      const energised = it * connected;
      builtIt[here] = it;
      builtPeak[here] = peak;
      energisedPeak[here] = onGrid;
      connectedShare[here] = connected;
      energisedIt[here] = energised;
      const average = onGrid * loadFactor[s]!;
      campusAverage += average;
      sitePower[here] = average;
      siteEnergy[here] = average * terawattHours;
      for (let u = 0; u < supplies; u++) {
        const share = siteSupplyShare[s * supplies + u]!;
        siteSupplyPower[here * supplies + u] = average * share;
        campusSupplyPower[k * supplies + u] = campusSupplyPower[k * supplies + u]! + average * share;
        sourceWeight[u] = sourceWeight[u]! + energised * share;
      }
      const due = time - quarterDelays[s * 4]!;
      const running = stepAt(points, due);
      const shell = (shellCost[s]! * realised[s]! * Math.max(0, stepAt(points, due + shellTime) - running)) / shellTime / 1000;
      const equipment = (itCost[s]! * realised[s]! * Math.max(0, stepAt(points, due + equipmentTime) - running)) / equipmentTime / 1000;
      shellSpending[here] = shell;
      itSpending[here] = equipment;
      siteSpending[here] = shell + equipment;
      spending += shell + equipment;
      waiting += peak - onGrid;
      totalAnnouncedIt += announcedIt[here]!;
      totalAnnouncedPeak += announcedPeak[here]!;
      totalEnergisedIt += energised;
      totalEnergisedPeak += onGrid;
      totalPlannedIt += (connected * realised[s]! * planned) / 4;
      machineCapital += energised * itCost[s]!;
      siteCapital += energised * shellCost[s]!;
    }
    let campusCost = 0;
    let campusLocation = 0;
    let campusContract = 0;
    for (let u = 0; u < supplies; u++) {
      const power = campusSupplyPower[k * supplies + u]!;
      campusCost += power * supplyPrice[u]!;
      campusLocation += power * location[u]!;
      campusContract += power * contract[u]!;
    }
    rows.waiting_facility_peak[k] = waiting;
    rows.total_announced_it_power[k] = totalAnnouncedIt;
    rows.total_energised_it_power[k] = totalEnergisedIt;
    rows.total_planned_it_power[k] = totalPlannedIt;
    rows.total_announced_facility_peak[k] = totalAnnouncedPeak;
    rows.total_energised_facility_peak[k] = totalEnergisedPeak;
    rows.campus_energy[k] = campusAverage * terawattHours;
    rows.campus_electricity_cost[k] = campusCost * terawattHours;
    rows.campus_location_emissions[k] = campusLocation * megatonnes;
    rows.campus_contract_emissions[k] = campusContract * megatonnes;
    rows.capital_spending[k] = spending;
    rows.capital_spent[k] = capitalSpent;
    capitalSpent += dt * spending;

    // The fleet, and what will be left of it and of the orders under way on delivery
    const yearsToCome = Math.max(0, delivery - dt - elapsed);
    let computeSupply = 0;
    let fleetPower = 0;
    let computeBought = 0;
    let powerAdded = 0;
    let committedCompute = 0;
    let allCommittedPower = 0;
    let newCompute = 0;
    let newPowerMean = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      let units = 0;
      let watts = 0;
      let unitsThen = 0;
      let wattsThen = 0;
      let ordered = 0;
      let orderedWatts = 0;
      let arrived = 0;
      let arrivedWatts = 0;
      for (let j = 0, at = g; j < k; j++, at += generations) {
        const left = survival[k - j]!;
        const leftThen = survival[k - j + deliverySteps]!;
        const added = addedThen[at]!;
        const powerAdded = powerAddedThen[at]!;
        units += added * left;
        watts += powerAdded * left;
        unitsThen += added * leftThen;
        wattsThen += powerAdded * leftThen;
        ordered += orders[at]! * left;
        orderedWatts += orderedPower[at]! * left;
        arrived += runAdditions[at]! * leftThen;
        arrivedWatts += arrivedPower[at]! * leftThen;
      }
      let pastUnits = 0;
      let pastWatts = 0;
      let pastUnitsThen = 0;
      let pastWattsThen = 0;
      for (let i = 0; i < past; i++) {
        const left = survival[k + i + 1]!;
        const leftThen = survival[k + i + 1 + deliverySteps]!;
        const added = pastAdditions[i * generations + g]!;
        const powerAdded = pastPowerAdditions[i * generations + g]!;
        pastUnits += added * left;
        pastWatts += powerAdded * left;
        pastUnitsThen += added * leftThen;
        pastWattsThen += powerAdded * leftThen;
      }
      const keptHere = keptNow[g]!;
      const per = listedPower[here]! * Math.exp(c.hardware_power_growth * Math.max(0, time - listedUntil[g]!));
      const perThen =
        stepAt(listedCurves[g]!, time + delivery) * Math.exp(c.hardware_power_growth * Math.max(0, time + delivery - listedUntil[g]!));
      const arrives = k >= deliverySteps;
      const added = arrives ? orders[here - deliverySteps * generations]! : arrivingBefore[g]!;
      const ofRun = arrives ? added : 0;
      const addedPower = added * per;
      const left = (units + pastUnits) * keptHere;
      const powerLeft = (watts + pastWatts) * keptHere * 0.001;
      const inService = left + added * dt;
      const power = powerLeft + addedPower * dt * 0.001;
      const coming = ordered - arrived - ofRun * dt * survivalToDelivery + arrivingBefore[g]! * yearsToCome;
      const powerComing =
        (orderedWatts - arrivedWatts - ofRun * per * dt * survivalToDelivery + arrivingBefore[g]! * per * yearsToCome) * 0.001;
      const unitsCommitted = (unitsThen + pastUnitsThen) * keptHere + added * dt * survivalToDelivery + coming;
      const powerCommitted = ((wattsThen + pastWattsThen) * keptHere + addedPower * dt * survivalToDelivery) * 0.001 + powerComing;
      newPower[here] = per;
      expectedPower[here] = perThen;
      kept[here] = keptHere;
      survivors[here] = left;
      survivingPower[here] = powerLeft;
      additions[here] = added;
      runAdditions[here] = ofRun;
      fleet[here] = inService;
      retirements[here] = ((k === 0 ? left : fleet[here - generations]!) - left) / dt;
      generationPower[here] = power;
      toCome[here] = coming;
      powerToCome[here] = powerComing;
      committed[here] = unitsCommitted;
      committedPower[here] = powerCommitted;
      addedThen[here] = added / keptHere;
      powerAddedThen[here] = addedPower / keptHere;
      arrivedPower[here] = ofRun * per;
      computeSupply += inService * computePer[g]!;
      fleetPower += power;
      computeBought += (addedSoFar[g]! + added * dt) * computePer[g]!;
      powerAdded += addedPower;
      addedSoFar[g] = addedSoFar[g]! + added * dt;
      committedCompute += unitsCommitted * computePer[g]!;
      allCommittedPower += powerCommitted;
      newCompute += installShare[here]! * computePer[g]!;
      newPowerMean += installShare[here]! * perThen;
      for (let s = 0; s < sites; s++) {
        const ofGeneration = (energisedIt[k * sites + s]! * siteShare[g * sites + s]! * 1000) / per;
        siteGenerationAccelerators[here * sites + s] = ofGeneration;
        siteAccelerators[k * sites + s] = siteAccelerators[k * sites + s]! + ofGeneration;
        siteCompute[k * sites + s] = siteCompute[k * sites + s]! + ofGeneration * computePer[g]!;
      }
    }
    const powerPerCompute = newPowerMean / newCompute;
    const energisedLimit = totalEnergisedIt + otherPower[k]!;
    const plannedLimit = totalPlannedIt + lineAt(otherCurves[0]!, time + delivery);
    const energisedShare = fleetPower > energisedLimit ? energisedLimit / fleetPower : 1;
    const usable = computeSupply * energisedShare;
    const nameplate = fleetPower * energisedShare;
    rows.compute_supply[k] = computeSupply;
    rows.fleet_it_power[k] = fleetPower;
    rows.compute_bought[k] = computeBought;
    rows.it_power_additions[k] = powerAdded * 0.001;
    rows.it_power_bought[k] = (powerAddedSoFar + powerAdded * dt) * 0.001;
    powerAddedSoFar += powerAdded * dt;
    rows.committed_compute[k] = committedCompute;
    rows.new_compute_mean[k] = newCompute;
    rows.new_power_per_compute[k] = powerPerCompute;
    rows.energised_it_limit[k] = energisedLimit;
    rows.planned_it_limit[k] = plannedLimit;
    rows.energised_share[k] = energisedShare;
    rows.usable_compute[k] = usable;
    rows.it_nameplate_power[k] = nameplate;

    // What it costs
    const growthYears = Math.max(0, time - c.cost_growth_from);
    const expectedGrowthYears = Math.max(0, time + delivery - c.cost_growth_from);
    const costGrowth = Math.exp(capitalGrowth * growthYears);
    const expectedCostGrowth = Math.exp(capitalGrowth * expectedGrowthYears);
    const elsewhere = Math.max(0, nameplate - totalEnergisedIt);
    const paidFor = totalEnergisedIt + elsewhere;
    const machineCapex = paidFor > 0 ? (machineCapital + elsewhere * c.leased_it_cost) / paidFor : c.leased_it_cost;
    const siteCapex = paidFor > 0 ? (siteCapital + elsewhere * c.leased_shell_cost) / paidFor : c.leased_shell_cost;
    let electricityPrice = 0;
    for (let u = 0; u < supplies; u++) {
      const share = paidFor > 0 ? (sourceWeight[u]! + elsewhere * otherSupply[u]!) / paidFor : otherSupply[u]!;
      supplyShare[k * supplies + u] = share;
      electricityPrice += share * supplyPrice[u]!;
    }
    let plannedUtilization = 0;
    for (let w = 0; w < workloads; w++) plannedUtilization += mix[mixHere + w]! * workloadUtilization[w]!;
    const plannedDrawn = c.idle_share + (1 - c.idle_share) * plannedUtilization;
    const capitalCharge = (machineCapex * machineRecovery + siteCapex * siteRecovery) * c.price_level;
    const running = c.upkeep_per_gw * c.price_level + plannedDrawn * c.pue * electricityPrice * terawattHours;
    const fullPerGw = capitalCharge * costGrowth + running;
    const expectedFullPerGw = capitalCharge * expectedCostGrowth + running;
    const fullCost = fullPerGw * nameplate * 0.001;
    const machineCost = machineCapex * costGrowth * c.price_level;
    rows.cost_growth_time[k] = growthYears;
    rows.expected_cost_growth_time[k] = expectedGrowthYears;
    rows.cost_growth[k] = costGrowth;
    rows.expected_cost_growth[k] = expectedCostGrowth;
    rows.used_other_it_power[k] = elsewhere;
    rows.site_it_power[k] = paidFor;
    rows.computing_capex[k] = machineCapex;
    rows.site_capex[k] = siteCapex;
    rows.accelerator_cost[k] = machineCost;
    rows.electricity_price[k] = electricityPrice;
    rows.planned_utilization[k] = plannedUtilization;
    rows.planned_drawn_share[k] = plannedDrawn;
    rows.capital_charge_per_gw[k] = capitalCharge;
    rows.running_cost_per_gw[k] = running;
    rows.full_cost_per_gw[k] = fullPerGw;
    rows.expected_full_cost_per_gw[k] = expectedFullPerGw;
    rows.running_cost_ratio[k] = running / fullPerGw;
    rows.full_cost[k] = fullCost;

    // Training
    const trainingWanted = c.baseline_compute * mix[training]! * Math.exp(c.training_growth * fadedYears(elapsed, c.training_growth_fade));
    const trainingPaid = fullCost > 0 ? (c.training_revenue_share * revenueBefore) / fullCost : 1;
    const trainingMix = mix[mixHere + training]!;
    let trainingPlan = trainingMix;
    if (c.training_grows > 0) trainingPlan = usable > 0 ? Math.min(trainingWanted / usable, trainingPaid, 0.95) : 0;
    for (let w = 0; w < workloads; w++) {
      const rest = trainingMix < 1 ? (mix[mixHere + w]! * (1 - trainingPlan)) / (1 - trainingMix) : 0;
      workloadPlan[mixHere + w] = w === training ? trainingPlan : rest;
    }
    const servingPlan = workloadPlan[mixHere + inference]!;
    rows.training_wanted[k] = trainingWanted;
    rows.training_paid_share[k] = trainingPaid;
    rows.planned_training_share[k] = trainingPlan;
    rows.planned_serving_share[k] = servingPlan;

    // Cost of the service, and demand at it
    const computeCost = ((usable > 0 ? fullCost / usable : fullPerGw * powerPerCompute * 1e-6) / servingPlan) * 1e9;
    if (k === 0) {
      firstComputeCost = computeCost;
      firstServingShare = servingPlan;
    }
    const costRatio = computeCost / firstComputeCost / gain;
    const unitCost = baselinePrice * Math.pow(costRatio, c.pass_through);
    const servicePerCompute = (c.baseline_demand / (c.baseline_compute * firstServingShare)) * gain;
    const atCost = Math.pow(unitCost / baselinePrice, weight) * memoryEffect;
    const demandAtCost =
      (referenceDemand * Math.pow(atCost, mature) * curveTop) / (ceilingTerm + growthDistance * Math.pow(atCost, curveSlope));
    const mostServing = servingPlan + c.yielding_share * (1 - servingPlan);
    const serving = usable > 0 ? Math.min(mostServing, Math.max(servingPlan, demandAtCost / (servicePerCompute * usable))) : 1;
    const capacity = usable * serving * servicePerCompute;
    const cap = unitCost * c.price_cap_ratio;
    const capped = cap !== Infinity;
    const atCap = Math.pow(cap / baselinePrice, weight) * memoryEffect;
    const demandAtCap = capped
      ? (referenceDemand * Math.pow(atCap, mature) * curveTop) / (ceilingTerm + growthDistance * Math.pow(atCap, curveSlope))
      : 0;
    const runningRatio = running / fullPerGw;
    const atRunning = atCost * Math.pow(runningRatio, weight);
    const demandAtRunning =
      (referenceDemand * Math.pow(atRunning, mature) * curveTop) / (ceilingTerm + growthDistance * Math.pow(atRunning, curveSlope));
    rows.compute_cost[k] = computeCost;
    rows.cost_ratio[k] = costRatio;
    rows.unit_cost[k] = unitCost;
    rows.service_per_compute[k] = servicePerCompute;
    rows.cost_price_ratio[k] = atCost;
    rows.demand_at_cost[k] = demandAtCost;
    rows.compute_demand[k] = demandAtCost / (servicePerCompute * servingPlan);
    rows.serving_share[k] = serving;
    rows.service_capacity[k] = capacity;
    rows.price_cap[k] = cap;
    rows.cap_price_ratio[k] = atCap;
    rows.demand_at_cap[k] = demandAtCap;
    rows.running_price_ratio[k] = atRunning;
    rows.demand_at_running_cost[k] = demandAtRunning;

    // The price at which demand equals capacity
    marketNumbers[0] = Math.log(atCost);
    marketNumbers[1] = weight;
    marketNumbers[2] = mature;
    marketNumbers[3] = Math.log(curveTop);
    marketNumbers[4] = ceilingTerm;
    marketNumbers[5] = growthDistance;
    marketNumbers[6] = curveSlope;
    marketNumbers[7] = Math.log(capacity / referenceDemand);
    const markup = rootOf(marketGap, Math.log(runningRatio), Math.min(Math.log(cap / unitCost), mostMarkup), marketNumbers);
    const marketPrice = unitCost * Math.exp(markup);
    rows.log_market_markup[k] = markup;
    rows.market_price[k] = marketPrice;
    rows.log_market_price_ratio[k] = marketNumbers[8]!;
    rows.log_demand_at_market_price[k] = marketNumbers[9]!;

    // Price and service
    let price = marketPrice;
    let demandAtPrice = Math.min(demandAtRunning, capacity);
    if (Math.abs(demandAtCost - capacity) <= equal * capacity) {
      price = unitCost;
      demandAtPrice = Math.min(demandAtCost, capacity);
    } else if (capped && demandAtCap >= capacity) {
      price = cap;
      demandAtPrice = demandAtCap;
    } else if (demandAtRunning <= capacity) price = unitCost * runningRatio;
    const slack = demandAtCost <= capacity * (1 + equal);
    const served = Math.min(demandAtPrice, capacity);
    const usedShare = capacity > 0 ? served / capacity : 0;
    const shortage = demandAtPrice - served;
    const unmet = slack ? 0 : demandAtCost - served;
    revenue = served > 0 ? price * served * 0.001 : 0;
    const unconstrainedRevenue = demandAtCost * unitCost * 0.001;
    priceRatio = (served > 0 ? price : unitCost) / baselinePrice;
    rows.clearing_price[k] = price;
    rows.demand_at_price[k] = demandAtPrice;
    rows.price_markup[k] = price / unitCost;
    rows.served_demand[k] = served;
    rows.used_serving_share[k] = usedShare;
    rows.shortage[k] = shortage;
    rows.service_share[k] = shortage > 0 ? served / demandAtPrice : 1;
    rows.revenue_before[k] = revenueBefore;
    rows.revenue[k] = revenue;
    rows.scarcity_rent[k] = served > 0 ? Math.max(0, price - unitCost) * served * 0.001 : 0;
    rows.unmet_demand[k] = unmet;
    rows.price_gap[k] = price - unitCost;
    rows.market_regime[k] = slack ? 0 : capped && demandAtCap >= capacity ? 1 : 2;
    rows.unconstrained_revenue[k] = unconstrainedRevenue;
    rows.revenue_gap[k] = revenue - unconstrainedRevenue;
    rows.price_ratio[k] = priceRatio;

    // Demand at the price paid, and at the quoted price
    const atPrice = Math.pow(priceRatio, weight) * memoryEffect;
    const level = curveTop / (ceilingTerm + growthDistance * Math.pow(atPrice, curveSlope));
    const demandRatio = Math.pow(atPrice, mature) * level;
    const demand = c.baseline_demand * demandRatio;
    const localElasticity = mature - curveSlope * (1 - level / market.ceilingRatio);
    const atQuote = quotedRatio * memoryEffect;
    const quoted =
      (referenceDemand * Math.pow(atQuote, mature) * curveTop) / (ceilingTerm + growthDistance * Math.pow(atQuote, curveSlope));
    const quotedCompute = quoted / (servicePerCompute * servingPlan);
    const quotedIt = quotedCompute * (usable > 0 ? nameplate / usable : powerPerCompute * 0.001);
    rows.demand_price_ratio[k] = atPrice;
    rows.ceiling_level[k] = level;
    rows.ceiling_fill[k] = level / market.ceilingRatio;
    rows.demand_ratio[k] = demandRatio;
    rows.demand[k] = demand;
    rows.expenditure_ratio[k] = priceRatio * demandRatio;
    rows.local_elasticity[k] = localElasticity;
    rows.long_run_rebound[k] = -c.pass_through * localElasticity;
    rows.quoted_price_ratio[k] = atQuote;
    rows.quoted_demand[k] = quoted;
    rows.quoted_compute[k] = quotedCompute;
    rows.quoted_it_power[k] = quotedIt;
    rows.quoted_facility_power[k] = quotedIt * plannedDrawn * c.pue;

    // The fleet that meets demand on delivery, at its own cost
    const expectedExponent = c.autonomous_growth * fadedYears(elapsed + delivery, c.growth_fade) + market.income;
    const expectedDistance = Math.exp(-expectedExponent * curveTop);
    fleetNumbers[0] = c.baseline_compute;
    fleetNumbers[1] = committedCompute;
    fleetNumbers[2] = allCommittedPower;
    fleetNumbers[3] = powerPerCompute * 0.001;
    fleetNumbers[4] = (expectedFullPerGw * 1e6) / (servingPlan * firstComputeCost * expectedGain);
    fleetNumbers[5] = c.pass_through;
    fleetNumbers[6] = market.weightThen * Math.log(remembered) + (1 - market.weightThen) * Math.log(priceRatio) - Math.log(firstPrice);
    fleetNumbers[7] = market.pathShare;
    fleetNumbers[8] = Math.log(priceRatio);
    fleetNumbers[9] = weight;
    fleetNumbers[10] = 1 - weight;
    fleetNumbers[11] = mature;
    fleetNumbers[12] = Math.log(curveTop);
    fleetNumbers[13] = ceilingTerm;
    fleetNumbers[14] = expectedDistance;
    fleetNumbers[15] = curveSlope;
    fleetNumbers[16] = Math.log((c.baseline_compute * servingPlan * servicePerCompute * expectedGain) / gain / referenceDemand);
    rows.expected_growth_exponent[k] = expectedExponent;
    rows.expected_growth_distance[k] = expectedDistance;
    rows.log_first_fleet_service[k] = fleetNumbers[16];
    rows.log_fleet_ratio[k] = rootOf(fleetGap, -100, 100, fleetNumbers);
    const targetCompute = fleetNumbers[17]!;
    rows.target_compute[k] = targetCompute;
    rows.target_power[k] = fleetNumbers[18]!;
    rows.log_target_price_ratio[k] = fleetNumbers[19]!;
    rows.log_target_memory[k] = fleetNumbers[20]!;
    rows.log_target_demand_price_ratio[k] = fleetNumbers[21]!;
    rows.log_demand_of_target_fleet[k] = fleetNumbers[22]!;

    // Orders, as far as megawatts, money and chips allow
    const funding = c.reinvested_share * revenueBefore + c.outside_capital;
    const wanted = Math.max(0, targetCompute - committedCompute);
    const powered = (Math.max(0, plannedLimit - allCommittedPower) / powerPerCompute) * 1000;
    const affordable = ((funding * dt) / (machineCost * powerPerCompute)) * 1e6;
    const perYear = Math.min(wanted, powered, affordable) / (newCompute * dt);
    let allFunded = 0;
    let orderedCompute = 0;
    let allOrdered = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      const fundedHere = installShare[here]! * perYear;
      const ordered = Math.min(fundedHere, buildCap[here]!);
      funded[here] = fundedHere;
      orders[here] = ordered;
      orderedPower[here] = ordered * expectedPower[here]!;
      allFunded += fundedHere;
      allOrdered += ordered;
      orderedCompute += ordered * computePer[g]!;
    }
    orderedCompute *= dt;
    let binding = 7;
    if (slack && orderedCompute >= wanted * (1 - equal)) binding = 0;
    else if (demandAtCost <= usable * servingPlan * servicePerCompute * (1 + equal)) binding = 1;
    else if (energisedShare < 1 - equal) binding = 2;
    else if (wanted <= equal * committedCompute) binding = 3;
    else if (affordable < Math.min(wanted, powered)) binding = 4;
    else if (powered < wanted) binding = 5;
    else if (allOrdered < allFunded * (1 - equal)) binding = 6;
    rows.ordered_compute[k] = orderedCompute;
    rows.order_funding[k] = funding;
    rows.wanted_compute[k] = wanted;
    rows.powered_compute[k] = powered;
    rows.funded_compute[k] = affordable;
    rows.binding[k] = binding;

    // Work
    let allWork = 0;
    for (let w = 0; w < workloads; w++) {
      const rest = servingPlan < 1 ? (workloadPlan[mixHere + w]! * (1 - serving)) / (1 - servingPlan) : 0;
      const work = w === inference ? serving * usedShare : rest;
      workloadWork[mixHere + w] = work;
      allWork += work;
    }
    const load = Math.min(1, allWork);
    let busy = 0;
    for (let w = 0; w < workloads; w++) {
      const share = allWork > 0 ? workloadWork[mixHere + w]! / allWork : workloadPlan[mixHere + w]!;
      const drawn = c.idle_share + (1 - c.idle_share) * workloadUtilization[w]! * load;
      workloadShare[mixHere + w] = share;
      workloadDrawn[mixHere + w] = drawn;
      workloadItPower[mixHere + w] = nameplate * share * drawn;
      workloadCompute[mixHere + w] = usable * load * share;
      busy += share * workloadUtilization[w]!;
    }
    const rent = (revenue / (usable * Math.max(load, 1e-9))) * (1e9 / hoursPerYear);
    rows.work_share[k] = load;
    rows.busy_utilization[k] = busy;
    rows.utilization[k] = busy * load;
    rows.compute_rent[k] = rent;

    // Megawatts
    const drawnShare = c.idle_share + (1 - c.idle_share) * busy * load;
    const itPower = nameplate * drawnShare;
    const facilityPower = itPower * c.pue;
    const peakPower = nameplate * c.peak_drawn_share * c.peak_pue;
    let electricityCost = 0;
    let locationEmissions = 0;
    let contractEmissions = 0;
    let sourceWater = 0;
    for (let u = 0; u < supplies; u++) {
      const here = k * supplies + u;
      const power = facilityPower * supplyShare[here]!;
      supplyPower[here] = power;
      plantCapacity[here] = power / plantFactor[u]!;
      singleCost[here] = facilityPower * supplyPrice[u]! * terawattHours;
      singleEmissions[here] = facilityPower * contract[u]! * megatonnes;
      singlePlant[here] = facilityPower / plantFactor[u]!;
      electricityCost += power * supplyPrice[u]!;
      locationEmissions += power * location[u]!;
      contractEmissions += power * contract[u]!;
      sourceWater += power * water[u]!;
    }
    const energyPerService = served > 0 ? (facilityPower / served) * perMillionTokens : 0;
    rows.drawn_share[k] = drawnShare;
    rows.it_power[k] = itPower;
    rows.facility_power[k] = facilityPower;
    rows.facility_energy[k] = facilityPower * terawattHours;
    rows.facility_peak_power[k] = peakPower;
    rows.load_factor[k] = facilityPower / peakPower;
    rows.interconnection_capacity[k] = peakPower * c.connection_reserve;
    rows.capacity_factor[k] = facilityPower / (peakPower * c.connection_reserve);
    rows.water_use[k] = itPower * c.wue * megalitres;
    rows.energy_per_service[k] = energyPerService;
    rows.unconstrained_power[k] = (demandAtCost * energyPerService) / perMillionTokens;
    rows.power_gap[k] = (unmet * energyPerService) / perMillionTokens;
    rows.service_token_energy[k] =
      ((workloadItPower[mixHere + inference]! * c.pue) / Math.max(served, 1e-9 * referenceDemand)) * (secondsPerYear / 1e6);
    rows.electricity_cost[k] = electricityCost * terawattHours;
    rows.location_emissions[k] = locationEmissions * megatonnes;
    rows.contract_emissions[k] = contractEmissions * megatonnes;
    rows.source_water_use[k] = sourceWater * megalitres;

    // Money
    const forMachines = nameplate * machineCapex * costGrowth * c.price_level * machineRecovery * 0.001;
    const forSites = paidFor * siteCapex * costGrowth * c.price_level * siteRecovery * 0.001;
    const forUpkeep = nameplate * c.upkeep_per_gw * c.price_level * 0.001;
    const required = forMachines + forSites + forUpkeep + electricityCost * terawattHours * 0.001;
    rows.revenue_per_gw[k] = (revenue / facilityPower) * 1000;
    rows.revenue_per_it_gw[k] = (revenue / nameplate) * 1000;
    rows.margin_over_cost[k] = 1 - fullCost / revenue;
    rows.computing_charge[k] = forMachines;
    rows.site_charge[k] = forSites;
    rows.upkeep_cost[k] = forUpkeep;
    rows.required_revenue[k] = required;
    rows.required_revenue_per_gw[k] = (required / facilityPower) * 1000;
    rows.infrastructure_margin[k] = 1 - required / revenue;

    // Accelerators that earn less than their operating cost
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      const earned = rent * computePer[g]! * energisedShare * load;
      const cost = newPower[here]! * drawnShare * c.pue * electricityPrice * 0.001 + c.upkeep;
      const retiring = earned < cost && keptNow[g]! > 1e-100 ? keptNow[g]! * retiringShare : 0;
      earnings[here] = earned;
      runningCost[here] = cost;
      earlyRetirement[here] = retiring;
      keptNow[g] = keptNow[g]! - dt * retiring;
    }

    // Devices of users
    const edgeDemand = demand * edgeShare;
    const edgeSpeed = Math.min(c.edge_device_speed * gain * energyGain, edgeLimit);
    const devices = (edgeDemand / edgeSpeed) * millionAtOnce;
    rows.edge_demand[k] = edgeDemand;
    rows.edge_speed_now[k] = edgeSpeed;
    rows.edge_power[k] = devices * c.edge_device_power;
    rows.edge_devices[k] = devices / c.edge_device_duty;
    rows.edge_capital[k] = (devices / c.edge_device_duty) * c.edge_device_cost * 0.001;
    rows.edge_token_energy[k] = c.edge_device_power / edgeSpeed;
  }
  programmeMoney(data, rows);
  return rows;
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
    // A round is a run or two, so that many of them pass without another process in between.
    return timeRatio(
      () => void plan.compiled.kernel.run(plan.input),
      () => void aiPower(data),
      { rounds: 400, least: 1 },
    );
  },
};
