import type { ProblemCode } from '../problem-codes.ts';
import { explainMismatch } from '../units/explain-mismatch.ts';
import { sameDimension, withoutKinds } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';

/** Which code a pair of units that do not fit deserves, and what to write instead. */
export function mismatch(a: Unit, b: Unit): { code: ProblemCode; hint: string | undefined } {
  const { hint } = explainMismatch(a, b);
  if (Boolean(a.date) !== Boolean(b.date)) return { code: 'unit.date', hint };
  const bareA = withoutKinds(a);
  const bareB = withoutKinds(b);
  if (sameDimension(bareA, bareB)) return { code: 'unit.kind', hint };
  if (sameDimension(withoutPriceYear(bareA), withoutPriceYear(bareB))) return { code: 'unit.price-year', hint };
  return { code: 'unit.mismatch', hint };
}

function withoutPriceYear(unit: Unit): Unit {
  const atoms = new Map<string, number>();
  for (const [atom, exponent] of unit.atoms) {
    const name = atom.replace(/_\d{4}$/, '');
    const sum = (atoms.get(name) ?? 0) + exponent;
    if (sum === 0) atoms.delete(name);
    else atoms.set(name, sum);
  }
  return { ...unit, atoms };
}
