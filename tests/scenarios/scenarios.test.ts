import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { library } from '../support/library.ts';

/** Every scenario of the library runs, and what it expects holds. */
describe.each(library.scenarioNames())('%s', (name) => {
  const { value: scenario, problems } = library.scenario(name);

  test('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  const run = scenario ? runScenario(library, scenario) : { problems: [] };

  test('runs', () => {
    expect(run.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(run.projection).toBeDefined();
  });

  test('states what it expects, and it holds', () => {
    const claims = run.projection?.claims ?? [];
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((claim) => !claim.holds)).toEqual([]);
  });

  test('rests on sources that are known', () => {
    expect(Object.keys(run.projection?.sources ?? {}).length).toBeGreaterThan(0);
  });
});
