import { answer } from '../answers/answers.ts';
import { finished } from '../answers/finished.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answerer } from './answerer.ts';

/** Answers every question in this process, whatever it costs. */
export function inThisProcess(library: Library): Answerer {
  return (id, question) => finished(answer(library, id, question));
}
