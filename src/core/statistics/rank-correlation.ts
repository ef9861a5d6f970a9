/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing the mean of their ranks. Pairs of
 * which one has no value (NaN) are left out. Undefined where one side has a single value only, or fewer than 3 pairs are left.
 */
export function rankCorrelation(x: Float64Array, y: Float64Array): { readonly value: number | undefined; readonly used: number } {
  const pairs = Array.from(x.keys()).filter((n) => !Number.isNaN(x[n]!) && !Number.isNaN(y[n]!));
  const used = pairs.length;
  if (used < 3) return { value: undefined, used };
  const [a, b] = [ranks(Float64Array.from(pairs, (n) => x[n]!)), ranks(Float64Array.from(pairs, (n) => y[n]!))];
  const mean = (used + 1) / 2;
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let n = 0; n < used; n++) {
    const [da, db] = [a[n]! - mean, b[n]! - mean];
    products += da * db;
    squaresA += da * da;
    squaresB += db * db;
  }
  return { value: squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : undefined, used };
}

/** Ranks from 1 on; equal values share the mean of theirs. */
export function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || 0);
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) found[order[at]!] = (from + to + 1) / 2;
    from = to;
  }
  return found;
}
