/** Runs of a prepared scenario with three levers, against the same number of bare kernel runs. */
import { runPlan } from '../src/analysis/run/finished-run.ts';
import type { Plan } from '../src/domain/plan/plan.ts';
import type { Lever } from '../src/domain/plan/lever.ts';
import type { Bench } from './bench.ts';
import { planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const runs = 10_000;
const names = ['own_price_elasticity', 'pass_through', 'pue'] as const;

function leverOf({ lever }: Plan, name: string): Lever {
  const found = lever(name);
  if ('code' in found) throw new Error(found.message);
  return found;
}

/** Three lever values, different for every run. */
function settings([elasticity, passThrough, pue]: readonly Lever[], run: number): readonly (readonly [Lever, number])[] {
  const share = (run % runs) / runs;
  return [
    [elasticity!, -0.5 - share],
    [passThrough!, 0.5 + 0.4 * share],
    [pue!, 1.1 + 0.2 * share],
  ];
}

/** Checks that both sides give the same bits for one set of lever values. */
function agree(plan: Plan, levers: readonly Lever[]): void {
  const changes = plan.with(settings(levers, 1));
  const { values } = runPlan({ ...plan, changes });
  const constants = new Map([...plan.input.constants].map(([slot, row]) => [slot, Float64Array.from(row)]));
  for (const { slot, element, value } of changes.constants) constants.get(slot)![element] = value;
  const bare = plan.compiled.kernel.run({ ...plan.input, constants });
  for (const [name, slot] of plan.compiled.lowered.slots) {
    const row = values(slot);
    const from = bare.offset(slot);
    for (let k = 0; k < row.length; k++)
      if (!Object.is(row[k], bare.memory[from + k]))
        throw new Error(`${name}, value ${k}: ${row[k]} with levers, ${bare.memory[from + k]} by the kernel`);
  }
}

export const leversAgainstKernel: Bench = {
  name: `${runs.toLocaleString('en-US')} runs of stargate-10gw with three levers each ÷ as many of its kernel`,
  bound: 1.5,
  direction: 'at-most',
  agree: () => {
    const plan = planScenario({ extends: 'stargate-10gw' });
    agree(
      plan,
      names.map((name) => leverOf(plan, name)),
    );
  },
  measure: () => {
    const plan = planScenario({ extends: 'stargate-10gw' });
    const levers = names.map((name) => leverOf(plan, name));
    const memory = new Float64Array(plan.loaded.length);
    const { kernel } = plan.compiled;
    let run = 0;
    // Alternating rounds of 20 ms: more than 10,000 runs of each side in total.
    return timeRatio(
      () => {
        run += 1;
        runPlan({ ...plan, changes: plan.with(settings(levers, run)) }, memory);
      },
      () => {
        kernel.run(plan.input, memory);
      },
      { rounds: 100, least: 20 },
    );
  },
};
