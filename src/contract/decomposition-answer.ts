import type { FactorsAnswer, ReboundAnswer } from '../analysis/decomposition/question.ts';
import { timeAxis } from '../analysis/frame/frame.ts';
import type { Answer } from '../formats/answer.ts';
import { aboutOf } from './about.ts';
import type { Block } from './blocks.ts';
import { decompositionChart } from './decomposition-chart.ts';
import { problemJson } from './problem-json.ts';
import { answerWith, type FieldsOf } from './projection-answer.ts';
import type { DecompositionJson } from './schema/decomposition.ts';

/** The answer to either kind of decomposition as formats write it. */
export function decompositionAnswer(given: FactorsAnswer | ReboundAnswer, include?: readonly Block[]): Answer {
  const { scenario, title, model, asOf, against, of, frame, cut, problems, sources, figures, provenance } = given;
  const time = timeAxis(frame);
  const own: Partial<FieldsOf<DecompositionJson>> =
    'factors' in given
      ? {
          ...(given.from === undefined ? {} : { from: given.from }),
          ...(given.to === undefined ? {} : { to: given.to }),
          before: given.before,
          after: given.after,
          change: given.change,
          factors: given.factors.map((one) => ({ ...one, share: Number.isNaN(one.share) ? null : one.share })),
        }
      : { settings: definedOnly(given.settings) };
  const fields: FieldsOf<DecompositionJson> = {
    kind: 'factors' in given ? 'factors' : 'rebound',
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(against === undefined ? {} : { reference: against }),
    of,
    unit: given.unit,
    ...own,
    ...(time ? { time: time.labels } : {}),
    curves: frame,
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
  };
  return {
    ...answerWith({ scenario, frame, cut, problems }, fields, include),
    picture: 'factors' in given ? { kind: 'chart', chart: () => decompositionChart(given) } : { kind: 'over time', about: aboutOf(given) },
  };
}

function definedOnly({
  without_gain,
  frozen_demand,
  without_limits,
}: ReboundAnswer['settings']): NonNullable<DecompositionJson['settings']> {
  return { ...(without_gain ? { without_gain } : {}), frozen_demand, ...(without_limits ? { without_limits } : {}) };
}
