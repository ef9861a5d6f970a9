/**
 * The mean, by pairwise summation (Higham, The accuracy of floating point summation, 1993): the error grows with the
 * logarithm of the number of values, and the order is that of the values, however they were computed. Exactly the value of
 * equal values; NaN for none.
 */
export function meanOf(values: Float64Array): number {
  const n = values.length;
  if (n === 0) return NaN;
  const [low, high] = extremesOf(values);
  if (low === high) return low;
  return sumOf(values, 0, n) / n;
}

/** The lowest and the highest value. */
export function extremesOf(values: Float64Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Values that are summed one after the other. */
const addedInTurn = 128;

function sumOf(values: Float64Array, from: number, to: number): number {
  if (to - from > addedInTurn) {
    const middle = from + addedInTurn * Math.ceil((to - from) / addedInTurn / 2);
    return sumOf(values, from, middle) + sumOf(values, middle, to);
  }
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
}
