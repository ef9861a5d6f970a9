import type { Schemas } from '../contract/client.ts';
import { readableUnit } from '../charts/readable-unit.ts';

export type Curve = Schemas['Curve'];

/** Years of the dates of an answer: 2024.25 for `2024-04-01`. */
export function yearsOf(time: readonly string[]): readonly number[] {
  return time.map((label) => {
    const [year, month = '1'] = label.split('-');
    return Number(year) + (Number(month) - 1) / 12;
  });
}

/** The numbers of a list of an answer; NaN where there is none. */
export function numbersOf(values: readonly unknown[] | undefined): readonly number[] {
  return (values ?? []).map((value) => (typeof value === 'number' ? value : NaN));
}

/** The labels of a category. */
export function labelsOf(values: readonly unknown[] | undefined): readonly (string | undefined)[] {
  return (values ?? []).map((value) => (typeof value === 'string' ? value : undefined));
}

/** One row of a curve by an element: a percentile, an outcome. */
export function rowOf(curve: Curve | undefined, element: string): readonly number[] {
  const by = curve?.by as Readonly<Record<string, readonly unknown[]>> | undefined;
  return numbersOf(by?.[element]);
}

/** A unit that the numbers are readable in, for a whole picture. */
export interface Reading {
  readonly words: string;
  readonly factor: number;
}

export function readingOf(unit: string, ...rows: readonly (readonly number[])[]): Reading {
  let most = 0;
  for (const row of rows) for (const value of row) if (Math.abs(value) > most) most = Math.abs(value);
  return readableUnit(unit, most);
}

export function scaled(values: readonly number[], { factor }: Reading): readonly number[] {
  return factor === 1 ? values : values.map((value) => value * factor);
}

/** Index of the date of a run that lies nearest to a wanted one. */
export function indexOf(time: readonly string[], wanted: string): number {
  const exact = time.indexOf(wanted);
  if (exact >= 0) return exact;
  const [year] = yearsOf([wanted]);
  const years = yearsOf(time);
  let best = 0;
  for (const [k, one] of years.entries()) if (Math.abs(one - year!) < Math.abs(years[best]! - year!)) best = k;
  return best;
}
