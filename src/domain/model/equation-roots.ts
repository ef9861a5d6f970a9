import type { CheckedEquation } from '../../core/check/check-model.ts';
import type { Typed } from '../../core/check/typed.ts';

/** The expressions a variable is computed from, in the order of its texts except for a bounded root's. */
export function rootsOf(equation: CheckedEquation | undefined): readonly Typed[] {
  switch (equation?.kind) {
    case undefined:
      return [];
    case 'equation':
      return [equation.value];
    case 'stock':
      return [equation.initial, ...equation.change.map(({ flow }) => flow)];
    case 'solve':
      return [equation.left, equation.right, equation.low, equation.high];
    default:
      return equation satisfies never;
  }
}
