import type { Finished } from '../answers/finished.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';
import { Refused, single } from '../answers/refused.ts';
import type { ComputedResult } from '../answers/computed.ts';
import { operations } from '../contract/operations.ts';
import { deadlines } from '../contract/deadlines.ts';
import { faultDetail } from '../contract/refusals.ts';
import { JobEnded } from '../pool/job-ended.ts';
import type { Pool } from '../pool/pool.ts';
import type { Answerer } from './answerer.ts';
import type { Budget } from './budget.ts';
import { busy } from './busy.ts';

/** Answers questions in worker processes. What their answers take in memory is held within the budget. */
export function pooled(pool: Pool, budget: Budget): Answerer {
  return async (id, question, leaving) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const forget = (): void => {
      budget.give(length);
      length = 0;
    };
    try {
      const result = (await pool.run(
        { id, question },
        {
          deadline: deadlines[id] * 1_000,
          signal: leaving(),
          onPiece: (bytes) => {
            if (!budget.take(bytes.length)) throw busy('clients have not yet taken as many bytes of answers as the service may hold');
            length += bytes.length;
            pieces.push(bytes);
          },
        },
      )) as ComputedResult;
      return finishedOf(result, pieces, length, forget);
    } catch (error) {
      forget();
      throw error instanceof JobEnded ? refusalOf(error, id) : error;
    }
  };
}

function finishedOf(result: ComputedResult, pieces: readonly Uint8Array[], length: number, forget: () => void): Finished {
  switch (result.kind) {
    case 'answered':
      return { mediaType: result.mediaType, pieces, length, ...(result.tag === undefined ? {} : { tag: result.tag }), release: forget };
    case 'refused':
      throw new Refused(result.refusal, result.detail, result);
    case 'fault':
      console.error(result.stack);
      throw new Refused('our fault', faultDetail);
  }
}

const ofRetry: Readonly<Partial<Record<JobEnded['reason'], string>>> = {
  busy: 'too many requests wait for an answer',
  broken: 'the processes that compute do not start',
  lost: 'the process that computed the answer has ended',
  closing: 'the service is stopping',
};

function refusalOf({ reason, retryAfter }: JobEnded, id: QuestionId): Refused {
  const retry = ofRetry[reason];
  if (retry !== undefined) return busy(retry, retryAfter);
  const { refusals } = operations[id] as { readonly refusals: readonly string[] };
  const refusal = refusals.includes('scenario with problems')
    ? 'scenario with problems'
    : refusals.includes('too much work')
      ? 'too much work'
      : 'too busy';
  const much =
    reason === 'memory' ? 'more memory than one request may use' : `more than ${deadlines[id]} s of computing, the limit for one request`;
  return single(refusal, 'limit.exceeded', `the answer takes ${much}`, fits(id));
}

/** What makes a request of this operation smaller. */
function fits(id: keyof Questions): string {
  switch (id) {
    case 'checkModel':
      return 'use fewer equations, elements or examples, a longer step or a shorter horizon';
    case 'drawDemandCurve':
      return 'use fewer points or quantities, a longer step, a shorter horizon or fewer elements';
    default:
      return 'use a longer step, a shorter horizon, fewer elements or fewer curves';
  }
}
