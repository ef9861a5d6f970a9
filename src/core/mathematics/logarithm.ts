/**
 * A logarithm as the sum of two doubles.
 *
 * ln x = exponent · ln 2 + ln z, with z between 0.70 and 1.41 by its bits. A table of 128 entries has c near 1/z, short
 * enough that r = z·c − 1 is exact, and −ln c in two doubles; |r| < 0.0073. Then
 * ln(1 + r) = r − r²/2 + r³·(a polynomial, wrong by less than 2^−72 of 1 in all).
 *
 * Method: P. T. P. Tang, Table-driven implementation of the logarithm function, ACM TOMS 16 (1990); products that matter are
 * split so that they are exact, without fused operations (T. J. Dekker, Numerische Mathematik 18, 1971).
 */
import { operations, type Lanes, type Value } from './lanes.ts';
import { ln2High, ln2Low, logOffset } from './table-numbers.ts';
import { logTable } from './tables.ts';

/** A sum of two doubles: `high` has the first 53 bits, but for rounding. */
export interface Pair {
  readonly high: Value;
  readonly low: Value;
}

/** Chebyshev's fit to (ln(1 + r) − r + r²/2) / r³ for |r| < 2^−7.1, lowest power first. */
const cubic = [
  0.33333333333333387, -0.25000000000000044, 0.19999999982353628, -0.16666666650784914, 0.1428659989885494, -0.12500797052548498,
] as const;

const exponentBits = 0xfff0_0000_0000_0000n;
const highHalf = 0xffff_ffff_0000_0000n;

/** `x`: positive, normal and kept. `tables`: their address. `lift`: added to the exponent. */
export function logarithm(lanes: Lanes, x: Value, tables: number, lift?: Value): Pair {
  const { add, mul } = operations(lanes);
  const { exponent, logHigh, logLow, besideLn } = parts(lanes, x, tables, lift);
  return besideLn(lanes.keep(add(mul(exponent, ln2High), logHigh)), add(mul(exponent, ln2Low), logLow));
}

/** The exponent of x, and ln z. */
export function logarithmBesideExponent(lanes: Lanes, x: Value, tables: number, lift?: Value): Pair & { readonly exponent: Value } {
  const { exponent, logHigh, logLow, besideLn } = parts(lanes, x, tables, lift);
  return { ...besideLn(logHigh, logLow), exponent };
}

function parts(lanes: Lanes, x: Value, tables: number, lift?: Value) {
  const { whole, shift, bits, keep, gather } = lanes;
  const { add, sub, mul } = operations(lanes);
  const above = keep(whole('sub', x, bits(logOffset)));
  const z = keep(whole('sub', x, whole('and', above, bits(exponentBits))));
  // The exponent has a sign: it is counted from 1024 below, in the last bits of 2^52.
  const counted = whole('or', shift('shr_u', whole('add', above, bits(1n << 62n)), 52), bits(0x4330_0000_0000_0000n));
  const own = sub(counted, 2 ** 52 + 1024);
  const exponent = keep(lift ? add(own, lift) : own);
  const entry = whole('and', shift('shr_u', above, 45 - logTable.shift), bits(BigInt(127 << logTable.shift)));
  const [c, logHigh, logLow] = gather(entry, tables + logTable.offset, 3) as [Value, Value, Value];

  const zHigh = keep(whole('and', whole('add', z, bits(1n << 31n)), bits(highHalf)));
  const rHigh = keep(sub(mul(zHigh, c), 1));
  const rLow = keep(mul(sub(z, zHigh), c));
  const r = keep(add(rHigh, rLow));
  const halfOfHigh = keep(mul(rHigh, -0.5));
  const square = keep(mul(rHigh, halfOfHigh));
  const half = mul(r, -0.5);
  const r2 = keep(mul(r, r));
  const [c0, c1, c2, c3, c4, c5] = cubic;
  const inner = add(add(mul(r, c3), c2), mul(r2, add(mul(r, c5), c4)));
  const higher = mul(mul(r, r2), add(add(mul(r, c1), c0), mul(r2, inner)));
  const rest = keep(add(mul(rLow, add(half, halfOfHigh)), higher));

  /** first + small + ln(1 + r), where `first` is 0 or of no lower binade than r. */
  function besideLn(first: Value, small: Value): Pair {
    const sum = keep(add(first, r));
    const lost = add(sub(first, sum), r);
    const high = keep(add(sum, square));
    const low = keep(add(add(add(small, lost), add(sub(sum, high), square)), rest));
    return { high, low };
  }
  return { exponent, logHigh, logLow, besideLn };
}
