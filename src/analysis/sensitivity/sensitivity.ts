import { fault, inDocument, located, note, warning, type Problem } from '../../core/problem.ts';
import { someNames } from '../../core/some-names.ts';
import { mostInputs } from '../../core/statistics/sample.ts';
import { mostSampledWork, workBeyond } from '../../domain/cost/most-work.ts';
import { uncertainUnits } from '../../domain/cost/uncertain-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { drawsOf } from '../experiment/draws-of.ts';
import { instantOf } from '../experiment/instant-of.ts';
import { manyUnits } from '../experiment/many-units.ts';
import { openExperiment } from '../experiment/open-experiment.ts';
import { cellsOfDraw } from '../experiment/run-many.ts';
import { mostValues } from '../frame/most-values.ts';
import { answerHead } from '../projection/answer-head.ts';
import { takenAsIndependent } from './independent-inputs.ts';
import { measurable, measure, resultHeads } from './measured.ts';
import type { Effect, FoundSensitivity, QuantityEffects, SensitivityQuestion } from './question.ts';
import { rankEffects, usualDraws } from './ranks.ts';
import { screeningDesign, screeningEffects, usualLevels, usualTrajectories } from './screening.ts';
import { sourcesOfRanges } from './sources-of-ranges.ts';
import { tornadoDesign, tornadoEffects } from './tornado.ts';
import { scramblings, usualPoints, varianceDesign, varianceEffects } from './variance.ts';
import { premises, variedInputs, type VariedInput, type VariedInputs } from './varied-inputs.ts';

/**
 * What matters most: the effect of inputs on quantities at one instant, by the method of the question. The scenario is
 * prepared once and run for every place of the method's design. Problems are rendered; those of the question have paths
 * into it.
 */
export function findSensitivity(library: Library, question: SensitivityQuestion): FoundSensitivity {
  const { method = 'tornado', percentiles = [5, 95], seed = 1 } = question;
  const { experiment, problems: unopened } = openExperiment(library, question, []);
  if (!experiment) return { problems: unopened };
  const { prepared, resolved } = experiment;
  const inQuestion = (problem: Problem): Problem => located(inDocument(question.question, problem));
  library.meter?.charge('run', uncertainUnits(prepared.model.declarations.size));
  const { varied, fixed, correlations, problems: unfit } = variedInputs(experiment, question);
  const row = instantOf(prepared, question.at, ['at']);
  const { picks, problems: unchosen } = measurable(experiment, question.quantities);
  const runs = 1 + runsOf(question, varied.length);
  const work = manyUnits(prepared, { levers: varied.map(({ lever }) => lever), picks, rows: 1 })(runs);
  const values = runs * cellsOfDraw({ picks, rows: [0] });
  const wrong = [
    ...settingProblems(question),
    ...unfit,
    ...(typeof row === 'number' ? [] : [row]),
    ...unchosen,
    ...beyondLimits(question, runs, work, values),
    ...tooManyInputs(method, varied.length),
  ];
  if (typeof row !== 'number' || wrong.some(({ severity }) => severity === 'error')) return { problems: wrong.map(inQuestion) };

  library.meter?.charge('run', work);
  const { design, effectsOf } = planned(question, varied, correlations);
  const { results, refused, refusals } = measure(experiment, varied, design, picks, row);
  if (method === 'tornado' && refused === runs) return { problems: refusals };
  const heads = resultHeads(picks);
  const found = results.map((own, cell) => ({ head: heads[cell]!, value: own[0]!, ...effectsOf(own) }));
  const quantities = found.map(({ head, value, effects, mean, standardDeviation }): QuantityEffects => ({
    ...head,
    value: Number.isNaN(value) ? undefined : value,
    ...(mean === undefined ? {} : { mean }),
    ...(standardDeviation === undefined ? {} : { standardDeviation }),
    effects: [...effects].sort((a, b) => sizeOf(b) - sizeOf(a)),
  }));
  const problems = [
    ...[...prepared.problems].map((problem) => located(inRun(resolved, problem))),
    ...[...wrong, ...premises(varied), ...withoutNumbers(quantities), ...takenAsIndependent(method, correlations)].map(inQuestion),
    ...refusedRuns(runs, refused, refusals),
  ];
  const { provenance, cut: _, ...head } = answerHead(library, prepared);
  const { engine, model, scenario } = provenance;
  const { compiled, horizon, n } = prepared;
  return {
    problems,
    sensitivity: {
      ...head,
      sources: { ...head.sources, ...sourcesOfRanges(library, varied) },
      method,
      ...(compiled.checked.draft.timed ? { at: dateLabel(horizon.t0, row, n) } : {}),
      ...(method === 'tornado' || method === 'morris' ? { percentiles } : {}),
      inputs: varied.map(({ answer }) => answer),
      fixed,
      quantities,
      runs,
      refused,
      ...(method === 'tornado' ? {} : { seed }),
      problems,
      provenance: { engine, model, scenario },
    },
  };
}

/** Runs of the design, without that of the scenario. */
function runsOf(
  { method = 'tornado', trajectories = usualTrajectories, points = usualPoints, draws = usualDraws }: SensitivityQuestion,
  inputs: number,
): number {
  switch (method) {
    case 'tornado':
      return 2 * inputs;
    case 'morris':
      return trajectories * (inputs + 1);
    case 'sobol':
      return points * (inputs + 2);
    case 'rank':
      return draws;
    default:
      return method satisfies never;
  }
}

interface Planned {
  readonly design: readonly Float64Array[];
  readonly effectsOf: (results: Float64Array) => Pick<QuantityEffects, 'effects' | 'mean' | 'standardDeviation'>;
}

function planned(question: SensitivityQuestion, varied: readonly VariedInput[], correlations: VariedInputs['correlations']): Planned {
  const { method = 'tornado', draws = usualDraws, seed = 1 } = question;
  switch (method) {
    case 'tornado':
      return { design: tornadoDesign(varied), effectsOf: (results) => ({ effects: tornadoEffects(varied, results) }) };
    case 'morris': {
      const { plan, design } = screeningDesign(varied, question);
      return { design, effectsOf: (results) => ({ effects: screeningEffects(varied, plan, results) }) };
    }
    case 'sobol':
      return { design: varianceDesign(varied, question), effectsOf: (results) => varianceEffects(varied, results, question) };
    case 'rank': {
      const design = drawsOf(varied, correlations, { method: 'monte-carlo', seed, count: draws });
      return { design, effectsOf: (results) => rankEffects(varied, design, results) };
    }
    default:
      return method satisfies never;
  }
}

/** By what effects are ordered; those without numbers come last. */
export function sizeOf(effect: Effect): number {
  if (effect.status !== 'measured') return effect.status === 'no effect' ? -1 : -2;
  return effect.span ?? effect.meanAbsolute ?? effect.total?.value ?? Math.abs(effect.correlation ?? 0);
}

/** Settings of other methods than the one asked for. */
const settings = {
  percentiles: ['tornado', 'morris'],
  trajectories: ['morris'],
  levels: ['morris'],
  points: ['sobol'],
  draws: ['rank'],
  seed: ['morris', 'sobol', 'rank'],
} as const;

function settingProblems(question: SensitivityQuestion): readonly Problem[] {
  const { method = 'tornado', percentiles, points, levels } = question;
  const problems = Object.entries(settings).flatMap(([key, methods]) =>
    question[key as keyof typeof settings] === undefined || (methods as readonly string[]).includes(method)
      ? []
      : [fault('field.conflict', [key], `${key} is a setting of ${methods.join(', ')}, and the method is ${method}`, 'leave it out')],
  );
  if (percentiles && !(percentiles[0] < percentiles[1]))
    problems.push(
      fault(
        'value.out-of-range',
        ['percentiles'],
        `the percentile ${percentiles[1]} is not above ${percentiles[0]}`,
        'write the lower one first',
      ),
    );
  if (points !== undefined && points % scramblings !== 0)
    problems.push(
      fault('value.out-of-range', ['points'], `${points} points are not a multiple of ${scramblings}`, 'write 256, 1024 or 4096'),
    );
  if (levels !== undefined && levels % 2 !== 0)
    problems.push(
      fault('value.out-of-range', ['levels'], `a grid of ${levels} levels has no half`, `write an even number: ${usualLevels}`),
    );
  return problems;
}

/** Sobol's design takes two numbers for each input. */
function tooManyInputs(method: SensitivityQuestion['method'], inputs: number): readonly Problem[] {
  const most = mostInputs('sobol') / 2;
  if (method !== 'sobol' || inputs <= most) return [];
  return [fault('limit.exceeded', ['inputs'], `sobol varies ${inputs} inputs, the limit is ${most}`, 'screen them with morris first')];
}

function beyondLimits({ method = 'tornado' }: SensitivityQuestion, runs: number, work: number, values: number): readonly Problem[] {
  const fewer = {
    tornado: 'vary fewer inputs',
    morris: 'vary fewer inputs or take fewer trajectories',
    sobol: 'vary fewer inputs or take fewer points; morris needs far fewer runs',
    rank: 'take fewer draws',
  }[method];
  const beyond = workBeyond(work, mostSampledWork);
  if (beyond !== undefined)
    return [
      fault(
        'limit.exceeded',
        ['method'],
        `the ${runs} runs of ${method} have ${beyond}`,
        `${fewer}, or a longer step or a shorter horizon`,
      ),
    ];
  if (values <= mostValues) return [];
  return [
    fault(
      'limit.exceeded',
      ['quantities'],
      `the runs have ${values} values, the limit is ${mostValues}`,
      `ask for fewer quantities, or ${fewer}`,
    ),
  ];
}

/** Inputs without numbers are told, so that they are not taken for ones that do not matter. */
function withoutNumbers(quantities: readonly QuantityEffects[]): readonly Problem[] {
  const inputs = quantities[0]?.effects.map(({ input }) => input).sort() ?? [];
  const having = (input: string, status: Effect['status']): readonly string[] => [
    ...new Set(
      quantities
        .filter(({ effects }) => effects.some((one) => one.input === input && one.status === status))
        .map(({ quantity }) => quantity),
    ),
  ];
  const all = new Set(quantities.map(({ quantity }) => quantity)).size;
  const flat = inputs.filter((input) =>
    quantities.every(({ effects }) => effects.some((one) => one.input === input && one.status === 'no effect')),
  );
  const problems: Problem[] = [];
  if (flat.length > 0)
    problems.push(
      warning(
        'lever.no-effect',
        ['inputs'],
        `${all === 1 ? (quantities[0]?.quantity ?? '') : 'every quantity'} is the same in every run that moves ${someNames(flat)}`,
        'something else holds it here, or it does not depend on them',
      ),
    );
  for (const input of inputs) {
    const [same, none] = [flat.includes(input) ? [] : having(input, 'no effect'), having(input, 'no value')];
    if (same.length > 0)
      problems.push({ ...note('lever.no-effect', ['inputs'], `${input} does not change ${someNames(same)}`), about: input });
    if (none.length > 0)
      problems.push({
        ...warning(
          'value.not-finite',
          ['inputs'],
          `the effect of ${input} on ${someNames(none)} has no value`,
          'the runs that it moves have none: its effect is not known, and not 0',
        ),
        about: input,
      });
  }
  return problems;
}

function refusedRuns(runs: number, refused: number, refusals: readonly Problem[]): readonly Problem[] {
  if (refused === 0) return [];
  const [first] = refusals;
  return [
    warning(
      'require.broken',
      ['inputs'],
      `${refused} of ${runs} runs break a requirement and have no value; the first: ${first?.message ?? ''}`,
      'narrow the ends of the inputs',
    ),
  ];
}
