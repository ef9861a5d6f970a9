/** Units of writing an answer of this many values and curves as text, compression apart. */
export function answerUnits(values: number, curves: number): number {
  return 20 + 5 * curves + values / 8;
}
