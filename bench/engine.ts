/**
 * The kernel against hand-written TypeScript in one process: medians of interleaved rounds.
 * Run with `npx tsx bench/engine.ts`; prints `name ratio bound`.
 */
import { pathToFileURL } from 'node:url';
import { javascriptBackEnd } from '../src/core/engine/javascript/javascript-back-end.ts';
import type { RunInput, System } from '../src/core/engine/system.ts';
import { timeRatio } from './ratio.ts';
import { add, div, inputOf, math, mul, sub, systemOf, type SlotRef } from '../tests/support/build-system.ts';

export interface EngineBench {
  readonly name: string;
  /** The ratio should stay at or below this. */
  readonly bound: number;
  measure(): number;
}

function check(system: System, input: RunInput, slots: readonly SlotRef[], byHand: (row: number) => ArrayLike<number>): void {
  const { memory, offset } = javascriptBackEnd.compile(system).run(input);
  slots.forEach((slot, row) => {
    const want = byHand(row);
    for (let i = 0; i < want.length; i++) {
      const [got, expected] = [memory[offset(slot.id) + i] ?? NaN, want[i] ?? NaN];
      if (!(Math.abs(got - expected) <= 1e-9 * Math.abs(expected))) throw new Error(`${slot.name}: ${got} by kernel, ${expected} by hand`);
    }
  });
}

/** Susceptible, infected, recovered: three stocks, two flows, one share. */
function sir(method: 'euler' | 'rk4'): { system: System; input: RunInput; slots: SlotRef[] } {
  const s = systemOf();
  const contacts = s.input('contacts');
  const infectivity = s.input('infectivity');
  const duration = s.input('duration');
  const population = s.input('population');
  const susceptible = s.stock('susceptible', [], sub(population, 1));
  const infected = s.stock('infected', [], 1);
  const recovered = s.stock('recovered', [], 0);
  const prevalence = s.row('prevalence', [], div(infected, population));
  const infection = s.row('infection', [], mul(mul(mul(contacts, infectivity), susceptible), prevalence));
  const recovery = s.row('recovery', [], div(infected, duration));
  s.change(susceptible, { kind: 'unary', op: 'negate', operand: { kind: 'slot', slot: infection.id, picks: [] } });
  s.change(infected, sub(infection, recovery));
  s.change(recovered, recovery);
  const constants = new Map([
    [contacts.id, [6]],
    [infectivity.id, [0.25]],
    [duration.id, [5]],
    [population.id, [1e4]],
  ]);
  return {
    system: s.build(method),
    input: inputOf({ steps: 3200, dt: 1 / 64, constants }),
    slots: [susceptible, infected, recovered, prevalence, infection, recovery],
  };
}

function sirByHand(steps: number, dt: number, method: 'euler' | 'rk4'): Float64Array {
  const n = steps + 1;
  const m = new Float64Array(6 * n);
  const rate = 6 * 0.25;
  const [duration, population] = [5, 1e4];
  let s = population - 1;
  let i = 1;
  let r = 0;
  for (let k = 0; k <= steps; k++) {
    const prevalence = i / population;
    const infection = rate * s * prevalence;
    const recovery = i / duration;
    m[k] = s;
    m[n + k] = i;
    m[2 * n + k] = r;
    m[3 * n + k] = prevalence;
    m[4 * n + k] = infection;
    m[5 * n + k] = recovery;
    if (method === 'euler') {
      s -= dt * infection;
      i += dt * (infection - recovery);
      r += dt * recovery;
      continue;
    }
    const h = dt / 2;
    const s2 = s - h * infection;
    const i2 = i + h * (infection - recovery);
    const infection2 = rate * s2 * (i2 / population);
    const recovery2 = i2 / duration;
    const s3 = s - h * infection2;
    const i3 = i + h * (infection2 - recovery2);
    const infection3 = rate * s3 * (i3 / population);
    const recovery3 = i3 / duration;
    const s4 = s - dt * infection3;
    const i4 = i + dt * (infection3 - recovery3);
    const infection4 = rate * s4 * (i4 / population);
    const recovery4 = i4 / duration;
    const allInfection = infection + 2 * infection2 + 2 * infection3 + infection4;
    const allRecovery = recovery + 2 * recovery2 + 2 * recovery3 + recovery4;
    s -= (dt / 6) * allInfection;
    i += (dt / 6) * (allInfection - allRecovery);
    r += (dt / 6) * allRecovery;
  }
  return m;
}

function sirBench(method: 'euler' | 'rk4'): EngineBench {
  return {
    name: `SIR, 3,200 steps, ${method}`,
    bound: 1.3,
    measure() {
      const { system, input, slots } = sir(method);
      const { steps, dt } = input;
      check(system, input, slots, (row) => sirByHand(steps, dt, method).subarray(row * (steps + 1), (row + 1) * (steps + 1)));
      const kernel = javascriptBackEnd.compile(system);
      return timeRatio(
        () => void kernel.run(input),
        () => void sirByHand(steps, dt, method),
      );
    },
  };
}

const [generations, sites, quarters] = [20, 8, 40];

/** Accelerators by generation and site: additions, survivors, power, cost; totals by site and over all. */
function fleet(): { system: System; input: RunInput; slots: SlotRef[] } {
  const s = systemOf();
  const g = s.axis('generation', generations);
  const p = s.axis('site', sites);
  const scale = s.input('scale', [g]);
  const shape = s.input('shape');
  const watts = s.input('watts', [g]);
  const price = s.input('price', [g]);
  const pue = s.input('pue', [p]);
  const growth = s.input('growth');
  const share = s.input('share', [g, p]);
  const load = s.input('load');
  const demand = s.stock('demand', [], 100);
  const additions = s.slot('additions', [g, p], 'row');
  const node = (slot: SlotRef) => ({ kind: 'slot', slot: slot.id, picks: [] }) as const;
  const survivors = s.surviving('survivors', additions, { kind: 'weibull', scale: node(scale), shape: node(shape) });
  const installed = s.reduce('installed', [], 'sum', [g, p], survivors);
  const gap = s.row('gap', [], math('max', 0, sub(demand, mul(installed, 0.1))));
  s.equation({ kind: 'elementwise', target: additions.id, node: mul(share, gap) });
  const fleetSize = s.row('fleet', [g, p], add(survivors, mul(additions, { kind: 'clock', what: 'step' })));
  const itPower = s.row('it_power', [g, p], mul(mul(fleetSize, watts), load));
  const facilityPower = s.row('facility_power', [g, p], mul(itPower, pue));
  const capex = s.row('capex', [g, p], mul(additions, price));
  const energy = s.row('energy', [g, p], mul(facilityPower, 8.76));
  const cost = s.row('cost', [g, p], add(mul(energy, 0.07), mul(capex, 0.1)));
  const perGeneration = s.reduce('by_generation', [g], 'sum', [p], facilityPower);
  const perSite = s.reduce('by_site', [p], 'sum', [g], facilityPower);
  const total = s.reduce('total_cost', [], 'sum', [g, p], cost);
  s.change(demand, mul(demand, growth));
  const at = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));
  const constants = new Map([
    [scale.id, at(generations, (i) => 4 + 0.2 * i)],
    [shape.id, [2.5]],
    [watts.id, at(generations, (i) => 0.7 + 0.1 * i)],
    [price.id, at(generations, (i) => 30 + i)],
    [pue.id, at(sites, (i) => 1.1 + 0.02 * i)],
    [growth.id, [0.3]],
    [share.id, at(generations * sites, (i) => (i % 7) / 480)],
    [load.id, [0.8]],
  ]);
  return {
    system: s.build(),
    input: inputOf({ steps: quarters, dt: 0.25, constants }),
    slots: [
      demand,
      installed,
      gap,
      additions,
      survivors,
      fleetSize,
      itPower,
      facilityPower,
      capex,
      energy,
      cost,
      perGeneration,
      perSite,
      total,
    ],
  };
}

function fleetByHand(constants: readonly Float64Array[], steps: number, dt: number): Float64Array[] {
  const [scale, shape, watts, price, pue, growth, share, load] = constants as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const n = generations * sites;
  const rows = steps + 1;
  const memory = new Float64Array(rows * (4 + 8 * n + generations + sites));
  let from = 0;
  const take = (size: number) => memory.subarray(from, (from += size * rows));
  const [demand, installed, gap] = [take(1), take(1), take(1)];
  const [additions, survivors, fleetSize, itPower, facilityPower, capex, energy, cost] = [
    take(n),
    take(n),
    take(n),
    take(n),
    take(n),
    take(n),
    take(n),
    take(n),
  ];
  const [perGeneration, perSite, total] = [take(generations), take(sites), take(1)];
  const survival = new Float64Array(rows * generations);
  const b = shape[0] as number;
  for (let age = 0; age < rows; age++) {
    for (let g = 0; g < generations; g++) survival[age * generations + g] = dt * Math.exp(-Math.pow((age * dt) / (scale[g] as number), b));
  }
  const load0 = load[0] as number;
  const growth0 = growth[0] as number;
  let wanted = 100;
  for (let k = 0; k <= steps; k++) {
    const row = k * n;
    for (let j = 0; j < k; j++) {
      for (let g = 0; g < generations; g++) {
        const s = survival[(k - j) * generations + g] as number;
        for (let p = 0; p < sites; p++) {
          const e = g * sites + p;
          survivors[row + e] = (survivors[row + e] as number) + (additions[j * n + e] as number) * s;
        }
      }
    }
    let all = 0;
    for (let e = 0; e < n; e++) all += survivors[row + e] as number;
    const missing = Math.max(0, wanted - all * 0.1);
    demand[k] = wanted;
    installed[k] = all;
    gap[k] = missing;
    let sum = 0;
    for (let g = 0; g < generations; g++) {
      const watt = watts[g] as number;
      const unit = price[g] as number;
      let ofGeneration = 0;
      for (let p = 0; p < sites; p++) {
        const e = g * sites + p;
        const i = row + e;
        const added = (share[e] as number) * missing;
        const size = (survivors[i] as number) + added * dt;
        const it = size * watt * load0;
        const facility = it * (pue[p] as number);
        const spent = added * unit;
        const used = facility * 8.76;
        const paid = used * 0.07 + spent * 0.1;
        additions[i] = added;
        fleetSize[i] = size;
        itPower[i] = it;
        facilityPower[i] = facility;
        capex[i] = spent;
        energy[i] = used;
        cost[i] = paid;
        ofGeneration += facility;
        perSite[k * sites + p] = (perSite[k * sites + p] as number) + facility;
        sum += paid;
      }
      perGeneration[k * generations + g] = ofGeneration;
    }
    total[k] = sum;
    wanted += dt * (wanted * growth0);
  }
  return [
    demand,
    installed,
    gap,
    additions,
    survivors,
    fleetSize,
    itPower,
    facilityPower,
    capex,
    energy,
    cost,
    perGeneration,
    perSite,
    total,
  ];
}

const fleetBench: EngineBench = {
  name: 'fleet of 20 × 8, 40 quarters, survival',
  bound: 1.25,
  measure() {
    const { system, input, slots } = fleet();
    const constants = [...input.constants.values()].map((values) => Float64Array.from(values));
    const byHand = fleetByHand(constants, input.steps, input.dt);
    check(system, input, slots, (row) => byHand[row] ?? []);
    const kernel = javascriptBackEnd.compile(system);
    return timeRatio(
      () => void kernel.run(input),
      () => void fleetByHand(constants, input.steps, input.dt),
    );
  },
};

/** Scalar equations, each of two earlier ones, and one stock. */
function many(count: number): System {
  const s = systemOf();
  const stock = s.stock('stock', [], 1);
  const rows: SlotRef[] = [stock];
  const back = (by: number) => rows[Math.max(0, rows.length - by)] as SlotRef;
  for (let i = 0; i < count; i++) rows.push(s.row(`row${i}`, [], add(mul(back(1), 0.5), mul(back(7), 0.25 + 1 / (i + 5)))));
  s.change(stock, mul(back(1), 0.01));
  return s.build();
}

const manyBench: EngineBench = {
  name: '2,000 equations against 100, per equation',
  bound: 1.5,
  measure() {
    const input = inputOf({ steps: 200, dt: 0.25 });
    const [large, small] = [javascriptBackEnd.compile(many(2000)), javascriptBackEnd.compile(many(100))];
    return (
      timeRatio(
        () => void large.run(input),
        () => void small.run(input),
      ) / 20
    );
  },
};

export const engineBenches: readonly EngineBench[] = [sirBench('euler'), sirBench('rk4'), fleetBench, manyBench];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, bound, measure } of engineBenches) console.log(`${name}\t${measure().toFixed(2)}\t${bound}`);
}
