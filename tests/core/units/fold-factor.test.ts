import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exp, log } from '../../../src/core/mathematics/mathematics.ts';
import { foldFactor } from '../../../src/core/units/fold-factor.ts';

const decimal = fc
  .integer({ min: 1, max: 9_999_999 })
  .chain((digits) => fc.integer({ min: -12, max: 3 }).map((power) => `${digits}e${power}`));

it('gives back the factor as written, to 7 digits', () => {
  expect(exp(log(9))).not.toBe(9);
  fc.assert(fc.property(decimal, (text) => foldFactor(log(Number(text))) === Number(text)));
});

it('is exp of any other logarithm', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (logarithm) => {
      // A factor has its logarithm to one unit in the last place of the logarithm.
      const apart = Math.abs(foldFactor(logarithm) / exp(logarithm) - 1);
      expect(apart).toBeLessThanOrEqual((Math.abs(logarithm) + 2) * Number.EPSILON);
    }),
  );
  expect([foldFactor(0), foldFactor(-Infinity), foldFactor(Infinity), foldFactor(NaN)]).toEqual([1, 0, Infinity, NaN]);
});
