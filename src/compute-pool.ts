import { fork, type ChildProcess } from 'node:child_process';
import type { LibraryOptions } from './domain/library/library.ts';
import { Pool, type PoolOptions } from './pool/pool.ts';

/** The library of a worker process. */
export type ComputeSetup = Pick<LibraryOptions, 'models' | 'scenarios' | 'figures' | 'fileTtl' | 'cacheBytes'>;

const megabyte = 1 << 20;
/** Resident memory over which a worker process is killed, and the heap it has within that. */
export const workerMemory = 256 * megabyte;
const workerHeap = 160;
/** Worker processes for clients who run nothing while others have all. */
export const reserve = 1;
/** Bytes of the caches of its library. */
const workerCaches = 96 * megabyte;

// From source, in tests, the worker is TypeScript too.
const fromSource = import.meta.url.endsWith('.ts');
const ownProgram = new URL(fromSource ? './compute.ts' : './compute.js', import.meta.url);

/** Starts a worker process, of this program or another build of it. */
export function computeProcess(setup: ComputeSetup, program = ownProgram): ChildProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [
      ...(program.pathname.endsWith('.ts') ? ['--import', 'tsx'] : []),
      `--max-old-space-size=${workerHeap}`,
      '--max-semi-space-size=8',
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A process that the system could not start has no channel; the pool sees that it is none.
  if (child.connected) child.send({ ...setup, cacheBytes: workerCaches } satisfies ComputeSetup, () => undefined);
  return child;
}

/** Limits of every pool of worker processes. */
export const computingLimits = { longestWait: 10_000, memory: workerMemory, longestStart: 20_000, idleFor: 60_000 };

/** Worker processes that answer questions. */
export function computePool(setup: ComputeSetup, size: number, onWorkerGone?: PoolOptions['onWorkerGone']): Pool {
  return new Pool({
    ...computingLimits,
    start: () => computeProcess(setup),
    size,
    reserve,
    mostWaiting: 16 * size,
    onWorkerGone,
  });
}
