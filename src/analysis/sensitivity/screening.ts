import { elementaryEffects, trajectories, type Trajectories } from '../../core/statistics/elementary-effects.ts';
import { namedStream } from '../../core/statistics/named-stream.ts';
import { numbersOf } from '../../core/statistics/numbers-of.ts';
import type { Effect, SensitivityQuestion } from './question.ts';
import { between, type VariedInput } from './varied-inputs.ts';

export const usualTrajectories = 20;
export const usualLevels = 4;

/** Random trajectories between the ends of the inputs, each on its own scale. */
export function screeningDesign(
  inputs: readonly VariedInput[],
  { trajectories: count = usualTrajectories, levels = usualLevels, seed = 1 }: SensitivityQuestion,
): { readonly plan: Trajectories; readonly design: readonly Float64Array[] } {
  const plan = trajectories(inputs.length, count, levels, numbersOf(namedStream(seed, 'morris')));
  return { plan, design: inputs.map(({ low, high, scale }, k) => plan.places[k]!.map((place) => between(low, high, scale, place))) };
}

/** The elementary effects of one quantity. `results[0]` is that of the scenario. */
export function screeningEffects(inputs: readonly VariedInput[], plan: Trajectories, results: Float64Array): readonly Effect[] {
  return elementaryEffects(plan, results.subarray(1)).map(({ mean, meanAbsolute, deviation, used, moved }, k): Effect => {
    const { target: input } = inputs[k]!;
    if (mean === undefined || meanAbsolute === undefined) return { input, status: 'no value' };
    if (!moved) return { input, status: 'no effect' };
    return { input, status: 'measured', mean, meanAbsolute, ...(deviation === undefined ? {} : { deviation }), used };
  });
}
