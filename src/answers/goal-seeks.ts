import { seekGoal } from '../analysis/goal-seek/goal-seek.ts';
import { goalSeekAnswer } from '../contract/goal-seek-answer.ts';
import { goalSeekRequest } from '../contract/schema/goal-seek.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function goalSeekOf(library: Library, { body, form }: Questions['seekGoal']): Answered {
  const { against, ...question } = questionOf(library, body, goalSeekRequest);
  const { found, problems } = seekGoal(library, { ...question, ...(against === undefined ? {} : { against: { scenario: against } }) });
  if (!found) throw refused(problems, 'scenario with problems');
  const answered = goalSeekAnswer({ ...found, problems: problems.map(inShortPlace) }, form.include);
  return written(library, [answered.frame], answered, form);
}
