import { pert } from '../../core/statistics/beta.ts';
import type { Made } from '../../core/statistics/distribution.ts';
import { uniform } from '../../core/statistics/uniform.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import type { Unit } from '../../core/units/unit.ts';
import { plausibleWords, type ReadPlausible } from '../value/plausible.ts';

/**
 * The distribution of an input that has only a plausible range, in its unit: PERT from low to high with the central value as
 * its mode; uniform where the range names no central value, and so does not say where in it the value lies.
 */
export function defaultDistribution({ entry, range, central }: ReadPlausible, unit: Unit): { readonly made: Made; readonly words: string } {
  const shown = (value: number): number => (unit.fold ? foldFactor(value) : value);
  const [low, high] = [shown(range[0]), shown(range[1])];
  const words = plausibleWords(entry, unit.text);
  if (high === Infinity) return { made: { refused: 'its plausible range has no upper end', hint: 'state a distribution' }, words };
  return central === undefined
    ? { made: uniform(low, high), words: `uniform, ${words}` }
    : { made: pert(low, shown(central), high), words: `pert, ${words}` };
}
