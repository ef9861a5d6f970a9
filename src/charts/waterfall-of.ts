import type { WaterfallChart, Words } from './chart.ts';
import { readableUnit } from './readable-unit.ts';

/** A change of a quantity and what each of its factors contributes, of a result or of an answer. */
interface SplitChange {
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly factors: readonly { readonly title: string; readonly contribution: number }[];
}

interface WaterfallNames {
  readonly before: string;
  readonly after: string;
  /** `unit`: in which the steps are. */
  readonly words: (unit: string) => Words;
}

/** From the value before, by what each factor contributes, to the value after. */
export function waterfallOf({ unit, before, after, factors }: SplitChange, names: WaterfallNames): WaterfallChart {
  const { words, factor } = readableUnit(unit, Math.max(Math.abs(before), Math.abs(after)));
  return {
    kind: 'waterfall',
    words: names.words(words),
    unit: words,
    from: { name: names.before, value: before * factor },
    steps: factors.map(({ title, contribution }) => ({ name: title, change: contribution * factor })),
    to: { name: names.after, value: after * factor },
  };
}
