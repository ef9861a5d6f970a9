import type { Problem } from '../../core/problem.ts';
import { examplesUnits } from '../../domain/cost/examples-cost.ts';
import { givenTwice } from '../../domain/scenario/given-twice.ts';
import { unknownRemovals } from '../../domain/scenario/unknown-removals.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import { exampleScenario, givenScenario, inExample, inGiven } from '../../domain/scenario/example-scenario.ts';
import type { ClaimOutcome } from '../projection/projection.ts';
import { project } from '../projection/project.ts';
import type { Model } from '../../domain/model/model.ts';

export interface ExampleOutcome {
  readonly title: string;
  readonly claims: readonly ClaimOutcome[];
  readonly problems: readonly Problem[];
  readonly holds: boolean;
}

/** Problems of what all examples share, also where no example starts from it. */
export function checkGiven(library: Library, model: Model): readonly Problem[] {
  const shared = givenScenario(model);
  if (!shared) return [];
  return inGiven(model, [...givenTwice(shared), ...unknownRemovals(model, shared), ...planRun(library, model, shared).problems]);
}

/** Runs a model's examples: cases with a known answer. */
export function checkExamples(library: Library, model: Model): readonly ExampleOutcome[] {
  if (model.examples.length > 0) library.meter?.charge('examples', examplesUnits(model.examples.length));
  return model.examples.map((example) => {
    const scenario = exampleScenario(model, example);
    const at = (problem: Problem): Problem => inExample(model, example, problem);
    const twice = [...givenTwice(model.given ?? {}), ...givenTwice(example), ...unknownRemovals(model, example)];
    const planned = planRun(library, model, scenario);
    if (!planned.plan || twice.length > 0)
      return { title: example.title, claims: [], problems: [...twice, ...planned.problems].map(at), holds: false };
    const { projection, problems } = project(library, planned.plan, { exact: true, curves: [] });
    const errors = problems.filter((problem) => problem.severity === 'error').map(at);
    const claims = projection?.claims ?? [];
    return {
      title: example.title,
      claims,
      problems: errors,
      holds: errors.length === 0 && claims.length > 0 && claims.every((claim) => claim.holds),
    };
  });
}
