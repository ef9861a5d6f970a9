/** What is left of stored additions: Σ additions[j] · share[k − j] over j < k, oldest first, as the runtime adds. */
import { Code } from '../../webassembly/code.ts';
import type { FunctionDefinition } from '../../webassembly/module-bytes.ts';
import type { ValueType } from '../../webassembly/instructions.ts';
import { lineLength } from './draw-layout.ts';

export const instantParameters: readonly ValueType[] = ['i32', 'i32', 'i32'];

export interface SumPlaces {
  readonly result: number;
  readonly stored: number;
  /** First instant with an addition other than 0, and the one after the last. */
  readonly span: number;
  readonly shares: number;
  readonly byDraw: boolean;
  /** Whether an addition of 0 times any share is 0; a share that has no value makes it NaN. */
  readonly skips: number;
}

/** Additions summed side by side: four vectors, whose sums run in parallel. */
const vectors = 4;

/** One function for one sum at one instant; parameters as those of every loop: instant, its given row, its line. */
export function sumFunction({ result, stored, span, shares, byDraw, skips }: SumPlaces): FunctionDefinition {
  const code = new Code(instantParameters);
  const instant = 0;
  const [draws, line, last, share, from] = [code.local('i32'), code.local('i32'), code.local('i32'), code.local('i32'), code.local('i32')];
  const sums = Array.from({ length: vectors }, () => code.local('v128'));
  const common = code.local('v128');
  const shareLength = byDraw ? lineLength : 8;
  // Where all shares are numbers, instants without additions are left out: 0 is added for them.
  code.i32(0).set(from).get(instant).set(last);
  code.i32(0).memory('i32.load', skips);
  code.if(undefined, () =>
    code
      .i32(0)
      .memory('i32.load', span)
      .set(from)
      .i32(0)
      .memory('i32.load', span + 4)
      .set(last),
  );
  code.i32(0).set(draws);
  code.loop(() => {
    for (const sum of sums) code.v128(0n).set(sum);
    code.get(from).get(last).op('i32.lt_s');
    code.if(undefined, () => {
      code.get(from).i32(lineLength).op('i32.mul').get(draws).op('i32.add').set(line);
      code.get(instant).get(from).op('i32.sub').i32(shareLength).op('i32.mul').set(share);
      const end = code.local('i32');
      code.get(last).i32(lineLength).op('i32.mul').get(draws).op('i32.add').set(end);
      code.loop(() => {
        if (!byDraw) code.get(share).memory('v128.load64_splat', shares).set(common);
        sums.forEach((sum, index) => {
          code
            .get(sum)
            .get(line)
            .memory('v128.load', stored + 16 * index);
          if (byDraw)
            code
              .get(share)
              .get(draws)
              .op('i32.add')
              .memory('v128.load', shares + 16 * index);
          else code.get(common);
          code.simd('f64x2.mul').simd('f64x2.add').set(sum);
        });
        code.get(share).i32(shareLength).op('i32.sub').set(share);
        code.get(line).i32(lineLength).op('i32.add').tee(line).get(end).op('i32.lt_s').branchIf(0);
      });
    });
    sums.forEach((sum, index) =>
      code
        .get(draws)
        .get(sum)
        .memory('v128.store', result + 16 * index),
    );
    code
      .get(draws)
      .i32(16 * vectors)
      .op('i32.add')
      .tee(draws)
      .i32(lineLength)
      .op('i32.lt_s')
      .branchIf(0);
  });
  return { parameters: instantParameters, results: [], code };
}
