import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lmdi, logMean, ratiosAlong } from '../../../src/analysis/decomposition/lmdi.ts';
import { reboundOf, regimeOf, regimes } from '../../../src/analysis/decomposition/rebound.ts';
import { runs } from '../../support/runs.ts';

test('the worked example: servers, work, energy per work and PUE of data centres', () => {
  const before = [1, 1, 1, 1.38];
  const after = [14, 1.5, 1 / 4.2, 1.36];
  const contributions = lmdi(before, after);
  const want = [8.968735849, 1.377957731, -4.877080116, -0.04961346396];
  for (const [k, one] of contributions.entries()) expect(one).toBeCloseTo(want[k]!, 8);
  expect(contributions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(6.8 - 1.38, 12);
});

test('the logarithmic mean lies between its two numbers, and is the number of two equal ones', () => {
  expect(logMean(3, 3)).toBe(3);
  expect(logMean(1, Math.E)).toBeCloseTo(Math.E - 1, 14);
  expect(logMean(5, 5 * (1 + 1e-13))).toBeCloseTo(5, 11);
  expect(logMean(2, 8)).toBe(logMean(8, 2));
});

test('contributions add up to the change, to 1e-9 of the larger value', () => {
  const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(factor, factor), { minLength: 2, maxLength: 8 }), (pairs) => {
      const [before, after] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const [from, to] = [before, after].map((all) => all.reduce((product, one) => product * one, 1)) as [number, number];
      const sum = lmdi(before, after).reduce((total, one) => total + one, 0);
      const size = lmdi(before, after).reduce((total, one) => total + Math.abs(one), 0);
      expect(Math.abs(sum - (to - from))).toBeLessThanOrEqual(1e-9 * Math.max(from, to, size));
      expect(ratiosAlong(before).reduce((product, one) => product * one, 1) / before.at(-1)!).toBeCloseTo(1, 9);
    }),
    { numRuns: runs(100) },
  );
});

test.each([
  [10, -1.2],
  [10, -0.6],
  [3, -1],
  [1.5, 0],
])('a gain of %d at an elasticity of %d has the rebound of the closed form', (gain, elasticity) => {
  const { log, arc } = reboundOf({
    withGain: gain ** (-elasticity - 1),
    withoutGain: 1,
    frozenWithGain: 1 / gain,
    frozenWithoutGain: 1,
  });
  expect(log).toBeCloseTo(-elasticity, 12);
  expect(arc).toBeCloseTo((gain ** (-elasticity - 1) - 1 / gain) / (1 - 1 / gain), 12);
});

test('the regime of a rebound, and none where the gain saves nothing or a use is none', () => {
  expect([-0.1, 0, 0.5, 1, 1.1].map((log) => regimes[regimeOf(log)])).toEqual([
    'super_conservation',
    'none',
    'partial',
    'full',
    'backfire',
  ]);
  const used = { withGain: 1, withoutGain: 1, frozenWithGain: 1, frozenWithoutGain: 1 };
  expect(reboundOf(used)).toEqual({ log: NaN, arc: NaN });
  expect(reboundOf({ ...used, frozenWithGain: 0 }).log).toBeNaN();
  expect(regimeOf(NaN)).toBeNaN();
});

test('the regimes are those of the model rebound', () => {
  const text = readFileSync(new URL('../../../models/rebound.yaml', import.meta.url), 'utf8');
  for (const regime of regimes) expect(text).toMatch(new RegExp(`is: ${regime} |otherwise: ${regime}\\n`));
});
