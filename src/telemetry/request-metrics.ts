import { Counter, Histogram, type Registry } from 'prom-client';
import type { Place, RequestRecord } from './request-record.ts';

/** Seconds. Most answers take a few milliseconds; the longest operation has 20 seconds of computing. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];
const waits = [0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10];

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** The operation of a request without one: an unknown address, a wrong method, no HTTP. */
const noOperation = 'none';

/** Counts requests as they end. No label has a value that a request makes up. */
export class RequestMetrics {
  private readonly requests: Counter<'operation' | 'method' | 'status'>;
  private readonly durations: Histogram<'operation'>;
  private readonly answers: Counter<'place'>;
  private readonly waits: Histogram<'place'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.requests = new Counter({
      name: 'jevons_requests_total',
      help: 'Requests by operation, method and class of status; left: the client left, or was cut off, before the answer was sent.',
      labelNames: ['operation', 'method', 'status'],
      registers,
    });
    this.durations = new Histogram({
      name: 'jevons_request_duration_seconds',
      help: 'Time from the headers of a request until its answer was handed to the system.',
      labelNames: ['operation'],
      buckets: durations,
      registers,
    });
    this.answers = new Counter({
      name: 'jevons_answers_total',
      help: 'Requests whose question was answered or refused here, in the serving process, or in a worker process.',
      labelNames: ['place'],
      registers,
    });
    this.waits = new Histogram({
      name: 'jevons_queue_wait_seconds',
      help: 'Time that a question waited for its turn and for a worker process, by the place where it was answered.',
      labelNames: ['place'],
      buckets: waits,
      registers,
    });
    for (const place of ['here', 'worker'] satisfies readonly Place[]) this.answers.inc({ place }, 0);
  }

  /** `seconds`: undefined where nothing was timed. */
  count({ operation = noOperation, place, waited }: Partial<RequestRecord>, method: string, status: string, seconds?: number): void {
    this.requests.inc({ operation, method: methods.has(method) ? method : 'other', status });
    if (seconds !== undefined) this.durations.observe({ operation }, seconds);
    if (place === undefined) return;
    this.answers.inc({ place });
    this.waits.observe({ place }, (waited ?? 0) / 1_000);
  }
}
