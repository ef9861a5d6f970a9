import type { CheckedModel } from '../../core/check/check-model.ts';
import type { Figures } from '../../domain/catalog/figures.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Model } from '../../domain/model/model.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import { scenarioFigures } from '../../domain/scenario/scenario-figures.ts';
import { explain, type ExplainedVariable } from './explain.ts';
import type { Under } from './explain-given.ts';

/** A variable with the catalog figures it names and, under a scenario, its given value and overridden figures. */
export function explainUnder(
  library: Library,
  checked: CheckedModel,
  model: Model,
  name: string,
  under?: Omit<Under, 'library'>,
): ExplainedVariable | undefined {
  return explain(checked, model, name, { under: under && { library, ...under }, figures: figuresUnder(library, under) });
}

function figuresUnder(library: Library, under: Omit<Under, 'library'> | undefined): Figures {
  const { value, partial = value } = under
    ? resolveScenario(library, under.scenario, under.directory, { overrides: { set: {}, asOf: under.asOf } })
    : {};
  return scenarioFigures(library.catalog, partial?.scenario ?? {});
}
