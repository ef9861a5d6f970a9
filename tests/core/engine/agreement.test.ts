import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import type { BackEnd } from '../../../src/core/engine/system.ts';
import { oracleBackEnd, valuesOf } from '../../support/build-system.ts';
import { randomSystem } from '../../support/random-system.ts';
import { runs } from '../../support/runs.ts';

const backEnds: readonly BackEnd[] = [
  javascriptBackEnd,
  { name: 'javascript in small functions', compile: (system) => compile(system, 60) },
];

test.each(backEnds)(
  'the kernel of a random system agrees with the oracle: $name',
  (backEnd) => {
    fc.assert(
      fc.property(fc.array(fc.nat(999), { minLength: 60, maxLength: 600, size: 'max' }), (choices) => {
        const { system, input, transcendental } = randomSystem(choices);
        const kernel = valuesOf(system, backEnd, input);
        const plain = valuesOf(system, oracleBackEnd, input);
        // A rate of return is found as a root of 1 + rate, so that is what is exact: a rate of 0 may come out as 4e-17.
        const rates = new Set(system.finish.flatMap((equation) => (equation.kind === 'irr' ? [equation.target] : [])));
        for (const { id, storage } of system.slots) {
          if (storage === 'scratch') continue;
          const as = (values: readonly number[]) => (rates.has(id) ? values.map((value) => 1 + value) : values);
          const [got, want] = [as(kernel(id)), as(plain(id))];
          if (!transcendental) expect(got, `slot ${id}`).toEqual(want);
          else
            got.forEach((value, i) => {
              expectClose(value, want[i] ?? NaN, `slot ${id}, value ${i}`);
            });
        }
      }),
      { numRuns: runs(100) },
    );
  },
  600_000,
);

function expectClose(got: number, want: number, where: string): void {
  if (Object.is(got, want) || got === want) return;
  expect(Math.abs(got - want), `${where}: ${got} against ${want}`).toBeLessThanOrEqual(1e-12 * Math.abs(want));
}
