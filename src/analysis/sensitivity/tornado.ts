import type { Effect } from './question.ts';
import type { VariedInput } from './varied-inputs.ts';

/** Each input at its low end, then at its high end, the others at the scenario's value: run 2 k and 2 k + 1 are of input k. */
export function tornadoDesign(inputs: readonly VariedInput[]): readonly Float64Array[] {
  return inputs.map(({ base, low, high }, own) =>
    Float64Array.from({ length: 2 * inputs.length }, (_, run) => (Math.floor(run / 2) === own ? (run % 2 === 0 ? low : high) : base)),
  );
}

/** The effects of one quantity. `results[0]` is that of the scenario. */
export function tornadoEffects(inputs: readonly VariedInput[], results: Float64Array): readonly Effect[] {
  const value = results[0]!;
  return inputs.map(({ target: input }, k): Effect => {
    const [low, high] = [results[1 + 2 * k]!, results[2 + 2 * k]!];
    const known = [low, high].filter((one) => !Number.isNaN(one));
    if (known.length === 0) return { input, status: 'no value' };
    if (low === value && high === value) return { input, status: 'no effect' };
    const all = [...known, ...(Number.isNaN(value) ? [] : [value])];
    return {
      input,
      status: 'measured',
      ...(Number.isNaN(low) ? {} : { low }),
      ...(Number.isNaN(high) ? {} : { high }),
      span: Math.max(...all) - Math.min(...all),
    };
  });
}
