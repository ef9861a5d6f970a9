import { meanOf } from '../../core/statistics/mean.ts';
import { intervalRanks } from '../../core/statistics/quantile-interval.ts';
import {
  addToSketch,
  emptySketch,
  relativeError,
  sketchCount,
  sketchMean,
  sketchQuantiles,
  valuesOfRanks,
} from '../../core/statistics/quantile-sketch.ts';
import { quantilesOf } from '../../core/statistics/quantiles.ts';
import { selectRanks } from '../../core/statistics/select.ts';

/** The values of many cells over the draws, as far as quantiles need them. NaN is a missing value and in no quantile. */
export interface Rows {
  /** Adds the values of the next draws of a cell. */
  add(cell: number, values: Float64Array): void;
  /** Draws of the cell that have a value, so far. */
  count(cell: number): number;
  quantiles(cell: number, probabilities: readonly number[]): readonly number[];
  mean(cell: number): number;
  /** The values between which a quantile lies with 95 % confidence if the draws are independent; undefined for too few draws. */
  interval(cell: number, probability: number): readonly [low: number, high: number] | undefined;
  /** Bound of the relative error of a quantile; 0 where it is exact. */
  error(): number;
}

/** Rows that hold every value. */
export interface HeldRows extends Rows {
  /** The values of a cell by draw, NaN among them. */
  values(cell: number): Float64Array;
}

/** Exact rows for up to `capacity` draws. */
export function heldRows(cells: number, capacity: number): HeldRows {
  const held = new Float64Array(cells * capacity);
  const filled = new Int32Array(cells);
  const values = (cell: number): Float64Array => held.subarray(cell * capacity, cell * capacity + filled[cell]!);
  return {
    add: (cell, added) => {
      held.set(added, cell * capacity + filled[cell]!);
      filled[cell]! += added.length;
    },
    values,
    ...exactly(values, capacity),
  };
}

/** The rows of a function of two values of each draw. */
export function pairedRows(own: HeldRows, other: HeldRows, of: (own: number, other: number) => number): Rows {
  const paired = (cell: number): Float64Array => {
    const second = other.values(cell);
    return own.values(cell).map((value, draw) => of(value, second[draw]!));
  };
  return { add: () => undefined, ...exactly(paired, 0) };
}

/** Statistics of values that are given by cell; the values may be the caller's and are not reordered. */
function exactly(valuesOf: (cell: number) => Float64Array, capacity: number): Omit<Rows, 'add'> {
  let scratch = new Float64Array(capacity);
  const present = (cell: number): Float64Array => {
    const values = valuesOf(cell);
    if (scratch.length < values.length) scratch = new Float64Array(values.length);
    let count = 0;
    for (const value of values) if (value === value) scratch[count++] = value;
    return scratch.subarray(0, count);
  };
  return {
    count: (cell) => present(cell).length,
    quantiles: (cell, probabilities) => quantilesOf(present(cell), probabilities),
    mean: (cell) => meanOf(present(cell)),
    interval: (cell, probability) => {
      const values = present(cell);
      const ranks = intervalRanks(values.length, probability);
      if (!ranks) return undefined;
      selectRanks(values, [...new Set(ranks)]);
      return [values[ranks[0]]!, values[ranks[1]]!];
    },
    error: () => 0,
  };
}

/** Rows in memory that does not grow with the draws. */
export function sketchedRows(cells: number): Rows {
  const sketches = Array.from({ length: cells }, emptySketch);
  const of = (cell: number) => sketches[cell]!;
  return {
    add: (cell, values) => {
      addToSketch(of(cell), values);
    },
    count: (cell) => sketchCount(of(cell)),
    quantiles: (cell, probabilities) => sketchQuantiles(of(cell), probabilities),
    mean: (cell) => sketchMean(of(cell)),
    interval: (cell, probability) => {
      const ranks = intervalRanks(sketchCount(of(cell)), probability);
      if (!ranks) return undefined;
      const found = valuesOfRanks(of(cell), [...new Set(ranks)]);
      return [found.get(ranks[0])!, found.get(ranks[1])!];
    },
    error: () => Math.max(0, ...sketches.map(relativeError)),
  };
}
