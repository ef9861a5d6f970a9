import { fault, inDocument, located, note, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { sourceIds } from '../../domain/catalog/sources.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import type { PlacedCorrelation } from '../../domain/uncertainty/correlations.ts';
import { impossible } from '../../domain/uncertainty/correlations.ts';
import type { Experiment } from './open-experiment.ts';
import { ownInputs } from './own-inputs.ts';
import { describedInput, type FixedInput, type UncertainInput } from './uncertain-input.ts';

/** Two inputs, by target, and the rank correlation of their draws. */
export type RankCorrelation = Pick<PlacedCorrelation, 'between' | 'rank' | 'why'>;

export interface UncertainInputs {
  readonly inputs: readonly UncertainInput[];
  /** Between inputs of this list only. */
  readonly correlations: readonly RankCorrelation[];
  readonly fixed: readonly FixedInput[];
  /** Rendered; an error refuses the analysis. */
  readonly problems: readonly Problem[];
}

export interface WantedInputs {
  /** Only these inputs vary, by target; absent: all. */
  readonly only?: readonly { readonly target: string; readonly path: Problem['path'] }[] | undefined;
  /** The document of the question, for problems of `only`. */
  readonly question?: ProblemDocument | undefined;
}

/**
 * The uncertain inputs of an experiment: those of the scenario, and those of the model that it leaves. Analyses take two steps:
 *
 *   const { inputs, correlations, fixed, problems } = uncertainInputs(experiment);
 *   const draws = drawsOf(inputs, correlations, { count: 1000, seed: 1, method: 'monte-carlo' });
 *   runMany({ experiment, levers: inputs.map(({ lever }) => lever), draws, picks, rows }, take);
 *
 * `inputs` is every input of the prepared scenario that has a distribution, by name; `fixed` says which inputs with a
 * distribution or a plausible range keep their value, and why.
 */
export function uncertainInputs(experiment: Experiment, { only, question }: WantedInputs = {}): UncertainInputs {
  const { prepared, resolved } = experiment;
  const own = ownInputs(experiment);
  const all = [...statedInputs(experiment), ...own.inputs].sort((a, b) => (a.target < b.target ? -1 : 1));
  const byTarget = new Map(all.map((input) => [input.target, input]));
  const why = new Map(own.fixed.map((one) => [one.target, one.why]));
  const unknown = (only ?? []).flatMap(({ target, path }) =>
    byTarget.has(target) ? [] : [located(inDocument(question, notUncertain(experiment, target, path, why.get(target))))],
  );
  const wanted = only && new Set(only.map(({ target }) => target));
  const inputs = all.filter(({ target }) => wanted === undefined || wanted.has(target));
  const varied = new Set(inputs.map(({ target }) => target));
  const { correlations } = prepared.uncertainty;
  const applied = correlations.filter(({ between }) => between.every((target) => varied.has(target)));
  const idle = wanted ? [] : correlations.filter((one) => one.model === undefined && !applied.includes(one)).map(idleNote);
  const beyond = impossible(applied);
  const found = [...idle, ...(beyond ? [beyond] : [])].map((problem) => located(inRun(resolved, problem)));
  return { inputs, correlations: applied, fixed: own.fixed, problems: [...unknown, ...found] };
}

/** The inputs that the scenario itself states. */
function statedInputs({ prepared, resolved: { layers } }: Experiment): readonly UncertainInput[] {
  return [...prepared.uncertainty.inputs].map(([target, { lever, distribution, words, source, why }]) => {
    const stating = layers.find(({ scenario }) => scenario.uncertain?.[target] !== undefined);
    const by = stating?.scenario.scenario;
    return {
      ...describedInput(target, lever, prepared.model.declarations.get(lever.name)?.title ?? target, distribution),
      words,
      origin: by === undefined ? 'request' : 'scenario',
      from: by ?? 'the request',
      sources: source === undefined ? ['assumption'] : sourceIds(source),
      why,
    };
  });
}

function notUncertain({ prepared }: Experiment, target: string, path: Problem['path'], why: string | undefined): Problem {
  const lever = prepared.lever(target);
  if ('code' in lever) return { ...lever, path };
  const reason = why === undefined ? 'it has no distribution and no plausible range' : why;
  return fault('value.missing', path, `${target} is not uncertain here: ${reason}`, `state uncertain: { ${target}: { distribution: … } }`);
}

function idleNote({ between: [first, second], path }: PlacedCorrelation): Problem {
  return note(
    'correlation.impossible',
    path,
    `${first} and ${second} are not both uncertain in this run, so their correlation has no effect`,
  );
}
