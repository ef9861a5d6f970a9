/**
 * The syntax tree of an equation: plain tagged data. `parseExpression` builds it; the checker, the printers and the lowering
 * read it. Every node has the character offsets of its text, so that a message can name a sub-expression and its column.
 */
export type Expression = NumberLiteral | Name | ElementPick | Unary | Binary | Call;

/** Half-open range of characters in the equation's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  readonly span: Span;
}

export interface Name {
  readonly kind: 'name';
  readonly name: string;
  /** `"us-east-1"`: the name of an element in a comparison, never of a variable. */
  readonly quoted?: true;
  readonly span: Span;
}

/** `x[blackwell]`, `x[abilene, blackwell]`: elements of dimensions, by name. */
export interface ElementPick {
  readonly kind: 'pick';
  readonly name: string;
  readonly elements: readonly { readonly name: string; readonly span: Span }[];
  readonly span: Span;
}

export interface Unary {
  readonly kind: 'unary';
  readonly op: 'negate' | 'not';
  readonly operand: Expression;
  readonly span: Span;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';

export interface Binary {
  readonly kind: 'binary';
  readonly op: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** A function call. The function table decides which names exist. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly span: Span;
  /** Span of the function's name. */
  readonly nameSpan: Span;
}
