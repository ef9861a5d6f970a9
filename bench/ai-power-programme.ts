/** The money of the programme, by hand: it follows from the rows of the loop and acts on none of them. */
import { ratesOfReturn } from '../src/core/engine/rates-of-return.ts';
import { recovery, stepAt } from './ai-power-constants.ts';
import type { Data } from './ai-power-data.ts';
import type { emptyRows } from './ai-power-rows.ts';

const daysPerYear = 365;
/** MW over a year times USD/MWh, in billion USD. */
const billionPerYear = 8760 / 1e9;
/** A date this close to another, in years, is the same. */
const nearly = 2e-9;

export function programmeMoney(data: Data, rows: ReturnType<typeof emptyRows>): void {
  const { steps, dt, t0, sites, supplies, numbers: c, arrays } = data;
  const { realisation_share: realised, shell_cost: shellCost, it_cost: itCost } = arrays;
  const { site_supply_share: siteSupplyShare, supply_price: supplyPrice } = arrays;
  const wholeSteps = (years: number): number => Math.max(1, Math.round(years / dt));
  const equipmentLife = wholeSteps(c.accelerator_life);
  const shellLife = wholeSteps(c.site_life);
  const equipmentTerm = wholeSteps(c.equipment_debt_term);
  const shellTerm = wholeSteps(c.shell_debt_term);
  const grace = Math.round(c.debt_grace / dt);
  const year = Math.round(1 / dt);
  const debtRate = c.debt_rate / 100;
  const rate = c.discount_rate / 100;
  const stepDiscount = Math.exp(-Math.log1p(rate) * dt);
  const stepInterest = Math.expm1(Math.log1p(debtRate) * dt) / dt;
  const annuity = (term: number): number => (debtRate * term < 1e-15 ? 1 / term : (recovery(debtRate, term) / debtRate) * stepInterest);
  const owed = c.borrowed_share * Math.exp(Math.log1p(debtRate) * grace * dt);
  const equipmentService = owed * annuity(equipmentTerm * dt) * dt;
  const shellService = owed * annuity(shellTerm * dt) * dt;

  const siteSourcePrice = new Float64Array(sites);
  const openingCapacity = new Float64Array(sites);
  for (let s = 0; s < sites; s++) {
    let price = 0;
    for (let u = 0; u < supplies; u++) price += siteSupplyShare[s * supplies + u]! * supplyPrice[u]!;
    siteSourcePrice[s] = price;
    openingCapacity[s] = (realised[s]! * stepAt(data.curves.announced_it_power[s]!, t0 - arrays.energisation_delay[s]! / daysPerYear)) / dt;
  }
  const book = new Float64Array(sites);
  const cash = new Float64Array(sites);
  const lowest = new Float64Array(sites).fill(NaN);
  const servedSoFar = new Float64Array((steps + 1) * sites);
  const earnedSoFar = new Float64Array((steps + 1) * sites);
  let allCash = 0;
  let lowestOfAll = NaN;

  for (let k = 0; k <= steps; k++) {
    const time = t0 + k * dt;
    const held = time < c.programme_end - nearly ? 1 : 0;
    const sold = held === 1 && time + dt >= c.programme_end - nearly ? 1 : 0;
    const counted = time <= c.programme_end + nearly;
    const nameplate = rows.it_nameplate_power[k]!;
    const energised = rows.total_energised_it_power[k]!;
    const used = energised > 0 ? Math.min(1, nameplate / energised) : 0;
    const priceNow = rows.cost_growth[k]! * c.price_level;
    let allRevenue = 0;
    let allOperating = 0;
    let allOutlay = 0;
    let allResidual = 0;
    let allBefore = 0;
    let allService = 0;
    let allPaid = 0;
    let allEarned = 0;
    for (let s = 0; s < sites; s++) {
      const here = k * sites + s;
      const before = here - sites;
      const share = nameplate > 0 ? (rows.energised_it_power[here]! * used) / nameplate : 0;
      const revenue = rows.revenue[k]! * share;
      const upkeep = rows.energised_it_power[here]! * c.upkeep_per_gw * c.price_level * 0.001;
      const electricity = rows.facility_power[k]! * share * siteSourcePrice[s]! * billionPerYear;
      const operating = revenue - upkeep - electricity;
      const opening = k === 0 ? openingCapacity[s]! : 0;
      const renewed = k >= equipmentLife ? rows.equipment_purchases[here - equipmentLife * sites]! : 0;
      const purchases = rows.it_spending[here]! + opening * itCost[s]! * 0.001 + renewed;
      const equipmentOutlay = purchases * priceNow;
      const shellOutlay = (rows.shell_spending[here]! + opening * shellCost[s]! * 0.001) * priceNow;
      const outlay = equipmentOutlay + shellOutlay;
      rows.site_fleet_share[here] = share;
      rows.site_revenue[here] = revenue;
      rows.site_upkeep[here] = upkeep;
      rows.site_electricity_cost[here] = electricity;
      rows.site_operating_cash[here] = operating;
      rows.opening_capacity[here] = opening;
      rows.equipment_purchases[here] = purchases;
      rows.site_equipment_outlay[here] = equipmentOutlay;
      rows.site_shell_outlay[here] = shellOutlay;
      rows.site_outlay[here] = outlay;

      const inUse = sumOf(rows.site_equipment_outlay, k - equipmentLife, k, s, sites) / equipmentLife;
      const standing = sumOf(rows.site_shell_outlay, k - shellLife, k, s, sites) / shellLife;
      const depreciation = inUse + standing;
      const residual = c.residual_share * (book[s]! / dt + outlay - depreciation) * sold * stepDiscount;
      const cashBefore = (operating - outlay) * held;
      rows.site_depreciation[here] = depreciation;
      rows.site_book_value[here] = book[s]!;
      rows.site_residual[here] = residual;
      rows.site_cash_before_sale[here] = cashBefore;
      rows.site_net_cash[here] = cashBefore + residual;
      rows.site_cumulative_cash[here] = cash[s]!;

      const begunBefore = k === 0 ? 0 : rows.site_begun[before]!;
      const begun = Math.max(begunBefore, outlay > 0 ? 1 : 0);
      const wasPaidBack = k === 0 ? 0 : rows.site_paid_back[before]!;
      const paidBack = begun === 1 && cash[s]! + cashBefore * dt >= 0 ? 1 : wasPaidBack;
      rows.site_begun[here] = begun;
      rows.site_paid_back[here] = paidBack;
      rows.site_returned_share[here] = paidBack - wasPaidBack;

      const service =
        sumOf(rows.site_equipment_outlay, k - equipmentTerm - grace, k - grace, s, sites) * equipmentService +
        sumOf(rows.site_shell_outlay, k - shellTerm - grace, k - grace, s, sites) * shellService;
      const paid = servedSoFar[here]! - (k >= year ? servedSoFar[here - year * sites]! : 0);
      const earned = earnedSoFar[here]! - (k >= year ? earnedSoFar[here - year * sites]! : 0);
      const cover = paid > 0 && counted ? earned / paid : NaN;
      if (!(lowest[s]! <= cover || paid === 0 || !counted)) lowest[s] = cover;
      rows.site_debt_service[here] = service;
      rows.site_debt_paid[here] = paid;
      rows.site_cash_earned[here] = earned;
      rows.site_debt_cover[here] = cover;
      rows.site_lowest_debt_cover[here] = lowest[s]!;

      book[s] = book[s]! + dt * (outlay - depreciation);
      cash[s] = cash[s]! + dt * cashBefore;
      if (k < steps) {
        servedSoFar[here + sites] = servedSoFar[here]! + dt * service;
        earnedSoFar[here + sites] = earnedSoFar[here]! + dt * operating;
      }
      allRevenue += revenue;
      allOperating += operating;
      allOutlay += outlay;
      allResidual += residual;
      allBefore += cashBefore;
      allService += service;
      allPaid += paid;
      allEarned += earned;
    }
    const begunBefore = k === 0 ? 0 : rows.programme_begun[k - 1]!;
    const begun = Math.max(begunBefore, allOutlay > 0 ? 1 : 0);
    const wasPaidBack = k === 0 ? 0 : rows.programme_paid_back[k - 1]!;
    const paidBack = begun === 1 && allCash + allBefore * dt >= 0 ? 1 : wasPaidBack;
    const cover = allPaid > 0 && counted ? allEarned / allPaid : NaN;
    if (!(lowestOfAll <= cover || allPaid === 0 || !counted)) lowestOfAll = cover;
    rows.campus_used_share[k] = used;
    rows.first_step_share[k] = k === 0 ? 1 : 0;
    rows.held_share[k] = held;
    rows.sale_share[k] = sold;
    rows.programme_revenue[k] = allRevenue;
    rows.programme_operating_cash[k] = allOperating;
    rows.programme_outlay[k] = allOutlay;
    rows.programme_residual[k] = allResidual;
    rows.programme_cash_before_sale[k] = allBefore;
    rows.programme_net_cash[k] = allBefore + allResidual;
    rows.programme_cumulative_cash[k] = allCash;
    rows.programme_begun[k] = begun;
    rows.programme_paid_back[k] = paidBack;
    rows.programme_returned_share[k] = paidBack - wasPaidBack;
    rows.programme_debt_service[k] = allService;
    rows.programme_debt_cover[k] = cover;
    rows.programme_lowest_debt_cover[k] = lowestOfAll;
    allCash += dt * allBefore;
  }

  // Present value, rate of return and payback
  const discount = new Float64Array(steps);
  for (let k = 0; k < steps; k++) discount[k] = dt / Math.pow(1 + rate, k * dt);
  const flows = new Array<number>(steps).fill(0);
  let soldInRun = 0;
  for (let k = 0; k < steps; k++) soldInRun += rows.sale_share[k]! * dt;
  const isSold = soldInRun > 0;
  rows.sold_in_run[0] = soldInRun;
  for (let s = 0; s <= sites; s++) {
    const ofAll = s === sites;
    const size = ofAll ? 1 : sites;
    const from = ofAll ? 0 : s;
    const net = ofAll ? rows.programme_net_cash : rows.site_net_cash;
    const returns = ofAll ? rows.programme_returned_share : rows.site_returned_share;
    const cashes = ofAll ? rows.programme_cumulative_cash : rows.site_cumulative_cash;
    const begins = ofAll ? rows.programme_begun : rows.site_begun;
    const befores = ofAll ? rows.programme_cash_before_sale : rows.site_cash_before_sale;
    let value = 0;
    let since = 0;
    let waited = 0;
    let returned = 0;
    for (let k = 0, at = from; k < steps; k++, at += size) {
      value += net[at]! * discount[k]!;
      flows[k] = net[at]!;
      if (returns[at]! > 0) waited += dt * (since - cashes[at]! / befores[at]!);
      returned += dt * returns[at]!;
      since += dt * begins[at]!;
    }
    const [one = NaN, another] = ratesOfReturn(flows, dt);
    (ofAll ? rows.programme_npv : rows.site_npv)[from] = isSold ? value : NaN;
    (ofAll ? rows.programme_irr : rows.site_irr)[from] = isSold && another === undefined ? one * 100 : NaN;
    (ofAll ? rows.programme_payback_time : rows.site_payback_time)[from] = waited / returned;
  }
  let residual = 0;
  for (let k = 0; k < steps; k++) residual += rows.programme_residual[k]! * discount[k]!;
  rows.programme_residual_npv[0] = isSold ? residual : NaN;
}

/** Sum of one campus from an instant until before another. */
function sumOf(row: Float64Array, from: number, until: number, site: number, sites: number): number {
  let sum = 0;
  for (let at = Math.max(0, from) * sites + site; at < until * sites; at += sites) sum += row[at]!;
  return sum;
}
