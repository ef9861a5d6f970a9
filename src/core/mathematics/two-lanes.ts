/** Formulas for two doubles side by side: 128 bits of SIMD. */
import { bitsOf } from '../webassembly/bytes.ts';
import type { Code } from '../webassembly/code.ts';
import type { SimdInstruction } from '../webassembly/instructions.ts';
import type { Lanes, Mask, Value } from './lanes.ts';

/** Pushes the same 64 bits in both lanes. */
export type PushBits = (code: Code, bits: bigint) => void;

/** Constants in the code itself. A long loop loads them from memory instead (see `ConstantPool`). */
export const inlineBits: PushBits = (code, bits) => void code.v128(bits);

const firsts = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const seconds = firsts.map((byte) => byte + 8);

export function twoLanes(code: Code, pushBits: PushBits = inlineBits): Lanes {
  const v128 = (push: () => void): Value => ({ type: 'v128', push });
  const two = (instruction: SimdInstruction, a: Value | Mask, b: Value | Mask): Value =>
    v128(() => (a.push(), b.push(), code.simd(instruction)));
  function keep(value: Value): Value {
    const local = code.local('v128');
    value.push();
    code.set(local);
    return v128(() => code.get(local));
  }
  return {
    code,
    number: (value) => v128(() => pushBits(code, bitsOf(value))),
    bits: (bits) => v128(() => pushBits(code, bits)),
    arithmetic: (op, a, b) => two(`f64x2.${op}`, a, b),
    rounding: (op, a) => v128(() => (a.push(), code.simd(`f64x2.${op}`))),
    whole: (op, a, b) => two(op === 'and' || op === 'or' || op === 'xor' ? `v128.${op}` : `i64x2.${op}`, a, b),
    shift: (op, a, by) => v128(() => (a.push(), code.i32(by).simd(`i64x2.${op}`))),
    compare: (op, a, b) => two(`f64x2.${op}`, a, b),
    both: (a, b) => two('v128.and', a, b),
    select: (mask, then, otherwise) => v128(() => (then.push(), otherwise.push(), mask.push(), code.simd('v128.bitselect'))),
    keep,
    scoped(write) {
      const local = code.local('v128');
      code.scope(() => {
        write().push();
        code.set(local);
      });
      return v128(() => code.get(local));
    },
    gather(offset, table, count) {
      const both = code.local('v128');
      offset.push();
      code.set(both);
      const address = [0, 2].map((half) => {
        const local = code.local('i32');
        code.get(both).lane('i32x4.extract_lane', half).set(local);
        return local;
      });
      const unpacked: Value[] = [];
      for (let first = 0; first < count; first += 2) {
        const [a, b] = address.map((local) => keep(v128(() => code.get(local).memory('v128.load', table + 8 * first))));
        if (a === undefined || b === undefined) throw new Error('two lanes have two addresses');
        for (const bytes of first + 1 < count ? [firsts, seconds] : [firsts]) {
          unpacked.push(keep(v128(() => (a.push(), b.push(), code.shuffle(bytes)))));
        }
      }
      return unpacked;
    },
    guarded(fine, fast, slow, args) {
      const mask = code.local('v128');
      const result = code.local('v128');
      fine.push();
      code.set(mask);
      fast().push();
      code.set(result);
      code.get(mask).simd('i64x2.all_true').op('i32.eqz');
      code.if(undefined, () => {
        // Only bad lanes are replaced: what a lane gets must not depend on its neighbour.
        for (const lane of [0, 1]) {
          code.get(mask).lane('i64x2.extract_lane', lane).op('i64.eqz');
          code.if(undefined, () => {
            code.get(result);
            for (const arg of args) {
              arg.push();
              code.lane('f64x2.extract_lane', lane);
            }
            code.call(slow).lane('f64x2.replace_lane', lane).set(result);
          });
        }
      });
      return v128(() => code.get(result));
    },
  };
}
