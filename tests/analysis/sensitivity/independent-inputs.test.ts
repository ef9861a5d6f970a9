import { expect, test } from 'vitest';
import { takenAsIndependent } from '../../../src/analysis/sensitivity/independent-inputs.ts';

test.each([
  [
    'sobol',
    [['inputs.correlated', 'warning', 'sobol takes inputs as independent: the rank correlation 0.74 of growth and price is left out']],
  ],
  [
    'morris',
    [['inputs.correlated', 'warning', 'morris takes inputs as independent: the rank correlation 0.74 of growth and price is left out']],
  ],
  ['tornado', [['inputs.correlated', 'note', 'growth and price have a rank correlation of 0.74, and each is moved alone']]],
  ['rank', []],
] as const)('%s says what it does with a correlation', (method, want) => {
  const problems = takenAsIndependent(method, [{ between: ['growth', 'price'], rank: 0.74 }]);
  expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual(want);
});
