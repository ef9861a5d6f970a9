/**
 * A permutation of 0 to count − 1 that is fixed by two random words and gives each place by itself: a Feistel network over
 * the next power of four, walked on until it lands below the count. Black and Rogaway, Ciphers with arbitrary finite
 * domains, 2002.
 */
export function permutation(count: number, key0: number, key1: number): (index: number) => number {
  let half = 1;
  while (2 ** (2 * half) < count) half++;
  const mask = 2 ** half - 1;
  return (index) => {
    let place = index;
    do {
      let left = Math.floor(place / (mask + 1));
      let right = place & mask;
      for (let round = 0; round < rounds; round++) {
        const next = left ^ (mixed(right ^ Math.imul(key0, round + 1), key1) & mask);
        left = right;
        right = next;
      }
      place = left * (mask + 1) + right;
    } while (place >= count);
    return place;
  };
}

const rounds = 8;

/** A 32-bit word in which every bit of the input moves about half of the bits. */
function mixed(word: number, key: number): number {
  let bits = (word ^ key) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
