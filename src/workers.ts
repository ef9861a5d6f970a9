import cluster, { type Worker } from 'node:cluster';

/** True in a process started by another one to share its port. */
export function isWorker(): boolean {
  return cluster.isWorker;
}

/** Number of this serving process among those that share the port, from 1; one that is replaced passes on its number. */
export function servingProcess(): string {
  return process.env[numberVariable] ?? '1';
}

const numberVariable = 'JEVONS_PROCESS';

/** Disconnects from the parent, so a worker without open handles can exit. */
export function leave(): void {
  cluster.worker
    ?.once('disconnect', () => {
      process.exit();
    })
    .disconnect();
}

/** Milliseconds. A worker that ends before it has listened for a while is started again after a pause that doubles each time. */
const firstPause = 200;
const longestPause = 5_000;
const aWhile = 10_000;
/** Workers in a row that may end before they listen. */
const mostFailures = 5;

/**
 * Starts this program `count` times behind one port. A worker that dies is replaced, with a warning. SIGTERM or SIGINT lets each finish its
 * open requests, then exits with 0; a second signal ends all at once. Resolves when all listen; rejects after the others have
 * stopped if one says that it cannot start (it exits with a code and has printed why), or if several in a row end before they
 * listen.
 */
export function superviseWorkers(count: number, warn: (message: string) => void): Promise<{ readonly port: number }> {
  const alive = new Set<Worker>();
  /** Since when each listens. */
  const listening = new Map<Worker, number>();
  /** Workers in a row that ended before they listened, and before they had listened for a while. */
  let failures = 0;
  let shortLived = 0;
  let stopping: 'asked' | 'failed' | undefined;
  const numbers = new Map<Worker, number>();
  const fork = (): void => {
    const taken = new Set([...alive].map((worker) => numbers.get(worker)));
    const number = Array.from({ length: count }, (_, k) => k + 1).find((one) => !taken.has(one))!;
    const worker = cluster.fork({ [numberVariable]: String(number) });
    alive.add(worker);
    numbers.set(worker, number);
  };
  const stop = (why: 'asked' | 'failed'): void => {
    stopping ??= why;
    for (const worker of alive) worker.process.kill('SIGTERM');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping === 'asked') {
        for (const worker of alive) worker.process.kill('SIGKILL');
        process.exit(1);
      }
      stop('asked');
    });

  return new Promise((resolve, reject) => {
    const ended = (): void => {
      if (stopping === 'asked') process.exit(0);
      reject(new Error('a worker could not start'));
      process.exitCode = 2;
      cluster.disconnect();
    };
    const replace = (pause: number): void => {
      setTimeout(() => {
        if (stopping === undefined) fork();
        else if (alive.size === 0) ended();
      }, pause);
    };
    cluster.on('listening', (worker, { port }) => {
      listening.set(worker, performance.now());
      failures = 0;
      if (listening.size === count) resolve({ port });
    });
    cluster.on('exit', (worker, code: number | null) => {
      alive.delete(worker);
      numbers.delete(worker);
      const since = listening.get(worker);
      const listened = listening.delete(worker);
      if (!listened) failures += 1;
      shortLived = since !== undefined && performance.now() - since > aWhile ? 0 : shortLived + 1;
      // A worker that exits with a code before it listens would fail again, and one that always dies is not restarted for ever.
      if (stopping === undefined && !listened && (code !== null || failures >= mostFailures)) stop('failed');
      if (stopping !== undefined) {
        if (alive.size === 0) ended();
        return;
      }
      warn(`a worker ended (${worker.process.signalCode ?? worker.process.exitCode ?? 'unknown'}) and is replaced`);
      replace(shortLived === 0 ? 0 : Math.min(longestPause, firstPause * 2 ** (shortLived - 1)));
    });
    for (let k = 0; k < count; k++) fork();
  });
}
