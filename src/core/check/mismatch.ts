import type { ProblemCode } from '../problem-codes.ts';
import { explainMismatch } from '../units/explain-mismatch.ts';
import { hintForRatios } from '../units/kinds.ts';
import { divideUnits, kindsOf, sameDimension, withoutKinds } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';

/** Problem code and hint for two units that do not fit. */
export function mismatch(a: Unit, b: Unit): { code: ProblemCode; hint: string | undefined } {
  const { hint } = explainMismatch(a, b);
  if (Boolean(a.date) !== Boolean(b.date)) return { code: 'unit.date', hint };
  // Equations convert one into the other; values do not.
  if (Boolean(a.fold) !== Boolean(b.fold) && sameDimension(a, b))
    return { code: 'unit.mismatch', hint: `state it in ${b.text}: a growth factor is multiplied and a rate is added up` };
  const bareA = withoutKinds(a);
  const bareB = withoutKinds(b);
  if (sameDimension(bareA, bareB)) return { code: 'unit.kind', hint: wrongRatio(a, b) ?? hint };
  if (sameDimension(withoutPriceYear(bareA), withoutPriceYear(bareB))) return { code: 'unit.price-year', hint };
  return { code: 'unit.mismatch', hint };
}

/** Hint for a product whose kinds are off by one ratio: a ratio too many, or a peak PUE where a yearly PUE is needed. */
function wrongRatio(a: Unit, b: Unit): string | undefined {
  const excess = [...kindsOf(divideUnits(a, b))];
  const above = excess.filter(([, exponent]) => exponent === 1).map(([kind]) => kind);
  const below = excess.filter(([, exponent]) => exponent === -1).map(([kind]) => kind);
  if (above.length !== below.length || above.length + below.length !== excess.length) return undefined;
  const [x, other] = above;
  const [y] = below;
  if (x === undefined || y === undefined) return undefined;
  const [ofA, ofB] = [kindsOf(a), kindsOf(b)];
  if (other === undefined)
    return ofA.get(y) === -1 && !ofB.has(y) && ofB.has(x) ? `leave out one ratio(${x}/${y}): ${b.text} already contains it` : undefined;
  for (const p of above) {
    for (const q of below) {
      const [p2, q2] = [above.find((kind) => kind !== p), below.find((kind) => kind !== q)];
      const hint = ofA.get(q) === -1 ? hintForRatios(`${p}/${q}`, `${q2}/${p2}`) : undefined;
      if (hint !== undefined) return hint;
    }
  }
  return undefined;
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
