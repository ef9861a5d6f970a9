import { serveJobs } from '../../src/pool/serve-jobs.ts';

/** A worker for the tests: does what its job says. */
if (process.env['ENDS_AT_ONCE'] === 'yes') process.exit(3);
if (process.env['NEVER_READY'] === 'yes') await new Promise((resolve) => process.once('disconnect', resolve));
const kept: unknown[] = [];

serveJobs((payload) => {
  const { does, count = 1 } = payload as { does: string; count?: number };
  const nothing: Uint8Array[] = [];
  switch (does) {
    case 'answers':
      return { pieces: Array.from({ length: count }, (_, k) => new Uint8Array([k])), result: () => ({ pid: process.pid }) };
    case 'runs for ever':
      for (;;);
    case 'waits':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, count);
      return { pieces: nothing, result: () => 'waited' };
    case 'fills memory':
      for (;;) kept.push(new Float64Array(1_000_000).fill(1));
    case 'fills its heap':
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, k) => ({ k })));
    case 'ends':
      process.exit(1);
    default:
      throw new Error(does);
  }
});
