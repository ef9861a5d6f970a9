import type { Problem } from '../../core/problem.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { OverTime } from '../value/annual.ts';
import { dateLabel } from '../value/date-label.ts';

/** A unit as claims need it; `ClaimAccess.toUnit` converts. */
export interface NamedUnit {
  readonly text: string;
  /** Values are factors per time (`3 x/year`), whose mean is geometric. */
  readonly fold?: boolean;
}

export interface ClaimVariable<U extends NamedUnit = Unit> {
  /** Undefined for a category. */
  readonly unit: U | undefined;
  /** The cases of a category. */
  readonly cases?: readonly string[];
  readonly dims: readonly string[];
  /** Element names of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** Dimensions whose elements are alternatives, which are never summed. */
  readonly alternatives?: readonly string[];
  /** One value per instant (or a single one, for what does not change over time) of element `index`, row-major, last dimension fastest. */
  values(index: number): Values;
  readonly overTime: OverTime;
  /** Whether Infinity is an unlimited value; otherwise it is no value. */
  readonly unlimited?: boolean | undefined;
}

export interface ClaimAccess<U extends NamedUnit = Unit> {
  /** Instants in years; undefined for a model without time, and where they are unknown. */
  readonly times: ArrayLike<number> | undefined;
  /** Whether the model has time, but a horizon that cannot be read. */
  readonly undated?: boolean;
  /** Steps per year. */
  readonly n: number;
  /** Labels of the instants, where they have been computed. */
  readonly labels: readonly string[] | undefined;
  find(name: string): ClaimVariable<U> | undefined;
  /** Candidates for did-you-mean. */
  readonly names?: Iterable<string>;
  /** Converts a number (pure ratios only) or a text with its unit to `unit`. */
  toUnit(text: string | number, unit: U): number | Problem;
}

/** Label of an instant. */
export function labelAt({ times, labels, n }: Pick<ClaimAccess<NamedUnit>, 'times' | 'labels' | 'n'>, k: number): string {
  return labels?.[k] ?? dateLabel(times?.[0] ?? 0, k, n);
}

export type Value = number | string | null;
export type Values = ArrayLike<Value>;

/** The value at an instant; a constant has one value for all instants. */
export function valueAt(values: Values, k: number): Value {
  return legal(values[values.length === 1 ? 0 : k] ?? null);
}

/** NaN and −Infinity become null. Infinity stays: `withoutInfinity` has removed it where it is no value. */
export function legal(value: Value): Value {
  return typeof value === 'number' && !(value > -Infinity) ? null : value;
}

/** Replaces Infinity by null. */
export function withoutInfinity(values: Values): Values {
  for (let k = 0; k < values.length; k++)
    if (values[k] === Infinity) return Array.from(values, (value) => (value === Infinity ? null : value));
  return values;
}
