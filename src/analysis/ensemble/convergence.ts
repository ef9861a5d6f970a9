import { elementNames } from '../frame/frame.ts';
import type { Convergence } from './question.ts';
import type { Rows } from './rows.ts';
import type { PlacedPick } from './world.ts';

/** The numbers of draws at which percentiles are read: an eighth, a quarter, a half, all. */
export function stopsOf(draws: number): readonly number[] {
  return [...new Set([8, 4, 2, 1].map((part) => Math.ceil(draws / part)))];
}

/** Percentiles of curves at one instant, read whenever a number of draws is reached. */
export interface ConvergenceReader {
  /** Reads them, with all rows filled up to this many answered draws. */
  read(draws: number): void;
  result(): readonly Convergence[];
}

export function convergenceReader(
  placed: readonly PlacedPick[],
  { rows, row, length, at }: { readonly rows: Rows; readonly row: number; readonly length: number; readonly at: string | undefined },
  percentiles: readonly number[],
): ConvergenceReader {
  const probabilities = percentiles.map((percentile) => percentile / 100);
  const curves = placed.filter(({ pick }) => !pick.head.words);
  const cells = curves.flatMap(({ pick, from, elements }) =>
    Array.from({ length: elements }, (_, element) => ({ pick, element, cell: from + element * length + row })),
  );
  const draws: number[] = [];
  const read = cells.map((): (readonly number[])[] => []);
  return {
    read: (count) => {
      draws.push(count);
      for (const [index, { cell }] of cells.entries()) read[index]!.push(rows.quantiles(cell, probabilities));
    },
    result: () =>
      cells.map(({ pick, element, cell }, index) => ({
        curve: pick.name,
        element: elementNames(pick.head, element),
        unit: pick.head.unit,
        ...(at === undefined ? {} : { at }),
        draws,
        percentiles: percentiles.map((percentile, k) => {
          const between = rows.interval(cell, percentile / 100);
          return {
            percentile,
            values: read[index]!.map((values) => orNull(values[k]!)),
            halfWidth: between ? orNull((between[1] - between[0]) / 2) : null,
          };
        }),
      })),
  };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
