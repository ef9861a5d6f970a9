import { dateLabel } from '../../domain/value/date-label.ts';
import { unlimitedWord } from '../../domain/value/values.ts';

/** The axis of a frame: the instants of a run, or the values of one variable. */
export type Axis = TimeAxis | ValueAxis;

export interface TimeAxis {
  readonly kind: 'time';
  /** Calendar labels of the instants, `2025-04-01`; `2025` where a value covers a whole year. */
  readonly labels: readonly string[];
  /** The same instants in years. */
  readonly years: readonly number[];
  readonly stepsPerYear: number;
}

/** The values one variable takes while everything else stays equal. */
export interface ValueAxis {
  readonly kind: 'values';
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly values: Float64Array;
}

export type OverTime = 'mean' | 'last' | 'max' | 'sum';

/** Description of a curve, without its values. */
export interface CurveHead {
  readonly title: string;
  /** Unit with its kind; empty for a category. */
  readonly unit: string;
  /** Values are factors per time (`3 x/year`), whose mean is geometric. */
  readonly fold?: boolean;
  /** Values are dates in years, of the calendar with this many steps per year. Absent for other values. */
  readonly calendar?: number;
  /** How the steps of a year are aggregated to one value. */
  readonly overTime: OverTime;
  /** Names of the dimensions, outer first; empty for a single curve. */
  readonly dims: readonly string[];
  /** Elements of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** The dimensions whose elements are alternatives and are never summed. */
  readonly alternatives?: readonly string[];
  /** True if Infinity means unlimited in this curve; otherwise Infinity is a missing value. */
  readonly unlimited?: boolean;
  /** Labels of a category, each once; a value is an index into them. Absent for numbers. */
  readonly words?: readonly string[];
}

/**
 * One variable along the axes, for every element of its dimensions. `values[element * length + k]` is the value at
 * place `k`. Elements are row-major with the last dimension fastest; the values of one element are contiguous. NaN is a
 * missing value; Infinity is unlimited.
 */
export interface Curve extends CurveHead {
  readonly values: Float64Array;
}

/**
 * Results as plain data, without closures or references to a run. A frame can be cloned, sent to a worker and written
 * in any format. It owns its buffers.
 */
export interface Frame {
  /** Absent for a model without time: its curves have one value for each element. */
  readonly axis?: Axis;
  /**
   * Inputs that took a value for each run of a sweep, outer first. Places are then row-major with the axis fastest, so that the
   * values of one run are contiguous.
   */
  readonly inputs?: readonly ValueAxis[];
  readonly curves: ReadonlyMap<string, Curve>;
}

/** The values of one element. */
export function frameLength(frame: Frame): number {
  return runCount(frame) * axisLength(frame);
}

/** The values of one element in one run. */
export function axisLength({ axis }: Pick<Frame, 'axis'>): number {
  if (!axis) return 1;
  return axis.kind === 'time' ? axis.labels.length : axis.values.length;
}

/** The runs of a sweep; 1 for any other frame. */
export function runCount({ inputs = [] }: Pick<Frame, 'inputs'>): number {
  return inputs.reduce((count, { values }) => count * values.length, 1);
}

/** The time axis; undefined when the frame runs along another variable. */
export function timeAxis({ axis }: Frame): TimeAxis | undefined {
  return axis?.kind === 'time' ? axis : undefined;
}

export function elementCount({ elements }: CurveHead): number {
  return elements.reduce((count, names) => count * names.length, 1);
}

/** Names of the element with this row-major index, outer dimension first. */
export function elementNames({ elements }: CurveHead, index: number): readonly string[] {
  const names: string[] = [];
  let rest = index;
  for (const level of [...elements].reverse()) {
    names.unshift(level[rest % level.length] ?? '');
    rest = Math.floor(rest / level.length);
  }
  return names;
}

/** The values of one element along the axis, as a view of the curve's buffer. */
export function seriesOf(curve: Curve, element: number): Float64Array {
  const length = curve.values.length / elementCount(curve);
  return curve.values.subarray(element * length, (element + 1) * length);
}

/** A cell: a number, Infinity for unlimited, the label of a category, a date as text, or null for a missing value. */
export type Cell = number | string | null;

/** The values of one element as cells. */
export function cellsOf(curve: Curve, element: number): readonly Cell[] {
  const { words, calendar } = curve;
  return Array.from(seriesOf(curve, element), (value): Cell => {
    if (words || calendar !== undefined) return labelOf(curve, value) ?? null;
    return Number.isNaN(value) ? null : value;
  });
}

/** The text of a value that is no number: the label of a category, a date in ISO 8601, the word unlimited; else undefined. */
export function labelOf({ words, calendar }: Pick<CurveHead, 'words' | 'calendar'>, value: number): string | undefined {
  if (words) return words[value];
  if (value === Infinity) return unlimitedWord;
  return calendar === undefined || !Number.isFinite(value) ? undefined : dateLabel(value, 0, calendar);
}

/** Whether some value of the curve is no number. */
export function hasLabels({ words, calendar, values }: Curve): boolean {
  return words !== undefined || calendar !== undefined || values.includes(Infinity);
}
