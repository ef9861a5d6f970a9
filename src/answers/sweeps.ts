import { byYear } from '../analysis/projection/by-year.ts';
import { runSweep } from '../analysis/sweep/sweep.ts';
import { sweepRequest } from '../contract/schema/sweep.ts';
import { sweepAnswer } from '../contract/sweep-answer.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function sweepOf(library: Library, { body, form, every }: Questions['runSweep']): Answered {
  const { against, ...question } = questionOf(library, body, sweepRequest);
  const { sweep, problems } = runSweep(library, { ...question, ...(against === undefined ? {} : { against: { scenario: against } }) });
  if (!sweep) throw refused(problems, 'scenario with problems');
  const worlds = sweep.worlds
    .map((world) => ({ ...world, problems: world.problems.map(inShortPlace) }))
    .map((world) => (every === 'year' ? byYear(world) : world));
  const frames = worlds.map(({ frame }) => frame);
  return written(library, frames, sweepAnswer({ ...sweep, worlds }, form.include), form, question.quantities === undefined);
}
