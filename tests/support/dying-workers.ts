import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { superviseWorkers } from '../../src/workers.ts';

/** A service of one serving process that dies: `before` it listens, or `after`. Prints when each begins, and how it ends. */
const [when] = process.argv.slice(2);

if (cluster.isPrimary) {
  cluster.on('fork', () => {
    console.log(`fork ${performance.now()}`);
  });
  superviseWorkers(1, () => undefined).then(
    () => {
      console.log('listens');
    },
    (error: unknown) => {
      console.log((error as Error).message);
    },
  );
} else if (when === 'before') process.kill(process.pid, 'SIGKILL');
else
  createServer().listen(0, '127.0.0.1', () => {
    setTimeout(() => {
      process.kill(process.pid, 'SIGKILL');
    }, 50);
  });
