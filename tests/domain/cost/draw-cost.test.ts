import { describe, expect, test } from 'vitest';
import { manyUnits } from '../../../src/analysis/experiment/many-units.ts';
import { chosenCurves } from '../../../src/analysis/projection/chosen-curves.ts';
import { firstUnits, runUnits } from '../../../src/domain/cost/run-cost.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import type { Prepared } from '../../../src/domain/plan/plan.ts';
import { planScenario } from '../../../bench/plan-scenario.ts';

function unitsOf(prepared: Prepared, targets: readonly string[]): (draws: number) => number {
  const levers = targets.map((target) => prepared.lever(target)).filter((lever): lever is Lever => !('code' in lever));
  expect(levers).toHaveLength(targets.length);
  const { picks } = chosenCurves(prepared, ['facility_power'], { path: [] });
  return manyUnits(prepared, { levers, picks, rows: prepared.horizon.steps + 1 });
}

describe('the work of many draws', () => {
  const prepared = planScenario({ extends: 'stargate-10gw' });
  const alone = (draws: number): number => runUnits(prepared.compiled.work, prepared.horizon.steps, draws);

  const first = firstUnits(prepared.compiled.work);

  test('few draws are single runs, and their code is new', () => {
    expect(unitsOf(prepared, ['pue'])(100)).toBe(first + alone(100));
  });

  test('many draws take a part of the work of single runs, and it grows with the draws alone', () => {
    const units = unitsOf(prepared, ['pue', 'pass_through']);
    expect(units(100_000)).toBeLessThan(alone(100_000) / 4);
    expect(units(300_000) - units(200_000)).toBeCloseTo(units(200_000) - units(100_000), 3);
  });

  test('more inputs and more values are more work', () => {
    const one = unitsOf(prepared, ['hardware_power_growth'])(10_000);
    expect(unitsOf(prepared, ['hardware_power_growth', 'own_price_elasticity'])(10_000)).toBeGreaterThan(one);
  });

  test('what does not run in blocks has the rate of single runs', () => {
    const staged: Prepared = {
      ...prepared,
      compiled: {
        ...prepared.compiled,
        lowered: { ...prepared.compiled.lowered, system: { ...prepared.compiled.lowered.system, method: 'rk4' } },
      },
    };
    expect(unitsOf(staged, ['pue'])(10_000)).toBe(first + alone(10_000));
  });
});
