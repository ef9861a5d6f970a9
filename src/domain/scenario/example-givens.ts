import type { Problem } from '../../core/problem.ts';
import { givenTwice } from './given-twice.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { followsFromModelGaps, type ModelGaps } from '../model/model-gaps.ts';
import { assignmentsOf } from './assignments.ts';
import { scenarioFigures } from './scenario-figures.ts';
import { readHorizon } from './horizon.ts';
import { exampleScenario, inExample } from './example-scenario.ts';
import type { Model } from '../model/model.ts';

/** What can be said of a model's examples while the model cannot be compiled: of the names they set and of their time. */
export function exampleGivenProblems(catalog: CatalogParts, model: Model, gaps: ModelGaps): Problem[] {
  return model.examples.flatMap((example) => {
    const problems: Problem[] = [...givenTwice(model.given ?? {}), ...givenTwice(example)];
    const scenario = exampleScenario(model, example);
    assignmentsOf(model, scenario, scenarioFigures(catalog, scenario), problems);
    if (!gaps.time && !gaps.open) readHorizon(model, scenario, problems);
    return problems.filter((problem) => !isMissed(problem, gaps)).map((problem) => inExample(model, example, problem));
  });
}

/** A name stands last in its path, perhaps with an element. */
function isMissed(problem: Problem, gaps: ModelGaps): boolean {
  if (gaps.names.has(String(problem.path.at(-1)).replace(/\[.*$/, ''))) return true;
  return problem.code === 'name.unknown' ? gaps.open : followsFromModelGaps(gaps, problem);
}
