import { unlimitedWord } from '../domain/value/values.ts';

/** How a format writes what is no plain number. */
export interface NumberWords {
  readonly none: string;
  readonly unlimited: string;
}

export const jsonWords: NumberWords = { none: 'null', unlimited: JSON.stringify(unlimitedWord) };
export const csvWords: NumberWords = { none: '', unlimited: unlimitedWord };

/** The shortest decimal that reads back as the same bits. Every format writes numbers by it. */
export function numberText(value: number, { none, unlimited }: NumberWords): string {
  if (value === Infinity) return unlimited;
  if (!Number.isFinite(value)) return none;
  return Object.is(value, -0) ? '-0' : String(value);
}
