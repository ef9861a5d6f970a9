import type { Problem } from '../../core/problem.ts';
import type { Library } from '../library/library.ts';
import { givenValues } from '../scenario/given.ts';
import { figuresUsed } from '../model/given-figures.ts';
import { readHorizon } from '../scenario/horizon.ts';
import { planInput, type PlannedInput } from './input.ts';
import { beyondLimits } from './limits.ts';
import { scenarioFigures } from '../scenario/scenario-figures.ts';
import { staleFigures } from '../model/stale-figures.ts';
import { keepPlan, planAgain } from './plan-again.ts';
import { shapeOf } from './shape.ts';
import type { Planned } from './plan.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { unknownSources } from '../scenario/unknown-sources.ts';
import type { Model } from '../model/model.ts';

/**
 * Plans one run of a merged scenario. Problems of the scenario carry paths into it; problems of the model carry its file.
 */
export function planRun(library: Library, model: Model, scenario: ScenarioFile): Planned {
  const again = planAgain(library, model, scenario);
  if (again) return { plan: again, problems: again.problems };
  const planned = planAnew(library, model, scenario);
  if (planned.plan) keepPlan(library, planned.plan);
  return planned;
}

function planAnew(library: Library, model: Model, scenario: ScenarioFile): Planned {
  const problems: Problem[] = unknownSources(scenario, library.sources());
  const { n, horizon } = readHorizon(model, scenario, problems);
  const figures = scenarioFigures(library.catalog, scenario);
  for (const problem of figures.problems) problems.push(problem);
  const values = givenValues(model, scenario, figures, problems);
  const shape = shapeOf(model, scenario, values, problems);
  // What is wrong elsewhere does not keep values from being read: every problem is reported at once.
  if (!shape) return { problems };
  const { compiled, problems: wrong } = library.compile(model, shape);
  problems.push(...wrong);
  if (!compiled) return { problems };
  const beyond = beyondLimits(compiled.lowered.system, horizon?.steps ?? 0);
  const known = { model, scenario, compiled, n, figures };
  if (beyond.length > 0) return { known, problems: [...problems, ...beyond] };
  const planned = planInput(compiled, values, { model, scenario, figures, n }, horizon, problems);
  if (!planned || problems.some(({ severity }) => severity === 'error')) return { known: { ...known, horizon }, problems };
  const { input, historyOnly } = planned;
  const settings = [...values.elements.values()].flat();
  const used = figuresUsed([...planned.given.values(), ...settings].flatMap((one) => one.figures ?? []));
  problems.push(...staleFigures(used.values(), library.today(), model));
  const sources = sourcesOf(model, scenario, [...planned.given.values(), ...settings], { given: planned.given, cut: shape.cut });
  return { plan: { model, scenario, compiled, input, n, cut: [...shape.cut].sort(), historyOnly, sources, used, figures, problems }, problems };
}

interface Citing {
  readonly source?: string | readonly string[] | undefined;
}

/** Of the values used, of the equations that were not cut, and of what the scenario expects. */
function sourcesOf(model: Model, scenario: ScenarioFile, values: readonly Citing[], { given, cut }: Pick<PlannedInput, 'given'> & { readonly cut: ReadonlySet<string> }): readonly string[] {
  const cited = new Set<string>();
  const cite = ({ source }: Citing): void => {
    if (typeof source === 'string') cited.add(source);
    else for (const id of source ?? []) cited.add(id);
  };
  for (const one of values) cite(one);
  for (const [name, declared] of model.declarations) if (!given.has(name) && !cut.has(name)) cite(declared);
  for (const claim of scenario.expect ?? []) cite(claim);
  return [...cited].sort();
}
