import type { Made } from './distribution.ts';

/** Density that rises in a straight line from `low` to `mode` and falls to `high`. */
export function triangular(low: number, mode: number, high: number): Made {
  const refused = notInOrder(low, mode, high);
  if (refused) return refused;
  const [width, left, right] = [high - low, mode - low, high - mode];
  return {
    support: [low, high],
    quantile: (p) => (p * width <= left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right)),
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? ((x - low) * (x - low)) / (width * left) : 1 - ((high - x) * (high - x)) / (width * right);
    },
    mean: (low + mode + high) / 3,
    sd: Math.sqrt((width * width - left * right) / 18),
  };
}

/** The refusal of three values that do not rise from low over mode to high. */
export function notInOrder(low: number, mode: number, high: number): { readonly refused: string; readonly hint: string } | undefined {
  if (low < high && low <= mode && mode <= high) return undefined;
  return { refused: `low ${low}, mode ${mode} and high ${high} are not in order`, hint: 'write low ≤ mode ≤ high, with low below high' };
}
