import type { Expression } from './expression.ts';
import { binding, bindingOf, sidesOf } from './precedence.ts';

/** Canonical text: one space around binary operators, only the parentheses that the parser needs. */
export function printText(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return Object.is(expression.value, -0) ? '-0' : String(expression.value);
    case 'name':
      return expression.quoted ? `"${expression.name}"` : expression.name;
    case 'pick':
      return `${expression.name}[${expression.elements.map((element) => element.name).join(', ')}]`;
    case 'unary':
      return `${expression.op === 'not' ? 'not ' : '-'}${atLeast(binding.unary, expression.operand)}`;
    case 'binary': {
      const sides = sidesOf(expression.op);
      return `${atLeast(sides.left, expression.left)} ${expression.op} ${atLeast(sides.right, expression.right)}`;
    }
    case 'call':
      return `${expression.name}(${expression.args.map(printText).join(', ')})`;
    default:
      return expression satisfies never;
  }
}

function atLeast(least: number, expression: Expression): string {
  const text = printText(expression);
  return bindingOf(expression) >= least ? text : `(${text})`;
}
