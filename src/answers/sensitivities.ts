import { findSensitivity } from '../analysis/sensitivity/sensitivity.ts';
import { sensitivityFrame } from '../analysis/sensitivity/sensitivity-frame.ts';
import { sensitivityRequest } from '../contract/schema/sensitivity.ts';
import { sensitivityAnswer } from '../contract/sensitivity-answer.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function findSensitivityOf(library: Library, { body, form }: Questions['findSensitivity']): Answered {
  const { percentiles, ...question } = questionOf(library, body, sensitivityRequest);
  const { sensitivity, problems } = findSensitivity(library, {
    ...question,
    ...(percentiles ? { percentiles: [percentiles[0]!, percentiles[1]!] } : {}),
  });
  if (!sensitivity) throw refused(problems.map(inShortPlace), 'scenario with problems');
  const frame = sensitivityFrame(sensitivity);
  const answer = sensitivityAnswer({ ...sensitivity, problems: problems.map(inShortPlace) }, form.include, frame);
  return written(library, [frame], answer, form, question.quantities === undefined);
}
