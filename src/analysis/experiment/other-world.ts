import { fault, inDocument, located, type Problem, type ProblemDocument } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { counterfactualNames, isCounterfactualName, type CounterfactualName } from '../../domain/model/counterfactual-names.ts';
import type { Model } from '../../domain/model/model.ts';
import type { AskedScenario } from './asked-scenario.ts';
import { readOwn } from './read-own.ts';

export type OtherWorld =
  | { readonly asked: AskedScenario; readonly problems: readonly Problem[] }
  | { readonly asked?: undefined; readonly problems: readonly Problem[] };

/**
 * The scenario that another one is held against: as named or written, or a world that its model declares (`without_gain`), which is
 * the scenario itself with the settings of that world on top. Problems are rendered; `within` is the path of the name in the question.
 */
export function otherWorld(library: Library, own: AskedScenario, other: AskedScenario, within: Problem['path']): OtherWorld {
  const name = other.scenario;
  if (!isCounterfactualName(name)) return { asked: { ...other, within }, problems: [] };
  const read = readOwn(library, own);
  // What is wrong with the scenario itself is told when it is opened.
  if (!read.resolved) return { problems: [] };
  const { model, scenario } = read.resolved;
  const settings = model.counterfactuals?.[name];
  if (!model.counterfactuals || !settings) {
    const declared = counterfactualNames.filter((one) => model.counterfactuals?.[one]);
    const problem = fault(
      'name.unknown',
      within,
      `${model.name} declares no world ${name}`,
      declared.length > 0 ? `it declares ${declared.join(', ')}; or name a scenario` : 'name a scenario of the library',
    );
    return { problems: [located(inDocument(own.question, problem))] };
  }
  const set = { ...own.overrides?.set, ...settings };
  return {
    asked: {
      ...own,
      overrides: { ...own.overrides, set },
      question: placedInModel(own.question, model, name, settings),
      title: `${scenario.title ?? model.title}: ${name.replaceAll('_', ' ')}`,
    },
    problems: [],
  };
}

/** Problems of the settings of a world have their place in the model. */
function placedInModel(
  question: ProblemDocument | undefined,
  model: Model,
  name: CounterfactualName,
  settings: Readonly<Record<string, unknown>>,
): ProblemDocument {
  return {
    place: (problem) => {
      const [section, set] = problem.path;
      if (section !== 'assumptions' || !Object.hasOwn(settings, String(set))) return question?.place(problem) ?? {};
      return model
        .documentOf(model.counterfactuals?.model)
        .place({ ...problem, path: ['counterfactuals', name, ...problem.path.slice(1)] });
    },
  };
}
