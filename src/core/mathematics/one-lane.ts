/** Formulas for one double: f64 for arithmetic, i64 for bits. */
import { bitsOf } from '../webassembly/bytes.ts';
import type { Code } from '../webassembly/code.ts';
import type { Lanes, Value } from './lanes.ts';

export function oneLane(code: Code): Lanes {
  const double = (value: Value) => {
    value.push();
    if (value.type === 'i64') code.op('f64.reinterpret_i64');
  };
  const whole = (value: Value) => {
    value.push();
    if (value.type === 'f64') code.op('i64.reinterpret_f64');
  };
  const f64 = (push: () => void): Value => ({ type: 'f64', push });
  const i64 = (push: () => void): Value => ({ type: 'i64', push });
  function keep(value: Value): Value {
    const type = value.type === 'i64' ? 'i64' : 'f64';
    const local = code.local(type);
    value.push();
    code.set(local);
    return { type, push: () => code.get(local) };
  }
  return {
    code,
    number: (value) => f64(() => code.f64(bitsOf(value))),
    bits: (bits) => i64(() => code.i64(bits)),
    arithmetic: (op, a, b) => f64(() => (double(a), double(b), code.op(`f64.${op}`))),
    rounding: (op, a) => f64(() => (double(a), code.op(`f64.${op}`))),
    whole: (op, a, b) => i64(() => (whole(a), whole(b), code.op(`i64.${op}`))),
    shift: (op, a, by) => i64(() => (whole(a), code.i64(BigInt(by)).op(`i64.${op}`))),
    compare: (op, a, b) => ({ push: () => (double(a), double(b), code.op(`f64.${op}`)) }),
    both: (a, b) => ({ push: () => (a.push(), b.push(), code.op('i32.and')) }),
    select: (mask, then, otherwise) => f64(() => (double(then), double(otherwise), mask.push(), code.op('select'))),
    keep,
    scoped(write) {
      const local = code.local('f64');
      code.scope(() => {
        double(write());
        code.set(local);
      });
      return f64(() => code.get(local));
    },
    gather(offset, table, count) {
      const address = code.local('i32');
      whole(offset);
      code.op('i32.wrap_i64').set(address);
      return Array.from({ length: count }, (_, i) => keep(f64(() => code.get(address).memory('f64.load', table + 8 * i))));
    },
    guarded: (fine, fast, slow, args) =>
      f64(() => {
        fine.push();
        code.if(
          'f64',
          () => double(fast()),
          () => {
            for (const arg of args) double(arg);
            code.call(slow);
          },
        );
      }),
  };
}
