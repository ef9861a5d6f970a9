import type { BinaryOperator, Expression } from './expression.ts';

/** Precedences of mathjs; higher binds tighter. `not` and the sign bind tighter than comparisons and products. */
export const binding = {
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  unary: 6,
  power: 7,
  atom: 8,
} as const;

const ofOperator: Readonly<Record<BinaryOperator, number>> = {
  or: binding.or,
  and: binding.and,
  '<': binding.comparison,
  '<=': binding.comparison,
  '>': binding.comparison,
  '>=': binding.comparison,
  '==': binding.comparison,
  '!=': binding.comparison,
  '+': binding.sum,
  '-': binding.sum,
  '*': binding.product,
  '/': binding.product,
  mod: binding.product,
  '^': binding.power,
};

export function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return ofOperator[expression.op];
    case 'unary':
      return binding.unary;
    case 'number':
      return isNegative(expression.value) ? binding.unary : binding.atom;
    case 'name':
    case 'pick':
    case 'call':
      return binding.atom;
    default:
      return expression satisfies never;
  }
}

/** The lowest precedence that each side of an operator may have without parentheses. */
export function sidesOf(op: BinaryOperator): { readonly left: number; readonly right: number } {
  const own = ofOperator[op];
  if (op === '^') return { left: binding.atom, right: binding.unary };
  if (own === binding.comparison) return { left: own + 1, right: own + 1 };
  return { left: own, right: own + 1 };
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}
