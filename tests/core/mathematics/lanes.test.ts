import { describe, expect, test } from 'vitest';
import { constantPool } from '../../../src/core/mathematics/constant-pool.ts';
import * as formulas from '../../../src/core/mathematics/formulas.ts';
import type { Formula } from '../../../src/core/mathematics/formulas.ts';
import type { Value } from '../../../src/core/mathematics/lanes.ts';
import { mathLibrary } from '../../../src/core/mathematics/math-library.ts';
import { mathematics } from '../../../src/core/mathematics/mathematics.ts';
import { tableLength } from '../../../src/core/mathematics/tables.ts';
import { inlineBits, twoLanes } from '../../../src/core/mathematics/two-lanes.ts';
import { Code } from '../../../src/core/webassembly/code.ts';
import { instantiate, type Memory } from '../../../src/core/webassembly/instantiate.ts';
import { moduleBytes, type FunctionDefinition } from '../../../src/core/webassembly/module-bytes.ts';
import { arguments_, edges } from './arguments.ts';

const unary = ['exp', 'expm1', 'log', 'log1p', 'log2'] as const;
const operands = 16_384;

/** A module with each formula on two lanes: reads two operands at 16·k and 32 bytes further on, writes the result at 64. */
function vectors(inMemory: boolean) {
  const library = mathLibrary(0, 1024);
  const pool = constantPool(operands, 4096);
  const run = (name: Formula): FunctionDefinition => {
    const code = new Code([]);
    const lanes = twoLanes(code, inMemory ? pool.push : inlineBits);
    const [x, y] = [0, 16].map((at): Value => ({ type: 'v128', push: () => code.i32(0).memory('v128.load', at) })) as [Value, Value];
    code.i32(64);
    code.scope(() => (name === 'pow' ? formulas.pow(lanes, library, x, y) : formulas[name](lanes, library, x)).push());
    code.memory('v128.store');
    return { exported: `two_${name}`, parameters: [], results: [], code };
  };
  const functions = [...library.functions, ...[...unary, 'pow' as const].map(run)];
  const bytes = moduleBytes({ functions, memory: { pages: 1, exported: 'memory' }, data: [library.data, pool.data()] });
  expect(1024 + tableLength).toBeLessThan(operands);
  const made = instantiate(bytes) as Record<string, () => void> & { readonly memory: Memory };
  const at = new Float64Array(made.memory.buffer, 0, 16);
  return (name: Formula, x: readonly [number, number], y: readonly [number, number] = [0, 0]): readonly [number, number] => {
    at.set([...x, ...y]);
    made[`two_${name}`]!();
    return [at[8]!, at[9]!];
  };
}

describe.each([
  ['in the code', false],
  ['in memory', true],
])('two lanes with constants %s have the bits of one', (_, inMemory) => {
  const two = vectors(inMemory);
  const one = mathematics();
  const differ = (x: readonly number[], got: readonly number[], want: readonly number[]) =>
    got.flatMap((value, i) => (Object.is(value, want[i]) ? [] : [[x, value, want[i]]]));

  test.each(unary)('%s', (name) => {
    const given = [...arguments_(name, 20_000), ...edges.flatMap((a) => edges.map((b) => [a, b] as const))];
    expect(given.flatMap((x) => differ(x, two(name, x), x.map(one[name])))).toEqual([]);
  });

  test('pow', () => {
    const given = arguments_('pow', 20_000);
    const wrong = given.flatMap(([x, y]) => differ([x, y], two('pow', [x, 1.5], [y, 2]), [one.pow(x, y), one.pow(1.5, 2)]));
    for (const x of edges)
      for (const y of edges) wrong.push(...differ([x, y], two('pow', [3, x], [0.3, y]), [one.pow(3, 0.3), one.pow(x, y)]));
    expect(wrong).toEqual([]);
  });
});
