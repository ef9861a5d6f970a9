/** Reference values in whole numbers of 2^−1400, and how far a double lies from them. */
import { bitsOf } from '../../../src/core/webassembly/bytes.ts';

const places = 1400n;
const one = 1n << places;

/** A double as a whole number of 2^−1400. */
export function fixed(value: number): bigint {
  const bits = bitsOf(value);
  const exponent = (bits >> 52n) & 0x7ffn;
  const part = bits & 0xf_ffff_ffff_ffffn;
  const size = exponent === 0n ? part : part | (1n << 52n);
  const up = places - 1074n + (exponent === 0n ? 0n : exponent - 1n);
  return (value < 0 ? -size : size) << up;
}

/** Σ term(n), where each term is the last times `factor` over what `next` gives. */
function series(first: bigint, factor: bigint, divisor: (n: bigint) => bigint, from: bigint): bigint {
  let term = first;
  let sum = first;
  for (let n = from; term !== 0n && term !== -1n; n++) {
    term = (term * factor) / one / divisor(n);
    sum += term;
  }
  return sum;
}

function artanh(numerator: bigint, denominator: bigint): bigint {
  const t = (numerator * one) / denominator;
  const square = (t * t) / one;
  let power = t;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) / one;
  }
  return sum;
}

const ln2 = 2n * artanh(1n, 3n);

function arctanOfInverse(n: bigint): bigint {
  let power = one / n;
  let sum = 0n;
  for (let k = 0n; power !== 0n; k++) {
    sum += (k % 2n === 0n ? power : -power) / (2n * k + 1n);
    power /= n * n;
  }
  return sum;
}

/** By John Machin, 1706. */
export const pi = 16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n);

/** ln of a positive whole number of 2^−1400. */
export function ln(x: bigint): bigint {
  const shift = BigInt(x.toString(2).length) - places - 1n;
  const z = shift > 0n ? x >> shift : x << -shift;
  return 2n * artanh(z - one, z + one) + shift * ln2;
}

/** e^x as a whole number of 2^(k − 1400). */
export function power(x: bigint): { readonly value: bigint; readonly k: bigint } {
  const k = x / ln2;
  return { value: series(one, x - k * ln2, (n) => n, 1n), k };
}

export function expOf(x: bigint): bigint {
  const { value, k } = power(x);
  return k >= 0n ? value << k : value >> -k;
}

/** sin and cos, by their series at what is left of whole turns. */
export function sinOf(x: bigint): bigint {
  const rest = x % (2n * pi);
  return series(rest, -(rest * rest) / one, (n) => 2n * n * (2n * n + 1n), 1n);
}

export function cosOf(x: bigint): bigint {
  const rest = x % (2n * pi);
  return series(one, -(rest * rest) / one, (n) => 2n * n * (2n * n - 1n), 1n);
}

export const timesFixed = (a: bigint, b: bigint): bigint => (a * b) / one;
export const fixedOne = one;
export const log2Of = (x: bigint): bigint => (ln(x) * one) / ln2;

/** Distance of a double from a reference in units of the double's last place. */
export function unitsApart(got: number, want: bigint): number {
  const unit = fixed(got) === 0n ? 1n << (places - 1074n) : 1n << (places + exponentOf(got) - 52n);
  const apart = fixed(got) - want;
  return Number(((apart < 0n ? -apart : apart) * 1_000_000n) / unit) / 1e6;
}

function exponentOf(value: number): bigint {
  const exponent = (bitsOf(value) >> 52n) & 0x7ffn;
  return exponent === 0n ? -1022n : exponent - 1023n;
}
