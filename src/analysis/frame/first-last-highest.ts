/** A series in short; NaN where there is no such value. */
export interface FirstLastHighest {
  readonly first: number;
  readonly last: number;
  readonly highest: number;
  /** Index of the first of the highest finite values; -1 where none is finite. */
  readonly at: number;
}

/** The first value of a series, the last, and the highest finite one. A loop, because arguments of a million overflow the stack. */
export function firstLastHighest(values: ArrayLike<number>): FirstLastHighest {
  let at = -1;
  for (let k = 0; k < values.length; k++) if (Number.isFinite(values[k]) && !(values[at]! >= values[k]!)) at = k;
  return { first: values[0] ?? NaN, last: values[values.length - 1] ?? NaN, highest: values[at] ?? NaN, at };
}
