import { createHash } from 'node:crypto';
import type { Refusal } from '../contract/refusals.ts';
import type { ProblemJson } from '../contract/schema/problem.ts';
import { answer } from './answers.ts';
import { piecesOf, tagText } from './finished.ts';
import type { QuestionId, Questions } from './questions.ts';
import { Refused } from './refused.ts';
import type { Library } from '../domain/library/library.ts';

/** A question with its operation, as sent to another process. */
export interface Asked<Q extends QuestionId = QuestionId> {
  readonly id: Q;
  readonly question: Questions[Q];
}

/** What comes after the pieces of an answer, as plain data. */
export type ComputedResult =
  | { readonly kind: 'answered'; readonly mediaType: string; readonly tag?: string }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly detail: string;
      readonly problems: readonly ProblemJson[];
      readonly headers: Readonly<Record<string, string>>;
    }
  /** An error of the program. */
  | { readonly kind: 'fault'; readonly stack: string };

/** Answers a question in pieces that are made as they are taken, then with a result. Never throws. */
export function computed(
  library: Library,
  { id, question }: Asked,
): { readonly pieces: Iterable<Uint8Array>; readonly result: () => ComputedResult } {
  let result: ComputedResult | undefined;
  function* pieces(): Generator<Uint8Array> {
    try {
      const answered = answer(library, id, question as never);
      const hash = answered.tagged ? createHash('sha256') : undefined;
      for (const piece of piecesOf(answered)) {
        hash?.update(piece);
        yield piece;
      }
      result = { kind: 'answered', mediaType: answered.mediaType, ...(hash ? { tag: tagText(hash.digest('hex')) } : {}) };
    } catch (error) {
      if (error instanceof Refused) {
        const { refusal, message, problems, headers } = error;
        result = { kind: 'refused', refusal, detail: message, problems, headers };
      } else result = { kind: 'fault', stack: (error as Error).stack ?? String(error) };
    }
  }
  return { pieces: pieces(), result: () => result! };
}
