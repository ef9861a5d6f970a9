import type { RunInput } from '../core/engine/system.ts';
import type { Problem } from '../core/problem.ts';
import type { FigureUse } from './catalog/expand-figures.ts';
import type { Figures } from './catalog/figures.ts';
import type { CompiledModel } from './compile-model.ts';
import type { Library, LoadedModel } from './library.ts';
import { givenValues } from './plan/given.ts';
import { figuresUsed } from './plan/given-figures.ts';
import { readHorizon, type Horizon } from './plan/horizon.ts';
import { planInput, type PlannedInput } from './plan/input.ts';
import { beyondLimits } from './plan/limits.ts';
import { scenarioFigures } from './plan/scenario-figures.ts';
import { staleFigures } from './plan/stale-figures.ts';
import { keepPlan, planAgain } from './plan/plan-again.ts';
import { shapeOf } from './plan/shape.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { unknownSources } from './unknown-sources.ts';

/** A model filled with a scenario's values: everything a kernel needs for one run. */
export interface Plan {
  readonly model: LoadedModel;
  readonly scenario: ScenarioFile;
  readonly compiled: CompiledModel;
  readonly input: RunInput;
  /** Steps per year. */
  readonly n: number;
  /** Auxiliaries and flows whose equation gave way to a value of the scenario. */
  readonly cut: readonly string[];
  /** Series that are only the history of a fleet, and may say nothing of the run itself. */
  readonly historyOnly: ReadonlySet<string>;
  /** Ids of the sources the run rests on. */
  readonly sources: readonly string[];
  /** Figures of the catalog its values use, by id. */
  readonly used: ReadonlyMap<string, FigureUse>;
  /** All there are, as this run sees them. */
  readonly figures: Figures;
  readonly problems: readonly Problem[];
}

/** What is known of a run that cannot be made: enough to read by what is asked of its results. */
export interface Unplanned extends Pick<Plan, 'model' | 'scenario' | 'compiled' | 'n' | 'figures'> {
  /** Absent where it cannot be read or is too much. */
  readonly horizon?: Horizon | undefined;
}

/** `known` is absent beside a plan, and where the model cannot be compiled for the scenario. */
export type Planned = { readonly plan?: Plan; readonly known?: Unplanned; readonly problems: readonly Problem[] };

/**
 * Plans one run of a merged scenario. Problems of the scenario carry paths into it; problems of the model carry its file.
 */
export function planRun(library: Library, model: LoadedModel, scenario: ScenarioFile): Planned {
  const again = planAgain(library, model, scenario);
  if (again) return { plan: again, problems: again.problems };
  const planned = planAnew(library, model, scenario);
  if (planned.plan) keepPlan(library, planned.plan);
  return planned;
}

function planAnew(library: Library, model: LoadedModel, scenario: ScenarioFile): Planned {
  const problems: Problem[] = unknownSources(scenario, library.sources());
  const { n, horizon } = readHorizon(model, scenario, problems);
  const figures = scenarioFigures(library, scenario);
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
function sourcesOf(model: LoadedModel, scenario: ScenarioFile, values: readonly Citing[], { given, cut }: Pick<PlannedInput, 'given'> & { readonly cut: ReadonlySet<string> }): readonly string[] {
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
