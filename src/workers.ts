import cluster, { type Worker } from 'node:cluster';

/** True in a process started by another one to share its port. */
export function isWorker(): boolean {
  return cluster.isWorker;
}

/** Disconnects from the parent, so a worker without open handles can exit. */
export function leave(): void {
  cluster.worker
    ?.once('disconnect', () => {
      process.exit();
    })
    .disconnect();
}

/**
 * Starts this program `count` times behind one port, so a long run blocks only its own process. A worker that dies is
 * replaced. SIGTERM or SIGINT lets each finish its open requests, then exits with 0. Resolves when all listen; rejects
 * if one exits before it listens, after the others have stopped (the worker has printed why).
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
      // A worker that could not listen would fail again.
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
