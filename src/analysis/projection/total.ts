import { parseUnit } from '../../core/units/parse-unit.ts';
import type { ProjectedCurve } from './projection.ts';

/**
 * Whether elements in this unit may be added up: amounts and rates (MW, GPU, tokens/s, USD/year), never ratios,
 * prices, intensities, durations or dates (pue, USD/MWh, kW/GPU, years).
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
  /** The alternatives it is of, outer dimension first; empty where there are none. */
  readonly of: readonly string[];
  readonly values: readonly (number | null)[];
}

/** Instant by instant the sums over elements, one for each combination of alternatives; none where nothing adds up. */
export function totalsOf(curve: ProjectedCurve): readonly Total[] {
  const { dims, alternatives = [] } = curve;
  if (curve.category || !isAdditive(curve.unit) || dims.every((dim) => alternatives.includes(dim))) return [];
  const totals = new Map<string, { readonly of: readonly string[]; readonly values: (number | null)[] }>();
  for (let element = 0; element < elementCount(curve); element++) {
    const of = elementNames(curve, element).filter((_, index) => alternatives.includes(dims[index]!));
    const values = curve.values(element) as readonly (number | null)[];
    const total = totals.get(of.join('\u0000'));
    if (total) addTo(total.values, values);
    else totals.set(of.join('\u0000'), { of, values: [...values] });
  }
  return [...totals.values()];
}

/** A single missing value leaves none. */
function addTo(total: (number | null)[], values: readonly (number | null)[]): void {
  for (let k = 0; k < total.length; k++) {
    const [sofar, value] = [total[k], values[k]];
    total[k] = sofar == null || value == null ? null : sofar + value;
  }
}

export function elementCount(curve: ProjectedCurve): number {
  return curve.elements.reduce((count, elements) => count * elements.length, 1);
}

/** Names of the element with this row-major index, outer dimension first. */
export function elementNames(curve: ProjectedCurve, index: number): readonly string[] {
  const names: string[] = [];
  let rest = index;
  for (const elements of [...curve.elements].reverse()) {
    names.unshift(elements[rest % elements.length] ?? '');
    rest = Math.floor(rest / elements.length);
  }
  return names;
}
