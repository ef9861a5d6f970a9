import type { Curve, CurveHead } from '../frame/frame.ts';
import type { Rows } from './rows.ts';

/** The statistics of a band besides its percentiles: the run without uncertainty, and the mean of the draws. */
export const firstStatistics = ['base', 'mean'] as const;

/** `p5`, `p97.5` */
export const percentileName = (percentile: number): string => `p${percentile}`;

export interface BandOf {
  readonly head: CurveHead;
  /** First cell of its values among the rows. */
  readonly from: number;
  /** The values without uncertainty, by element, then instant. */
  readonly base: Float64Array;
  /** Values of one element. */
  readonly length: number;
}

/**
 * A curve with one more dimension, `statistic`: the run without uncertainty, the mean and the percentiles of the draws that
 * have a value.
 */
export function bandOf({ head, from, base, length }: BandOf, rows: Rows, percentiles: readonly number[]): Curve {
  const names = [...firstStatistics, ...percentiles.map(percentileName)];
  const probabilities = percentiles.map((percentile) => percentile / 100);
  const values = new Float64Array(base.length * names.length);
  for (let cell = 0; cell < base.length; cell++) {
    const element = Math.floor(cell / length);
    const at = element * names.length * length + (cell % length);
    const statistics = [base[cell]!, rows.mean(from + cell), ...rows.quantiles(from + cell, probabilities)];
    for (const [index, value] of statistics.entries()) values[at + index * length] = value;
  }
  return withDimension(head, 'statistic', names, values);
}

/** A curve with one more dimension, innermost, whose elements are never summed. */
export function withDimension(head: CurveHead, name: string, elements: readonly string[], values: Float64Array): Curve {
  return {
    ...head,
    dims: [...head.dims, name],
    elements: [...head.elements, elements],
    alternatives: [...(head.alternatives ?? []), name],
    values,
  };
}

/** The shares of the draws in which each of some cases holds, counted by cell. */
export interface CaseCounts {
  add(cell: number, cases: ArrayLike<number>): void;
  /** Shares by element, case and instant; NaN where no draw has a case. */
  curve(head: CurveHead, from: number, place: { readonly length: number; readonly cells: number }): Curve;
}

/** `names` are the cases; a value is an index into them, any other value is of no case. */
export function caseCounts(cells: number, dimension: string, names: readonly string[]): CaseCounts {
  const counts = names.map(() => new Uint32Array(cells));
  return {
    add: (cell, cases) => {
      for (let draw = 0; draw < cases.length; draw++) {
        const of = counts[cases[draw]!];
        if (of) of[cell]!++;
      }
    },
    curve: (head, from, { length, cells: own }) => {
      const values = new Float64Array(own * names.length);
      for (let cell = 0; cell < own; cell++) {
        const all = counts.reduce((sum, of) => sum + of[from + cell]!, 0);
        const at = Math.floor(cell / length) * names.length * length + (cell % length);
        for (const [index, of] of counts.entries()) values[at + index * length] = of[from + cell]! / all;
      }
      const { title, overTime, dims, elements, alternatives } = head;
      const shares = { title: `${title}: share of the draws`, unit: 'ratio', overTime, dims, elements };
      return withDimension(alternatives ? { ...shares, alternatives } : shares, dimension, names, values);
    },
  };
}
