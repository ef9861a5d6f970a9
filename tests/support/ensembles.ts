import { expect } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { runEnsemble } from '../../src/analysis/ensemble/ensemble.ts';
import type { Ensemble, EnsembleQuestion } from '../../src/analysis/ensemble/question.ts';
import { library } from './library.ts';

/** The ensemble of a question on the library, which is expected to be answered. */
export function ensembleOf(question: EnsembleQuestion): Ensemble {
  const { ensemble, problems } = runEnsemble(library, question);
  if (!ensemble) throw new Error(problems.map((one) => `${one.code} ${one.path.join('.')}: ${one.message}`).join('\n'));
  return ensemble;
}

/** The problems of a question that is expected to be refused. */
export function ensembleProblems(question: EnsembleQuestion): readonly Problem[] {
  const { ensemble, problems } = runEnsemble(library, question);
  expect(ensemble).toBeUndefined();
  return problems;
}
