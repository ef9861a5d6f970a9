import type { RunInput, System } from '../system.ts';

/** Rows of a series half a step after each instant; without given rows, the mean of the two adjacent rows. */
export function halfWay(
  slot: number,
  system: System,
  input: Pick<RunInput, 'steps' | 'series'> & { readonly seriesHalf?: RunInput['seriesHalf'] | undefined },
): ArrayLike<number> {
  const given = input.seriesHalf?.get(slot);
  if (given) return given;
  const size = system.slots[slot]?.size ?? 1;
  const rows = input.series.get(slot);
  const middle = new Float64Array(input.steps * size);
  for (let i = 0; i < middle.length; i++) middle[i] = ((rows?.[i] ?? NaN) + (rows?.[i + size] ?? NaN)) * 0.5;
  return middle;
}
