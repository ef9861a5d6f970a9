import { rankCorrelation } from '../../core/statistics/rank-correlation.ts';
import type { Effect, QuantityEffects } from './question.ts';
import type { VariedInput } from './varied-inputs.ts';

export const usualDraws = 1_000;

/** The rank correlation of one quantity with every input. `results[0]` is that of the scenario. */
export function rankEffects(
  inputs: readonly VariedInput[],
  design: readonly Float64Array[],
  results: Float64Array,
): Pick<QuantityEffects, 'effects' | 'mean' | 'standardDeviation'> & { readonly used: number } {
  const drawn = results.subarray(1);
  const known = drawn.filter((value) => !Number.isNaN(value));
  const constant = known.every((value) => value === known[0]);
  const effects = inputs.map(({ target: input }, k): Effect => {
    const { value, used } = rankCorrelation(design[k]!, drawn);
    if (value !== undefined) return { input, status: 'measured', correlation: value, used };
    return { input, status: known.length > 2 && constant ? 'no effect' : 'no value' };
  });
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const used = known.length;
  return { effects, used, ...(used > 1 ? { mean, standardDeviation: Math.sqrt(squares / (used - 1)) } : {}) };
}
