import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import { parseClaimTarget } from '../../domain/claims/claim-target.ts';
import type { Library } from '../../domain/library/library.ts';
import { draftsByName } from '../../domain/model/given.ts';
import type { Model } from '../../domain/model/model.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { prepareOnce } from '../../domain/plan/prepare-once.ts';
import { otherScenarios } from '../projection/other-scenarios.ts';
import { readCurves } from '../projection/read-curves.ts';
import type { ResolvedScenario } from '../../domain/scenario/resolve-scenario.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import type { AskedScenario } from './asked-scenario.ts';
import { readOwn } from './read-own.ts';

export type { AskedScenario } from './asked-scenario.ts';

/** A scenario that is run many times, and the levers that vary. */
export interface Experiment {
  readonly prepared: Prepared;
  /** In the requested order. */
  readonly levers: readonly Lever[];
  /** Knows the documents of the scenario and its model. */
  readonly resolved: ResolvedScenario;
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
 * for each run and overrides its equation and its value in the scenario. Problems are rendered; those of a scenario that
 * the question holds are below the path of the scenario in it.
 */
export function openExperiment(library: Library, asked: AskedScenario, wanted: readonly WantedLever[]): OpenedExperiment {
  const { directory, question } = asked;
  const refused = (problems: readonly Problem[]): OpenedExperiment => ({
    problems: problems.map((problem) => located(inDocument(question, problem))),
  });
  const { resolved, problems: unread } = readOwn(library, asked);
  if (!resolved) return refused(unread);
  const { model } = resolved;
  const others = otherScenarios(library, resolved.scenario, directory);
  const { scenario, problems: uncurved, told } = readCurves(resolved.scenario, others.inSeries);
  if (uncurved.length > 0) return refused(uncurved.map((problem) => inRun(resolved, problem)));
  const names = wanted.map(({ target, path }) => openable(model, target, path));
  const wrong = names.filter((one) => typeof one === 'object');
  if (wrong.length > 0) return refused(wrong);
  const open = names.filter((name) => typeof name === 'string');
  const { prepared, problems } = prepareOnce(library, model, scenario, open);
  if (!prepared) return refused(told(problems).map((problem) => inRun(resolved, problem)));
  const levers = wanted.map(({ target, path }) => {
    const lever = prepared.lever(target);
    return 'code' in lever ? { ...lever, path } : lever;
  });
  const unfound = levers.filter((lever) => 'code' in lever);
  if (unfound.length > 0) return refused(unfound);
  return { experiment: { prepared, levers: levers.flatMap((lever) => ('code' in lever ? [] : [lever])), resolved }, problems };
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
      'name a variable that its initial value or its flows depend on',
    );
  return draft.role === 'series' && draft.against !== undefined ? undefined : parsed.name;
}
