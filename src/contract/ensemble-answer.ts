import type { Ensemble, RefusedDraws } from '../analysis/ensemble/question.ts';
import type { UncertainInput } from '../analysis/experiment/uncertain-input.ts';
import { timeAxis } from '../analysis/frame/frame.ts';
import { foldFactor } from '../core/units/fold-factor.ts';
import type { Answer } from '../formats/answer.ts';
import type { Block } from './blocks.ts';
import { ensembleChart } from './ensemble-chart.ts';
import { problemJson } from './problem-json.ts';
import { answerWith, stepName, type FieldsOf } from './projection-answer.ts';
import type { EnsembleJson } from './schema/ensemble.ts';

type InputJson = NonNullable<EnsembleJson['uncertain_inputs']>[number];

/** An ensemble as formats write it, with these blocks; by default all. */
export function ensembleAnswer(ensemble: Ensemble, include?: readonly Block[]): Answer {
  const { scenario, title, model, asOf, against, frame, draws, cut, problems, sources, figures, provenance } = ensemble;
  const { refused, refusedAgainst, ...counts } = draws;
  const { against: other, ...hashes } = provenance;
  const time = timeAxis(frame);
  const { axis } = frame;
  const fields: FieldsOf<EnsembleJson> = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(against ? { compared_with: against } : {}),
    draws: { ...counts, refused: refusedJson(refused), ...(refusedAgainst ? { refused_against: refusedJson(refusedAgainst) } : {}) },
    percentiles: ensemble.percentiles,
    percentile_error: ensemble.percentileError,
    ...(ensemble.margin === undefined ? {} : { margin: ensemble.margin }),
    notes: ensemble.notes,
    ...(against ? { worlds: ensemble.worlds.map(({ standardError, ...one }) => ({ ...one, standard_error: standardError })) } : {}),
    claims: ensemble.claims.map(({ standardError, withoutValue, ...one }) => ({
      ...one,
      standard_error: standardError,
      without_value: withoutValue,
    })),
    exceedance: ensemble.exceedance,
    convergence: ensemble.convergence.map(({ percentiles, ...one }) => ({
      ...one,
      percentiles: percentiles.map(({ halfWidth, ...each }) => ({ ...each, half_width: halfWidth })),
    })),
    uncertain_inputs: ensemble.inputs.map(inputJson),
    ...(against ? { uncertain_inputs_compared: ensemble.inputsAgainst.map(inputJson) } : {}),
    correlations: ensemble.correlations.map(({ between, rank, why }) => ({ between, rank, ...(why === undefined ? {} : { why }) })),
    fixed_inputs: ensemble.fixed.map(({ target, why }) => ({ name: target, why })),
    ...(time ? { time: time.labels, step: stepName(time.stepsPerYear) } : {}),
    ...(axis?.kind === 'values' ? { draw: [...axis.values] } : {}),
    curves: frame,
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance: { ...hashes, ...(other ? { compared_with: other } : {}) },
  };
  return {
    ...answerWith({ scenario, frame, cut, problems }, fields, include),
    picture: { kind: 'chart', chart: ({ headline }) => ensembleChart(ensemble, headline) },
  };
}

const refusedJson = ({ count, why }: RefusedDraws): EnsembleJson['draws']['refused'] => ({ count, why: why.map(problemJson) });

function inputJson({ target, title, unit, words, distribution, lever, origin, from, sources, why }: UncertainInput): InputJson {
  const { base, unit: own } = lever;
  return {
    name: target,
    title,
    unit,
    distribution: words,
    mean: Number.isFinite(distribution.mean) ? distribution.mean : null,
    p5: distribution.quantile(0.05),
    p50: distribution.quantile(0.5),
    p95: distribution.quantile(0.95),
    base: base === undefined || !Number.isFinite(base) ? null : own.fold ? foldFactor(base) : base,
    origin,
    from,
    sources,
    ...(why === undefined ? {} : { why }),
  };
}
