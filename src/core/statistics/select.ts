/**
 * Puts the values with these ranks where a full sort would put them; in between, smaller ones stand before and larger ones
 * behind. Ranks are ascending, without repetition; no value is NaN. The method of Floyd and Rivest (Algorithm 489, 1975), for
 * the middle rank first, then for those on either side of it. Nothing is random: equal input gives equal output.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): void {
  selectAmong(values, 0, values.length - 1, ranks, 0, ranks.length - 1);
}

function selectAmong(values: Float64Array, from: number, to: number, ranks: readonly number[], first: number, last: number): void {
  if (first > last || from >= to) return;
  const middle = (first + last) >> 1;
  const rank = ranks[middle]!;
  selectRank(values, from, to, rank, mostRounds);
  selectAmong(values, from, rank - 1, ranks, first, middle - 1);
  selectAmong(values, rank + 1, to, ranks, middle + 1, last);
}

/** Rounds after which the rest is sorted: input made to be slow costs no more than a sort. */
const mostRounds = 64;

/** Below this many values, sampling costs more than it saves. */
const worthSampling = 600;

function selectRank(values: Float64Array, from: number, to: number, rank: number, rounds: number): number {
  let [left, right] = [from, to];
  while (right > left) {
    if (rounds-- <= 0) {
      values.subarray(left, right + 1).sort();
      return 0;
    }
    if (right - left > worthSampling) {
      const n = right - left + 1;
      const place = rank - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const spread = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (place < n / 2 ? -1 : 1);
      const newLeft = Math.max(left, Math.floor(rank - (place * s) / n + spread));
      const newRight = Math.min(right, Math.floor(rank + ((n - place) * s) / n + spread));
      rounds = selectRank(values, newLeft, newRight, rank, rounds);
    }
    const pivot = values[rank]!;
    let [i, j] = [left, right];
    swap(values, left, rank);
    if (values[right]! > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else {
      j++;
      swap(values, j, right);
    }
    if (j <= rank) left = j + 1;
    if (rank <= j) right = j - 1;
  }
  return rounds;
}

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i]!;
  values[i] = values[j]!;
  values[j] = held;
}
