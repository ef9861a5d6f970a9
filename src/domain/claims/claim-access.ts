import type { Problem } from '../../core/problem.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { OverTime } from '../value/annual.ts';

/** A unit as claims need it: what converts is `ClaimAccess.toUnit`. */
export interface NamedUnit {
  readonly text: string;
  /** Values are factors per time (`3 x/year`), whose mean is geometric. */
  readonly fold?: boolean;
}

export interface ClaimVariable<U extends NamedUnit = Unit> {
  /** Undefined for a category. */
  readonly unit: U | undefined;
  /** Of a category: what it can be. */
  readonly cases?: readonly string[];
  readonly dims: readonly string[];
  /** Element names of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** Those of its dimensions whose elements are cases side by side, never added up. */
  readonly alternatives?: readonly string[];
  /** One value per instant (or a single one, for what does not change over time) of element `index`, row-major, last dimension fastest. */
  values(index: number): Values;
  readonly overTime: OverTime;
  /** Infinity is an unlimited value; else it is none. */
  readonly unlimited?: boolean | undefined;
}

export interface ClaimAccess<U extends NamedUnit = Unit> {
  /** Instants in years; undefined for a model without time. */
  readonly times: ArrayLike<number> | undefined;
  /** Steps a year. */
  readonly n: number;
  /** Labels of the instants, where they are there already. */
  readonly labels: readonly string[] | undefined;
  find(name: string): ClaimVariable<U> | undefined;
  /** For did-you-mean. */
  readonly names?: Iterable<string>;
  /** A number (pure ratios only) or a text with its unit, in `unit`. */
  toUnit(text: string | number, unit: U): number | Problem;
}

export type Value = number | string | null;
export type Values = ArrayLike<Value>;

/** What stands at an instant; what does not change over time has one value for all. */
export function valueAt(values: Values, k: number): Value {
  return legal(values[values.length === 1 ? 0 : k] ?? null);
}

/** NaN is no value. What may not be unlimited has no Infinity any more: see `withoutInfinity`. */
export function legal(value: Value): Value {
  return typeof value === 'number' && !(value > -Infinity) ? null : value;
}

/** Null in the place of Infinity. */
export function withoutInfinity(values: Values): Values {
  const all = Array.from(values);
  return all.includes(Infinity) ? all.map((value) => (value === Infinity ? null : value)) : values;
}
