import { fault, inDocument, located, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { parseClaimTarget } from '../../domain/claims/claim-target.ts';
import type { Library } from '../../domain/library/library.ts';
import { draftsByName } from '../../domain/model/given.ts';
import type { Model } from '../../domain/model/model.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { prepare } from '../../domain/plan/prepare.ts';
import { otherScenarios } from '../projection/other-scenarios.ts';
import { readCurves } from '../projection/read-curves.ts';
import { resolveScenario, type OwnText, type ResolvedScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';

/** A scenario that is run many times, and the levers that vary. */
export interface Experiment {
  readonly prepared: Prepared;
  /** In the requested order. */
  readonly levers: readonly Lever[];
  /** Knows the documents of the scenario and its model. */
  readonly resolved: ResolvedScenario;
}

export interface AskedScenario {
  /** The scenario as written, or its name in the library. */
  readonly scenario: ScenarioFile | string;
  /** Folder of the scenario's file; scenarios it extends are looked up there first. */
  readonly directory?: string | undefined;
  /** The text the scenario was read from; default: the question holds the scenario. */
  readonly document?: ProblemDocument | undefined;
  /** Values set on top of the scenario, in the question's document. */
  readonly overrides?: OwnText['overrides'];
  /** The document of the question: the body of a request, the options of a command. */
  readonly question?: ProblemDocument | undefined;
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
 * the question holds are below its path `scenario`.
 */
export function openExperiment(library: Library, asked: AskedScenario, wanted: readonly WantedLever[]): OpenedExperiment {
  const { directory, overrides, question } = asked;
  const refused = (problems: readonly Problem[]): OpenedExperiment => ({
    problems: problems.map((problem) => located(inDocument(question, problem))),
  });
  const read = typeof asked.scenario === 'string' ? library.scenario(asked.scenario) : { value: asked.scenario, ...asked, problems: [] };
  if (!read.value)
    return refused(
      read.problems.map((problem) =>
        problem.code === 'file.not-found' ? { ...problem, code: 'name.unknown', path: ['scenario'] } : problem,
      ),
    );
  const own = read.document ? { document: read.document } : { document: question, within: ['scenario'] };
  const { value: resolved, problems: unresolved } = resolveScenario(library, read.value, directory, {
    ...own,
    overrides,
    options: question,
  });
  if (!resolved) return refused(unresolved);
  const { model } = resolved;
  const others = otherScenarios(library, resolved.scenario, directory);
  const { scenario, problems: unread, told } = readCurves(resolved.scenario, others.inSeries);
  if (unread.length > 0) return refused(unread.map((problem) => inRun(resolved, problem)));
  const names = wanted.map(({ target, path }) => openable(model, target, path));
  const wrong = names.filter((one) => typeof one === 'object');
  if (wrong.length > 0) return refused(wrong);
  const { prepared, problems } = prepare(library, model, scenario, { open: names.filter((name) => typeof name === 'string') });
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
