import type { Call, Expression } from '../../expression/expression.ts';
import { pureRatio } from '../../units/named-units.ts';
import type { Typed } from '../typed.ts';
import { toPower, unitOf, unitWords } from '../typed-unit.ts';
import type { Ground, Inference } from './inference.ts';

/** Functions of the values at one element and one instant. */
export function inferElementwise({ need }: Inference, node: Call, args: readonly Typed[], ground: Ground): Typed | undefined {
  const [first, second, third] = args as [Typed, Typed, Typed];
  const { name, span } = node;
  switch (name) {
    case 'exp': case 'expm1': case 'log': case 'log1p': case 'log2': {
      const x = need.ratio(first, `the argument of ${name}`);
      return x && { kind: 'math', fn: name, args: [x], ...ground, unit: pureRatio };
    }
    // The whole number of an amount would be another one in another scale.
    case 'round': case 'floor': case 'ceil': {
      need.roughUnderRk4(name, span);
      const x = need.ratio(first, `the argument of ${name}`, `say of what there are whole ones: ${name}(${factor(node.args[0]!, need.words(first.span))} / one) * one, where one is a parameter of 1 ${unitWords(first.unit)}`);
      return x && { kind: 'math', fn: name, args: [x], ...ground, unit: pureRatio };
    }
    case 'abs': {
      need.roughUnderRk4(name, span);
      return need.amount(first) ? { kind: 'math', fn: name, args: [first], ...ground, unit: first.unit } : undefined;
    }
    case 'sqrt': {
      if (!need.amount(first)) return undefined;
      const unit = first.unit === 'zero' ? 'zero' : toPower(unitOf(first), 0.5);
      return unit ? { kind: 'math', fn: 'sqrt', args: [first], ...ground, unit } : need.refuse('unit.mismatch', span, `the unit of ${need.words(span)} is beyond the range of numbers`, 'use smaller powers');
    }
    case 'min': case 'max': {
      need.roughUnderRk4(name, span);
      const common = need.common(args, `arguments of ${name}`);
      return common && { kind: 'math', fn: name, args: common.args, ...ground, unit: common.unit };
    }
    case 'if': {
      need.roughUnderRk4(name, span);
      const condition = need.truth(first);
      const pair = need.agree(second, third, 'branches of if', span);
      return condition && pair ? { kind: 'if', condition: first, then: pair[0], otherwise: pair[1], ...ground, unit: pair[2] } : undefined;
    }
    default: return need.refuse('function.place', span, `${name} cannot stand here`);
  }
}

/** An operand's words as they stand within a product. */
function factor(operand: Expression, words: string): string {
  return operand.kind === 'binary' || operand.kind === 'unary' ? `(${words})` : words;
}
