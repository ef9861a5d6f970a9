import { fillUniform, type Stream } from './named-stream.ts';
import { permutation } from './permutation.ts';
import { philox } from './philox.ts';

/**
 * Numbers `from` to `from + out.length` of a Latin hypercube of `count` draws: each of `count` equal intervals of (0, 1)
 * holds one draw, at random within it. McKay, Beckman and Conover, 1979. Draw i depends on the number of draws by nature.
 */
export function fillLatinHypercube(count: number, stream: Stream, from: number, out: Float64Array): void {
  const { seed, name } = stream;
  const words = philox(0, latinWord, name[0], name[1], seed[0], seed[1], new Uint32Array(4));
  const interval = permutation(count, words[0]!, words[1]!);
  fillUniform(stream, from, out);
  for (let k = 0; k < out.length; k++) out[k] = Math.min(belowOne, (interval(from + k) + out[k]!) / count);
}

/** Sets these random words apart from those of Monte Carlo, whose counters begin lower. */
const latinWord = 0x1a71;

/** Rounding could reach 1. */
const belowOne = 1 - 2 ** -53;
