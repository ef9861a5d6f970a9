import type { Frame } from '../analysis/frame/frame.ts';
import type { Effect, InputValue, QuantityEffects, Sensitivity, VariedAnswer } from '../analysis/sensitivity/question.ts';
import { sensitivityFrame } from '../analysis/sensitivity/sensitivity-frame.ts';
import type { Answer } from '../formats/answer.ts';
import type { Block } from './blocks.ts';
import { saidJson } from './model-json.ts';
import { problemJson } from './problem-json.ts';
import { answerWith, type FieldsOf } from './projection-answer.ts';
import { sensitivityChart } from './sensitivity-chart.ts';
import type { SensitivityJson } from './schema/sensitivity.ts';

/** Formats of a table write the frame, JSON the effects by quantity. */
export function sensitivityAnswer(given: Sensitivity, include?: readonly Block[], frame: Frame = sensitivityFrame(given)): Answer {
  const { scenario, title, model, asOf, method, at, percentiles, seed, runs, refused, inputs, fixed, quantities, problems } = given;
  const fields: FieldsOf<SensitivityJson> = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    method,
    ...(at === undefined ? {} : { at }),
    ...(percentiles === undefined ? {} : { percentiles: [...percentiles] }),
    ...(seed === undefined ? {} : { seed }),
    runs,
    refused_runs: refused,
    inputs: inputs.map(inputJson),
    not_varied: fixed.map(({ target, why }) => ({ input: target, why })),
    quantities: quantities.map(quantityJson),
    problems: problems.map(problemJson),
    sources: given.sources,
    figures: given.figures,
    provenance: given.provenance,
  };
  return {
    ...answerWith({ scenario, frame, problems }, fields, include),
    picture: { kind: 'chart', chart: ({ headline }) => sensitivityChart(given, headline) },
  };
}

type InputJson = NonNullable<SensitivityJson['inputs']>[number];

function inputJson({ value, low, high, sources, ...one }: VariedAnswer): InputJson {
  const said = (end: InputValue): InputJson['low'] => saidJson(end);
  return { ...one, value: said(value), low: said(low), high: said(high), sources: [...sources] };
}

type QuantityJson = NonNullable<SensitivityJson['quantities']>[number];

function quantityJson({ value, standardDeviation, effects, ...one }: QuantityEffects): QuantityJson {
  return {
    ...one,
    value: value ?? null,
    ...(standardDeviation === undefined ? {} : { standard_deviation: standardDeviation }),
    effects: effects.map(effectJson),
  };
}

function effectJson(effect: Effect): QuantityJson['effects'][number] {
  if (effect.status !== 'measured') return effect;
  const { meanAbsolute, ...one } = effect;
  return { ...one, ...(meanAbsolute === undefined ? {} : { mean_absolute: meanAbsolute }) };
}
