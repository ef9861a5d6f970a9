/** One fault of an equation's text. The caller adds the equation's path to make a `Problem`. */
export interface ExpressionFault {
  readonly code: ExpressionFaultCode;
  /** Lower case, no full stop. */
  readonly message: string;
  readonly hint?: string;
  /** Character offset in the equation's text. */
  readonly offset: number;
}

export type ExpressionFaultCode =
  | 'expression.empty'
  | 'expression.syntax'
  | 'expression.missing-operator'
  | 'expression.unit-literal'
  | 'expression.conditional'
  | 'expression.assignment'
  | 'expression.not-allowed'
  | 'expression.number'
  | 'expression.too-long'
  | 'expression.too-deep';
