import type { Expression } from '../../core/expression/expression.ts';
import type { Unit } from '../../core/units/unit.ts';

/** A sentence that says what a value means: `a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use`. */
export interface Meaning {
  /** Plain text and computed numbers, in order. */
  readonly parts: readonly (string | ComputedNumber)[];
}

/** A number computed from the value. */
export interface ComputedNumber {
  /** `value` alone keeps the unit of the variable; any other expression takes it as a plain number and makes a ratio. */
  readonly expression: Expression;
  /** The unit to show it in. */
  readonly unit?: Unit;
  /** Significant digits. */
  readonly digits?: number;
  /** The words that follow a number from 0 on, and the size of one below 0. */
  readonly words?: readonly [more: string, less: string];
}
