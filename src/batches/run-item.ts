import type { Asked, ComputedResult } from '../answers/computed.ts';
import { readKept } from '../answers/kept-projection.ts';
import type { Questions } from '../answers/questions.ts';
import type { BatchScenarioJson } from '../contract/schema/batch.ts';
import { JobEnded } from '../pool/job-ended.ts';
import type { Pool } from '../pool/pool.ts';
import type { ClaimedItem, Ending } from '../store/store.ts';

/** What a batch asks of the results of each of its scenarios. */
export type BatchOptions = Pick<Questions['runProjection']['form'], 'curves' | 'every'>;

type Settings = NonNullable<Asked['kept']>['settings'];

/** Runs one scenario. Rejects with `NotNow` if it is to be tried again. */
export type RunItem = (item: Pick<ClaimedItem, 'scenario' | 'settings'>, options: BatchOptions) => Promise<Ending>;

/** A scenario that could not be run: not for anything in it, unless it happens again and again (`counts`). */
export class NotNow extends Error {
  readonly counts: boolean;

  constructor(message: string, counts: boolean) {
    super(message);
    this.counts = counts;
  }
}

/**
 * Seconds of the clock after which a run of a batch is given up: several times those of a question, because nobody waits, and a
 * machine that is busy with questions is slow for batches.
 */
export const longestRun = 60;

/** Runs scenarios in the worker processes of the service, as jobs of one client. */
export function runInPool(pool: Pool): RunItem {
  return async ({ scenario, settings }, { curves, every }) => {
    const question: Questions['runProjection'] = {
      body: { bytes: Buffer.from(scenario), format: 'json' },
      form: { format: 'json', include: undefined, curves, every },
    };
    const pieces: Uint8Array[] = [];
    try {
      const result = (await pool.run(
        { id: 'runProjection', question, kept: { settings: JSON.parse(settings) as Settings } } satisfies Asked,
        { client: 'batches', deadline: longestRun * 1_000, onPiece: (bytes) => pieces.push(bytes) },
      )) as ComputedResult;
      return endingOf(result, pieces);
    } catch (error) {
      if (!(error instanceof JobEnded)) throw error;
      if (error.reason === 'deadline') return failed(`the run takes more than ${longestRun} s of computing`);
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
      return { state: 'failed', run: null, outcome: JSON.stringify({ problems: firstOf(result.problems) }) };
    case 'fault':
      throw new NotNow(result.stack, true);
    default:
      return result satisfies never;
  }
}

/** Problems that are kept of a scenario, and letters of them: a page tells those of a thousand scenarios. */
const mostProblems = 20;
const mostLetters = 4_000;

function firstOf(problems: BatchScenarioJson['problems'] & object): BatchScenarioJson['problems'] {
  let letters = 0;
  return problems.slice(0, mostProblems).filter((problem, index) => {
    letters += JSON.stringify(problem).length;
    return index === 0 || letters < mostLetters;
  });
}

/** A scenario that cannot be run within its limits. */
export function failed(message: string): Ending {
  const hint = 'use a longer step, a shorter horizon, fewer elements or fewer curves';
  const problems: BatchScenarioJson['problems'] = [{ code: 'limit.exceeded', severity: 'error', at: '', message, hint }];
  return { state: 'failed', run: null, outcome: JSON.stringify({ problems }) };
}
