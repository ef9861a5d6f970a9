import type { SharesChart, Words } from './chart.ts';

type Outcome = 'fewer' | 'same' | 'more';

/** How one world differs from another, over time: the share of draws with fewer, about as many and more. */
export function outcomeShares(
  years: ArrayLike<number>,
  read: (outcome: Outcome) => ArrayLike<number>,
  names: Readonly<Record<Outcome, string>>,
  words: Words,
): SharesChart {
  const parts = (['fewer', 'same', 'more'] as const).map((tone) => ({ name: names[tone], tone, values: read(tone) }));
  return { kind: 'shares', words, years, parts };
}
