import { readableUnit } from './readable-unit.ts';
import { extent } from './ticks.ts';

/** A quantity as a chart shows it: its unit in words, the factor to it, and the scale that suits it. */
export interface ShownQuantity {
  readonly unit: string;
  readonly factor: number;
  readonly scale: 'zero' | 'log';
  /** Values in that unit. */
  readonly scaled: (values: ArrayLike<number>) => readonly number[];
}

/** Tokens and prices for them span powers of ten; power, chips and revenue are read from zero. */
export function shownQuantity(unit: string, values: readonly number[]): ShownQuantity {
  const [low, high] = extent(values);
  const { words, factor } = readableUnit(unit, Math.max(Math.abs(low), Math.abs(high)));
  return {
    unit: words,
    factor,
    scale: /token/.test(unit) && low > 0 ? 'log' : 'zero',
    scaled: (all) => Array.from(all, (value) => value * factor),
  };
}

/** A unit within a sentence: without its kind, empty for a ratio. */
export function unitInSentence(unit: string): string {
  const bare = unit.replace(/ \([^()]*\)/g, '');
  return bare === 'ratio' || bare === '' ? '' : ` ${bare}`;
}

/** Within a sentence a title keeps abbreviations. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}

/** Several words as a list in a sentence. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
