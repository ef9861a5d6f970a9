import cluster, { type Worker } from 'node:cluster';
import type { ProcessMetrics } from './telemetry/metrics.ts';

/** Milliseconds after which a process that has not told its metrics is left out. */
const patience = 1_000;

/** A serving process asks the supervisor, which asks all of them and sends back what they said. */
type Message =
  | { readonly jevons: 'metrics wanted'; readonly number: number }
  | { readonly jevons: 'metrics asked'; readonly number: number }
  | { readonly jevons: 'metrics told'; readonly number: number; readonly metrics: ProcessMetrics }
  | { readonly jevons: 'metrics collected'; readonly number: number; readonly all: readonly ProcessMetrics[] };

/** In the supervisor of serving processes: lets each of them ask for the metrics of all. */
export function collectMetrics(): void {
  const told = new Map<number, (from: Worker, metrics: ProcessMetrics) => void>();
  let rounds = 0;
  cluster.on('message', (worker, message: Message) => {
    if (message.jevons === 'metrics told') told.get(message.number)?.(worker, message.metrics);
    if (message.jevons !== 'metrics wanted') return;
    const number = ++rounds;
    const asked = new Set(Object.values(cluster.workers ?? {}).filter((one) => one?.isConnected()));
    const all: ProcessMetrics[] = [];
    const finish = (): void => {
      clearTimeout(timer);
      told.delete(number);
      tell(worker, { jevons: 'metrics collected', number: message.number, all });
    };
    const timer = setTimeout(finish, patience);
    told.set(number, (from, metrics) => {
      if (!asked.delete(from)) return;
      all.push(metrics);
      if (asked.size === 0) finish();
    });
    for (const one of asked) tell(one!, { jevons: 'metrics asked', number });
  });
}

function tell(worker: Worker, message: Message): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}

export interface SharedMetrics {
  /** The metrics of all serving processes; of this one alone where it is the only one, or the others cannot be asked. */
  all(): Promise<readonly ProcessMetrics[]>;
  close(): void;
}

/** In a serving process. `read`: the metrics of this process. */
export function sharedMetrics(read: () => Promise<ProcessMetrics>): SharedMetrics {
  const alone = async (): Promise<readonly ProcessMetrics[]> => [await read()];
  if (!cluster.isWorker) return { all: alone, close: () => undefined };
  const waiting = new Map<number, (all: readonly ProcessMetrics[]) => void>();
  let asked = 0;
  const send = (message: Message): void => {
    if (process.connected) process.send!(message, undefined, undefined, () => undefined);
  };
  const listen = (message: Message): void => {
    if (message.jevons === 'metrics collected') waiting.get(message.number)?.(message.all);
    if (message.jevons !== 'metrics asked') return;
    const { number } = message;
    void read().then((metrics) => {
      send({ jevons: 'metrics told', number, metrics });
    });
  };
  process.on('message', listen);
  return {
    all: async () => {
      const number = ++asked;
      const found = await new Promise<readonly ProcessMetrics[]>((resolve) => {
        waiting.set(number, resolve);
        setTimeout(resolve, 2 * patience, []).unref();
        send({ jevons: 'metrics wanted', number });
      });
      waiting.delete(number);
      return found.length > 0 ? found : alone();
    },
    close: () => {
      process.off('message', listen);
    },
  };
}
