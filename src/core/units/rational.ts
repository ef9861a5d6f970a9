/**
 * Exact fractions over bigint, in lowest terms with a positive denominator. Unit scales are exact, so a conversion is
 * rounded once, at its end, and `day → year → day` is exactly 1.
 */
import type { Rational } from './unit.ts';

export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** A fraction in lowest terms; throws when the denominator is 0. */
export function fraction(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new RangeError('fraction: the denominator is 0');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * The exact decimal: `0.001` is 1/1000, not the nearest double. A number is read as the shortest decimal that prints it.
 */
export function rational(decimal: string | number): Rational {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(String(decimal).trim());
  const digits = parts ? (parts[2] ?? '') + (parts[3] ?? '') : '';
  if (!parts || digits === '') throw new RangeError(`rational: '${decimal}' is not a finite decimal`);
  const power = Number(parts[4] ?? 0) - (parts[3] ?? '').length;
  if (Math.abs(power) > 5000) throw new RangeError(`rational: the exponent of '${decimal}' is beyond ±5000`);
  const signed = BigInt(digits) * (parts[1] === '-' ? -1n : 1n);
  return power >= 0 ? fraction(signed * 10n ** BigInt(power)) : fraction(signed, 10n ** BigInt(-power));
}

export function multiply(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws when b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Limit on the bits of a power: four times what covers the range of doubles. */
const MAX_BITS = 4096;

/** a to an integer power, which may be negative; throws when it is far beyond the range of doubles. */
export function power(a: Rational, exponent: number): Rational {
  if (!Number.isInteger(exponent)) throw new RangeError(`power: ${exponent} is not an integer`);
  if (!equal(a, ONE) && Math.max(bitLength(a.numerator), bitLength(a.denominator)) * Math.abs(exponent) > MAX_BITS)
    throw new RangeError(`power: the exponent ${exponent} leads beyond the range of numbers`);
  const n = BigInt(Math.abs(exponent));
  return exponent >= 0 ? fraction(a.numerator ** n, a.denominator ** n) : fraction(a.denominator ** n, a.numerator ** n);
}

export function equal(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/**
 * The nearest double, ties to even, even when both bigints exceed the range of doubles. Subnormal results are rounded twice.
 */
export function toNumber(a: Rational): number {
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  if (magnitude === 0n) return 0;
  // With at least 64 bits and a sticky last bit, Number() rounds as if it saw all bits.
  const shift = 65 - (bitLength(magnitude) - bitLength(a.denominator));
  const dividend = shift > 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift < 0 ? a.denominator << BigInt(-shift) : a.denominator;
  const sticky = dividend % divisor === 0n ? 0n : 1n;
  const rounded = Number((dividend / divisor) | sticky);
  const half = Math.trunc(-shift / 2);
  const result = rounded * 2 ** half * 2 ** (-shift - half);
  return a.numerator < 0n ? -result : result;
}

function bitLength(a: bigint): number {
  return a.toString(16).length * 4;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
