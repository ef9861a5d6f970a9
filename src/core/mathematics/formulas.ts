/**
 * exp, expm1, log, log1p, log2 and pow for arguments whose result is a normal number. Any other goes to the slow function of
 * the same name (`slow-functions.ts`), lane by lane.
 */
import { exponential } from './exponential.ts';
import { operations, type Lanes, type Mask, type Value } from './lanes.ts';
import { logarithm, logarithmBesideExponent, type Pair } from './logarithm.ts';
import { perLn2, perLn2High, perLn2Low } from './table-numbers.ts';

export type Formula = 'exp' | 'expm1' | 'log' | 'log1p' | 'log2' | 'pow';

/** Where a module has its tables and its slow functions. */
export interface Places {
  /** Address of the tables. */
  readonly tables: number;
  /** Index of each slow function. */
  readonly slow: Readonly<Record<Formula, number>>;
}

/** Smallest positive normal number. */
export const leastNormal = 2 ** -1022;

/** The first 26 bits of a double: a product of two such is exact. */
const first26 = 0xffff_ffff_f800_0000n;

export function exp(lanes: Lanes, { tables, slow }: Places, argument: Value): Value {
  const { keep, scoped, guarded } = lanes;
  return scoped(() => {
    const x = keep(argument);
    return guarded(within(lanes, x, 708), () => product(lanes, exponential(lanes, x, undefined, tables)), slow.exp, [x]);
  });
}

export function expm1(lanes: Lanes, { tables, slow }: Places, argument: Value): Value {
  const { keep, scoped, guarded, both, compare, select, number } = lanes;
  const { add, sub, mul } = operations(lanes);
  return scoped(() => {
    const x = keep(argument);
    const fine = both(within(lanes, x, 708), compare('ne', x, number(0)));
    const fast = () => {
      const { s, p } = exponential(lanes, x, undefined, tables, true);
      const less = keep(sub(s, 1));
      // What is lost when 1 is taken from s, from the larger of them.
      const lost = select(compare('ge', s, number(1)), sub(sub(s, less), 1), sub(s, add(less, 1)));
      return add(less, add(lost, mul(s, p)));
    };
    return guarded(fine, fast, slow.expm1, [x]);
  });
}

export function log(lanes: Lanes, { tables, slow }: Places, argument: Value): Value {
  const { keep, scoped, guarded } = lanes;
  return scoped(() => {
    const x = keep(argument);
    return guarded(normal(lanes, x), () => sum(lanes, logarithm(lanes, x, tables)), slow.log, [x]);
  });
}

export function log2(lanes: Lanes, { tables, slow }: Places, argument: Value): Value {
  const { keep, scoped, guarded } = lanes;
  return scoped(() => {
    const x = keep(argument);
    return guarded(normal(lanes, x), () => binary(lanes, x, tables), slow.log2, [x]);
  });
}

/** log2 of a positive normal number; a power of 2 has a whole one. */
export function binary(lanes: Lanes, x: Value, tables: number, lift?: Value): Value {
  const { keep } = lanes;
  const { add, sub, mul } = operations(lanes);
  const { high, low, exponent } = logarithmBesideExponent(lanes, x, tables, lift);
  const short = keep(first(lanes, high));
  const exact = keep(mul(short, perLn2High));
  const rest = add(mul(add(sub(high, short), low), perLn2), mul(short, perLn2Low));
  const whole = keep(add(exponent, exact));
  return add(whole, add(add(sub(exponent, whole), exact), rest));
}

export function log1p(lanes: Lanes, { tables, slow }: Places, argument: Value): Value {
  const { keep, scoped, guarded, both, compare, number } = lanes;
  const { add, sub, div } = operations(lanes);
  return scoped(() => {
    const x = keep(argument);
    const inside = both(compare('gt', x, number(-1)), compare('lt', x, number(2 ** 53)));
    const fast = () => {
      const u = keep(add(x, 1));
      // ln(u + lost) = ln u + lost / u, and a square too small to count.
      const lost = keep(div(sub(x, sub(u, 1)), u));
      const { high, low } = logarithm(lanes, u, tables);
      return add(high, add(low, lost));
    };
    return guarded(both(inside, compare('ne', x, number(0))), fast, slow.log1p, [x]);
  });
}

/** `lnOfBase`: the logarithm of the base, where several powers share it. */
export function pow(lanes: Lanes, { tables, slow }: Places, base: Value, exponent: Value, lnOfBase?: Pair): Value {
  const { keep, scoped, guarded, both } = lanes;
  return scoped(() => {
    const x = keep(base);
    const y = keep(exponent);
    const { high, low } = times(lanes, y, lnOfBase ?? logarithm(lanes, x, tables));
    const fine = both(normal(lanes, x), within(lanes, high, 708));
    return guarded(fine, () => product(lanes, exponential(lanes, high, low, tables)), slow.pow, [x, y]);
  });
}

/** y · (high + low), the first product exact. */
export function times(lanes: Lanes, y: Value, { high, low }: Pair): Pair {
  const { keep } = lanes;
  const { add, sub, mul } = operations(lanes);
  // What is left for the second product must be small beside the first: it is not reduced again.
  const nearest = keep(add(high, low));
  const yShort = keep(first(lanes, y));
  const short = keep(first(lanes, nearest));
  const rest = add(sub(nearest, short), add(sub(high, nearest), low));
  return { high: keep(mul(yShort, short)), low: keep(add(mul(sub(y, yShort), short), mul(y, rest))) };
}

const first = ({ whole, bits }: Lanes, x: Value): Value => whole('and', x, bits(first26));

export const sum = (lanes: Lanes, { high, low }: Pair): Value => operations(lanes).add(high, low);

export function product(lanes: Lanes, { s, p }: { readonly s: Value; readonly p: Value }): Value {
  const { add, mul } = operations(lanes);
  return add(s, mul(s, p));
}

const within = ({ compare, rounding, number }: Lanes, x: Value, limit: number): Mask => compare('lt', rounding('abs', x), number(limit));

/** Positive, normal and finite. */
const normal = ({ both, compare, number }: Lanes, x: Value): Mask =>
  both(compare('ge', x, number(leastNormal)), compare('lt', x, number(Infinity)));
