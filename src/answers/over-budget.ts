import { operations } from '../contract/operations.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { QuestionId } from './questions.ts';
import { single, type Refused } from './refused.ts';

/** The refusal of a question whose answer takes more than one request may use, with what makes it fit. */
export function overBudget(id: QuestionId, much: string): Refused {
  const { refusals } = operations[id] as { readonly refusals: readonly Refusal[] };
  const refusal = (['scenario with problems', 'too much work'] as const).find((one) => refusals.includes(one)) ?? 'too busy';
  return single(refusal, 'limit.exceeded', `the answer takes ${much}`, whatFits(id));
}

function whatFits(id: QuestionId): string {
  switch (id) {
    case 'checkModel':
      return 'use fewer equations, elements or examples, a longer step or a shorter horizon';
    case 'drawDemandCurve':
    case 'runSweep':
    case 'seekGoal':
      return 'use fewer points or quantities, a longer step, a shorter horizon or fewer elements';
    case 'runEnsemble':
      return 'use fewer draws or quantities, a longer step or a shorter horizon';
    case 'findSensitivity':
      return 'use fewer inputs, points, draws or trajectories, a longer step or a shorter horizon';
    default:
      return 'use a longer step, a shorter horizon, fewer elements, points or curves';
  }
}
