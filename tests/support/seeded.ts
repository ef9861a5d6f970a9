/** Uniform numbers from 0 to 1 by sfc32 (Doty-Humphrey), so that a test is the same every time. */
export function seeded(seed: number): () => number {
  let [a, b, c, counter] = [0, 0, seed | 0, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let k = 0; k < 15; k++) next();
  return next;
}
