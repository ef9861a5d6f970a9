import { philox } from './philox.ts';

/** An endless row of random numbers, fixed by a seed and a name: the same in any run, and independent of other names. */
export interface Stream {
  /** Words of the key and of the counter that all its numbers share. */
  readonly seed: readonly [number, number];
  readonly name: readonly [number, number];
}

/** `seed` is a whole number of at most 2^53. */
export function namedStream(seed: number, name: string): Stream {
  return { seed: [seed >>> 0, Math.floor(seed / 2 ** 32)], name: hashed(name) };
}

/** 64 bits of a text: Philox chained over pairs of characters, with the length last. */
function hashed(text: string): [number, number] {
  const state = new Uint32Array(4);
  for (let k = 0; k < text.length; k += 2)
    philox(state[0]! ^ (text.charCodeAt(k) | ((text.charCodeAt(k + 1) || 0) << 16)), state[1]!, state[2]!, state[3]!, 0, 0, state);
  philox(state[0]! ^ text.length, state[1]!, state[2]!, state[3]!, 0, 1, state);
  return [state[0]!, state[1]!];
}

/**
 * Numbers `from` to `from + out.length` of the stream, uniform on (0, 1), never 0 or 1: midpoints of 2^52 equal intervals.
 * One block of 128 bits holds two of them.
 */
export function fillUniform({ seed, name }: Stream, from: number, out: Float64Array): void {
  const words = new Uint32Array(4);
  let known = -1;
  for (let k = 0; k < out.length; k++) {
    const draw = from + k;
    const block = Math.floor(draw / 2);
    if (block !== known) {
      philox(block >>> 0, Math.floor(block / 2 ** 32), name[0], name[1], seed[0], seed[1], words);
      known = block;
    }
    const half = 2 * (draw - 2 * block);
    out[k] = openUnit(words[half]!, words[half + 1]!);
  }
}

/** 52 bits of two words as the midpoint of their interval, so that neither end of (0, 1) is reached. */
function openUnit(high: number, low: number): number {
  return ((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 52;
}
