import type { ServerResponse } from 'node:http';
import type { TraceContext } from './trace-context.ts';

/** `here`: the serving process; `worker`: a worker process. */
export type Place = 'here' | 'worker';

/** What is known of one request while it is answered. */
export interface RequestRecord {
  readonly id: string;
  readonly trace: TraceContext | undefined;
  /** `performance.now()` at its start. */
  readonly began: number;
  /** Id of its operation, once it is found. */
  operation?: string;
  /** Where it was answered, once its question is read. */
  place?: Place;
  /** Milliseconds that it waited for its turn and for a worker process. */
  waited: number;
  /** What went wrong inside the service. */
  fault?: unknown;
  /** Reports a fault after the request has ended: its client left before. */
  reportLate?: () => void;
}

const records = new WeakMap<ServerResponse, RequestRecord>();

export function keepRecord(response: ServerResponse, record: RequestRecord): void {
  records.set(response, record);
}

/** Undefined in an app that nobody observes. */
export function recordOf(response: ServerResponse): RequestRecord | undefined {
  return records.get(response);
}

/** Keeps a fault to be reported when the request ends. In an app that nobody observes it is printed. */
export function noteFault(response: ServerResponse, fault: unknown): void {
  const record = records.get(response);
  if (!record) return console.error(fault);
  record.fault = fault;
  record.reportLate?.();
}

/** Names of a request in the log, and in a job of a worker process. */
export interface RequestIds {
  readonly request_id: string;
  readonly trace_id?: string;
}

export function idsOf({ id, trace }: RequestRecord): RequestIds {
  return { request_id: id, ...(trace ? { trace_id: trace.id } : {}) };
}
