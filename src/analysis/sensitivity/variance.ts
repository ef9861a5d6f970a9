import { namedStream } from '../../core/statistics/named-stream.ts';
import { numbersOf } from '../../core/statistics/numbers-of.ts';
import { sampleUniforms } from '../../core/statistics/sample.ts';
import { sobolIndices } from '../../core/statistics/sobol-indices.ts';
import type { Effect, QuantityEffects, SensitivityQuestion } from './question.ts';
import type { VariedInput } from './varied-inputs.ts';

export const usualPoints = 1_024;

/** Scramblings of the base points: independent of each other, so that their spread tells the error. */
export const scramblings = 16;

const resamples = 1_000;

/**
 * The runs of Saltelli's design: all points at A, all at B, then for each input all at A with its column from B. Each
 * scrambling has its own consecutive points.
 */
export function varianceDesign(
  inputs: readonly VariedInput[],
  { points = usualPoints, seed = 1 }: SensitivityQuestion,
): readonly Float64Array[] {
  const targets = inputs.map(({ target }) => target);
  const names = [...targets, ...targets.map((target) => `${target}, again`)];
  const each = points / scramblings;
  const columns = names.map(() => new Float64Array(points));
  for (let block = 0; block < scramblings; block++) {
    const uniforms = sampleUniforms(names, { method: 'sobol', seed: seed + block * 2 ** 40, count: each });
    for (const [k, column] of columns.entries()) column.set(uniforms[k]!, block * each);
  }
  return inputs.map((input, k) => {
    const [a, b] = [columns[k]!, columns[inputs.length + k]!].map((column) => column.map((p) => input.valueAt(p)));
    const runs = new Float64Array(points * (2 + inputs.length));
    runs.set(b!, points);
    for (let part = 0; part < 2 + inputs.length; part++) if (part !== 1) runs.set(part === 2 + k ? b! : a!, part * points);
    return runs;
  });
}

/** The indices of one quantity. `results[0]` is that of the scenario. */
export function varianceEffects(
  inputs: readonly VariedInput[],
  results: Float64Array,
  { points = usualPoints, seed = 1 }: SensitivityQuestion,
): Pick<QuantityEffects, 'effects' | 'mean' | 'standardDeviation'> & { readonly used: number } {
  const part = (index: number): Float64Array => results.subarray(1 + index * points, 1 + (index + 1) * points);
  const random = numbersOf(namedStream(seed, 'resamples of Sobol indices'));
  const runs = { a: part(0), b: part(1), ab: inputs.map((_, k) => part(2 + k)) };
  const { mean, variance, first, total, moved, used } = sobolIndices(runs, { blocks: scramblings, resamples, random });
  const effects = inputs.map(({ target: input }, k): Effect => {
    if (used === 0) return { input, status: 'no value' };
    if (!moved[k]) return { input, status: 'no effect' };
    return first && total ? { input, status: 'measured', first: first[k]!, total: total[k]!, used } : { input, status: 'no value' };
  });
  return { effects, used, ...(used > 0 ? { mean, standardDeviation: Math.sqrt(variance) } : {}) };
}
