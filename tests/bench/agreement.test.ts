import { expect, test } from 'vitest';
import { aiPowerByHand } from '../../bench/ai-power-by-hand.ts';
import { kernelAgainstMathjs } from '../../bench/kernel-against-mathjs.ts';
import { leversAgainstKernel } from '../../bench/levers.ts';
import { manyDraws } from '../../bench/many-draws.ts';

test.each([aiPowerByHand, kernelAgainstMathjs, leversAgainstKernel, manyDraws])(
  'both sides compute the same results: $name',
  ({ agree }) => {
    expect(agree).toBeTypeOf('function');
    agree?.();
  },
);
