import { philox } from './philox.ts';
import { sobolBits, sobolDirections } from './sobol-directions.ts';
import type { Stream } from './named-stream.ts';

/** Point `index` of one dimension, as a 32-bit fraction. Points go by the Gray code, as Joe and Kuo's program prints them. */
export function sobolFraction(directions: Uint32Array, index: number): number {
  let gray = (index ^ (index >>> 1)) >>> 0;
  let fraction = 0;
  for (let k = 0; gray !== 0; k++, gray >>>= 1) if (gray & 1) fraction ^= directions[k]!;
  return fraction >>> 0;
}

/**
 * Coordinates `from` to `from + out.length` of one dimension of the Sobol sequence, scrambled: each keeps its place in the
 * net, and any of them alone is uniform on (0, 1). Nested scrambling by a hash of the leading bits: Owen, Randomly permuted
 * (t,m,s)-nets, 1995; Burley, Practical hash-based Owen scrambling, 2020.
 */
export function fillSobol(dimension: number, { seed, name }: Stream, from: number, out: Float64Array): void {
  const directions = sobolDirections(dimension);
  const words = philox(0, sobolWord, name[0], name[1], seed[0], seed[1], new Uint32Array(4));
  for (let k = 0; k < out.length; k++) out[k] = (scrambled(sobolFraction(directions, from + k), words[0]!) + 0.5) / 2 ** sobolBits;
}

/** Sets these random words apart from those of Monte Carlo, whose counters begin lower. */
const sobolWord = 0x50b01;

/** Bit k of the result depends on bits 0 to k of the fraction only, counted from the highest. */
function scrambled(fraction: number, seed: number): number {
  let bits = reversed(fraction);
  bits ^= Math.imul(bits, 0x3d20adea);
  bits = (bits + seed) | 0;
  bits = Math.imul(bits, (seed >>> 16) | 1);
  bits ^= Math.imul(bits, 0x05526c56);
  bits ^= Math.imul(bits, 0x53a22864);
  return reversed(bits);
}

/** The bits of a word in the opposite order. */
function reversed(word: number): number {
  let bits = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}
