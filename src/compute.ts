import { computed, type Asked } from './answers/computed.ts';
import { workerMemory, type ComputeSetup } from './compute-pool.ts';
import { Library } from './domain/library/library.ts';
import { drawThreads, threadsWithin } from './draw-threads/draw-threads.ts';
import { serveJobs } from './pool/serve-jobs.ts';

/** A worker process of the service: it answers one question after another with a library of its own. */
process.once('message', (setup: ComputeSetup) => {
  const library = new Library({ ...setup, now: () => new Date() });
  let ids: Asked['ids'];
  // The service reports everything else; an error outside of an answer ends this process.
  process.once('uncaughtException', ({ stack }) => {
    const line = { level: 'error', time: new Date().toISOString(), pid: process.pid, ...ids, stack, msg: 'a worker process failed' };
    process.stderr.write(`${JSON.stringify(line)}\n`, () => process.exit(1));
  });
  serveJobs((payload, spare) => {
    const asked = payload as Asked;
    ({ ids } = asked);
    const threads = drawThreads(({ held }) => Math.min(spare, threadsWithin(workerMemory - process.memoryUsage.rss() - held)), setup);
    const { pieces, result } = computed(library, asked, threads.start);
    return {
      pieces,
      result: () => {
        threads.stop();
        return result();
      },
    };
  });
});
