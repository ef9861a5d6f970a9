/** Arguments for tests of our own mathematics: the same at every run and on every version of Node. */
import { log } from '../../../src/core/mathematics/mathematics.ts';

/** Numbers at which something begins, ends or has no value. */
export const edges: readonly number[] = [
  ...[
    0,
    1,
    2,
    3,
    0.5,
    1 / 3,
    0.7,
    1.4,
    10,
    52,
    53,
    54,
    700,
    707.9,
    708,
    709.782712893384,
    709.79,
    745.1,
    745.2,
    746,
    1000,
    1001,
    1022,
    1023,
  ],
  ...[1024, 1074, 1075, 1e-5, 1e-17, 1e17, 1e300, 2 ** -1074, 2 ** -1073, 3e-310, 2 ** -1022, 2 ** -1022 * 1.5, Number.MAX_VALUE],
  ...[2 ** 52, 2 ** 52 + 1, 2 ** 53, 2 ** 53 - 1, 2 ** 53 + 2, 2 ** 31, 1 - 2 ** -53, 1 + 2 ** -52, Infinity],
]
  .flatMap((x) => [x, -x])
  .concat(NaN);

/** Uniform numbers from 0 to 1 by a generator of Marsaglia (xorshift, 32 bits). */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Pairs of arguments that a function has values for, spread over sizes; for pow a base and an exponent. */
export function arguments_(name: string, count: number): readonly (readonly [number, number])[] {
  const next = uniform(name.length * 7919 + 1);
  const fine = () => next() + next() * 2 ** -32;
  // A whole power of 2 is exact everywhere.
  const positive = (widest: number) => 2 ** Math.round((fine() - 0.5) * widest) * (1 + fine());
  const sign = () => (next() < 0.5 ? -1 : 1);
  const draw = (): number => {
    if (name === 'exp') return sign() * positive(next() < 0.5 ? 8 : 40) * 8;
    if (name === 'expm1') return sign() * positive(next() < 0.5 ? 12 : 60) * 4;
    if (name === 'log1p') return next() < 0.5 ? -fine() : positive(120);
    return next() < 0.4 ? 1 + sign() * fine() * 2 ** -Math.round(30 * fine()) * 0.5 : positive(next() < 0.5 ? 4 : 2044);
  };
  return Array.from({ length: count }, () => {
    if (name !== 'pow') return [draw(), draw()];
    const x = next() < 0.3 ? 1 + sign() * fine() * 2 ** -Math.round(20 * fine()) * 0.5 : positive(next() < 0.5 ? 6 : 2044);
    const largest = 745 / Math.max(Math.abs(log(x)), 1e-9);
    return [x, next() < 0.5 ? sign() * positive(8) : sign() * fine() * largest];
  });
}
