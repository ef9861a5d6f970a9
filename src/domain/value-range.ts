import type { Path } from '../core/check/draft.ts';
import { readNumber, type ReadContext } from './values.ts';

export type Range = readonly [number, number];

/** The stated bounds in the variable's unit; undefined, with problems in the context, where one cannot be read. */
export function readRange(range: readonly [unknown, unknown], context: ReadContext, path: Path): Range | undefined {
  const [low, high] = range.map((bound, index) => readNumber(bound, { ...context, bare: { in: context.unit } }, [...path, 'range', index]));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The first value outside, as its author would write it; rounding at a bound is not outside. */
export function firstOutside(values: readonly number[], [low, high]: Range, { unit }: ReadContext): number | undefined {
  const wrong = values.find((value) => value < low - 1e-12 * Math.abs(low) || value > high + 1e-12 * Math.abs(high));
  return wrong === undefined ? undefined : Number((unit.fold ? Math.exp(wrong) : wrong).toPrecision(12));
}
