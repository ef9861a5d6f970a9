import type { ComputedResult } from '../answers/computed.ts';
import { readKept } from '../answers/kept-projection.ts';
import type { Questions } from '../answers/questions.ts';
import { deadlines } from '../contract/deadlines.ts';
import type { BatchScenarioJson } from '../contract/schema/batch.ts';
import { JobEnded } from '../pool/job-ended.ts';
import type { Pool } from '../pool/pool.ts';
import type { Ending } from '../store/store.ts';

/** What a batch asks of the results of each of its scenarios. */
export type BatchOptions = Pick<Questions['runProjection']['form'], 'curves' | 'every'>;

/** Runs one scenario. Rejects with `NotNow` if it is to be tried again. */
export type RunItem = (scenario: string, options: BatchOptions) => Promise<Ending>;

/** A scenario that could not be run: not for anything in it, unless it happens again and again (`counts`). */
export class NotNow extends Error {
  readonly counts: boolean;

  constructor(message: string, counts: boolean) {
    super(message);
    this.counts = counts;
  }
}

/** Runs scenarios in the worker processes of the service, as jobs of one client. */
export function runInPool(pool: Pool): RunItem {
  return async (scenario, { curves, every }) => {
    const question: Questions['runProjection'] = {
      body: { bytes: Buffer.from(scenario), format: 'json' },
      form: { format: 'json', include: undefined, curves, every },
    };
    const pieces: Uint8Array[] = [];
    try {
      const result = (await pool.run(
        { id: 'runProjection', question, kept: true },
        { client: 'batches', deadline: deadlines.runProjection * 1_000, onPiece: (bytes) => pieces.push(bytes) },
      )) as ComputedResult;
      return endingOf(result, pieces);
    } catch (error) {
      if (!(error instanceof JobEnded)) throw error;
      if (error.reason === 'deadline') return failed(`the run takes more than ${deadlines.runProjection} s of computing`);
      if (error.reason === 'memory') return failed('the run takes more memory than a process may use');
      throw new NotNow(`its process ended: ${error.reason}`, error.reason === 'lost');
    }
  };
}

/** The ending of a question that was computed. */
export function endingOf(result: ComputedResult, pieces: readonly Uint8Array[]): Ending {
  switch (result.kind) {
    case 'answered': {
      const { run, outcome, bytes } = readKept(Buffer.concat(pieces));
      return { state: 'done', run, outcome: JSON.stringify(outcome), result: bytes };
    }
    case 'refused':
      return { state: 'failed', run: null, outcome: JSON.stringify({ problems: result.problems.slice(0, mostProblems) }) };
    case 'fault':
      throw new NotNow(result.stack, true);
    default:
      return result satisfies never;
  }
}

const mostProblems = 20;

/** A scenario that cannot be run within its limits. */
export function failed(message: string): Ending {
  const hint = 'use a longer step, a shorter horizon, fewer elements or fewer curves';
  const problems: BatchScenarioJson['problems'] = [{ code: 'limit.exceeded', severity: 'error', at: '', message, hint }];
  return { state: 'failed', run: null, outcome: JSON.stringify({ problems }) };
}
