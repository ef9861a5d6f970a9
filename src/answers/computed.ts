import { createHash } from 'node:crypto';
import type { Refusal } from '../contract/refusals.ts';
import type { ProblemJson } from '../contract/schema/problem.ts';
import { deadlines } from '../contract/deadlines.ts';
import { Allowance, NotAllowed } from './allowance.ts';
import { answer } from './answers.ts';
import { piecesOf, tagText } from './finished.ts';
import type { QuestionId, Questions } from './questions.ts';
import { overBudget } from './over-budget.ts';
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

/**
 * Estimates are too high more often than too low, by up to this factor, so that only what is certain to be past its deadline
 * is refused before it begins.
 */
const estimatesTooHigh = 4;
/** Milliseconds and a factor by which an answer may take longer than estimated before that is reported. */
const surelyShort = 200;
const tooLowByFar = 5;

/**
 * Answers a question in pieces that are made as they are taken, then with a result. Work is estimated before it begins, and
 * refused beyond the deadline of the operation. Never throws. `tooLow` is called where an estimate was too low by far.
 */
export function computed(
  library: Library,
  { id, question }: Asked,
  tooLow: (estimated: number, took: number) => void,
): { readonly pieces: Iterable<Uint8Array>; readonly result: () => ComputedResult } {
  const allowance = new Allowance(deadlines[id] * 1e6 * estimatesTooHigh);
  const began = performance.now();
  let result: ComputedResult | undefined;
  function* pieces(): Generator<Uint8Array> {
    try {
      const answered = answer(library.metered(allowance), id, question as never);
      const took = performance.now() - began;
      if (took > surelyShort && took * 1_000 > allowance.spent * tooLowByFar) tooLow(allowance.spent / 1_000, took);
      const hash = answered.tagged ? createHash('sha256') : undefined;
      for (const piece of piecesOf(answered)) {
        hash?.update(piece);
        yield piece;
      }
      result = { kind: 'answered', mediaType: answered.mediaType, ...(hash ? { tag: tagText(hash.digest('hex')) } : {}) };
    } catch (error) {
      result = failed(id, error);
    }
  }
  return { pieces: pieces(), result: () => result! };
}

function failed(id: QuestionId, error: unknown): ComputedResult {
  const known =
    error instanceof NotAllowed
      ? overBudget(id, `an estimated ${Math.round(error.units / 1e6)} s of computing, the limit is ${deadlines[id]} s`)
      : error;
  if (!(known instanceof Refused)) return { kind: 'fault', stack: (known as Error).stack ?? String(known) };
  const { refusal, message, problems, headers } = known;
  return { kind: 'refused', refusal, detail: message, problems, headers };
}
