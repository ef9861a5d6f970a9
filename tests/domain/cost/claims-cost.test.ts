import { expect, test } from 'vitest';
import { claimsUnits } from '../../../src/domain/cost/claims-cost.ts';
import { examplesUnits } from '../../../src/domain/cost/examples-cost.ts';

test('claims cost by their number and the values they read', () => {
  expect(claimsUnits(0, 0)).toBe(0);
  expect(claimsUnits(10, 1000)).toBeCloseTo(220);
});

test('each example costs the same beside what its run is charged', () => {
  expect(examplesUnits(20)).toBe(20 * examplesUnits(1));
});
