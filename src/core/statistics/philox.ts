/**
 * Philox4x32-10, a counter-based generator: 128 random bits are a function of a counter and a key, so draw i is the same
 * whoever asks for it and in what order. Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, 2011.
 */
const rounds = 10;
const multiplier0 = 0xd2511f53 | 0;
const multiplier1 = 0xcd9e8d57 | 0;
const weyl0 = 0x9e3779b9 | 0;
const weyl1 = 0xbb67ae85 | 0;

/** Four unsigned 32-bit words of the counter and two of the key → four words, written to `out`. */
export function philox(c0: number, c1: number, c2: number, c3: number, key0: number, key1: number, out: Uint32Array): Uint32Array {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < rounds; round++) {
    const highA = highProduct(multiplier0, a);
    const highC = highProduct(multiplier1, c);
    const lowA = Math.imul(multiplier0, a);
    a = highC ^ b ^ k0;
    b = Math.imul(multiplier1, c);
    c = highA ^ d ^ k1;
    d = lowA;
    k0 = (k0 + weyl0) | 0;
    k1 = (k1 + weyl1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
  return out;
}

/** The upper half of the product of two unsigned 32-bit words, as a signed word; no sum on the way exceeds 32 bits. */
function highProduct(x: number, y: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const yLow = y & 0xffff;
  const yHigh = y >>> 16;
  const one = (Math.imul(xHigh, yLow) + (Math.imul(xLow, yLow) >>> 16)) | 0;
  const other = (Math.imul(xLow, yHigh) + (one & 0xffff)) | 0;
  return (Math.imul(xHigh, yHigh) + (one >>> 16) + (other >>> 16)) | 0;
}
