/**
 * exp, expm1, log, log1p, log2 and pow for arguments that the formulas leave out: 0, NaN, infinities, negative bases, denormal
 * numbers, results that are denormal, too large or too small. One lane. What ECMAScript says of Math.* holds here too.
 */
import { bitsOf } from '../webassembly/bytes.ts';
import { Code } from '../webassembly/code.ts';
import type { FunctionDefinition } from '../webassembly/module-bytes.ts';
import { exponential } from './exponential.ts';
import { binary, leastNormal, product, sum, times, type Formula } from './formulas.ts';
import { operations, type Lanes, type Mask, type Value } from './lanes.ts';
import { logarithm } from './logarithm.ts';
import { oneLane } from './one-lane.ts';

/** `index` of exp, which expm1 calls, and of log, which log1p calls. `tables`: their address. */
export function slowFunctions(
  tables: number,
  index: Readonly<Record<'exp' | 'log', number>>,
): Readonly<Record<Formula, FunctionDefinition>> {
  const called = (called: number) => (lanes: Lanes, x: Value) =>
    lanes.keep({ type: 'f64', push: () => (x.push(), lanes.code.call(called)) });
  return {
    exp: unary((lanes, answer, x) => {
      const { compare, number } = lanes;
      answer(compare('ne', x, x), number(NaN));
      answer(compare('gt', x, number(1000)), number(Infinity));
      answer(compare('lt', x, number(-1000)), number(0));
      return stretched(lanes, x, undefined, tables);
    }),
    expm1: unary((lanes, answer, x) => {
      const { compare, number } = lanes;
      answer(compare('eq', x, number(0)), x);
      answer(compare('lt', x, number(0)), number(-1));
      return called(index.exp)(lanes, x);
    }),
    log: unary((lanes, answer, x) => {
      outside(lanes, answer, x);
      const { up, lift } = lifted(lanes, x);
      return sum(lanes, logarithm(lanes, up, tables, lift));
    }),
    log2: unary((lanes, answer, x) => {
      outside(lanes, answer, x);
      const { up, lift } = lifted(lanes, x);
      return binary(lanes, up, tables, lift);
    }),
    log1p: unary((lanes, answer, x) => {
      const { compare, number } = lanes;
      answer(compare('eq', x, number(0)), x);
      answer(compare('eq', x, number(-1)), number(-Infinity));
      return called(index.log)(lanes, x);
    }),
    pow: slowPower(tables),
  };
}

const one = bitsOf(1);

type Answer = (when: Mask, value: Value) => void;

function unary(write: (lanes: Lanes, answer: Answer, x: Value) => Value): FunctionDefinition {
  const code = new Code(['f64']);
  const lanes = oneLane(code);
  const x: Value = { type: 'f64', push: () => code.get(0) };
  write(lanes, (when, value) => answerIf(code, when, value), x).push();
  return { parameters: ['f64'], results: ['f64'], code };
}

function answerIf(code: Code, when: Mask, value: Value): void {
  when.push();
  code.if(undefined, () => {
    value.push();
    code.op('return');
  });
}

/** Logarithms of what is not positive and finite. */
function outside({ compare, number }: Lanes, answer: Answer, x: Value): void {
  answer(compare('eq', x, number(0)), number(-Infinity));
  answer(compare('eq', x, number(Infinity)), x);
  answer(compare('ne', x, x), number(NaN));
  answer(compare('lt', x, number(0)), number(NaN));
}

/** A positive number as a normal one, and the exponent that this added. */
function lifted(lanes: Lanes, x: Value): { readonly up: Value; readonly lift: Value } {
  const { compare, number, select, keep } = lanes;
  const { mul } = operations(lanes);
  const denormal = compare('lt', x, number(leastNormal));
  return { up: keep(select(denormal, mul(x, 2 ** 52), x)), lift: keep(select(denormal, number(-52), number(0))) };
}

/** e^(x + low) for |x| ≤ 1000, in a range in which s is normal, then scaled. */
function stretched(lanes: Lanes, x: Value, low: Value | undefined, tables: number): Value {
  const { compare, number, select, keep, whole, bits } = lanes;
  const { mul } = operations(lanes);
  const { s, p } = exponential(lanes, x, low, tables);
  const rises = compare('gt', x, number(0));
  const moved = keep(whole('add', s, select(rises, bits(BigInt.asUintN(64, -(1009n << 52n))), bits(1022n << 52n))));
  return mul(product(lanes, { s: moved, p }), select(rises, number(2 ** 1009), number(2 ** -1022)));
}

function slowPower(tables: number): FunctionDefinition {
  const code = new Code(['f64', 'f64']);
  const lanes = oneLane(code);
  const { compare, both, number, select, keep, rounding } = lanes;
  const { mul } = operations(lanes);
  const x: Value = { type: 'f64', push: () => code.get(0) };
  const y: Value = { type: 'f64', push: () => code.get(1) };
  const answer: Answer = (when, value) => answerIf(code, when, value);
  const size = keep(rounding('abs', x));
  const most = keep(rounding('abs', y));

  answer(compare('eq', y, number(0)), number(1));
  answer(compare('ne', x, x), number(NaN));
  answer(compare('ne', y, y), number(NaN));
  const rises = same(compare('gt', size, number(1)), compare('gt', y, number(0)));
  // Unlike IEEE 754, ECMAScript has no value for 1 to the power of an infinity.
  answer(both(compare('eq', most, number(Infinity)), compare('eq', size, number(1))), number(NaN));
  answer(compare('eq', most, number(Infinity)), select(rises, number(Infinity), number(0)));

  const signLocal = code.local('f64');
  code.f64(one).set(signLocal);
  const sign: Value = { type: 'f64', push: () => code.get(signLocal) };
  code.f64(one).get(0).op('f64.copysign').f64(0n).op('f64.lt');
  code.if(undefined, () => {
    const fractional = compare('ne', rounding('trunc', most), most);
    const finite = both(compare('ne', size, number(0)), compare('ne', size, number(Infinity)));
    answer(both(fractional, finite), number(NaN));
    const half = keep(mul(most, 0.5));
    const odd = both(compare('ne', rounding('trunc', half), half), compare('eq', rounding('trunc', most), most));
    odd.push();
    code.if(undefined, () => code.f64(one).op('f64.neg').set(signLocal));
  });
  const signed = (value: Value): Value => mul(sign, value);
  const ends = { push: () => (compare('eq', size, number(0)).push(), compare('eq', size, number(Infinity)).push(), code.op('i32.or')) };
  answer(ends, signed(select(rises, number(Infinity), number(0))));

  const { up, lift } = lifted(lanes, size);
  const power = times(lanes, y, logarithm(lanes, up, tables, lift));
  answer(compare('gt', power.high, number(1000)), signed(number(Infinity)));
  answer(compare('lt', power.high, number(-1000)), signed(number(0)));
  signed(stretched(lanes, power.high, power.low, tables)).push();
  return { parameters: ['f64', 'f64'], results: ['f64'], code };

  function same(a: Mask, b: Mask): Mask {
    return { push: () => (a.push(), b.push(), code.op('i32.eq')) };
  }
}
