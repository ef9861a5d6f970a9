import { describe, expect, it } from 'vitest';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import { resolveScenario } from '../../../src/domain/scenario/resolve-scenario.ts';
import { projectionJson } from '../../support/frames.ts';
import { library } from '../../support/library.ts';

describe('the buffer of a run', () => {
  it('does not affect the next run, of any model', () => {
    const names = ['stargate-10gw', 'deepseek-v3-training', 'deepseek-r1-price-cut', 'stargate-abilene', 'stargate-10gw'];
    const projections = names.map((name) => runScenario(library, { extends: name }, { curves: 'all' }).projection!);
    const fresh = new Map(
      [...new Set(names)].map((name) => {
        const other = new Library({ models: library.modelsDirectory, scenarios: library.scenariosDirectory });
        return [name, projectionJson(runScenario(other, { extends: name }, { curves: 'all' }).projection!)] as const;
      }),
    );
    expect(projections.map(projectionJson)).toEqual(names.map((name) => fresh.get(name)));
  });

  it('is the caller’s, whatever it contains, or a new one', () => {
    const { value } = resolveScenario(library, { extends: 'deepseek-r1-price-cut' });
    const { plan } = planRun(library, value!.model, value!.scenario);
    const memory = new Float64Array(plan!.loaded.length).fill(NaN);
    const [first, second, third] = [runPlan(plan!, memory), runPlan(plan!), runPlan(plan!)];
    expect(first.output.memory).toBe(memory);
    expect(third.output.memory).not.toBe(second.output.memory);
    for (const slot of plan!.compiled.lowered.slots.values())
      for (const run of [first, third]) expect(run.values(slot)).toEqual(second.values(slot));
  });
});
