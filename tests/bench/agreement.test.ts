import { expect, test } from 'vitest';
import { aiPowerByHand } from '../../bench/ai-power-by-hand.ts';
import { kernelAgainstMathjs } from '../../bench/kernel-against-mathjs.ts';

test.each([aiPowerByHand, kernelAgainstMathjs])('both sides compute the same: $name', ({ agree }) => {
  expect(agree).toBeTypeOf('function');
  agree?.();
});
