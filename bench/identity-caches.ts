/**
 * Savings of each cache keyed by object identity: a call with known objects (cache hit) against a call with fresh copies
 * (cache miss). A cache that saves nothing is to be removed.
 */
import { project } from '../src/analysis/projection/project.ts';
import { projectionAnswer } from '../src/contract/projection-answer.ts';
import { mergeScenarios, toBeExtended } from '../src/domain/scenario/merge-scenario.ts';
import { resolveScenario } from '../src/domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../src/domain/scenario/scenario-file.ts';
import { contentHash } from '../src/domain/text/canonical.ts';
import type { Answer } from '../src/formats/answer.ts';
import { json } from '../src/formats/json.ts';
import type { Bench } from './bench.ts';
import { openLibrary, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const asked: ScenarioFile = { extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.7 } };

/** Returns a new copy at every call; copies are made in batches. */
function fresh<T>(value: T, copies = 20_000): () => T {
  const made: T[] = [];
  return () => {
    if (made.length === 0) for (let k = 0; k < copies / 100; k++) made.push(structuredClone(value));
    return made.pop()!;
  };
}

/** Each side makes a copy and one side discards it, so the time of copying cancels out. */
function against<T>(known: T, use: (value: T) => unknown): number {
  const [one, other] = [fresh(known), fresh(known)];
  return timeRatio(
    () => {
      one();
      use(known);
    },
    () => {
      use(other());
    },
  );
}

const bench = (name: string, measure: Bench['measure']): Bench => ({
  name: `${name}: known ÷ fresh objects`,
  bound: 0.95,
  direction: 'at-most',
  measure,
});

export const identityCaches: readonly Bench[] = [
  bench('hash of a scenario (text/canonical)', () => {
    const { scenario } = resolveScenario(openLibrary(), asked).value!;
    return against(scenario, contentHash);
  }),
  bench('a scenario over its parent (scenario/merge-scenario)', () => {
    const library = openLibrary();
    const parent = toBeExtended(resolveScenario(library, { extends: 'stargate-10gw' }).value!.scenario);
    const unmarked = structuredClone(parent);
    return timeRatio(
      () => {
        mergeScenarios(parent, asked);
      },
      () => {
        mergeScenarios(unmarked, asked);
      },
    );
  }),
  bench('a projection (run/once-per-plan)', () => {
    const library = openLibrary();
    const plan = planScenario(asked, library);
    const memory = new Float64Array(plan.loaded.length);
    return timeRatio(
      () => {
        project(library, plan, { memory });
      },
      () => {
        project(library, { ...plan, loaded: { ...plan.loaded } }, { memory });
      },
    );
  }),
  bench('an answer in JSON (formats/json)', () => {
    const library = openLibrary();
    const { projection } = project(library, planScenario(asked, library));
    const answer = projectionAnswer(projection!);
    const written = (one: Answer): number => [...json([one])].length;
    const { sources, figures } = answer.fields;
    const copies = fresh({ sources, figures });
    return timeRatio(
      () => {
        copies();
        written(answer);
      },
      () => {
        written({ ...answer, fields: { ...answer.fields, ...copies() } });
      },
    );
  }),
];
