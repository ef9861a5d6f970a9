/** Reading a stored row some steps back, with the operations of `delay` in the runtime. */
import { operations, type Lanes, type Value } from '../../mathematics/lanes.ts';
import { bitsOf } from '../../webassembly/bytes.ts';
import { Code } from '../../webassembly/code.ts';
import type { FunctionDefinition } from '../../webassembly/module-bytes.ts';
import { lineLength } from './draw-layout.ts';

interface Row {
  /** Address of the first instant's line. */
  readonly line: number;
  /** Local: offset of the two draws in a line. */
  readonly draws: number;
  /** Local: the instant. */
  readonly instant: number;
}

/** A duration that all draws share: `pushDuration` pushes it as an f64, in steps. */
export function uniformDelay(lanes: Lanes, { line, draws, instant }: Row, pushDuration: () => void, before: Value): Value {
  const { code, number, select, compare } = lanes;
  const { add, sub, mul } = operations(lanes);
  const result = code.local('v128');
  const [duration, position, share] = [code.local('f64'), code.local('f64'), code.local('f64')];
  const [row, at] = [code.local('i32'), code.local('i32')];
  const put = (value: Value): void => {
    value.push();
    code.set(result);
  };
  pushDuration();
  code.tee(duration).f64(bitsOf(0)).op('f64.ge');
  code.if(
    undefined,
    () => {
      code.get(instant).op('f64.convert_i32_s').get(duration).op('f64.sub').tee(position).f64(bitsOf(0)).op('f64.lt');
      code.if(
        undefined,
        () => put(before),
        () => {
          code.get(position).op('i32.trunc_f64_s').set(row);
          code.get(position).get(row).op('f64.convert_i32_s').op('f64.sub').set(share);
          code.get(row).i32(lineLength).op('i32.mul').get(draws).op('i32.add').set(at);
          const first = lanes.keep({ type: 'v128', push: () => code.get(at).memory('v128.load', line) });
          put(first);
          code.get(share).f64(bitsOf(0)).op('f64.ne');
          code.if(undefined, () => {
            const next = lanes.keep({ type: 'v128', push: () => code.get(at).memory('v128.load', line + lineLength) });
            const part: Value = { type: 'v128', push: () => code.get(share).simd('f64x2.splat') };
            const between = add(first, mul(part, sub(next, first)));
            put(select(compare('eq', first, number(Infinity)), add(first, next), between));
          });
        },
      );
    },
    () => put(number(NaN)),
  );
  return { type: 'v128', push: () => code.get(result) };
}

/** (address of the draw's first number, instant, duration, before) → value. */
export function delayOfOneDraw(): FunctionDefinition {
  const parameters = ['i32', 'i32', 'f64', 'f64'] as const;
  const code = new Code(parameters);
  const [address, instant, duration, before] = [0, 1, 2, 3];
  const [position, share, first, next] = [code.local('f64'), code.local('f64'), code.local('f64'), code.local('f64')];
  const row = code.local('i32');
  const zero = bitsOf(0);
  code.get(duration).f64(zero).op('f64.ge').op('i32.eqz');
  code.if(undefined, () => code.f64(bitsOf(NaN)).op('return'));
  code.get(instant).op('f64.convert_i32_s').get(duration).op('f64.sub').tee(position).f64(zero).op('f64.lt');
  code.if(undefined, () => code.get(before).op('return'));
  code.get(position).op('i32.trunc_f64_s').set(row);
  code.get(position).get(row).op('f64.convert_i32_s').op('f64.sub').set(share);
  code.get(row).i32(lineLength).op('i32.mul').get(address).op('i32.add').set(row);
  code.get(row).memory('f64.load').tee(first).get(share).f64(zero).op('f64.eq');
  code.if(undefined, () => code.get(first).op('return'));
  code.op('drop').get(row).memory('f64.load', lineLength).set(next);
  code.get(first).f64(bitsOf(Infinity)).op('f64.eq');
  code.if(
    'f64',
    () => code.get(first).get(next).op('f64.add'),
    () => code.get(first).get(share).get(next).get(first).op('f64.sub').op('f64.mul').op('f64.add'),
  );
  return { parameters, results: ['f64'], code };
}
