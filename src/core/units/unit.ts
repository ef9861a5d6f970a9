/**
 * A unit: exponents over named atoms and an exact scale. Base atoms are the SI ones (`kg m s lm …`), the
 * counted things (`GPU token FLOP byte person …`), currencies with their price year (`USD`, `USD_2025`) and
 * kinds (`(it)`, `(facility)`, …); a kind is an atom like any other and cancels like one.
 */
export interface Unit {
  /** As the author wrote it, for messages and results: `MW(facility)`. */
  readonly text: string;
  /** Atom → exponent; never 0. Kinds are keys in parentheses: `(it)`. Exponents may be fractions after sqrt. */
  readonly atoms: ReadonlyMap<string, number>;
  /** Exact size in base atoms: numerator / denominator, both positive. */
  readonly scale: Rational;
  /** `3 x/year` is a fold-rate: the stored value is ln 3 per year. Only for declared units and values. */
  readonly fold?: boolean;
  /** `date`: a point in time and not an amount; stored as years (2028.5). */
  readonly date?: boolean;
}

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
