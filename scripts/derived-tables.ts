/**
 * The numbers behind our exp and log, computed in whole numbers of 2^−320: ln by the series of artanh, e^x by its own.
 * `tests/core/mathematics/tables.test.ts` holds the written file against this.
 */
import { bitsOf, doubleOf } from '../src/core/webassembly/bytes.ts';

const fraction = 320n;
const one = 1n << fraction;

/** ln(numerator / denominator) as a whole number of 2^−320. */
export function fixedLog(numerator: bigint, denominator: bigint): bigint {
  const t = ((numerator - denominator) * one) / (numerator + denominator);
  const square = (t * t) >> fraction;
  let power = t;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * square) >> fraction;
  }
  return 2n * sum;
}

/** e^x of a whole number of 2^−320, for x of moderate size. */
export function fixedExp(x: bigint): bigint {
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * x) >> fraction) / n;
    sum += term;
  }
  return sum;
}

export const fixedLn2 = fixedLog(2n, 1n);

/** The double nearest to a whole number of 2^−320. */
export function nearestDouble(value: bigint): number {
  const size = value < 0n ? -value : value;
  const drop = BigInt(size.toString(2).length - 53);
  if (drop <= 0n) return Number(value) * 2 ** -320;
  const rounded = ((size + (1n << (drop - 1n))) >> drop) << drop;
  return (value < 0n ? -1 : 1) * (Number(rounded >> drop) * 2 ** (Number(drop) - 320));
}

/** A double as a whole number of 2^−320; exact for what the tables hold. */
export const fixed = (value: number): bigint => BigInt(value * 2 ** 80) * (1n << (fraction - 80n));

/** `value` to a multiple of 2^−places. */
function short(value: bigint, places: bigint): number {
  const unit = 1n << (fraction - places);
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return Number((value + half) / unit) * 2 ** -Number(places);
}

const hex = (value: number): string => bitsOf(value).toString(16).padStart(16, '0');

/** Bits of the least z, chosen so that 1 lies in the middle of its stretch as seen from both sides. */
const offset = 0x3fe6_8aab_0000_0000n;

/** The factor of a stretch of z: of the multiples of 1/128 below 1, of 1/256 above, that with the least |z·c − 1| at the ends. */
function factor(from: number, to: number): number {
  if (from < 1 && to > 1) return 1;
  const unit = to <= 1 ? 128 : 256;
  const near = Math.round((2 / (from + to)) * unit);
  const worst = (c: number): number => Math.max(Math.abs(from * c - 1), Math.abs(to * c - 1));
  return [near - 1, near, near + 1].map((n) => n / unit).reduce((best, c) => (worst(c) < worst(best) ? c : best));
}

export function derivedTables() {
  const logRows = Array.from({ length: 128 }, (_, i) => {
    const c = factor(doubleOf(offset + (BigInt(i) << 45n)), doubleOf(offset + (BigInt(i + 1) << 45n)));
    const log = -fixedLog(BigInt(c * 256), 256n);
    const high = short(log, 43n);
    return [c, high, nearestDouble(log - (BigInt(Math.round(high * 2 ** 43)) << (fraction - 43n)))].map(hex).join(' ');
  });
  const expRows = Array.from({ length: 128 }, (_, i) => {
    const exact = fixedExp((fixedLn2 * BigInt(i)) / 128n);
    const near = nearestDouble(exact);
    const tail = nearestDouble(((exact - fixed(near)) * one) / fixed(near));
    return `${hex(tail)} ${(bitsOf(near) - (BigInt(i) << 45n)).toString(16).padStart(16, '0')}`;
  });
  const ln2High = short(fixedLn2, 43n);
  const stepHigh = short(fixedLn2 / 128n, 41n);
  const perLn2 = (one * one) / fixedLn2;
  const perLn2High = short(perLn2, 25n);
  const constants = {
    logOffset: `0x${offset.toString(16)}n`,
    ln2High: String(ln2High),
    ln2Low: String(nearestDouble(fixedLn2 - fixed(ln2High))),
    stepHigh: String(stepHigh),
    stepLow: String(nearestDouble(fixedLn2 / 128n - fixed(stepHigh))),
    stepsPerUnit: String(nearestDouble(128n * perLn2)),
    perLn2: String(nearestDouble(perLn2)),
    perLn2High: String(perLn2High),
    perLn2Low: String(nearestDouble(perLn2 - fixed(perLn2High))),
  };
  return { logRows, expRows, constants };
}
