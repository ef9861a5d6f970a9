import { pureRatio } from '../../core/units/named-units.ts';
import { firstOutside, type Range } from '../../domain/value/value-range.ts';

/** Compares only; the converted number is not shown. */
const plain = { unit: pureRatio };

/**
 * Index of the first value outside the range, among those `of` admits; −1 if there is none. A missing value (NaN) is not
 * outside.
 */
export function indexOutside(values: Float64Array, [low, high]: Range, of?: (index: number) => boolean): number {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    // Values within rounding error of a bound take the slow comparison.
    if ((value >= low && value <= high) || of?.(index) === false) continue;
    if (firstOutside([value], [low, high], plain) !== undefined) return index;
  }
  return -1;
}
