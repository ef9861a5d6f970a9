import { fault, inDocument, located, type Problem, type ProblemDocument } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { CounterfactualName as World } from '../../domain/model/counterfactual-names.ts';
import type { Model } from '../../domain/model/model.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import { runOnce, type RanOnce } from '../experiment/run-once.ts';
import type { ReboundQuestion, ReboundAnswer, Settings } from './question.ts';
import type { ReboundWorlds } from './rebound.ts';
import { eachOnce, otherScenario } from './two-worlds.ts';

/** The runs a rebound is measured by; the unlimited pair where the limits can be lifted. */
export interface RanReboundWorlds {
  readonly worlds: ReboundWorlds<RanOnce>;
  readonly unlimited: Pick<ReboundWorlds<RanOnce>, 'withGain' | 'withoutGain'> | undefined;
  readonly settings: ReboundAnswer['settings'];
  readonly problems: readonly Problem[];
}

/** Runs a scenario with and without its gain, each also with frozen demand. Problems are rendered. */
export function runReboundWorlds(
  library: Library,
  question: ReboundQuestion,
): { readonly ran?: RanReboundWorlds; readonly problems: readonly Problem[] } {
  const own = runOnce(library, question);
  if (!own.ran) return { problems: own.problems };
  const { model } = own.ran.experiment.prepared;
  const declared = model.counterfactuals;
  const settings = {
    without_gain: question.against === undefined ? (question.without_gain ?? declared?.without_gain) : undefined,
    frozen_demand: question.frozen_demand ?? declared?.frozen_demand,
    without_limits: question.without_limits ?? declared?.without_limits,
  };
  const unsaid = unsaidOf(question, settings, model);
  if (unsaid.length > 0) return { problems: unsaid.map((problem) => located(inDocument(question.question, problem))) };

  const problems = [...own.problems];
  const run = (asked: AskedScenario, ...worlds: readonly World[]): RanOnce | undefined => {
    const { ran, problems: found } = runOnce(library, under(asked, model, question, worlds, settings));
    // A counterfactual world leaves plausible ranges on purpose.
    const told = found.filter(({ severity }) => severity !== 'note');
    problems.push(...told.map((problem) => inSettings(problem, worlds, settings)));
    return ran;
  };
  const without: readonly [AskedScenario, ...World[]] =
    question.against === undefined ? [question, 'without_gain'] : [otherScenario(question, question.against)];
  const withoutGain = run(...without);
  const frozenWithGain = run(question, 'frozen_demand');
  const frozenWithoutGain = run(...without, 'frozen_demand');
  const lifted = settings.without_limits && {
    withGain: run(question, 'without_limits'),
    withoutGain: run(...without, 'without_limits'),
  };
  const all = eachOnce(problems);
  if (!withoutGain || !frozenWithGain || !frozenWithoutGain) return { problems: all };
  const unlimited = lifted?.withGain && lifted.withoutGain ? { withGain: lifted.withGain, withoutGain: lifted.withoutGain } : undefined;
  if (lifted && !unlimited) return { problems: all };
  const worlds = { withGain: own.ran, withoutGain, frozenWithGain, frozenWithoutGain };
  return { ran: { worlds, unlimited, settings: { ...settings, frozen_demand: settings.frozen_demand! }, problems: all }, problems: all };
}

/** What the question must say because the model does not. */
function unsaidOf(
  { against, without_gain, without_limits }: ReboundQuestion,
  settings: { readonly without_gain: Settings | undefined; readonly frozen_demand: Settings | undefined },
  { name }: Model,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (against !== undefined && without_gain !== undefined)
    problems.push(
      fault('field.conflict', ['without_gain'], 'against and without_gain both say what the world without the gain is', 'leave one out'),
    );
  if (against === undefined && !settings.without_gain)
    problems.push(
      fault(
        'field.missing',
        ['without_gain'],
        `${name} does not say what the world without the gain is`,
        'write without_gain: { a parameter: its value without the gain }, or name that scenario in against',
      ),
    );
  if (!settings.frozen_demand)
    problems.push(
      fault(
        'field.missing',
        ['frozen_demand'],
        `${name} does not say what keeps demand from responding to its price`,
        'write frozen_demand: { own_price_elasticity: 0 }, with the name of the elasticity',
      ),
    );
  if (without_limits && Object.keys(without_limits).length === 0)
    problems.push(fault('field.missing', ['without_limits'], 'without_limits sets nothing', 'leave it out'));
  return problems;
}

/** The scenario with the settings of these worlds on top. */
function under(
  asked: AskedScenario,
  model: Model,
  question: ReboundQuestion,
  worlds: readonly World[],
  settings: Readonly<Partial<Record<World, Settings | undefined>>>,
): AskedScenario {
  const set = Object.assign({}, asked.overrides?.set, ...worlds.map((world) => settings[world])) as Settings;
  const document: ProblemDocument = {
    place: (problem) => {
      const moved = inSettings(problem, worlds, settings);
      if (moved === problem) return asked.question?.place(problem) ?? {};
      const [world] = moved.path;
      if (question[world as World]) return question.question?.place(moved) ?? {};
      return model.documentOf(model.counterfactuals?.model).place({ ...moved, path: ['counterfactuals', ...moved.path] });
    },
  };
  return { ...asked, overrides: { ...asked.overrides, set }, question: document };
}

/** A problem of an override, as one of the world that sets it. */
function inSettings(problem: Problem, worlds: readonly World[], settings: Readonly<Partial<Record<World, Settings | undefined>>>): Problem {
  const [section, name] = problem.path;
  if (section !== 'assumptions' || problem.file !== undefined) return problem;
  const world = [...worlds].reverse().find((one) => Object.hasOwn(settings[one] ?? {}, String(name)));
  return world ? { ...problem, path: [world, ...problem.path.slice(1)] } : problem;
}
