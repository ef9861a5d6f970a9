/** Converts a value to its variable's declared unit. */
import { expm1 } from '../mathematics/mathematics.ts';
import { divide, equal, multiply, rational, toNumber } from './rational.ts';
import { explainMismatch } from './explain-mismatch.ts';
import type { Quantity } from './parse-quantity.ts';
import { parseUnit } from './parse-unit.ts';
import { isPureRatio, kindsOf, sameDimension, withoutKinds } from './unit-algebra.ts';
import type { Unit } from './unit.ts';

export type ConvertedQuantity =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string; readonly hint?: string };

/**
 * The number in `to`'s scale, rounded once. With `mayOmitKinds` the quantity may omit kinds of `to`, but must not name
 * others. For a fold-rate `to` the result is the logarithm per that time: in `x/year`, `3 x/year` gives ln 3. A fold-rate and an
 * ordinary rate are not converted into each other: 30 %/year is added up over a year, 1.3 x/year is multiplied. For `date`, a
 * bare whole number of four digits is 1 January of that year.
 */
export function convertQuantity({ value, unit }: Quantity, to: Unit, options: { readonly mayOmitKinds?: boolean } = {}): ConvertedQuantity {
  if (to.date && isBareYear(value, unit)) return { ok: true, value };
  if (!fits(unit, to, options.mayOmitKinds ?? false)) {
    const { message, hint: known } = explainMismatch(unit, to);
    // Without a message the hint is about a product, which helps in an equation only.
    const hint = message === undefined ? `give an amount in ${to.text}` : known;
    return {
      ok: false,
      message: `unit is ${unit.text} where ${to.text} is wanted${message === undefined ? '' : `: ${message}`}`,
      ...(hint === undefined ? {} : { hint }),
    };
  }
  if ((unit.fold ?? false) !== (to.fold ?? false)) return rateForFactor({ value, unit }, to);
  // An equal scale leaves the number unchanged; −0 becomes 0 in every scale.
  if (equal(unit.scale, to.scale) && Number.isFinite(value)) return { ok: true, value: value + 0 };
  const converted = toNumber(multiply(rational(value), divide(unit.scale, to.scale)));
  return Number.isFinite(converted)
    ? { ok: true, value: converted }
    : { ok: false, message: `${value} ${unit.text} is beyond the range of numbers in ${to.text}` };
}

function rateForFactor({ value, unit }: Quantity, to: Unit): ConvertedQuantity {
  const message = `unit is ${unit.text} where ${to.text} is wanted: a growth factor is multiplied and a rate is added up`;
  const shown = (number: number): number => Number(number.toPrecision(6));
  if (unit.fold) {
    const percent = unit.text.replace(/^x/, '%');
    return { ok: false, message, hint: `write ${shown(expm1(value) * 100)} ${percent} for a rate` };
  }
  const period = /\/\s*(\w+)$/.exec(unit.text)?.[1];
  const factor = parseUnit(`x/${period}`);
  if (!factor.ok) return { ok: false, message, hint: `write a factor, as in 1.3 ${to.text}` };
  const share = toNumber(multiply(rational(value), divide(unit.scale, factor.unit.scale)));
  const hint =
    share > -1 ? `write ${shown(1 + share)} x/${period} for a change of ${shown(share * 100)} % each ${period}` : `write a factor above 0`;
  return { ok: false, message, hint };
}

function isBareYear(value: number, unit: Unit): boolean {
  return isPureRatio(unit) && unit.text === 'ratio' && Number.isInteger(value) && value >= 1000 && value <= 9999;
}

function fits(from: Unit, to: Unit, mayOmitKinds: boolean): boolean {
  if (sameDimension(from, to)) return true;
  if (!mayOmitKinds || !sameDimension(withoutKinds(from), withoutKinds(to))) return false;
  const wanted = kindsOf(to);
  return [...kindsOf(from)].every(([kind, exponent]) => wanted.get(kind) === exponent);
}
