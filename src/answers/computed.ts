import { createHash } from 'node:crypto';
import type { StartHelpers } from '../analysis/ensemble/question.ts';
import { kernelUse, kernelUseSince, type KernelUse } from '../analysis/run/kernel-use.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { ProblemJson } from '../contract/schema/problem.ts';
import { deadlines } from '../contract/deadlines.ts';
import { Allowance, NotAllowed } from './allowance.ts';
import { answer } from './answers.ts';
import { piecesOf, tagText } from './finished.ts';
import type { QuestionId, Questions } from './questions.ts';
import { keepProjection } from './kept-projection.ts';
import { overBudget } from './over-budget.ts';
import { Refused } from './refused.ts';
import type { Library } from '../domain/library/library.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';

/** A question with its operation, as sent to another process. */
export interface Asked<Q extends QuestionId = QuestionId> {
  readonly id: Q;
  readonly question: Questions[Q];
  /** Ids of the request, for the last words of a process that fails. */
  readonly ids?: Readonly<Record<string, string>>;
  /** A projection with these values set, as a store keeps it, see `keepProjection`, in place of its answer. */
  readonly kept?: { readonly settings: Overrides['set'] };
}

/** What an answer took. */
export interface AnswerCost {
  readonly kernel: KernelUse;
  /** In milliseconds, where the estimate was too low by far. */
  readonly tooLow?: { readonly estimated: number; readonly took: number };
}

/** What comes after the pieces of an answer, as plain data. */
export type ComputedResult = ComputedOutcome & { readonly cost: AnswerCost };

type ComputedOutcome =
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
/** Milliseconds of processor time, and a factor by which an answer may take more than estimated before that is reported. */
const surelyShort = 500;
const tooLowByFar = 10;

/**
 * Answers a question in pieces that are made as they are taken, then with a result. Work is estimated before it begins, and
 * refused beyond the deadline of the operation. Never throws. `startHelpers`: for the draws of a large ensemble.
 */
export function computed(
  library: Library,
  { id, question, kept }: Asked,
  startHelpers?: StartHelpers,
): { readonly pieces: Iterable<Uint8Array>; readonly result: () => ComputedResult } {
  const allowance = new Allowance(deadlines[id] * 1e6 * estimatesTooHigh);
  const began = process.cpuUsage();
  const before = kernelUse();
  let outcome: ComputedOutcome | undefined;
  let tooLow: AnswerCost['tooLow'];
  function* pieces(): Generator<Uint8Array> {
    try {
      const metered = library.metered(allowance);
      const answered = kept
        ? keepProjection(metered, question as Questions['runProjection'], kept.settings)
        : answer(metered, id, question as never, startHelpers);
      const { user, system } = process.cpuUsage(began);
      const took = (user + system) / 1_000;
      if (took > surelyShort && took * 1_000 > allowance.spent * tooLowByFar) tooLow = { estimated: allowance.spent / 1_000, took };
      const hash = answered.tagged ? createHash('sha256') : undefined;
      for (const piece of piecesOf(answered)) {
        hash?.update(piece);
        yield piece;
      }
      outcome = { kind: 'answered', mediaType: answered.mediaType, ...(hash ? { tag: tagText(hash.digest('hex')) } : {}) };
    } catch (error) {
      outcome = failed(id, error);
    }
  }
  return { pieces: pieces(), result: () => ({ ...outcome!, cost: { kernel: kernelUseSince(before), ...(tooLow ? { tooLow } : {}) } }) };
}

function failed(id: QuestionId, error: unknown): ComputedOutcome {
  const known =
    error instanceof NotAllowed
      ? overBudget(id, `an estimated ${Math.round(error.units / 1e6)} s of computing, the limit is ${deadlines[id]} s`)
      : error;
  if (!(known instanceof Refused)) return { kind: 'fault', stack: (known as Error).stack ?? String(known) };
  const { refusal, message, problems, headers } = known;
  return { kind: 'refused', refusal, detail: message, problems, headers };
}
