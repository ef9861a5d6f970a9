import type { Log, LogFields } from './log.ts';
import { idsOf, type RequestRecord } from './request-record.ts';

/** Ends of a job that tell of an overlong question or a fault; the others are refusals, or clients that left. */
const reported: Readonly<Record<string, string>> = {
  deadline: 'a question ran past its deadline; its worker process was killed',
  memory: 'a question needed more memory than a worker process may take; the process was killed',
  lost: 'the worker process of a question ended',
};

interface Cost {
  readonly kernel: { readonly runs: number; readonly seconds: number };
  readonly tooLow?: { readonly estimated: number; readonly took: number };
}

/** Reports what worker processes did, in the log and as numbers for the metrics. */
export class JobReports {
  private readonly log: Log;
  /** Kernel runs and seconds of worker processes. */
  runs = 0;
  seconds = 0;
  estimatesTooLow = 0;

  constructor(log: Log) {
    this.log = log;
  }

  cost({ kernel, tooLow }: Cost, operation: string, record: RequestRecord | undefined): void {
    this.runs += kernel.runs;
    this.seconds += kernel.seconds;
    if (!tooLow) return;
    this.estimatesTooLow += 1;
    const [estimated, took] = [Math.round(tooLow.estimated), Math.round(tooLow.took)];
    this.log.warn({ ...idsAnd(operation, record), estimated_ms: estimated, took_ms: took }, 'an estimate was too low');
  }

  ended(reason: string, operation: string, record: RequestRecord | undefined): void {
    const message = reported[reason];
    if (message !== undefined) this.log.warn({ ...idsAnd(operation, record), reason }, message);
  }

  workerEnded(reason: string, fields: LogFields): void {
    if (reason === 'lost') this.log.warn(fields, 'a worker process ended unexpectedly');
  }
}

function idsAnd(operation: string, record: RequestRecord | undefined): LogFields {
  return { ...(record ? idsOf(record) : {}), operation };
}
