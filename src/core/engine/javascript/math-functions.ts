/** JavaScript code of each math function, one row each. */
import type { MathFunction } from '../system.ts';

export interface MathRow {
  readonly text: (args: readonly string[]) => string;
  /** Costs no more than an addition, so its value is not worth storing. */
  readonly cheap?: true;
}

const call =
  (name: string): MathRow['text'] =>
  (args) =>
    `${name}(${args.join(', ')})`;

/** Calls without `Math` are functions of the runtime or of `core/mathematics`; those of `Math` are exact. */
export const mathFunctions: Readonly<Record<MathFunction, MathRow>> = {
  min: { text: call('Math.min'), cheap: true },
  max: { text: call('Math.max'), cheap: true },
  exp: { text: call('exp') },
  log: { text: call('log') },
  log2: { text: call('log2') },
  log1p: { text: call('log1p') },
  expm1: { text: call('expm1') },
  sin: { text: call('sin') },
  cos: { text: call('cos') },
  sqrt: { text: call('Math.sqrt') },
  abs: { text: call('Math.abs'), cheap: true },
  round: { text: call('round') },
  floor: { text: call('floor') },
  ceil: { text: call('ceil') },
  mod: { text: call('mod') },
  is_unlimited: { text: ([x]) => `(${x} === Infinity ? 1 : 0)`, cheap: true },
  pow: { text: call('pow') },
  on_grid: { text: ([x]) => `onGrid(${x}, dt)` },
  compare: { text: call('compare') },
};
