import { version } from './analysis/run/engine-version.ts';
import { kernelUse } from './analysis/run/kernel-use.ts';
import type { Batches } from './batches/batches.ts';
import type { Library } from './domain/library/library.ts';
import type { Budgets } from './http/budgets.ts';
import type { Connections } from './http/connections.ts';
import type { SlowReaders } from './http/slow-readers.ts';
import type { Turns } from './http/turns.ts';
import type { JobEnd } from './pool/job-ended.ts';
import type { WorkerEnd } from './pool/pool-worker.ts';
import type { Pool } from './pool/pool.ts';
import type { JobReports } from './telemetry/job-reports.ts';
import type { Log } from './telemetry/log.ts';
import type { Observer } from './telemetry/observer.ts';
import type { ServiceState } from './telemetry/state-metrics.ts';

export interface ServiceParts {
  readonly library: Library;
  readonly turns: Turns;
  readonly pool: Pool;
  readonly jobs: JobReports;
  readonly budgets: Budgets;
  readonly connections: Connections;
  readonly slowReaders: SlowReaders;
  readonly log: Log;
  readonly observer: () => Observer;
  readonly batches?: Batches | undefined;
}

const noJobEnded: Readonly<Record<JobEnd, number>> = { busy: 0, broken: 0, deadline: 0, memory: 0, lost: 0, left: 0, closing: 0 };
const noWorkerEnded: Readonly<Record<WorkerEnd, number>> = { ...noJobEnded, dismissed: 0, refused: 0 };

/** Where each metric of the service is read. */
export function serviceState(parts: ServiceParts): ServiceState {
  const { library, turns, pool, jobs, budgets, connections, slowReaders, log, observer, batches } = parts;
  return {
    version,
    turnsWaiting: () => turns.length,
    pool: () => {
      const { ended, workersEnded, ...now } = pool.state();
      return {
        ...now,
        ended: { ...noJobEnded, ...ended },
        workersEnded: { ...noWorkerEnded, ...workersEnded },
      };
    },
    poolResidentBytes: () => pool.residentBytes(),
    batches: async () => batches?.totals(),
    kernelRuns: () => ({ here: kernelUse().runs, worker: jobs.runs }),
    kernelSeconds: () => ({ here: kernelUse().seconds, worker: jobs.seconds }),
    estimatesTooLow: () => jobs.estimatesTooLow,
    caches: () => library.cacheSizes().map(({ name, size, bytes }) => ({ name, entries: size, bytes })),
    budgets: {
      bodies: budgets.bodies,
      short_answers: budgets.shortAnswers,
      long_answers: budgets.longAnswers,
      compression: budgets.compression,
    },
    connections: () => ({
      open: connections.count,
      limit: connections.limit,
      refused: connections.refused,
      responses: connections.openResponses,
    }),
    slowReadersCut: () => slowReaders.cut,
    overloadRefusals: () => observer().overload.count,
    faults: () => observer().faults,
    logLinesDropped: () => log.dropped(),
  };
}
