import type { Cell, OverTime } from '../analysis/frame/frame.ts';

export type TableValue = Cell | undefined;

/** One line of a table. */
export interface Row {
  readonly label: string;
  /** True for one element of the variable above it. */
  readonly inner?: boolean;
  readonly unit: string;
  /** How the steps of a year make its value, where the columns are years. */
  readonly over?: OverTime;
  readonly values: readonly TableValue[];
}

/** Relative to the largest value of a row; smaller values are rounding errors and shown as 0. */
const residue = 1e-12;

/** Scale of a pure ratio, which is a rounding error below 1e-15 whatever else is in its row. */
const leastRatio = 1e-3;

/** Whether a value is a rounding error next to the largest value of its row. */
export function isResidue(value: TableValue, size: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= size * residue;
}

/** The largest absolute value of a row. */
export function sizeOf({ values, unit }: Row): number {
  return values.reduce<number>(
    (most, value) => (typeof value === 'number' && value !== Infinity ? Math.max(most, Math.abs(value)) : most),
    unit === 'ratio' ? leastRatio : 0,
  );
}
