/**
 * Formulas over doubles and their bits, written once and emitted for one lane (f64) or two (f64x2). Every operation here is
 * exact by IEEE 754 or a whole-number operation on 64 bits, so both give the same bits. A value emits its instructions where
 * it is used: whatever is used twice is kept in a local.
 */
import type { Code } from '../webassembly/code.ts';

/** Pushes 64 bits per lane, a double or a whole number; `type` is how they are held. */
export interface Value {
  readonly type: 'f64' | 'i64' | 'v128';
  readonly push: () => void;
}

/** Pushes a condition per lane. */
export interface Mask {
  readonly push: () => void;
}

export type Arithmetic = 'add' | 'sub' | 'mul' | 'div';
export type Rounding = 'abs' | 'neg' | 'trunc' | 'nearest';
export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge';
export type Whole = 'add' | 'sub' | 'and' | 'or' | 'xor';

export interface Lanes {
  readonly code: Code;
  readonly number: (value: number) => Value;
  readonly bits: (bits: bigint) => Value;
  readonly arithmetic: (op: Arithmetic, a: Value, b: Value) => Value;
  readonly rounding: (op: Rounding, a: Value) => Value;
  /** On all 64 bits. */
  readonly whole: (op: Whole, a: Value, b: Value) => Value;
  readonly shift: (op: 'shl' | 'shr_u', a: Value, by: number) => Value;
  readonly compare: (op: Comparison, a: Value, b: Value) => Mask;
  readonly both: (a: Mask, b: Mask) => Mask;
  readonly select: (mask: Mask, then: Value, otherwise: Value) => Value;
  /** Computes the value here, once. */
  readonly keep: (value: Value) => Value;
  /** Keeps what `write` returns and gives back the locals it took. */
  readonly scoped: (write: () => Value) => Value;
  /** The first `count` doubles of a table's entry, at a byte offset in the low half of each lane. */
  readonly gather: (offset: Value, table: number, count: 2 | 3) => readonly Value[];
  /** `fast` where `fine` holds, else the function of index `slow` of the kept arguments, one lane at a time. */
  readonly guarded: (fine: Mask, fast: () => Value, slow: number, args: readonly Value[]) => Value;
}

type Operand = Value | number;

/** The four operations on values and numbers. */
export function operations({ arithmetic, number }: Lanes) {
  const value = (operand: Operand): Value => (typeof operand === 'number' ? number(operand) : operand);
  const of = (op: Arithmetic) => (a: Operand, b: Operand) => arithmetic(op, value(a), value(b));
  return { add: of('add'), sub: of('sub'), mul: of('mul'), div: of('div') };
}
