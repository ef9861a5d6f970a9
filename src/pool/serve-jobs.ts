import { Worker } from 'node:worker_threads';
import type { JobMessage, WorkerMessage } from './messages.ts';

/** The work of one job: pieces of bytes as they are made, and a result once they are taken. All plain data. */
export interface JobWork {
  readonly pieces: Iterable<Uint8Array>;
  readonly result: () => unknown;
}

/**
 * Turns this process into a worker of a pool: it takes one job after another until its owner disconnects. A piece is made
 * when the one before has been sent, so an answer is never held whole. `spare`: cores that the job may use besides its own.
 */
export function serveJobs(work: (payload: unknown, spare: number) => JobWork): void {
  watchOwner();
  process.on('disconnect', () => {
    process.exit(0);
  });
  // The owner ends its workers itself; a terminal sends Ctrl-C to all processes at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('message', ({ job, payload, spare }: JobMessage) => {
    void answer(job, work(payload, spare));
  });
  void send({ kind: 'ready' });
}

async function answer(job: number, { pieces, result }: JobWork): Promise<void> {
  for (const bytes of pieces) await send({ kind: 'piece', job, bytes });
  await send({ kind: 'result', job, value: result() });
}

/** Resolves when the message has been handed to the system. */
function send(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send!(message, undefined, undefined, () => {
      resolve();
    });
  });
}

/**
 * A job that never ends would outlive an owner that was killed, because this thread would not notice. A second thread
 * watches for that.
 */
function watchOwner(): void {
  const watch = `
    const owner = ${process.ppid};
    setInterval(() => { if (process.ppid !== owner) process.kill(${process.pid}, 'SIGKILL'); }, 500);
  `;
  new Worker(watch, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 },
  }).unref();
}
