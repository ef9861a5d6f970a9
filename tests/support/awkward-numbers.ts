/** Doubles that serialisation easily loses: both zeros, denormals, neighbours, 17-digit decimals, NaN and the infinities. */
export const awkward: readonly number[] = [
  0,
  -0,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  0.1 + 0.2,
  1 / 3,
  1 + Number.EPSILON,
  1e21,
  1e-7,
  123456789012345680000,
  9007199254740993,
  4.35,
  5e-7,
  NaN,
  Infinity,
  -Infinity,
];

/** The 64 bits of each value; all NaN are equal. */
export function bitsOf(values: Float64Array): readonly bigint[] {
  const canonical = Float64Array.from(values);
  return [...new BigUint64Array(canonical.buffer)].map((bits, k) => (Number.isNaN(canonical[k]) ? 0x7ff8000000000000n : bits));
}
