import type { Problem } from '../../core/problem.ts';
import { givenTwice } from './given-twice.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { followsFromModelGaps, type ModelGaps } from '../model/model-gaps.ts';
import { assignmentsOf } from './assignments.ts';
import { scenarioFigures } from './scenario-figures.ts';
import { readHorizon } from './horizon.ts';
import { exampleScenario, givenScenario, inExample, inGiven } from './example-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { Model } from '../model/model.ts';

/** Problems of a model's `given` and examples that do not need the compiled model: the names they set and their time. */
export function exampleGivenProblems(catalog: CatalogParts, model: Model, gaps: ModelGaps): Problem[] {
  const problemsOf = (written: Parameters<typeof givenTwice>[0], scenario: ScenarioFile): readonly Problem[] => {
    const problems = givenTwice(written);
    assignmentsOf(model, scenario, scenarioFigures(catalog, scenario), problems);
    if (!gaps.time && !gaps.open) readHorizon(model, scenario, problems);
    return problems.filter((problem) => !isMissed(problem, gaps));
  };
  const shared = givenScenario(model);
  return [
    ...(shared ? inGiven(model, problemsOf(shared, shared)) : []),
    ...model.examples.flatMap((example) =>
      problemsOf(example, exampleScenario(model, example)).map((problem) => inExample(model, example, problem)),
    ),
  ];
}

/** The name is the last part of the path, possibly with an element. */
function isMissed(problem: Problem, gaps: ModelGaps): boolean {
  if (gaps.names.has(String(problem.path.at(-1)).replace(/\[.*$/, ''))) return true;
  return problem.code === 'name.unknown' ? gaps.open : followsFromModelGaps(gaps, problem);
}
