/** ai-power written by hand on typed arrays, against the kernel. */
import { dataOf, type Data, type Phases } from './ai-power-data.ts';
import { emptyRows } from './ai-power-rows.ts';
import { aiPowerScenario } from './ai-power-scenario.ts';
import type { Bench } from './bench.ts';
import { checkRows, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const daysPerYear = 365;
const hoursPerYear = 8760;
const secondsPerYear = 3600 * hoursPerYear;
/** MW over a year, in TWh; with USD/MWh in million USD. */
const terawattHours = hoursPerYear / 1e6;
/** MW over a year times g/kWh, in Mt. */
const megatonnes = hoursPerYear / 1e9;
/** kg for a million BTU times BTU for a kilowatt-hour, as g for a kilowatt-hour. */
const gramsPerMillionth = 1000 / 1e6;
/** MW over a year times L/kWh, in ML. */
const megalitres = hoursPerYear / 1e3;

function aiPower(data: Data): Readonly<Record<string, Float64Array>> {
  const {
    steps,
    dt,
    t0,
    sites,
    generations,
    supplies,
    workloads,
    inference,
    numbers: c,
    announcedPhases,
    pastAdditions,
    pastPowerAdditions,
  } = data;
  const {
    compute_per_accelerator: computePer,
    new_accelerator_power: powerPer,
    arriving_before: arrivingBefore,
    workload_utilization: workloadUtilization,
    workload_moves_to_devices: movesToDevices,
    own_budget_share: ownBudget,
  } = data.arrays;
  const {
    realisation_share: realised,
    energisation_delay: delayDays,
    phase_ramp: phaseRamp,
    queue_limit: queueLimit,
    site_load_factor: loadFactor,
    shell_cost: shellCost,
    it_cost: itCost,
    site_generation_share: siteShare,
    site_supply_share: siteSupplyShare,
  } = data.arrays;
  const { supply_share: supplyShare, supply_price: supplyPrice, plant_capacity_factor: plantFactor } = data.arrays;
  const {
    workload_mix: mix,
    edge_share: edgeShares,
    install_share: installShare,
    other_it_power: otherPower,
    announced_it_power: announcedIt,
    announced_facility_peak: announcedPeak,
    build_cap: buildCap,
  } = data.series;
  const count = steps + 1;
  const rows = emptyRows(count, data);
  const addedThen = new Float64Array(count * generations);
  const powerAddedThen = new Float64Array(count * generations);

  // Constants of the run.
  const saturation = c.saturation_ratio;
  const saturationExponent = -saturation / (saturation - 1);
  const saturationSlope = (Math.abs(c.own_price_elasticity) * saturation) / (saturation - 1);
  const incomeResponse = Math.pow(c.income_ratio, c.income_elasticity);
  const carryOver = Math.pow(c.demand_carry_over, dt);
  const startPrice = (c.baseline_revenue / c.baseline_demand) * 1000;
  const retiringShare = -Math.expm1(-dt / c.retirement_time) / dt;

  const past = pastAdditions.length / generations;
  const survival = new Float64Array(count + past);
  for (let age = 0; age < survival.length; age++) survival[age] = dt * Math.exp(-Math.pow((age * dt) / c.survival_scale, c.survival_shape));

  const leadSteps = Math.round(c.lead_time / dt);
  const shellTime = Math.max(1, Math.round(c.construction_time / dt)) * dt;
  const equipmentTime = Math.max(1, Math.round(c.fit_out_time / dt)) * dt;
  const quarters = new Int32Array(sites * 4);
  const quarterShares = new Float64Array(sites * 4);
  const perMegawatt = new Float64Array(sites * generations);
  const onGridInAStep = new Float64Array(sites);
  for (let s = 0; s < sites; s++) {
    for (let q = 0; q < 4; q++) {
      const lag = lagOf((delayDays[s]! / daysPerYear + (phaseRamp[s]! * q) / 3) / dt);
      quarters[s * 4 + q] = lag.steps;
      quarterShares[s * 4 + q] = lag.share;
    }
    let byGrid = 0;
    for (let u = 0; u < supplies; u++) byGrid += siteSupplyShare[s * supplies + u]! * (1 - data.arrays.behind_the_meter[u]!);
    onGridInAStep[s] = (queueLimit[s]! * dt) / Math.max(byGrid, 1e-9);
    for (let g = 0; g < generations; g++) perMegawatt[s * generations + g] = (siteShare[s * generations + g]! / powerPer[g]!) * 1000;
  }

  const locationIntensity = new Float64Array(supplies);
  const contractIntensity = new Float64Array(supplies);
  const supplyWater = new Float64Array(supplies);
  const { gas_technology_share: gasShare, gas_heat_rate: heatRate, gas_water: gasWater, behind_the_meter: onSite } = data.arrays;
  const { grid_region_share: regionShare, region_water: regionWater, other_stack_intensity: otherStack } = data.arrays;
  let gasIntensity = 0;
  let waterOfGas = 0;
  let waterOfGrid = 0;
  for (let t = 0; t < gasShare.length; t++) gasIntensity += gasShare[t]! * heatRate[t]! * c.gas_carbon_content * gramsPerMillionth;
  for (let t = 0; t < gasShare.length; t++) waterOfGas += gasShare[t]! * gasWater[t]!;
  for (let r = 0; r < regionShare.length; r++) waterOfGrid += regionShare[r]! * regionWater[r]!;
  let electricityPrice = 0;
  for (let u = 0; u < supplies; u++) {
    const stack = otherStack[u]! + (u === data.onSiteGas ? gasIntensity : 0);
    locationIntensity[u] = onSite[u]! * stack + (1 - onSite[u]!) * c.grid_intensity;
    contractIntensity[u] =
      (onSite[u]! * stack + (1 - onSite[u]!) * c.grid_intensity * c.residual_mix_ratio) * data.arrays.contract_emission_share[u]!;
    supplyWater[u] = data.arrays.other_supply_water[u]! + (u === data.grid ? waterOfGrid : 0) + (u === data.onSiteGas ? waterOfGas : 0);
    electricityPrice += supplyShare[u]! * supplyPrice[u]!;
  }
  const machineCharge = c.price_level * recovery(c.discount_rate / 100, c.accelerator_life);
  const siteCharge = c.price_level * recovery(c.discount_rate / 100, c.site_life);

  const {
    built_it_power: builtIt,
    built_facility_peak: builtPeak,
    connected_share: connectedShare,
    energised_it_power: energisedIt,
    energised_facility_peak: energisedPeak,
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
    kept_share: kept,
    early_retirement: earlyRetirement,
    surviving_accelerators: survivors,
    surviving_power: survivingPower,
    accelerators_on_order: onOrder,
    committed_accelerators: committed,
    target_accelerators: targets,
    desired_additions: desiredAdditions,
    accelerator_orders: orders,
    accelerator_additions: additions,
    accelerators: fleet,
    accelerator_retirements: retirements,
    unmet_accelerators: unmetAccelerators,
    generation_power: generationPower,
    accelerator_earnings: earnings,
    accelerator_running_cost: runningCost,
  } = rows;
  const {
    starting_mix: startingMix,
    workload_compute_demand: workloadDemand,
    workload_share: workloadShare,
    workload_compute: workloadCompute,
    workload_drawn_share: workloadDrawn,
    workload_it_power: workloadItPower,
  } = rows;
  const {
    supply_power: supplyPower,
    plant_capacity: plantCapacity,
    single_source_cost: singleCost,
    single_source_emissions: singleEmissions,
    single_source_plant: singlePlant,
  } = rows;

  const orderedSoFar = new Float64Array(generations);
  const addedSoFar = new Float64Array(generations);
  const keptNow = new Float64Array(generations).fill(1);
  let demandRatio = 1;
  let capitalSpent = 0;
  for (let k = 0; k <= steps; k++) {
    const elapsed = k * dt;
    const time = t0 + elapsed;

    // Efficiency to price
    const growing = Math.min(elapsed, c.efficiency_fade);
    const efficiencyTime = growing - (growing * growing) / (2 * c.efficiency_fade);
    const shockProgress = Math.min(Math.max(time - c.shock_start, 0), c.shock_spread) / c.shock_spread;
    const algorithmicGain = Math.exp(c.algorithmic_growth * efficiencyTime) * Math.pow(c.shock_gain, shockProgress);
    const energyGain = Math.exp(c.energy_growth * efficiencyTime);
    const capitalGain = Math.exp(c.capital_growth * efficiencyTime);
    const computeCost = c.electricity_share / energyGain + c.capital_share / capitalGain + c.other_share;
    const workForServing = mix[inference]! / mix[k * workloads + inference]!;
    const unitCost = (computeCost / algorithmicGain) * Math.pow(workForServing, c.training_in_price);
    const priceRatio = Math.pow(unitCost, c.pass_through);
    const referencePrice = startPrice * priceRatio;
    rows.efficiency_time[k] = efficiencyTime;
    rows.shock_progress[k] = shockProgress;
    rows.algorithmic_gain[k] = algorithmicGain;
    rows.energy_gain[k] = energyGain;
    rows.capital_gain[k] = capitalGain;
    rows.compute_cost_ratio[k] = computeCost;
    rows.electricity_share_now[k] = c.electricity_share / energyGain / computeCost;
    rows.work_for_serving[k] = workForServing;
    rows.unit_cost_ratio[k] = unitCost;
    rows.price_ratio[k] = priceRatio;

    // Demand
    const growthTime = Math.min(elapsed, c.growth_fade);
    const growth = Math.exp(c.autonomous_growth * (growthTime - (growthTime * growthTime) / (2 * c.growth_fade)));
    const response = Math.pow(priceRatio, c.own_price_elasticity) * incomeResponse * growth;
    const target = saturation / (1 + (saturation - 1) * Math.pow(response, saturationExponent));
    demandRatio = Math.pow(target, 1 - carryOver) * Math.pow(demandRatio, carryOver);
    const demand = c.baseline_demand * demandRatio;
    const elasticity = -saturationSlope * (1 - target / saturation);
    rows.growth_time[k] = growthTime;
    rows.growth_ratio[k] = growth;
    rows.response_ratio[k] = response;
    rows.target_ratio[k] = target;
    rows.local_elasticity[k] = elasticity;
    rows.demand_ratio[k] = demandRatio;
    rows.demand[k] = demand;
    rows.expenditure_ratio[k] = priceRatio * demandRatio;

    // Computing work by workload
    const edgeShare = edgeShares[k]!;
    const inferenceWanted = (c.baseline_compute_demand * mix[inference]! * demandRatio) / algorithmicGain;
    const budgets = c.baseline_compute_demand * Math.exp(c.own_budget_growth * elapsed);
    const mixHere = k * workloads;
    let computeDemand = 0;
    for (let w = 0; w < workloads; w++) {
      const following = ((inferenceWanted * mix[mixHere + w]!) / mix[mixHere + inference]!) * (1 - ownBudget[w]!);
      const wanted = (following + budgets * mix[w]! * ownBudget[w]!) * (1 - edgeShare * movesToDevices[w]!);
      startingMix[mixHere + w] = mix[w]!;
      workloadDemand[mixHere + w] = wanted;
      computeDemand += wanted;
    }
    let busy = 0;
    for (let w = 0; w < workloads; w++) {
      const share = workloadDemand[mixHere + w]! / computeDemand;
      workloadShare[mixHere + w] = share;
      busy += share * workloadUtilization[w]!;
    }
    rows.inference_compute_wanted[k] = inferenceWanted;
    rows.compute_demand[k] = computeDemand;
    rows.busy_utilization[k] = busy;

    // Campuses
    let waiting = 0;
    let totalAnnouncedIt = 0;
    let totalEnergisedIt = 0;
    let totalAnnouncedPeak = 0;
    let totalEnergisedPeak = 0;
    let campusAverage = 0;
    let spending = 0;
    let machineCapital = 0;
    let siteCapital = 0;
    for (let s = 0; s < sites; s++) {
      const here = k * sites + s;
      let it = 0;
      let peak = 0;
      for (let q = s * 4; q < s * 4 + 4; q++) {
        const lag = quarters[q]!;
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
      let accelerators = 0;
      let compute = 0;
      for (let g = 0; g < generations; g++) {
        const ofGeneration = energised * perMegawatt[s * generations + g]!;
        siteGenerationAccelerators[here * generations + g] = ofGeneration;
        accelerators += ofGeneration;
        compute += ofGeneration * computePer[g]!;
      }
      siteAccelerators[here] = accelerators;
      siteCompute[here] = compute;
      const average = onGrid * loadFactor[s]!;
      campusAverage += average;
      sitePower[here] = average;
      siteEnergy[here] = average * terawattHours;
      for (let u = 0; u < supplies; u++) {
        const ofSource = average * siteSupplyShare[s * supplies + u]!;
        siteSupplyPower[here * supplies + u] = ofSource;
        campusSupplyPower[k * supplies + u] = campusSupplyPower[k * supplies + u]! + ofSource;
      }
      const phases = announcedPhases[s]!;
      const due = time - delayDays[s]! / daysPerYear;
      const running = announcedAt(phases, due);
      const shell = (shellCost[s]! * realised[s]! * Math.max(0, announcedAt(phases, due + shellTime) - running)) / shellTime / 1000;
      const equipment =
        (itCost[s]! * realised[s]! * Math.max(0, announcedAt(phases, due + equipmentTime) - running)) / equipmentTime / 1000;
      shellSpending[here] = shell;
      itSpending[here] = equipment;
      siteSpending[here] = shell + equipment;
      spending += shell + equipment;
      waiting += peak - onGrid;
      totalAnnouncedIt += announcedIt[here]!;
      totalAnnouncedPeak += announcedPeak[here]!;
      totalEnergisedIt += energised;
      machineCapital += energised * itCost[s]!;
      siteCapital += energised * shellCost[s]!;
      totalEnergisedPeak += onGrid;
    }
    let campusCost = 0;
    let campusLocation = 0;
    let campusContract = 0;
    for (let u = 0; u < supplies; u++) {
      const power = campusSupplyPower[k * supplies + u]!;
      campusCost += power * supplyPrice[u]!;
      campusLocation += power * locationIntensity[u]!;
      campusContract += power * contractIntensity[u]!;
    }
    rows.waiting_facility_peak[k] = waiting;
    rows.total_announced_it_power[k] = totalAnnouncedIt;
    rows.total_energised_it_power[k] = totalEnergisedIt;
    rows.total_announced_facility_peak[k] = totalAnnouncedPeak;
    rows.total_energised_facility_peak[k] = totalEnergisedPeak;
    rows.campus_energy[k] = campusAverage * terawattHours;
    rows.campus_electricity_cost[k] = campusCost * terawattHours;
    rows.campus_location_emissions[k] = campusLocation * megatonnes;
    rows.campus_contract_emissions[k] = campusContract * megatonnes;
    rows.capital_spending[k] = spending;
    rows.capital_spent[k] = capitalSpent;
    capitalSpent += dt * spending;

    // Surviving accelerators, orders under way, and the limit on new orders
    let committedCompute = 0;
    let committedPower = 0;
    let newCompute = 0;
    let newPower = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      let units = 0;
      let kilowatts = 0;
      for (let j = 0, at = g; j < k; j++, at += generations) {
        const left = survival[k - j]!;
        units += addedThen[at]! * left;
        kilowatts += powerAddedThen[at]! * left;
      }
      let pastUnits = 0;
      let pastKilowatts = 0;
      for (let i = 0; i < past; i++) {
        const left = survival[k + i + 1]!;
        pastUnits += pastAdditions[i * generations + g]! * left;
        pastKilowatts += pastPowerAdditions[i * generations + g]! * left;
      }
      units = (units + pastUnits) * keptNow[g]!;
      const power = (kilowatts + pastKilowatts) * keptNow[g]! * 0.001;
      const coming = arrivingBefore[g]! * leadSteps * dt + orderedSoFar[g]! - addedSoFar[g]!;
      kept[here] = keptNow[g]!;
      survivors[here] = units;
      survivingPower[here] = power;
      onOrder[here] = coming;
      committed[here] = units + coming;
      committedCompute += (units + coming) * computePer[g]!;
      committedPower += power + coming * powerPer[g]! * 0.001;
      newCompute += installShare[here]! * computePer[g]!;
      newPower += installShare[here]! * powerPer[g]!;
    }
    const powerRoom = Math.max(0, totalEnergisedIt + otherPower[k]! - committedPower);
    const wanted = Math.max(0, computeDemand - committedCompute) / newCompute;
    const powered = (powerRoom / newPower) * 1000;
    const addable = Math.min(wanted, powered);
    rows.committed_compute[k] = committedCompute;
    rows.power_room[k] = powerRoom;
    rows.new_compute_mean[k] = newCompute;
    rows.new_power_mean[k] = newPower;
    rows.wanted_accelerators[k] = wanted;
    rows.powered_accelerators[k] = powered;

    // Orders, additions and the fleet
    let computeSupply = 0;
    let nameplate = 0;
    let allOrders = 0;
    let allDesired = 0;
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      const left = survivors[here]!;
      const targeted = committed[here]! + installShare[here]! * addable;
      const desired = Math.max(0, targeted - committed[here]!) / dt;
      const ordered = Math.min(desired, buildCap[here]!);
      orders[here] = ordered;
      const added = k >= leadSteps ? orders[here - leadSteps * generations]! : arrivingBefore[g]!;
      const inService = left + added * dt;
      const unmet = Math.max(0, targeted - inService);
      const addedPower = added * powerPer[g]!;
      const power = survivingPower[here]! + addedPower * dt * 0.001;
      addedThen[here] = added / keptNow[g]!;
      powerAddedThen[here] = addedPower / keptNow[g]!;
      targets[here] = targeted;
      desiredAdditions[here] = desired;
      additions[here] = added;
      fleet[here] = inService;
      retirements[here] = ((k === 0 ? left : fleet[here - generations]!) - left) / dt;
      unmetAccelerators[here] = unmet;
      generationPower[here] = power;
      orderedSoFar[g] = orderedSoFar[g]! + dt * ordered;
      addedSoFar[g] = addedSoFar[g]! + dt * added;
      computeSupply += inService * computePer[g]!;
      nameplate += power;
      allOrders += ordered;
      allDesired += desired;
    }

    // Megawatts
    const workShare = Math.min(1, computeDemand / computeSupply);
    const utilization = busy * workShare;
    const drawnShare = c.idle_share + (1 - c.idle_share) * utilization;
    const itPower = nameplate * drawnShare;
    const facilityPower = itPower * c.pue;
    const peakPower = nameplate * c.peak_drawn_share * c.peak_pue;
    for (let w = 0; w < workloads; w++) {
      const share = workloadShare[mixHere + w]!;
      const drawn = c.idle_share + (1 - c.idle_share) * workloadUtilization[w]! * workShare;
      workloadCompute[mixHere + w] = computeSupply * workShare * share;
      workloadDrawn[mixHere + w] = drawn;
      workloadItPower[mixHere + w] = nameplate * share * drawn;
    }
    let electricityCost = 0;
    let locationEmissions = 0;
    let contractEmissions = 0;
    let sourceWater = 0;
    for (let u = 0; u < supplies; u++) {
      const here = k * supplies + u;
      const power = facilityPower * supplyShare[u]!;
      supplyPower[here] = power;
      plantCapacity[here] = power / plantFactor[u]!;
      singleCost[here] = facilityPower * supplyPrice[u]! * terawattHours;
      singleEmissions[here] = facilityPower * contractIntensity[u]! * megatonnes;
      singlePlant[here] = facilityPower / plantFactor[u]!;
      electricityCost += power * supplyPrice[u]!;
      locationEmissions += power * locationIntensity[u]!;
      contractEmissions += power * contractIntensity[u]!;
      sourceWater += power * supplyWater[u]!;
    }
    rows.compute_supply[k] = computeSupply;
    rows.work_share[k] = workShare;
    rows.utilization[k] = utilization;
    rows.it_nameplate_power[k] = nameplate;
    rows.drawn_share[k] = drawnShare;
    rows.it_power[k] = itPower;
    rows.facility_power[k] = facilityPower;
    rows.facility_energy[k] = facilityPower * terawattHours;
    rows.facility_peak_power[k] = peakPower;
    rows.load_factor[k] = facilityPower / peakPower;
    rows.interconnection_capacity[k] = peakPower * c.connection_reserve;
    rows.capacity_factor[k] = facilityPower / (peakPower * c.connection_reserve);
    rows.water_use[k] = itPower * c.wue * megalitres;
    rows.electricity_cost[k] = electricityCost * terawattHours;
    rows.location_emissions[k] = locationEmissions * megatonnes;
    rows.contract_emissions[k] = contractEmissions * megatonnes;
    rows.source_water_use[k] = sourceWater * megalitres;

    // The market
    const referenceDemand = demand * (1 - edgeShare);
    const capacity = (referenceDemand * computeSupply) / computeDemand;
    const unitPrice = referencePrice;
    const cap = unitPrice * c.price_cap_ratio;
    const capped = cap < 1e12 * unitPrice;
    const demandAtCost = referenceDemand * Math.pow(unitPrice / referencePrice, elasticity);
    const marketPrice =
      demandAtCost <= capacity ? unitPrice : unitPrice * Math.exp(Math.log1p((demandAtCost - capacity) / capacity) / Math.abs(elasticity));
    const price = capped ? Math.min(marketPrice, cap) : marketPrice;
    const served = Math.min(demandAtCost, capacity);
    const demandAtPrice =
      capped && marketPrice > cap ? Math.max(capacity, referenceDemand * Math.pow(cap / referencePrice, elasticity)) : served;
    const shortage = demandAtPrice - served;
    const unmetDemand = demandAtCost - served;
    const revenue = served > 0 ? price * served * 0.001 : 0;
    const energyPerService = served > 0 ? (facilityPower / served) * 8.76 : 0;
    const unconstrainedRevenue = demandAtCost * unitPrice * 0.001;
    const rent = (revenue / (computeSupply * Math.max(workShare, 1e-9))) * (1e9 / hoursPerYear);
    rows.reference_demand[k] = referenceDemand;
    rows.reference_price[k] = referencePrice;
    rows.unit_cost[k] = unitPrice;
    rows.clearing_elasticity[k] = elasticity;
    rows.service_capacity[k] = capacity;
    rows.price_cap[k] = cap;
    rows.energy_per_service[k] = energyPerService;
    rows.demand_at_cost[k] = demandAtCost;
    rows.unconstrained_power[k] = (demandAtCost * energyPerService) / 8.76;
    rows.unconstrained_revenue[k] = unconstrainedRevenue;
    rows.market_price[k] = marketPrice;
    rows.clearing_price[k] = price;
    rows.price_markup[k] = price / unitPrice;
    rows.served_demand[k] = served;
    rows.demand_at_price[k] = demandAtPrice;
    rows.shortage[k] = shortage;
    rows.service_share[k] = shortage > 0 ? served / demandAtPrice : 1;
    rows.revenue[k] = revenue;
    rows.scarcity_rent[k] = served > 0 ? (price - unitPrice) * served * 0.001 : 0;
    rows.unmet_demand[k] = unmetDemand;
    rows.price_gap[k] = price - unitPrice;
    rows.power_gap[k] = (unmetDemand * energyPerService) / 8.76;
    rows.revenue_gap[k] = revenue - unconstrainedRevenue;
    rows.revenue_per_gw[k] = (revenue / facilityPower) * 1000;
    rows.compute_rent[k] = rent;
    rows.market_regime[k] = demandAtCost <= capacity * (1 + 1e-9) ? 0 : capped && marketPrice > cap ? 1 : 2;
    rows.binding[k] = computeSupply >= computeDemand * (1 - 1e-9) ? 0 : allOrders < allDesired * (1 - 1e-9) ? 1 : powered < wanted ? 2 : 3;

    // Required revenue of the fleet and its sites
    const roomPaidFor = Math.max(nameplate, totalEnergisedIt);
    const machineCapex = totalEnergisedIt > 0 ? machineCapital / totalEnergisedIt : Math.min(...itCost);
    const siteCapex = totalEnergisedIt > 0 ? siteCapital / totalEnergisedIt : Math.min(...shellCost);
    const forMachines = nameplate * machineCapex * machineCharge * 0.001;
    const forSites = roomPaidFor * siteCapex * siteCharge * 0.001;
    const forUpkeep = nameplate * c.upkeep_per_gw * c.price_level * 0.001;
    const required = forMachines + forSites + forUpkeep + electricityCost * terawattHours * 0.001;
    rows.site_it_power[k] = roomPaidFor;
    rows.computing_capex[k] = machineCapex;
    rows.site_capex[k] = siteCapex;
    rows.computing_charge[k] = forMachines;
    rows.site_charge[k] = forSites;
    rows.upkeep_cost[k] = forUpkeep;
    rows.required_revenue[k] = required;
    rows.required_revenue_per_gw[k] = (required / facilityPower) * 1000;
    rows.infrastructure_margin[k] = 1 - required / revenue;

    // Accelerators that earn less than their operating cost
    for (let g = 0; g < generations; g++) {
      const here = k * generations + g;
      const earned = rent * computePer[g]! * workShare;
      const cost = powerPer[g]! * drawnShare * c.pue * electricityPrice * 0.001 + c.upkeep;
      const retiring = earned < cost && keptNow[g]! > 1e-100 ? keptNow[g]! * retiringShare : 0;
      earnings[here] = earned;
      runningCost[here] = cost;
      earlyRetirement[here] = retiring;
      keptNow[g] = keptNow[g]! - dt * retiring;
    }

    // Devices of users
    const edgeDemand = demand * edgeShare;
    const edgeSpeed = c.edge_device_speed * algorithmicGain * energyGain;
    const millionDevices = (edgeDemand / edgeSpeed) * (1e6 / secondsPerYear);
    rows.edge_demand[k] = edgeDemand;
    rows.edge_speed_now[k] = edgeSpeed;
    rows.edge_power[k] = millionDevices * c.edge_device_power;
    rows.edge_devices[k] = millionDevices / c.edge_device_duty;
    rows.edge_capital[k] = (millionDevices / c.edge_device_duty) * c.edge_device_cost * 0.001;
    rows.edge_token_energy[k] = c.edge_device_power / edgeSpeed;
    rows.service_token_energy[k] =
      ((workloadItPower[mixHere + inference]! * c.pue) / Math.max(served, 1e-9 * referenceDemand)) * (secondsPerYear / 1e6);
  }
  return rows;
}

/** A delay as whole steps and the remaining fraction of a step. */
function lagOf(exact: number): { readonly steps: number; readonly share: number } {
  const nearest = Math.round(exact);
  if (Math.abs(exact - nearest) < 1e-9) return { steps: nearest, share: 0 };
  return { steps: Math.ceil(exact), share: Math.ceil(exact) - exact };
}

/** Annuity factor: the yearly payment that repays one unit of capital over a lifetime, with interest. */
function recovery(rate: number, life: number): number {
  return rate * life < 1e-15 ? 1 / life : rate / -Math.expm1(-life * Math.log1p(rate));
}

/** Announced power at a date: the last phase at or before it; 0 before all phases. */
function announcedAt({ x, y }: Phases, date: number): number {
  let i = x.length - 1;
  while (i >= 0 && x[i]! > date) i--;
  return i < 0 ? 0 : y[i]!;
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
    return timeRatio(
      () => void plan.compiled.kernel.run(plan.input),
      () => void aiPower(data),
    );
  },
};
