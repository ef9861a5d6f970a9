import cluster, { type Worker } from 'node:cluster';

/** True in a process that another one started to share its port. */
export function isWorker(): boolean {
  return cluster.isWorker;
}

/** A worker that has nothing to serve lets go of the process that started it, and so can end. */
export function leave(): void {
  cluster.worker
    ?.once('disconnect', () => {
      process.exit();
    })
    .disconnect();
}

/**
 * Starts this very program `count` times behind one port, so that a long run holds up only its own process, and
 * replaces a process that dies. SIGTERM or SIGINT lets each finish its open requests, then ends with 0. Resolves when
 * all listen; rejects when one ends before it listens, once the others are gone (it has said why).
 */
export function superviseWorkers(count: number): Promise<{ readonly port: number }> {
  const alive = new Set<Worker>();
  const listening = new Set<Worker>();
  let stopping: 'asked' | 'failed' | undefined;
  const fork = (): void => void alive.add(cluster.fork());
  const stop = (why: 'asked' | 'failed'): void => {
    stopping ??= why;
    for (const worker of alive) worker.process.kill('SIGTERM');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop('asked');
    });

  return new Promise((resolve, reject) => {
    cluster.on('listening', (worker, { port }) => {
      listening.add(worker);
      if (listening.size === count) resolve({ port });
    });
    cluster.on('exit', (worker) => {
      alive.delete(worker);
      // One that could not listen will not be able to the next time.
      if (stopping === undefined && !listening.delete(worker)) stop('failed');
      if (stopping === undefined) {
        process.stderr.write(
          `jevons: a worker ended (${worker.process.signalCode ?? worker.process.exitCode ?? 'unknown'}) and is replaced\n`,
        );
        fork();
      } else if (alive.size === 0) {
        if (stopping === 'asked') process.exit(0);
        reject(new Error('a worker could not start'));
        process.exitCode = 2;
        cluster.disconnect();
      }
    });
    for (let k = 0; k < count; k++) fork();
  });
}
