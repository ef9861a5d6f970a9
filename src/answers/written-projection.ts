import type { Projection } from '../analysis/projection/projection.ts';
import { projectionAnswer } from '../contract/projection-answer.ts';
import { formats } from '../formats/formats.ts';
import type { Answered } from './answered.ts';
import type { AnswerForm } from './questions.ts';

/** A projection that has been run before, in a format. */
export function writtenProjection(projection: Projection, { format, include, look }: AnswerForm): Answered {
  const { write, mediaType, picture } = formats[format];
  const body = write([projectionAnswer(projection, include)], picture ? { ...look, headline: true } : undefined);
  return { body, mediaType };
}
