import type { Variable } from '../../core/check/scope.ts';
import type { PlannedSeries } from './series-rows.ts';
import type { Facts } from './variable-values.ts';
import type { Given } from '../model/given.ts';

/** What a variable of one compiled model was read as, without a problem. */
export interface KeptValues {
  readonly constants: Float64Array | undefined;
  readonly series: PlannedSeries | undefined;
}

interface Kept extends KeptValues {
  readonly n: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Most of what a run is given stands in files of the library, and is the same in every run: it is read once for the
 * horizon last used, and goes when the file or the compiled model goes.
 */
const kept = new WeakMap<Given, WeakMap<Variable, Kept>>();

export function keptValues(given: Given | undefined, variable: Variable, { n, span: [from, to] }: Facts): KeptValues | undefined {
  const known = given && kept.get(given)?.get(variable);
  return known && known.n === n && known.from === from && known.to === to ? known : undefined;
}

export function keepValues(given: Given, variable: Variable, { n, span: [from, to] }: Facts, { constants, series }: KeptValues): void {
  const ofGiven = kept.get(given) ?? new WeakMap<Variable, Kept>();
  kept.set(given, ofGiven.set(variable, { constants, series, n, from, to }));
}
