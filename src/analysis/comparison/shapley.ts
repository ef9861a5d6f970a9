/**
 * The share of each player in the value of all, over every order in which they may join (L. S. Shapley, "A value for n-person games",
 * Contributions to the Theory of Games II, 1953). `valueOf[s]` is the value of the set whose bits are s; it has 2^n entries. The
 * shares add up to `valueOf[2^n - 1] - valueOf[0]`. With two players this is both orders averaged.
 */
export function shapleyShares(valueOf: Float64Array): Float64Array {
  const players = 31 - Math.clz32(valueOf.length);
  const shares = new Float64Array(players);
  const weights = weightsOf(players);
  for (let set = 0; set < valueOf.length; set++) {
    const weight = weights[bitCount(set)]!;
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if ((set & bit) === 0) shares[player]! += weight * (valueOf[set | bit]! - valueOf[set]!);
    }
  }
  return shares;
}

/** The share of orders in which a player joins after a given set: s! (n − s − 1)! / n!, by the size s of the set. */
function weightsOf(players: number): readonly number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from({ length: players + 1 }, (_, size) =>
    size === players ? 0 : (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
