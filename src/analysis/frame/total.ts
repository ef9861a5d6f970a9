import { parseUnit } from '../../core/units/parse-unit.ts';
import { elementCount, elementNames, seriesOf, type Curve } from './frame.ts';

/**
 * Whether the elements of a quantity in this unit may be summed: true for amounts and rates (MW, GPU, tokens/s,
 * USD/year), false for ratios, prices, intensities, durations and dates (pue, USD/MWh, kW/GPU, years).
 */
export function isAdditive(unitText: string): boolean {
  const parsed = parseUnit(unitText);
  if (!parsed.ok) return false;
  const { atoms, date, fold } = parsed.unit;
  if (date || fold) return false;
  let counted = false;
  for (const [atom, exponent] of atoms) {
    if (atom === 's') continue;
    if (exponent < 0) return false;
    if (!atom.startsWith('(')) counted = true;
  }
  return counted;
}

export interface Total {
  /** The alternatives this total belongs to, outer dimension first; empty when there are none. */
  readonly of: readonly string[];
  /** One value per place of the axis; NaN where a summand is missing. */
  readonly values: Float64Array;
}

/** Totals over elements, one per combination of alternatives; empty when the values do not add up. */
export function totalsOf(curve: Curve): readonly Total[] {
  const { dims, alternatives = [], unit, words } = curve;
  if (words || !isAdditive(unit) || dims.every((dim) => alternatives.includes(dim))) return [];
  const totals = new Map<string, Total>();
  for (let element = 0; element < elementCount(curve); element++) {
    const of = elementNames(curve, element).filter((_, index) => alternatives.includes(dims[index]!));
    const key = of.join('\u0000');
    const series = seriesOf(curve, element);
    const total = totals.get(key);
    if (total) for (let k = 0; k < series.length; k++) total.values[k]! += series[k]!;
    else totals.set(key, { of, values: series.slice() });
  }
  return [...totals.values()];
}
