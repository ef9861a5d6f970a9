/**
 * sin and cos with the same bits on every version of Node. The angle is taken to within an eighth of a turn of a multiple of
 * a quarter turn, as a sum of two doubles, and a polynomial does the rest; wrong by less than 1 unit in the last place.
 *
 * Method: W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980; beyond 2^20 quarter turns whole numbers
 * of any length take the part of M. H. Payne and R. N. Hanek, SIGNUM Newsletter 18, 1983.
 */

export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x === 0) return x;
  const { quarters, near, rest } = reduced(x);
  const size = (quarters & 1) === 0 ? sineNear(near, rest) : cosineNear(near, rest);
  return (quarters & 2) === 0 ? size : -size;
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { quarters, near, rest } = reduced(x);
  const size = (quarters & 1) === 0 ? cosineNear(near, rest) : sineNear(near, rest);
  return ((quarters + 1) & 2) === 0 ? size : -size;
}

/** x = quarters · π/2 + near + rest, the quarters but for multiples of 4. */
interface Reduced {
  readonly quarters: number;
  readonly near: number;
  readonly rest: number;
}

const quartersPerRadian = 0.6366197723675814;
/** π/2 in three parts of 33 bits and what is left: a product with up to 2^20 is exact. */
const [part1, part2, part3, part4] = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32];

const wholeNumbers = 2 ** 52 + 2 ** 51;

function reduced(x: number): Reduced {
  const quarters = x * quartersPerRadian + wholeNumbers - wholeNumbers;
  if (quarters === 0) return { quarters: 0, near: x, rest: 0 };
  if (Math.abs(quarters) > 2 ** 20) return reducedExactly(x);
  const first = x - quarters * part1;
  const [second, lost2] = difference(first, quarters * part2);
  const [third, lost3] = difference(second, quarters * part3);
  const rest = lost2 + lost3 - quarters * part4;
  const near = third + rest;
  return { quarters, near, rest: third - near + rest };
}

/** a − b as the nearest double and what it lacks (D. E. Knuth, The Art of Computer Programming 2, 4.2.2). */
function difference(a: number, b: number): readonly [number, number] {
  const nearest = a - b;
  const other = nearest - a;
  return [nearest, a - (nearest - other) - (b + other)];
}

const places = 1240n;

/** π/2 as a whole number of 2^−1240: the largest double has 1024 bits before the point. */
const quarter = BigInt(
  '0x' +
    '1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bbdf2a33679a748636605' +
    '614dbe4be286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdbdc70d7f6b5133f4b5d3e482' +
    '2f8963fcc9250cca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf06caba47b9475b2c38c5e6ac410' +
    'aa5773daa52',
);

function reducedExactly(x: number): Reduced {
  const fixed = BigInt(Math.abs(x) * 2 ** (Math.abs(x) < 2 ** 53 ? 64 : 0)) << (Math.abs(x) < 2 ** 53 ? places - 64n : places);
  const quarters = (2n * fixed + quarter) / (2n * quarter);
  const left = fixed - quarters * quarter;
  const near = rounded(left);
  const rest = rounded(left - exact(near));
  const sign = x < 0 ? -1 : 1;
  return { quarters: Number(quarters & 3n) * sign, near: near * sign, rest: rest * sign };
}

/** The double nearest to a whole number of 2^−1240. */
function rounded(value: bigint): number {
  const size = value < 0n ? -value : value;
  const drop = Math.max(0, size.toString(2).length - 64);
  const kept = Number(size >> BigInt(drop));
  return (value < 0n ? -kept : kept) * 2 ** (drop - Number(places));
}

const exact = (value: number): bigint => BigInt(value * 2 ** 200) << (places - 200n);

const sineTerms = [
  -0.16666666666666666, 0.008333333333330946, -0.0001984126983675497, 2.755731610068303e-6, -2.5051131455427946e-8, 1.591810123027412e-10,
] as const;
const cosineTerms = [
  0.041666666666666664, -0.0013888888888887395, 2.4801587298763433e-5, -2.7557317270560326e-7, 2.0876146024689747e-9,
  -1.1382614868556325e-11,
] as const;

/** sin(r + rest) for |r| up to π/4. */
function sineNear(r: number, rest: number): number {
  const square = r * r;
  return r + (square * r * series(sineTerms, square) + rest * (1 - 0.5 * square));
}

/** cos(r + rest) for |r| up to π/4. */
function cosineNear(r: number, rest: number): number {
  const square = r * r;
  const half = 0.5 * square;
  const first = 1 - half;
  return first + (1 - first - half + (square * square * series(cosineTerms, square) - r * rest));
}

/** Σ terms[i]·x^i. */
function series(terms: readonly [number, number, number, number, number, number], x: number): number {
  const [a, b, c, d, e, f] = terms;
  return a + x * (b + x * (c + x * (d + x * (e + x * f))));
}
