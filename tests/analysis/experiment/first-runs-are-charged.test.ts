import { expect, it } from 'vitest';
import { answer } from '../../../src/answers/answers.ts';
import type { Stage } from '../../../src/domain/cost/meter.ts';
import { firstUnits, runUnits } from '../../../src/domain/cost/run-cost.ts';
import { planScenario } from '../../../bench/plan-scenario.ts';
import { library } from '../../support/library.ts';

const scenario = { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'month' } };
const { compiled, horizon } = planScenario(scenario);
const input = 'own_price_elasticity';

/** A process that answers may not have run this model before. */
it.each([
  ['runSweep', 5 + 5, { inputs: [{ name: input, points: 5 }] }],
  ['drawDemandCurve', 7, { against: input, from: -1.2, to: -0.4, points: 7, at: '2030-01-01' }],
  ['seekGoal', 2, { input: { name: input }, goal: { of: 'facility_power', at: '2030-01-01', equals: '5 GW' } }],
] as const)('%s is charged for code that is new, beside its runs', (id, runs, question) => {
  let units = 0;
  const meter = {
    charge: (stage: Stage, charged: number) => {
      if (stage === 'run') units += charged;
    },
  };
  const body = { bytes: Buffer.from(JSON.stringify({ scenario, ...question })), format: 'json' } as const;
  const form = { format: 'json', include: undefined } as const;
  answer(library.metered(meter), id, { body, form, every: undefined });
  expect(units).toBeGreaterThanOrEqual(firstUnits(compiled.work) + runs * fastest());
});

/** Units of a run of code that has run often. */
function fastest(): number {
  const many = 1e6;
  return runUnits(compiled.work, horizon.steps, many) / many;
}
