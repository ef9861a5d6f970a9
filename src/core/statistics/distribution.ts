/** A distribution of one number, by its quantile function: a draw is the quantile of a uniform number. */
export interface Distribution {
  /** Smallest and largest value, −Infinity and Infinity where there is none. */
  readonly support: readonly [number, number];
  /** The value that a share `p` of the draws does not exceed; 0 < p < 1. Never falls as p rises. */
  quantile(p: number): number;
  /** Share of the draws up to and including x. */
  cdf(x: number): number;
  /** Share of the draws below x, where single values have a share of their own. */
  below?(x: number): number;
  readonly mean: number;
  /** Standard deviation. */
  readonly sd: number;
}

/** A distribution, or what is wrong with its parameters. */
export type Made = Distribution | { readonly refused: string; readonly hint: string };
