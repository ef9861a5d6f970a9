import type { Expression } from '../../expression/expression.ts';
import { pureRatio } from '../../units/named-units.ts';
import { Operands } from '../operands.ts';
import type { Parsed, Reporter, Scope } from '../scope.ts';
import type { Typed } from '../typed.ts';
import { inferCall } from './calls.ts';
import type { Inference } from './inference.ts';
import { inferName, inferPick } from './names.ts';
import { inferBinary, inferUnary } from './operators.ts';

/**
 * Infers the unit of every sub-expression and inserts conversions between scales. A sub-expression with a fault is
 * reported once and gives `undefined`; its siblings are still checked.
 */
export function inferExpression(scope: Scope, parsed: Parsed, reporter: Reporter): Typed | undefined {
  const inference: Inference = {
    scope,
    need: new Operands(scope, parsed, reporter),
    infer: (expression) => inferNode(inference, expression),
  };
  return inference.infer(parsed.expression);
}

function inferNode(inference: Inference, expression: Expression): Typed | undefined {
  switch (expression.kind) {
    case 'number':
      return {
        kind: 'number',
        value: expression.value,
        span: expression.span,
        unit: expression.value === 0 ? 'zero' : pureRatio,
        dims: [],
        phase: 'constant',
      };
    case 'name':
      return inferName(inference, expression);
    case 'pick':
      return inferPick(inference, expression);
    case 'unary':
      return inferUnary(inference, expression);
    case 'binary':
      return inferBinary(inference, expression);
    case 'call':
      return inferCall(inference, expression);
    default:
      return expression satisfies never;
  }
}
