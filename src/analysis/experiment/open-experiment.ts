import { fault, type Problem } from '../../core/problem.ts';
import { parseClaimTarget } from '../../domain/claims/claim-target.ts';
import type { Library } from '../../domain/library/library.ts';
import { draftsByName } from '../../domain/model/given.ts';
import type { Model } from '../../domain/model/model.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { prepare } from '../../domain/plan/prepare.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { locateInChain, type Locate } from '../projection/locate-in-chain.ts';

/** A scenario that is run many times, and the levers that vary. */
export interface Experiment {
  readonly prepared: Prepared;
  /** In the requested order. */
  readonly levers: readonly Lever[];
  /** Locates a problem of the scenario or its model. */
  readonly located: Locate;
}

export interface AskedScenario {
  /** The scenario as written, or its name in the library. */
  readonly scenario: ScenarioFile | string;
  /** Folder of the scenario's file; scenarios it extends are looked up there first. */
  readonly directory?: string | undefined;
}

export interface WantedLever {
  /** A variable, given or computed; an element `x[abilene]`; a point `x@2030`. */
  readonly target: string;
  /** Path of the lever in the question. */
  readonly path: Problem['path'];
}

export type OpenedExperiment =
  | { readonly experiment: Experiment; readonly problems: readonly Problem[] }
  | { readonly experiment?: undefined; readonly problems: readonly Problem[] };

/**
 * Prepares a scenario, as written or by its name in the library, with these levers. A lever on a whole variable sets it
 * for each run and overrides its equation and its value in the scenario. Problems are located; those of the scenario
 * are below the path `scenario` of the question, which `locate` knows.
 */
export function openExperiment(
  library: Library,
  { scenario: asked, directory }: AskedScenario,
  wanted: readonly WantedLever[],
  locate: Locate,
): OpenedExperiment {
  const read = typeof asked === 'string' ? library.scenario(asked) : { value: asked, problems: [] };
  const scenario = read.value;
  if (!scenario)
    return {
      problems: read.problems.map((problem) =>
        problem.code === 'file.not-found' ? locate({ ...problem, code: 'name.unknown', path: ['scenario'] }) : problem,
      ),
    };
  const { document } = { document: undefined, ...read };
  const located = locateInChain(library, scenario, directory, (problem) =>
    document ? document.locate(problem) : locate({ ...problem, path: ['scenario', ...problem.path] }),
  );
  const resolved = resolveScenario(library, scenario, directory);
  if (!resolved.value) return { problems: resolved.problems.map(located) };
  const { model } = resolved.value;
  const names = wanted.map(({ target, path }) => openable(model, target, path));
  const wrong = names.flatMap((one) => (typeof one === 'object' ? [locate(one)] : []));
  if (wrong.length > 0) return { problems: wrong };
  const { prepared, problems } = prepare(library, model, resolved.value.scenario, {
    open: names.filter((name) => typeof name === 'string'),
  });
  if (!prepared) return { problems: problems.map(located) };
  const levers = wanted.map(({ target, path }) => {
    const lever = prepared.lever(target);
    return 'code' in lever ? locate({ ...lever, path }) : lever;
  });
  const unfound = levers.flatMap((lever) => ('code' in lever ? [lever] : []));
  if (unfound.length > 0) return { problems: unfound };
  return { experiment: { prepared, levers: levers.flatMap((lever) => ('code' in lever ? [] : [lever])), located }, problems };
}

/**
 * The variable a lever overrides as a whole. Undefined if the lever sets an element or a point, or if the lever will
 * report the fault.
 */
function openable(model: Model, target: string, path: Problem['path']): string | Problem | undefined {
  const parsed = parseClaimTarget(target);
  if (!parsed || parsed.aggregate || parsed.picks.length > 0) return undefined;
  const draft = draftsByName(model).get(parsed.name);
  if (!draft) return undefined;
  if (draft.role === 'stock')
    return fault(
      'value.not-overridable',
      path,
      `${parsed.name} is a stock, which its flows fill`,
      'name what its initial value or its flows rest on',
    );
  return draft.role === 'series' && draft.against !== undefined ? undefined : parsed.name;
}
