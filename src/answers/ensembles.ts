import { runEnsemble } from '../analysis/ensemble/ensemble.ts';
import type { StartHelpers } from '../analysis/ensemble/question.ts';
import { ensembleAnswer } from '../contract/ensemble-answer.ts';
import { ensembleRequest } from '../contract/schema/ensemble.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function ensembleOf(library: Library, { body, form, rows }: Questions['runEnsemble'], startHelpers?: StartHelpers): Answered {
  const question = questionOf(library, body, ensembleRequest);
  const { ensemble, problems } = runEnsemble(library, { ...question, rows, startHelpers });
  if (!ensemble) throw refused(problems, 'scenario with problems');
  const { refused: left, refusedAgainst, ...counts } = ensemble.draws;
  const inPlace = ({ count, why }: typeof left): typeof left => ({ count, why: why.map(inShortPlace) });
  const draws = { ...counts, refused: inPlace(left), ...(refusedAgainst ? { refusedAgainst: inPlace(refusedAgainst) } : {}) };
  const placed = { ...ensemble, draws, problems: problems.map(inShortPlace) };
  return written(library, [ensemble.frame], ensembleAnswer(placed, form.include), form, question.quantities === undefined);
}
