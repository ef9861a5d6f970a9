import type { Finished } from '../answers/finished.ts';
import type { Budget } from './budget.ts';
import { answersNotTaken, busy } from './busy.ts';

/** The answer, counted within the budget until its response is closed: with the whole buffer that a short one is written into. */
export function hold(answered: Finished, budget: Budget): Finished {
  const { pieces, release } = answered;
  const bytes = pieces.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  if (!budget.take(bytes)) {
    release?.(true);
    throw busy(answersNotTaken);
  }
  return {
    ...answered,
    release: (taken) => {
      budget.give(bytes);
      release?.(taken);
    },
  };
}
