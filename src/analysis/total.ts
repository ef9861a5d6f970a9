import { parseUnit } from '../core/units/parse-unit.ts';
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

/** Instant by instant the sum over all elements; undefined where they do not add up. */
export function totalOf(curve: ProjectedCurve): readonly (number | null)[] | undefined {
  if (curve.category || !isAdditive(curve.unit)) return undefined;
  const count = elementCount(curve);
  const total = [...(curve.values(0) as readonly (number | null)[])];
  for (let element = 1; element < count; element++) {
    const values = curve.values(element) as readonly (number | null)[];
    for (let k = 0; k < total.length; k++) {
      const [sofar, value] = [total[k], values[k]];
      total[k] = sofar == null || value == null ? null : sofar + value;
    }
  }
  return total;
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
