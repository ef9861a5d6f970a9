import type { OpenedEnsemble } from '../src/analysis/ensemble/open-ensemble.ts';
import { openEnsemble } from '../src/analysis/ensemble/open-ensemble.ts';
import type { EnsembleQuestion } from '../src/analysis/ensemble/question.ts';
import type { Library } from '../src/domain/library/library.ts';
import { curves } from './many-draws-asked.ts';

/** An ensemble of stargate-10gw with its usual inputs and percentiles, for four curves. */
export const ensembleOf = (draws: number): EnsembleQuestion => ({ scenario: 'stargate-10gw', quantities: curves, draws });

export function opened(library: Library, question: EnsembleQuestion): OpenedEnsemble {
  const found = openEnsemble(library, question);
  if (found.opened) return found.opened;
  throw new Error(found.problems.map(({ message }) => message).join('; '));
}
