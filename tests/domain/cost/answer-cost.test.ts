import { expect, test } from 'vitest';
import { answerUnits } from '../../../src/domain/cost/answer-cost.ts';

test('an answer costs by its values and its curves', () => {
  expect(answerUnits(0, 0)).toBe(20);
  expect(answerUnits(8_000, 10)).toBe(20 + 50 + 1000);
});
