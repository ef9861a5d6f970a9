/**
 * A reduced system as operations on single numbers: elements are written out, equal operations are shared. Each node is computed
 * for every draw of a block; `when` says how often.
 */

export type Operation =
  /** A number in the code. */
  | 'number'
  /** Given, the same for all draws: a constant, a value of this instant, of the first, of the last. */
  | 'given'
  | 'given row'
  | 'given first row'
  | 'given last row'
  /** The number of a column. */
  | 'column'
  /** A stored row at this instant, one before, at the first (once its argument is computed), and at the last. */
  | 'stored'
  | 'stored first'
  | 'stored before'
  | 'stored last'
  /** A stock. */
  | 'state'
  /** What is left of stored additions. */
  | 'surviving'
  /** The unknown of a bounded root; holds the root after it. */
  | 'root'
  /** Condition: the first instant. */
  | 'first'
  | '+'
  | '-'
  | '*'
  | '/'
  | 'negate'
  | 'min'
  | 'max'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'log2'
  | 'pow'
  | 'compare'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'and'
  | 'or'
  | 'not'
  | 'truth'
  | 'select'
  | 'delay'
  /** Computed by a function of the runtime, one draw at a time. */
  | 'call'
  /** Over a whole stored row, one draw at a time. */
  | 'npv'
  | 'irr';

/** once: before the first instant; instant: at each; end: after the last; none: held ready. */
export type When = 'none' | 'once' | 'instant' | 'end';

export interface ScalarNode {
  readonly id: number;
  readonly op: Operation;
  readonly args: readonly number[];
  /** The number itself, or an index into a table of the program. */
  readonly value: number;
  readonly when: When;
  /** Whether it is a condition, all bits set or none. */
  readonly mask: boolean;
}

/** An element of a slot. */
export interface SlotCell {
  readonly slot: number;
  readonly element: number;
}

/** A row per instant in memory: of a result, or of a given series. */
export interface StoredRow extends SlotCell {
  /** Computed at each instant; absent: filled before the run. */
  node: number | undefined;
}

export interface StateCell {
  readonly initial: number;
  next: number;
}

export interface SurvivingSum {
  readonly node: number;
  /** Index of the survival table, and the element of it. */
  readonly table: number;
  readonly element: number;
  readonly stored: number;
}

/** Survivors of the additions before the first instant, at each instant. */
export interface HistoryRow {
  readonly table: number;
  readonly element: number;
}

export interface Root {
  readonly unknown: number;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
  /** Nodes between the unknown and both sides, in order. */
  readonly inside: readonly number[];
}

export interface Call {
  readonly fn: CallName;
  /** Numbers before the arguments: a curve and its element. */
  readonly fixed: readonly number[];
}

export type CallName =
  'floor' | 'ceil' | 'round' | 'mod' | 'onGrid' | 'sin' | 'cos' | 'lookupStep' | 'lookupLinear' | 'lookupLog' | 'stepUp' | 'ramp' | 'pulse';

/** A condition on a node, of guard `guard`. */
export interface NodeGuard {
  readonly node: number;
  readonly guard: number;
}

/** What a given row holds. */
export type GivenRow = SlotCell | { readonly clock: 'time' | 'elapsed' } | HistoryRow;

export interface ScalarProgram {
  readonly nodes: readonly ScalarNode[];
  readonly given: readonly SlotCell[];
  readonly givenRows: readonly GivenRow[];
  readonly stored: readonly StoredRow[];
  readonly states: readonly StateCell[];
  readonly sums: readonly SurvivingSum[];
  readonly roots: readonly Root[];
  readonly calls: readonly Call[];
  /** The stored row of each npv and irr. */
  readonly flows: readonly number[];
  readonly guards: readonly NodeGuard[];
  /** Constants that are asked, by the node that computes them. */
  readonly outcomes: readonly (SlotCell & { readonly node: number })[];
}
