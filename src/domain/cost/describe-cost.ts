import { compileUnits, type DraftSize } from './compile-cost.ts';

/** Units of describing a model with its equations as text and as LaTeX, its graph and its examples. */
export function describeUnits(size: DraftSize): number {
  return 4 * compileUnits(size);
}
