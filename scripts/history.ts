import { figuresOf } from '../src/domain/catalog/figures.ts';
import type { Library } from '../src/domain/library/library.ts';

/** What NVIDIA has sold, by the variable of the world's scenarios that is held to it. */
export const heldTo = [
  ['maker_compute_sold', 'history.accelerator-stock.nvidia_compute'],
  ['maker_chip_power_sold', 'history.accelerator-stock.nvidia_power'],
] as const;

export interface Observed {
  readonly variable: string;
  readonly date: string;
  /** Quarters after the start of 2023. */
  readonly instant: number;
  readonly value: number;
}

/** The history at the end of each quarter: from 2023 on, or after another instant. */
export function observed({ catalog }: Library, after = 0): readonly Observed[] {
  const figures = figuresOf(catalog);
  return heldTo.flatMap(([variable, id]) => {
    const figure = figures.find(id, []);
    if (!('points' in figure)) throw new Error(`${id} has no points`);
    return Object.entries(figure.points ?? {})
      .map(([date, value]) => ({ variable, date, instant: quartersAfter(date), value }))
      .filter(({ instant }) => instant > after);
  });
}

/** The end of a quarter is the first instant of the next. */
function quartersAfter(date: string): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return (year - 2023) * 4 + month / 3;
}

/** What a fit to the history until a date uses: the ends of years, and the last quarter. Those between have the same growth. */
export function fitted(all: readonly Observed[], until: string): readonly Observed[] {
  const known = all.filter(({ date }) => date <= until);
  const last = known.reduce((latest, { date }) => (date > latest ? date : latest), '');
  return known.filter(({ date }) => date.endsWith('-12-31') || date === last);
}

/** The logarithm of run ÷ history, for each observation. */
export function errors(of: readonly Observed[], valueOf: (variable: string, instant: number) => number): readonly number[] {
  return of.map(({ variable, instant, value }) => Math.log(valueOf(variable, instant) / value));
}

export function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
