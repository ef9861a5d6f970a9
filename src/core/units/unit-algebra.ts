/**
 * Products, quotients and powers of units, and whether two units fit. `date` and `fold` are properties of declared units.
 * Arithmetic drops both: `x/year` acts as `1/year`, a date as years.
 */
import { pow } from '../mathematics/mathematics.ts';
import { formatSize, writtenUnit } from './format-unit.ts';
import { divide, equal, multiply, power, rational, toNumber } from './rational.ts';
import type { Rational, Unit } from './unit.ts';

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return composed(addExponents(a.atoms, b.atoms, 1), multiply(a.scale, b.scale), a, b, '*');
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return composed(addExponents(a.atoms, b.atoms, -1), divide(a.scale, b.scale), a, b, '/');
}

/** The exponent may be a fraction (sqrt is 0.5); the scale is then exact when its root is. */
export function powerUnit(unit: Unit, exponent: number): Unit {
  if (!Number.isFinite(exponent)) throw new RangeError(`powerUnit: ${exponent} is not finite`);
  const atoms = new Map<string, number>();
  for (const [name, each] of unit.atoms) {
    const product = tidy(each * exponent);
    if (product !== 0) atoms.set(name, product);
  }
  const scale = scaleToPower(unit.scale, exponent);
  const text = formatSize(atoms, scale) ?? `(${actingText(unit)})^${tidy(exponent)}`;
  return { text, atoms, scale };
}

/** Same atoms with the same exponents, kinds included; a date never fits an amount of years. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return (a.date ?? false) === (b.date ?? false) && sameAtoms(a.atoms, b.atoms);
}

/** The unit without kinds, for comparison; kinds are only cut from its text. */
export function withoutKinds(unit: Unit): Unit {
  const atoms = new Map([...unit.atoms].filter(([name]) => !isKindAtom(name)));
  if (atoms.size === unit.atoms.size) return unit;
  return { ...unit, atoms, text: unit.text.replace(/\((\w+)(\/\w+)?\)/g, cutKind) };

  function cutKind(whole: string, first: string): string {
    return unit.atoms.has(`(${first})`) ? '' : whole;
  }
}

/** Kind → exponent, without parentheses: `ratio(facility/it)` → facility 1, it −1. */
export function kindsOf(unit: Unit): ReadonlyMap<string, number> {
  return new Map([...unit.atoms].filter(([name]) => isKindAtom(name)).map(([name, each]) => [name.slice(1, -1), each]));
}

/** No atoms at all: `ratio`, `%`, `million`. */
export function isPureRatio(unit: Unit): boolean {
  return unit.atoms.size === 0;
}

/** Only kinds, and at least one: `ratio(facility/it)`. */
export function isKindedRatio(unit: Unit): boolean {
  return unit.atoms.size > 0 && [...unit.atoms.keys()].every(isKindAtom);
}

/** Factor from a value in `from` to the value in `to`. Does not compare the atoms. */
export function conversionFactor(from: Unit, to: Unit): number {
  return equal(from.scale, to.scale) ? 1 : toNumber(divide(from.scale, to.scale));
}

/** A conversion `value * times / over`. */
export interface Scaling {
  readonly times: number;
  readonly over: number;
}

/**
 * The conversion of shown values from `from` to `to`. Multiplies by a whole factor and divides by a whole divisor, so that
 * the result is rounded once: 9 MW are 0.009 GW, and 9 * 0.001 is not. Does not compare the atoms.
 */
export function scalingOf(from: Unit, to: Unit): Scaling {
  const { numerator, denominator } = divide(from.scale, to.scale);
  return numerator === 1n
    ? { times: 1, over: toNumber({ numerator: denominator, denominator: numerator }) }
    : { times: toNumber({ numerator, denominator }), over: 1 };
}

/** Text of a unit as arithmetic treats it: `1/year` for `x/year`, `year` for a date. */
export function actingText(unit: Unit): string {
  if (unit.fold) return unit.text.replace(/^x/, '1');
  return unit.date ? 'year' : unit.text;
}

/** Readable text of a derived unit: `MWh(facility)`, `USD/(GPU*h)`. */
export function formatUnit(unit: Unit): string {
  return formatSize(unit.atoms, unit.scale) ?? writtenUnit(unit.atoms, unit.scale);
}

function composed(atoms: ReadonlyMap<string, number>, scale: Rational, a: Unit, b: Unit, sign: '*' | '/'): Unit {
  const text = authoredText(a, b, atoms, scale) ?? formatSize(atoms, scale) ?? joined(a, b, sign) ?? writtenUnit(atoms, scale);
  return { text, atoms, scale };
}

/** The author's text, when the result equals one operand: `billion USD` times a ratio stays `billion USD`. */
function authoredText(a: Unit, b: Unit, atoms: ReadonlyMap<string, number>, scale: Rational): string | undefined {
  const same = [a, b].find((each) => equal(each.scale, scale) && sameAtoms(each.atoms, atoms));
  return same && actingText(same);
}

function joined(a: Unit, b: Unit, sign: '*' | '/'): string | undefined {
  const [left, right] = [actingText(a), actingText(b)];
  const isProduct = /[*·/\s]/.test(right.replace(/\(\w+\/\w+\)/g, ''));
  const text = `${left}${sign}${isProduct ? `(${right})` : right}`;
  return text.length <= 40 && !/^[\d.e+-]{2,} /.test(left) ? text : undefined;
}

function addExponents(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, sign: 1 | -1): ReadonlyMap<string, number> {
  const sums = new Map(a);
  for (const [name, exponent] of b) {
    const sum = tidy((sums.get(name) ?? 0) + sign * exponent);
    if (sum === 0) sums.delete(name);
    else sums.set(name, sum);
  }
  return sums;
}

function sameAtoms(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, exponent]) => Math.abs((b.get(name) ?? 0) - exponent) < 1e-9);
}

function isKindAtom(name: string): boolean {
  return name.startsWith('(');
}

/** Rounds off floating-point error in exponents: three times a third is 1. */
function tidy(exponent: number): number {
  const nearest = Math.round(exponent * 12) / 12;
  return Math.abs(exponent - nearest) < 1e-9 ? nearest : exponent;
}

function scaleToPower(scale: Rational, exponent: number): Rational {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) return power(scale, exponent);
  if (Number.isInteger(2 * exponent) && Math.abs(exponent) <= 64) {
    const [above, below] = [exactRoot(scale.numerator), exactRoot(scale.denominator)];
    if (above !== undefined && below !== undefined) {
      return power({ numerator: above, denominator: below }, 2 * exponent);
    }
  }
  const approximate = pow(toNumber(scale), exponent);
  if (!Number.isFinite(approximate) || approximate === 0) {
    throw new RangeError(`powerUnit: the exponent ${exponent} takes the scale beyond the range of numbers`);
  }
  return rational(approximate);
}

function exactRoot(square: bigint): bigint | undefined {
  // Newton's method from above; exact on integers.
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root * root === square ? root : undefined;
    root = next;
  }
}
