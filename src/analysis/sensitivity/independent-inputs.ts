import { note, warning, type Problem } from '../../core/problem.ts';
import type { RankCorrelation } from '../experiment/uncertain-inputs.ts';
import type { SensitivityMethod } from './sensitivity-methods.ts';

/**
 * What is told of correlated inputs. Shares of a variance have no meaning for them, so Sobol and Morris take all inputs as
 * independent and say which correlations they leave out; a tornado moves one input where others would move too; rank
 * correlations are of the correlated draws.
 */
export function takenAsIndependent(method: SensitivityMethod, correlations: readonly RankCorrelation[]): readonly Problem[] {
  return correlations.flatMap(({ between: [a, b], rank }): readonly Problem[] => {
    switch (method) {
      case 'sobol':
      case 'morris':
        return [
          warning(
            'inputs.correlated',
            ['inputs'],
            `${method} takes inputs as independent: the rank correlation ${rank} of ${a} and ${b} is left out`,
            'vary one of the two, or use the method rank',
          ),
        ];
      case 'tornado':
        return [note('inputs.correlated', ['inputs'], `${a} and ${b} have a rank correlation of ${rank}, and each is moved alone`)];
      case 'rank':
        return [];
      default:
        return method satisfies never;
    }
  });
}
