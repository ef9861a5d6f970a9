/** Two quantiles that determine a distribution: probability and value, the lower probability first. */
export type TwoQuantiles = readonly [readonly [p: number, value: number], readonly [p: number, value: number]];

/** Low and high of the uniform distribution with these two quantiles. */
export function uniformThrough([[p, first], [q, second]]: TwoQuantiles): { readonly low: number; readonly high: number } {
  const width = (second - first) / (q - p);
  const low = first - p * width;
  return { low, high: low + width };
}
