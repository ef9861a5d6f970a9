/** What the values of a frame run along: instants, or the values of one variable. */
export type Axis = TimeAxis | ValueAxis;

export interface TimeAxis {
  readonly kind: 'time';
  /** Calendar labels of the instants, `2025-04-01`; `2025` where a value stands for a whole year. */
  readonly labels: readonly string[];
  /** The same instants in years. */
  readonly years: readonly number[];
  readonly stepsPerYear: number;
}

/** One variable takes these values, everything else being equal. */
export interface ValueAxis {
  readonly kind: 'values';
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly values: Float64Array;
}

export type OverTime = 'mean' | 'last' | 'max' | 'sum';

/** What is known of a curve without its values. */
export interface CurveHead {
  readonly title: string;
  /** With its kind; empty for a category. */
  readonly unit: string;
  /** Values are factors per time (`3 x/year`), whose mean is geometric. */
  readonly fold?: boolean;
  /** How a year is made of its steps. */
  readonly overTime: OverTime;
  /** Names of the dimensions, outer first; empty for a single curve. */
  readonly dims: readonly string[];
  /** Elements of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** Those of its dimensions whose elements are cases side by side, never added up. */
  readonly alternatives?: readonly string[];
  /** Infinity stands for unlimited among its values; elsewhere it is no value. */
  readonly unlimited?: boolean;
  /** Of a category, each once: a value is an index into them. Absent for numbers. */
  readonly words?: readonly string[];
}

/**
 * One variable along the axis, for every element of its dimensions. `values[element * length + k]` is the value at
 * place `k` of the axis: elements are row-major, the last dimension fastest, and the values of one lie side by side.
 * NaN is no value; Infinity is unlimited.
 */
export interface Curve extends CurveHead {
  readonly values: Float64Array;
}

/**
 * Results as plain data, without a closure or a reference to a run: it can be cloned, sent to a worker and written in
 * any format. It owns the memory of its values.
 */
export interface Frame {
  /** Absent for a model without time: its curves have one value for each element. */
  readonly axis?: Axis;
  readonly curves: ReadonlyMap<string, Curve>;
}

/** Values of one element. */
export function frameLength({ axis }: Frame): number {
  if (!axis) return 1;
  return axis.kind === 'time' ? axis.labels.length : axis.values.length;
}

/** Undefined for a frame that does not run along time. */
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

/** The values of one element along the axis, in the memory of the curve. */
export function seriesOf(curve: Curve, element: number): Float64Array {
  const length = curve.values.length / elementCount(curve);
  return curve.values.subarray(element * length, (element + 1) * length);
}

/** What stands for a value: a number, Infinity where it is unlimited, a word of a category, null where there is none. */
export type Cell = number | string | null;

/** The values of one element as cells. */
export function cellsOf(curve: Curve, element: number): readonly Cell[] {
  return Array.from(seriesOf(curve, element), (value): Cell =>
    curve.words ? (curve.words[value] ?? null) : Number.isNaN(value) ? null : value,
  );
}
