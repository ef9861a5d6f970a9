/** A share of independent draws, as an estimate of a probability. */
export interface Proportion {
  readonly share: number;
  /** Square root of share × (1 − share) / draws: 0 where all draws agree, which `low` and `high` do not take for certainty. */
  readonly standardError: number;
  /** The 95 % interval of Wilson (Probable inference, 1927). */
  readonly low: number;
  readonly high: number;
}

/** `count` of `draws`; NaN for no draws. */
export function proportionOf(count: number, draws: number): Proportion {
  const share = count / draws;
  const z2 = normal95 * normal95;
  const middle = (share + z2 / (2 * draws)) / (1 + z2 / draws);
  const half = (normal95 * Math.sqrt((share * (1 - share)) / draws + z2 / (4 * draws * draws))) / (1 + z2 / draws);
  return {
    share,
    standardError: Math.sqrt((share * (1 - share)) / draws),
    low: count === 0 ? 0 : middle - half,
    high: count === draws ? 1 : middle + half,
  };
}

/** The 97.5 % point of the standard normal distribution. */
export const normal95 = 1.959963984540054;
