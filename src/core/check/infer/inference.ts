import type { Expression, Span } from '../../expression/expression.ts';
import type { Operands } from '../operands.ts';
import { inOrder, type Scope } from '../scope.ts';
import { later, type Phase, type Typed } from '../typed.ts';

/** One equation being inferred: what it sees, what its operands must be, and how a sub-expression is inferred. */
export interface Inference {
  readonly scope: Scope;
  readonly need: Operands;
  readonly infer: (expression: Expression) => Typed | undefined;
}

/** What a node has of its place and its operands; the unit is its own matter. */
export interface Ground {
  readonly span: Span;
  readonly dims: readonly string[];
  readonly phase: Phase;
}

export function groundOf(scope: Scope, span: Span, operands: readonly Typed[]): Ground {
  return {
    span,
    dims: inOrder(
      scope,
      operands.flatMap((one) => one.dims),
    ),
    phase: operands.reduce<Phase>((phase, one) => later(phase, one.phase), 'constant'),
  };
}

/** All of them, so that every mistake is reported; undefined when one does not fit. */
export function inferAll({ infer }: Inference, expressions: readonly Expression[]): Typed[] | undefined {
  const typed = expressions.map((expression) => infer(expression));
  return typed.every((one) => one !== undefined) ? typed : undefined;
}
