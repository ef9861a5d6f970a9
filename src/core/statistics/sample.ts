import { fillLatinHypercube } from './latin-hypercube.ts';
import { fillUniform, namedStream } from './named-stream.ts';
import { fillSobol } from './sobol.ts';
import { sobolDimensions } from './sobol-directions.ts';

export const samplingMethods = ['monte-carlo', 'latin-hypercube', 'sobol'] as const;
export type SamplingMethod = (typeof samplingMethods)[number];

/** Which draws of a sample are wanted. */
export interface SamplePlan {
  readonly method: SamplingMethod;
  /** Whole number from 0 to 2^53. */
  readonly seed: number;
  /** Number of draws of the whole sample; at most `mostDraws`. */
  readonly count: number;
  /** First draw wanted, and the one after the last; default: all. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Draws are counted by 32 bits. */
export const mostDraws = 2 ** 32;

/** Most inputs of a sample by that method; Infinity where there is no limit. */
export function mostInputs(method: SamplingMethod): number {
  return method === 'sobol' ? sobolDimensions : Infinity;
}

/**
 * Uniform numbers on (0, 1), one array per name, each for the draws `from` to `to`. Draw i of an input is a function of the
 * seed, the name and i; the chunk does not matter. In a Latin hypercube it is also a function of the number of draws. In
 * Sobol's sequence it is also a function of the input's place among the names, which is its dimension: scenarios that are to
 * share draws need the same list of inputs; a number of draws that is a power of two fills the space evenly.
 */
export function sampleUniforms(
  names: readonly string[],
  { method, seed, count, from = 0, to = count }: SamplePlan,
): readonly Float64Array[] {
  return names.map((name, index) => {
    const out = new Float64Array(to - from);
    const stream = namedStream(seed, name);
    switch (method) {
      case 'monte-carlo':
        fillUniform(stream, from, out);
        break;
      case 'latin-hypercube':
        fillLatinHypercube(count, stream, from, out);
        break;
      case 'sobol':
        fillSobol(index, stream, from, out);
        break;
      default:
        return method satisfies never;
    }
    return out;
  });
}
