import { computed, type Asked } from './answers/computed.ts';
import type { ComputeSetup } from './compute-pool.ts';
import { Library } from './domain/library/library.ts';
import { serveJobs } from './pool/serve-jobs.ts';

/** A worker process of the service: it answers one question after another with a library of its own. */
process.once('message', (setup: ComputeSetup) => {
  const library = new Library({ ...setup, now: () => new Date() });
  serveJobs((payload) => {
    const asked = payload as Asked;
    return computed(library, asked, (estimated, took) => {
      process.stderr.write(`jevons: ${asked.id} took ${Math.round(took)} ms, estimated at ${Math.round(estimated)} ms\n`);
    });
  });
});
