import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { projectionJson } from '../../../src/contract/projection-json.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import { resolveScenario } from '../../../src/domain/scenario/resolve-scenario.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const library = new Library({ models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') });

describe('the memory of a run', () => {
  it('is the next one’s, whatever model that is of, and no projection changes with it', () => {
    const names = ['stargate-10gw', 'deepseek-v3-training', 'deepseek-r1-price-cut', 'stargate-abilene', 'stargate-10gw'];
    const projections = names.map((name) => runScenario(library, { extends: name }, { curves: 'all' }).projection!);
    const fresh = names.map((name) => runScenario(new Library({ models: library.modelsDirectory, scenarios: library.scenariosDirectory }), { extends: name }, { curves: 'all' }).projection!);
    expect(projections.map(projectionJson)).toEqual(fresh.map(projectionJson));
  });

  it('is nobody else’s while it is read, and not to be read once it is released', () => {
    const { value } = resolveScenario(library, { extends: 'deepseek-r1-price-cut' });
    const { plan } = planRun(library, value!.model, value!.scenario);
    const first = runPlan(plan!);
    const second = runPlan(plan!);
    expect(second.output.memory).not.toBe(first.output.memory);
    first.release();
    expect(() => first.values(0)).toThrow('released');
    const third = runPlan(plan!);
    first.release();
    const fourth = runPlan(plan!);
    expect(third.output.memory).toBe(first.output.memory);
    expect(fourth.output.memory).not.toBe(third.output.memory);
    for (const slot of plan!.compiled.lowered.slots.values()) expect(third.values(slot)).toEqual(second.values(slot));
  });
});
