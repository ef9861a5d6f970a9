import type { Problem } from '../../core/problem.ts';
import { givenTwice } from './given-twice.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { followsFromModelGaps, type ModelGaps } from '../model/model-gaps.ts';
import { assignmentsOf } from './assignments.ts';
import { scenarioFigures } from './scenario-figures.ts';
import { readHorizon } from './horizon.ts';
import { exampleScenario, inExample } from './example-scenario.ts';
import type { Model } from '../model/model.ts';

/** Problems of a model's examples that do not need the compiled model: the names they set and their time. */
export function exampleGivenProblems(catalog: CatalogParts, model: Model, gaps: ModelGaps): Problem[] {
  return model.examples.flatMap((example) => {
    const problems: Problem[] = [...givenTwice(model.given ?? {}), ...givenTwice(example)];
    const scenario = exampleScenario(model, example);
    assignmentsOf(model, scenario, scenarioFigures(catalog, scenario), problems);
    if (!gaps.time && !gaps.open) readHorizon(model, scenario, problems);
    return problems.filter((problem) => !isMissed(problem, gaps)).map((problem) => inExample(model, example, problem));
  });
}

/** The name is the last part of the path, possibly with an element. */
function isMissed(problem: Problem, gaps: ModelGaps): boolean {
  if (gaps.names.has(String(problem.path.at(-1)).replace(/\[.*$/, ''))) return true;
  return problem.code === 'name.unknown' ? gaps.open : followsFromModelGaps(gaps, problem);
}
