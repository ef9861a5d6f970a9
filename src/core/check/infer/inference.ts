import type { Expression, Span } from '../../expression/expression.ts';
import type { Operands } from '../operands.ts';
import { inOrder, type Scope } from '../scope.ts';
import { later, type Phase, type Typed } from '../typed.ts';

/** State of inferring one equation: its scope, the checks of its operands, and the recursion into sub-expressions. */
export interface Inference {
  readonly scope: Scope;
  readonly need: Operands;
  readonly infer: (expression: Expression) => Typed | undefined;
}

/** Span, dimensions and phase of a node, from its operands; the caller adds the unit. */
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

/** Infers every argument, so that every fault is reported; undefined when one is refused. */
export function inferAll({ infer }: Inference, expressions: readonly Expression[]): Typed[] | undefined {
  const typed = expressions.map((expression) => infer(expression));
  return typed.every((one) => one !== undefined) ? typed : undefined;
}
