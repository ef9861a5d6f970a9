import { fork } from 'node:child_process';
import path from 'node:path';
import { Pool } from '../../src/pool/pool.ts';

/** Runs a job that never ends, and tells in which process. */
const pool = new Pool({
  start: () =>
    fork(path.join(import.meta.dirname, 'pool-worker.ts'), [], {
      serialization: 'advanced',
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  size: 1,
  reserve: 0,
  mostWaiting: 1,
  longestWait: 60_000,
  memory: 1 << 30,
  longestStart: 60_000,
  idleFor: 60_000,
});
const options = { client: 'one', deadline: 60_000, onPiece: () => undefined };
await pool.run({ does: 'answers' }, options);
void pool.run({ does: 'runs for ever' }, options);
process.send!(pool.pids()[0]);
