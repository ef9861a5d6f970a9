import type { BinaryOperator, Expression } from '../../../src/core/expression/expression.ts';
import { parseExpression } from '../../../src/core/expression/parse-expression.ts';

/** Builders that make expected trees read like algebra; spans are empty. */
const span = { start: 0, end: 0 };

export const number = (value: number): Expression => ({ kind: 'number', value, span });
export const name = (text: string): Expression => ({ kind: 'name', name: text, span });
export const negate = (operand: Expression): Expression => ({ kind: 'unary', op: 'negate', operand, span });
export const not = (operand: Expression): Expression => ({ kind: 'unary', op: 'not', operand, span });
export const binary = (left: Expression, op: BinaryOperator, right: Expression): Expression => ({
  kind: 'binary',
  op,
  left,
  right,
  span,
});
export const call = (text: string, ...args: readonly Expression[]): Expression => ({
  kind: 'call',
  name: text,
  args,
  span,
  nameSpan: span,
});
export const pick = (text: string, ...elements: readonly string[]): Expression => ({
  kind: 'pick',
  name: text,
  elements: elements.map((element) => ({ name: element, span })),
  span,
});

export function withoutSpans(expression: Expression): Expression {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return { ...expression, span };
    case 'pick':
      return pick(expression.name, ...expression.elements.map((element) => element.name));
    case 'unary':
      return { ...expression, operand: withoutSpans(expression.operand), span };
    case 'binary':
      return {
        ...expression,
        left: withoutSpans(expression.left),
        right: withoutSpans(expression.right),
        span,
      };
    case 'call':
      return call(expression.name, ...expression.args.map(withoutSpans));
    default:
      return expression satisfies never;
  }
}

export function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.faults)}`);
  return result.expression;
}
