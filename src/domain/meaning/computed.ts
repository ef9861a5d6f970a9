import { exp, log, pow } from '../../core/mathematics/mathematics.ts';
import type { Binary, Expression, Unary } from '../../core/expression/expression.ts';

/** The closed arithmetic of a sentence about a value: numbers, the value, five operators, and these functions of one number. */
const functions: Readonly<Record<string, (x: number) => number>> = {
  exp,
  log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  round: Math.round,
};

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': pow,
};

export const functionNames: readonly string[] = Object.keys(functions);

export function isKnownFunction(name: string, count: number): boolean {
  return Object.hasOwn(functions, name) && count === 1;
}

export function isKnownOperator(op: Unary['op'] | Binary['op']): boolean {
  return op === 'negate' || Object.hasOwn(operators, op);
}

/** The number of an expression that `parseMeaning` let through; NaN where it has none. */
export function computedNumber(expression: Expression, value: number): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return value;
    case 'unary':
      return -computedNumber(expression.operand, value);
    case 'binary':
      return operators[expression.op]!(computedNumber(expression.left, value), computedNumber(expression.right, value));
    case 'call':
      return functions[expression.name]!(computedNumber(expression.args[0]!, value));
    case 'pick':
      return NaN;
    default:
      return expression satisfies never;
  }
}
