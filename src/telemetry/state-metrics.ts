import { Counter, Gauge, type Registry } from 'prom-client';

/** A number for each value of one label. */
export type ByLabel = Readonly<Record<string, number>>;

/** What the parts of the service know of themselves; read when somebody asks for the metrics. */
export interface ServiceState {
  readonly version: string;
  readonly turnsWaiting: () => number;
  readonly pool: () => {
    readonly workers: number;
    readonly running: number;
    readonly waiting: number;
    readonly broken: boolean;
    readonly ended: ByLabel;
    readonly workersEnded: ByLabel;
  };
  readonly poolResidentBytes: () => number;
  /** Batches and their scenarios by state; nothing where there are none, or their store does not answer. */
  readonly batches: () => Promise<{ readonly batches: ByLabel; readonly scenarios: ByLabel } | undefined>;
  readonly kernelRuns: () => ByLabel;
  readonly kernelSeconds: () => ByLabel;
  readonly estimatesTooLow: () => number;
  readonly caches: () => readonly { readonly name: string; readonly entries: number; readonly bytes?: number }[];
  readonly budgets: Readonly<Record<string, { readonly held: number; readonly limit: number }>>;
  readonly connections: () => { readonly open: number; readonly limit: number; readonly refused: number; readonly responses: number };
  readonly slowReadersCut: () => number;
  readonly overloadRefusals: () => number;
  readonly faults: () => number;
  readonly logLinesDropped: () => number;
}

/** Metrics that are read from the parts of the service at the moment they are asked for. */
export function addStateMetrics(registry: Registry, state: ServiceState): void {
  const add = adding(registry);
  add.gauge('build_info', 'The running version.', () => ({ [state.version]: 1 }), 'version');
  add.gauge('turns_waiting', 'Short questions that wait for their turn in the serving process.', state.turnsWaiting);

  add.gauge('pool_workers', 'Worker processes.', () => state.pool().workers);
  add.gauge('pool_jobs_running', 'Questions that worker processes answer now.', () => state.pool().running);
  add.gauge('pool_jobs_waiting', 'Questions that wait for a worker process.', () => state.pool().waiting);
  add.gauge('pool_broken', '1 while worker processes do not start.', () => Number(state.pool().broken));
  add.gauge('pool_resident_memory_bytes', 'Resident memory of all worker processes.', state.poolResidentBytes);
  add.counter('pool_jobs_ended_total', 'Questions that ended without an answer of a worker process.', () => state.pool().ended, 'reason');
  add.counter('pool_workers_ended_total', 'Worker processes that ended.', () => state.pool().workersEnded, 'reason');

  // Counted once for a scrape, which reads all metrics at the same time.
  let counting: ReturnType<ServiceState['batches']> | undefined;
  const counted = (): ReturnType<ServiceState['batches']> =>
    (counting ??= state.batches().finally(() => {
      counting = undefined;
    }));
  const ofStore = (field: 'batches' | 'scenarios') => async (): Promise<ByLabel> => (await counted())?.[field] ?? {};
  add.gauge('batches', 'Batches in the store.', ofStore('batches'), 'state');
  add.gauge('batch_scenarios', 'Scenarios of the batches in the store.', ofStore('scenarios'), 'state');

  add.counter('kernel_runs_total', 'Runs of compiled models, without those of jobs that were killed.', state.kernelRuns, 'place');
  add.counter('kernel_seconds_total', 'Time in the kernels of those runs.', state.kernelSeconds, 'place');
  add.counter('estimates_too_low_total', 'Answers that took far longer than estimated.', state.estimatesTooLow);

  const caches = (field: 'entries' | 'bytes') => (): ByLabel =>
    Object.fromEntries(state.caches().flatMap((cache) => (cache[field] === undefined ? [] : [[cache.name, cache[field]]])));
  add.gauge('cache_entries', 'Entries of the caches of the serving process.', caches('entries'), 'cache');
  add.gauge('cache_bytes', 'Estimated bytes of the caches of the serving process that count them.', caches('bytes'), 'cache');

  const budgets = (field: 'held' | 'limit') => (): ByLabel =>
    Object.fromEntries(Object.entries(state.budgets).map(([name, budget]) => [name, budget[field]]));
  add.gauge('budget_held_bytes', 'Bytes that requests hold of each budget.', budgets('held'), 'budget');
  add.gauge('budget_limit_bytes', 'Bytes that requests may hold of each budget.', budgets('limit'), 'budget');

  add.gauge('connections', 'Open connections.', () => state.connections().open);
  add.gauge('connections_limit', 'Connections that may be open.', () => state.connections().limit);
  add.gauge('open_responses', 'Requests that are being answered.', () => state.connections().responses);
  add.counter('connections_refused_total', 'Connections refused over the limit.', () => state.connections().refused);
  add.counter('slow_readers_cut_total', 'Clients cut off because they did not read their answer.', state.slowReadersCut);
  add.counter('overload_refusals_total', 'Requests and connections refused for lack of room, with 503.', state.overloadRefusals);
  add.counter('faults_total', 'Faults of the program; the log has each with its stack.', state.faults);
  add.counter(
    'log_lines_dropped_total',
    'Lines of the log left out because nobody read it, or because it could not be written.',
    state.logLinesDropped,
  );
}

type Read = () => number | ByLabel | Promise<ByLabel>;

function adding(registry: Registry): Record<'gauge' | 'counter', (name: string, help: string, read: Read, label?: string) => void> {
  const config = (name: string, help: string, label: string | undefined) => ({
    name: `jevons_${name}`,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
  });
  const values = async (read: Read, label: string | undefined): Promise<readonly (readonly [Record<string, string>, number])[]> => {
    const now = await read();
    return typeof now === 'number' ? [[{}, now]] : Object.entries(now).map(([value, number]) => [{ [label!]: value }, number]);
  };
  return {
    gauge: (name, help, read, label) => {
      new Gauge<string>({
        ...config(name, help, label),
        async collect() {
          const now = await values(read, label);
          this.reset();
          for (const [labels, value] of now) this.set(labels, value);
        },
      });
    },
    counter: (name, help, read, label) => {
      new Counter<string>({
        ...config(name, help, label),
        async collect() {
          const now = await values(read, label);
          this.reset();
          for (const [labels, value] of now) this.inc(labels, value);
        },
      });
    },
  };
}
