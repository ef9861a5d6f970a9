import { fork, type ChildProcess } from 'node:child_process';
import { fault } from '../../core/problem.ts';
import { JobEnded } from '../../pool/job-ended.ts';
import { Pool } from '../../pool/pool.ts';
import { BadInput } from '../bad-input.ts';
import type { BatchEntry } from './batch-entry.ts';
import type { BatchResult, BatchSetup } from './batch-process.ts';
import { entryOf, type BatchJob } from './run-one.ts';

/** Resident memory over which a process is killed, in bytes. */
const mostMemory = 1 << 30;
/** Milliseconds that one scenario may run. */
const longestRun = 600_000;
/** Milliseconds: no job waits but for processes to start. */
const longestWait = 2 ** 31 - 1;

// From source, in tests, the process is TypeScript too.
const fromSource = import.meta.url.endsWith('.ts');
const program = new URL(fromSource ? './batch-process.ts' : './batch-process.js', import.meta.url);

function startProcess(setup: BatchSetup): ChildProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    // The working folder may be any.
    execArgv: fromSource ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (child.connected) child.send(setup, () => undefined);
  return child;
}

/** Processes that run scenarios of a batch. */
export function batchPool(setup: BatchSetup, size: number): Pool {
  const start = (): ChildProcess => startProcess(setup);
  return new Pool({ start, size, reserve: 0, mostWaiting: size, longestWait, memory: mostMemory, longestStart: 60_000, idleFor: 60_000 });
}

/**
 * Runs a scenario in one of the processes. One whose process ends is tried once more, and then has failed. Throws where results
 * cannot be written.
 */
export async function runInPool(pool: Pool, job: BatchJob, name: string): Promise<BatchEntry> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = (await pool.run(job, { client: '', deadline: longestRun, onPiece: () => undefined })) as BatchResult;
      if ('entry' in result) return result.entry;
      throw new BadInput(result.stopped, result.hint);
    } catch (error) {
      if (!(error instanceof JobEnded)) throw error;
      if (error.reason === 'broken') throw new BadInput('the processes of the batch do not start');
      if (error.reason === 'closing') throw error;
      if (error.reason === 'lost' && attempt === 1) continue;
      const problem = fault('limit.exceeded', [], `its process was ended as it ran: ${why[error.reason] ?? error.reason}`);
      return entryOf({ file: name, scenario: job.label, problems: [problem] }, [], []);
    }
  }
}

const why: Readonly<Record<string, string>> = {
  memory: `it needed more than ${mostMemory / (1 << 20)} MB of memory`,
  deadline: `it took longer than ${longestRun / 60_000} minutes`,
  lost: 'twice, from outside; the memory of the machine may be full',
};
