import { unlimitedWord } from '../domain/value/values.ts';

/** How a format writes values that are not finite numbers. */
export interface NumberWords {
  readonly none: string;
  readonly unlimited: string;
}

export const jsonWords: NumberWords = { none: 'null', unlimited: JSON.stringify(unlimitedWord) };
/** A column of numbers holds nothing else: unlimited is named in the column next to it. */
export const csvWords: NumberWords = { none: '', unlimited: '' };

/** The shortest decimal that parses to the same bits. Every format uses it. */
export function numberText(value: number, { none, unlimited }: NumberWords): string {
  if (value === Infinity) return unlimited;
  if (!Number.isFinite(value)) return none;
  return Object.is(value, -0) ? '-0' : String(value);
}
