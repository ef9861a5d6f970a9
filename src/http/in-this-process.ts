import { computed } from '../answers/computed.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answerer } from './answerer.ts';
import { finishedOf } from './finished-of.ts';

/** Answers every question in this process, within the limits for one request. For tests and programs without worker processes. */
export function inThisProcess(library: Library): Answerer {
  return (id, question) => {
    const { pieces, result } = computed(library, { id, question });
    const all = [...pieces];
    return finishedOf(result(), all);
  };
}
