import type { Band } from './chart.ts';
import { figures } from './number-words.ts';

/** Pairs of percentiles about the middle, the widest first. */
export function pairsOf(percentiles: readonly number[]): readonly (readonly [number, number])[] {
  return percentiles.flatMap((low) => {
    const high = percentiles.find((one) => Math.abs(low + one - 100) < 1e-9);
    return low < 50 && high !== undefined ? [[low, high] as const] : [];
  });
}

/** What lies between two percentiles: `9 in 10 draws`. */
export function shareWords([low, high]: readonly [number, number]): string {
  const share = high - low;
  if (share === 50) return 'half of the draws';
  return share % 10 === 0 ? `${share / 10} in 10 draws` : `${figures(share)} % of the draws`;
}

/** The two widest bands of percentiles; `read` gives the values of `p5` along the years, in the unit that is shown. */
export function percentileBands(
  percentiles: readonly number[],
  years: ArrayLike<number>,
  read: (percentile: string) => ArrayLike<number>,
): readonly Band[] {
  return pairsOf(percentiles)
    .slice(0, 2)
    .map((pair) => ({ name: shareWords(pair), years, low: read(`p${pair[0]}`), high: read(`p${pair[1]}`) }));
}
