import { fault, type Problem } from '../../core/problem.ts';
import { workBeyond } from '../../domain/cost/most-work.ts';
import { examplesUnits } from '../../domain/cost/examples-cost.ts';
import { givenTwice } from '../../domain/scenario/given-twice.ts';
import { unknownRemovals } from '../../domain/scenario/unknown-removals.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import { exampleScenario, givenScenario, inExample, inGiven } from '../../domain/scenario/example-scenario.ts';
import type { ClaimOutcome } from '../projection/projection.ts';
import { project } from '../projection/project.ts';
import type { Model } from '../../domain/model/model.ts';
import type { PlacedExample } from '../../domain/model/model-part.ts';

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

/** Runs a model's examples: cases with a known answer. Stops where they have had as much work as one run may have. */
export function checkExamples(library: Library, model: Model): readonly ExampleOutcome[] {
  const { examples } = model;
  if (examples.length > 0) library.meter?.charge('examples', examplesUnits(examples.length));
  const { counted, spent } = countingWork(library);
  const shared = givenTwice(model.given ?? {});
  const outcomes: ExampleOutcome[] = [];
  for (const [index, example] of examples.entries()) {
    const beyond = workBeyond(spent());
    if (beyond !== undefined) return [...outcomes, notRun(model, index, beyond)];
    outcomes.push(checkExample(counted, model, example, shared));
  }
  return outcomes;
}

/** The library, and the units of work that were begun with it. */
function countingWork(library: Library): { readonly counted: Library; spent(): number } {
  let total = 0;
  const counted = library.metered({
    charge(stage, units) {
      library.meter?.charge(stage, units);
      total += units;
    },
  });
  return { counted, spent: () => total };
}

function notRun(model: Model, index: number, beyond: string): ExampleOutcome {
  const { examples } = model;
  const example = examples[index]!;
  const message = `the ${index} examples before this one have ${beyond}; ${examples.length - index} are not run`;
  const problem = fault('limit.exceeded', [], message, 'use fewer examples, a longer step or a shorter horizon');
  return { title: example.title, claims: [], problems: [inExample(model, example, problem)], holds: false };
}

function checkExample(library: Library, model: Model, example: PlacedExample, shared: readonly Problem[]): ExampleOutcome {
  const scenario = exampleScenario(model, example);
  const at = (problem: Problem): Problem => inExample(model, example, problem);
  const twice = [...shared, ...givenTwice(example), ...unknownRemovals(model, example)];
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
}
