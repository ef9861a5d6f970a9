import { gaussianCopula } from '../../core/statistics/gaussian-copula.ts';
import { sampleUniforms, type SamplePlan } from '../../core/statistics/sample.ts';
import type { UncertainInput } from './uncertain-input.ts';
import type { RankCorrelation } from './uncertain-inputs.ts';

/** What a draw needs of an input. */
export type DrawnInput = Pick<UncertainInput, 'target' | 'valueAt'>;

/**
 * Draws of the inputs, one array per input in the lever's unit, for the draws `from` to `to` of the plan. Draw i is the same
 * whatever the chunk or the thread; `sampleUniforms` says what else it depends on with each method. The correlations are
 * those of `uncertainInputs`, which refuses what cannot hold.
 */
export function drawsOf(
  inputs: readonly DrawnInput[],
  correlations: readonly RankCorrelation[],
  plan: SamplePlan,
): readonly Float64Array[] {
  const names = inputs.map(({ target }) => target);
  return valuesAt(inputs, correlations, sampleUniforms(names, plan));
}

/**
 * The values of the inputs at uniform numbers on (0, 1), one array of them per input, for designs of one's own. Correlations
 * are applied first, to a copy.
 */
export function valuesAt(
  inputs: readonly DrawnInput[],
  correlations: readonly RankCorrelation[],
  uniforms: readonly Float64Array[],
): readonly Float64Array[] {
  const values = uniforms.map((all) => all.slice());
  const places = new Map(inputs.map(({ target }, index) => [target, index]));
  const pairs = correlations.flatMap(({ between: [first, second], rank }) => {
    const [i, j] = [places.get(first), places.get(second)];
    return i === undefined || j === undefined ? [] : [{ between: [i, j] as const, rank }];
  });
  const copula = gaussianCopula(pairs);
  if ('eigenvalue' in copula) throw new Error(`the matrix of rank correlations has the eigenvalue ${copula.eigenvalue}`);
  copula.correlate(values);
  for (const [index, { valueAt }] of inputs.entries()) {
    const own = values[index]!;
    for (let draw = 0; draw < own.length; draw++) own[draw] = valueAt(own[draw]!);
  }
  return values;
}
