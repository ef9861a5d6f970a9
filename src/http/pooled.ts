import { overBudget } from '../answers/over-budget.ts';
import type { QuestionId } from '../answers/questions.ts';
import type { Refused } from '../answers/refused.ts';
import type { ComputedResult } from '../answers/computed.ts';
import { deadlines } from '../contract/deadlines.ts';
import { JobEnded } from '../pool/job-ended.ts';
import type { Pool } from '../pool/pool.ts';
import type { JobReports } from '../telemetry/job-reports.ts';
import { idsOf } from '../telemetry/request-record.ts';
import type { Answerer } from './answerer.ts';
import type { Budget } from './budget.ts';
import { answersNotTaken, busy, tooManyWait } from './busy.ts';
import { finishedOf } from './finished-of.ts';

/** Answers questions in worker processes. What their answers take in memory is held within the budget. */
export function pooled(pool: Pool, budget: Budget, reports: JobReports): Answerer {
  return async (id, question, { client, leaving }, record) => {
    if (record) record.place = 'worker';
    const pieces: Uint8Array[] = [];
    let length = 0;
    const forget = (): void => {
      budget.give(length);
      length = 0;
    };
    try {
      const result = (await pool.run(
        { id, question, ...(record ? { ids: idsOf(record) } : {}) },
        {
          client,
          deadline: deadlines[id] * 1_000,
          signal: leaving(),
          onTaken: (waited) => {
            if (record) record.waited += waited;
          },
          onPiece: (bytes) => {
            if (!budget.take(bytes.length)) throw busy(answersNotTaken);
            length += bytes.length;
            pieces.push(bytes);
          },
        },
      )) as ComputedResult;
      reports.cost(result.cost, id, record);
      return { ...finishedOf(result, pieces), release: forget };
    } catch (error) {
      forget();
      if (!(error instanceof JobEnded)) throw error;
      reports.ended(error.reason, id, record);
      throw refusalOf(error, id);
    }
  };
}

/** Endings after which the same request has another chance. */
const ofRetry: Readonly<Record<Exclude<JobEnded['reason'], 'deadline' | 'memory'>, string>> = {
  busy: tooManyWait,
  broken: 'the processes that compute do not start',
  lost: 'the process that computed the answer has ended',
  closing: 'the service is stopping',
  left: 'the client has left',
};

function refusalOf({ reason, retryAfter }: JobEnded, id: QuestionId): Refused {
  switch (reason) {
    case 'deadline':
      return overBudget(id, `more than ${deadlines[id]} s of computing, the limit for one request`);
    case 'memory':
      return overBudget(id, 'more memory than one request may use');
    default:
      return busy(ofRetry[reason], retryAfter);
  }
}
