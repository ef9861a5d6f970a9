import { fork } from 'node:child_process';
import type { LibraryOptions } from './domain/library/library.ts';
import { Pool, type PoolOptions } from './pool/pool.ts';

/** The library of a worker process. */
export type ComputeSetup = Pick<LibraryOptions, 'models' | 'scenarios' | 'figures' | 'fileTtl' | 'cacheBytes'>;

const megabyte = 1 << 20;
/** Resident memory over which a worker process is killed, and the heap it has within that. */
export const workerMemory = 256 * megabyte;
const workerHeap = 160;
/** Bytes of the caches of its library. */
const workerCaches = 96 * megabyte;

/** Worker processes that answer questions. */
export function computePool(setup: ComputeSetup, size: number, onWorkerGone?: PoolOptions['onWorkerGone']): Pool {
  // From source, in tests, the worker is TypeScript too.
  const fromSource = import.meta.url.endsWith('.ts');
  const program = new URL(fromSource ? './compute.ts' : './compute.js', import.meta.url);
  return new Pool({
    start: () => {
      const child = fork(program, [], {
        serialization: 'advanced',
        execArgv: [...(fromSource ? ['--import', 'tsx'] : []), `--max-old-space-size=${workerHeap}`, '--max-semi-space-size=8'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      // A process that the system could not start has no channel; the pool sees that it is none.
      if (child.connected) child.send({ ...setup, cacheBytes: workerCaches } satisfies ComputeSetup, () => undefined);
      return child;
    },
    size,
    mostWaiting: 16 * size,
    longestWait: 10_000,
    memory: workerMemory,
    longestStart: 20_000,
    idleFor: 60_000,
    onWorkerGone,
  });
}
