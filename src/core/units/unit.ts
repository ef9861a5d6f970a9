/**
 * A unit: exponents over named atoms and an exact scale. Atoms are SI base units (`kg m s lm …`), counted things
 * (`GPU token FLOP byte person …`), currencies with their price year (`USD`, `USD_2025`) and kinds (`(it)`, `(facility)`, …).
 * A kind cancels like any other atom.
 */
export interface Unit {
  /** The author's text, for messages and results: `MW(facility)`. */
  readonly text: string;
  /** Atom → exponent; never 0. Kinds are keys in parentheses: `(it)`. Exponents may be fractions after sqrt. */
  readonly atoms: ReadonlyMap<string, number>;
  /** Exact size in base atoms: numerator / denominator, both positive. */
  readonly scale: Rational;
  /** `3 x/year` is a fold-rate: the stored value is ln 3 per year. Only for declared units and values. */
  readonly fold?: boolean;
  /** `date`: a point in time, not an amount; stored as years (2028.5). */
  readonly date?: boolean;
}

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
