/** Draws of stargate-10gw as the benches ask them: eight levers, four curves, every instant. */
import type { ManyAsked, ManyRuns } from '../src/core/engine/system.ts';
import type { Lever } from '../src/domain/plan/lever.ts';
import type { Plan } from '../src/domain/plan/plan.ts';
import { planScenario } from './plan-scenario.ts';

export const levers = [
  'own_price_elasticity',
  'pass_through',
  'pue',
  'income_elasticity',
  'algorithmic_growth',
  'hardware_power_growth',
  'autonomous_growth',
  'present_price_weight',
];
export const curves = ['facility_power', 'unmet_demand', 'price_ratio', 'revenue'];

export interface Draws {
  readonly plan: Plan;
  /** The slot of each lever. */
  readonly slots: readonly number[];
  readonly asked: ManyAsked;
  /** The numbers of each lever. */
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

/** Each lever within a tenth of its value. */
export function drawsOf(count: number): Draws {
  const plan = planScenario({ extends: 'stargate-10gw' });
  const found = levers.map((name): Lever => {
    const lever = plan.lever(name);
    if ('code' in lever) throw new Error(lever.message);
    return lever;
  });
  const { slots, system } = plan.compiled.lowered;
  const asked = curves.map((name) => slots.get(name)!);
  return {
    plan,
    slots: found.map(({ slot }) => slot),
    asked: {
      columns: found.map(({ slot, cells }) => cells.map((element) => ({ slot, element }))),
      cells: asked.flatMap((slot) => Array.from({ length: system.slots[slot]!.size }, (_, element) => ({ slot, element }))),
      rows: Array.from({ length: plan.input.steps + 1 }, (_, k) => k),
      guards: [],
    },
    columns: found.map(({ base = 1 }, index) =>
      Float64Array.from({ length: count }, (_, d) => base * (0.9 + (0.2 * ((d * (2 * index + 7)) % count)) / count)),
    ),
    count,
  };
}

/** All values of the draws, as a back end lays them out. */
export function valuesOf({ asked: { cells, rows }, columns, count }: Draws, many: ManyRuns): Float64Array {
  const values = new Float64Array(cells.length * rows.length * count);
  many.run(columns, 0, count, { values, broken: new Uint8Array(0) });
  return values;
}
