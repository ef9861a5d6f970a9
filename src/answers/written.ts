import { elementCount, frameLength, type Frame } from '../analysis/frame/frame.ts';
import { mostValues } from '../analysis/frame/most-values.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import { answerUnits } from '../domain/cost/answer-cost.ts';
import { pictureUnits } from '../domain/cost/picture-cost.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answer, Chunk } from '../formats/answer.ts';
import { formats, type Format } from '../formats/formats.ts';
import type { Answered } from './answered.ts';
import type { AnswerForm } from './questions.ts';
import { single, type Refused } from './refused.ts';

/**
 * An answer with these frames in its format; a picture shows its first curve alone where none is named (`headline`). Throws a refusal
 * if they have more values than an answer may have, or cannot be drawn as asked.
 */
export function written(
  { meter }: Library,
  frames: readonly Frame[],
  answered: Answer,
  { format, look }: AnswerForm,
  headline = false,
): Answered {
  const { values, curves } = sizeOf(frames);
  if (values > mostValues) throw tooManyValues(values, mostValues);
  const { write, mediaType, picture, binary }: Format = formats[format];
  if (!picture) {
    meter?.charge('answer', answerUnits(values, curves));
    return { body: write([answered]), mediaType };
  }
  meter?.charge('answer', pictureUnits(headline ? values / Math.max(1, curves) : values, binary ? (look ?? {}) : undefined));
  return { body: drawn(() => write([answered], { ...look, headline })), mediaType };
}

/** Values and curves of frames. */
export function sizeOf(frames: readonly Frame[]): { readonly values: number; readonly curves: number } {
  let values = 0;
  let curves = 0;
  for (const frame of frames) {
    for (const curve of frame.curves.values()) values += elementCount(curve) * frameLength(frame);
    curves += frame.curves.size;
  }
  return { values, curves };
}

export function tooManyValues(values: number, most: number): Refused {
  return single(
    'scenario with problems',
    'limit.exceeded',
    `the answer has ${values.toLocaleString('en-US')} values, over the limit of ${most.toLocaleString('en-US')}`,
    'ask for fewer curves, or for every=year',
  );
}

function drawn(write: () => Iterable<Chunk>): Iterable<Chunk> {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof CannotDraw)) throw error;
    throw single('scenario with problems', 'limit.exceeded', error.message, error.hint);
  }
}
