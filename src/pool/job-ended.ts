/**
 * Why a job ended without a result:
 * - `busy`: as many jobs wait as may wait, or it waited longer than a job may;
 * - `broken`: worker processes end before they are ready;
 * - `deadline`: it ran longer than its deadline;
 * - `memory`: its process needed more memory than a worker may take;
 * - `lost`: its process ended for a reason of its own, such as a signal from outside;
 * - `left`: nobody waits for the result;
 * - `closing`: the pool is closing.
 */
export type JobEnd = 'busy' | 'broken' | 'deadline' | 'memory' | 'lost' | 'left' | 'closing';

export class JobEnded extends Error {
  readonly reason: JobEnd;
  /** Seconds after which the same job has a chance; for `busy`, `broken`, `lost` and `closing`. */
  readonly retryAfter: number;

  constructor(reason: JobEnd, retryAfter = 1) {
    super(`the job ended: ${reason}`);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}
