import type { Problem } from '../../core/problem.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { lastDayOf } from '../catalog/period-end.ts';
import { sourceIds, type Source } from '../catalog/sources.ts';
import type { Meter } from '../cost/meter.ts';
import { prepareUnits } from '../cost/prepare-cost.ts';
import type { Compilation, ModelVariant } from '../model/compile-model.ts';
import type { Given } from '../model/given.ts';
import { figuresUsed } from '../model/given-figures.ts';
import type { Model } from '../model/model.ts';
import { staleFigures } from '../model/stale-figures.ts';
import { assignmentsOf, opened } from '../scenario/assignments.ts';
import { readHorizon } from '../scenario/horizon.ts';
import { scenarioFigures } from '../scenario/scenario-figures.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { maxListed } from '../text/document-limits.ts';
import { unknownSources } from '../scenario/unknown-sources.ts';
import { planInput } from './input.ts';
import { changesOf, leverOf, type Lever } from './lever.ts';
import { beyondLimits } from './limits.ts';
import { leverColumns } from './lever-columns.ts';
import type { Preparation } from './plan.ts';
import { statedUncertainty } from './stated-uncertainty.ts';
import { variantOf } from './variant.ts';

/** What `prepare` needs of the library. */
export interface PrepareLibrary {
  readonly catalog: CatalogParts;
  /** Charged before the values are read; absent: no limit. */
  readonly meter?: Meter | undefined;
  sources(): ReadonlyMap<string, Source>;
  /** Today's date, which decides which figures are past their shelf life. */
  today(): string | undefined;
  compile(model: Model, variant: ModelVariant): Compilation;
}

export interface PrepareOptions {
  /** Variables that every run sets: their equations are cut and the scenario's values for them are ignored. */
  readonly open?: readonly string[] | undefined;
}

/**
 * Does the work that no lever changes, once: reads every value of a merged scenario against its model, compiles the model's
 * variant, samples the series, loads the kernel. Problems of the scenario have paths into it; problems of the model name
 * its file.
 */
export function prepare(library: PrepareLibrary, model: Model, scenario: ScenarioFile, { open = [] }: PrepareOptions = {}): Preparation {
  const problems: Problem[] = unknownSources(scenario, library.sources());
  const { n, horizon } = readHorizon(model, scenario, problems);
  const figures = scenarioFigures(library.catalog, scenario);
  for (const problem of figures.problems) problems.push(problem);
  const assignments = opened(assignmentsOf(model, scenario, figures, problems), open);
  // The values behind so many problems were not read.
  if (problems.length > maxListed) return { problems };
  const variant = variantOf(model, assignments, problems);
  // Values are read even when the variant has errors, so that every problem is reported at once.
  if (!variant) return { problems };
  const { compiled, problems: wrong } = library.compile(model, variant);
  problems.push(...wrong);
  if (!compiled) return { problems };
  const beyond = beyondLimits(compiled.lowered.system, horizon?.steps ?? 0, compiled.work);
  const known = { model, scenario, compiled, n, figures };
  if (beyond.length > 0) return { known, problems: [...problems, ...beyond] };
  const { dimensions, against, compounds } = compiled.checked.scope;
  const { t0, steps } = horizon ?? { t0: 0, steps: 0 };
  library.meter?.charge('prepare', prepareUnits(compiled.work, steps));
  const planned = planInput(
    compiled,
    { model, assignments, figures, n, dimensions, against, compounds, span: [t0, t0 + steps / n] },
    horizon,
    problems,
  );
  if (!planned || !horizon || problems.some(({ severity }) => severity === 'error')) return { known: { ...known, horizon }, problems };
  const settings = [...assignments.elements.values()].flat();
  const values = [...planned.given.values(), ...settings];
  const used = figuresUsed(values.flatMap((one) => one.figures ?? []));
  // As of an earlier date, a figure ages until then.
  const today = scenario.as_of === undefined ? library.today() : lastDayOf(scenario.as_of);
  problems.push(...staleFigures(used.values(), today));
  const levered = {
    ...planned,
    compiled,
    instants: { t0, n, rows: steps + 1 },
    setApart: (name: string) => (assignments.elements.get(name) ?? []).map(({ picks }) => picks),
  };
  const levers = new Map<string, Lever | Problem>();
  const lever = (target: string): Lever | Problem => {
    const found = levers.get(target) ?? leverOf(levered, target);
    if (levers.size < mostLevers) levers.set(target, found);
    return found;
  };
  const uncertainty = statedUncertainty(model, scenario, lever, n, problems);
  if (problems.some(({ severity }) => severity === 'error')) return { known: { ...known, horizon }, problems };
  return {
    problems,
    prepared: {
      ...known,
      horizon,
      cut: [...variant.cut].sort(),
      historyOnly: planned.historyOnly,
      given: planned.given,
      assignments,
      used,
      problems,
      sources: sourcesOf(model, scenario, values, (name) => planned.given.has(name) || variant.cut.has(name)),
      input: planned.input,
      loaded: compiled.kernel.load(planned.input),
      uncertainty,
      lever,
      with: (all) => changesOf(levered, all),
      columns: (all) => leverColumns(levered, all),
    },
  };
}

/** Size of the lever cache. */
const mostLevers = 1_000;

/** Sources of the values used, of the equations not cut, and of the scenario's expectations. */
function sourcesOf(
  model: Model,
  scenario: ScenarioFile,
  values: readonly Pick<Given, 'sources'>[],
  replaced: (name: string) => boolean,
): readonly string[] {
  const cited = new Set(values.flatMap(({ sources }) => sources));
  for (const [name, declared] of model.declarations) if (!replaced(name)) for (const id of sourceIds(declared.source)) cited.add(id);
  for (const claim of [...(scenario.expect ?? []), ...(scenario.history ?? [])]) for (const id of sourceIds(claim.source)) cited.add(id);
  return [...cited].sort();
}
