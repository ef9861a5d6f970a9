import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, LogFields } from './log.ts';
import { loggedUrl } from './logged-url.ts';
import { OverloadLog } from './overload-log.ts';
import type { RequestMetrics } from './request-metrics.ts';
import { idsOf, keepRecord, type RequestRecord } from './request-record.ts';
import { requestId } from './request-id.ts';
import { readTraceparent } from './trace-context.ts';

/** Operation whose 503 says that the service is not ready, not that a request had no room. */
const readiness = 'showReadiness';
const noRoom = 503;

export interface ObserverOptions {
  readonly log: Log;
  readonly requests: RequestMetrics;
  /** Query parameters whose values are logged. */
  readonly parameters: ReadonlySet<string>;
}

/** Names each request, and reports it in the log and the metrics when it ends. */
export class Observer {
  readonly overload: OverloadLog;
  faults = 0;
  private readonly log: Log;
  private readonly requests: RequestMetrics;
  private readonly parameters: ReadonlySet<string>;
  /** Whether each request is logged. */
  private readonly all: boolean;

  constructor({ log, requests, parameters }: ObserverOptions) {
    this.log = log;
    this.requests = requests;
    this.parameters = parameters;
    this.all = log.level === 'info';
    this.overload = new OverloadLog(log);
  }

  /** Before anything else is done with a request. */
  begin(request: IncomingMessage, response: ServerResponse): void {
    const { headers, socket } = request;
    const trace = readTraceparent(headers.traceparent);
    const record: RequestRecord = { id: requestId(headers['x-request-id']), trace, began: performance.now(), waited: 0 };
    keepRecord(response, record);
    response.setHeader('X-Request-Id', record.id);
    if (trace) response.setHeader('traceparent', trace.header);
    const sent = this.all ? socket.bytesWritten : 0;
    response.once('close', () => {
      this.end(request, response, record, socket.bytesWritten - sent);
    });
  }

  /** A connection that was answered with this status before it sent a request. Returns the id of the answer. */
  broken(status: number): string {
    const id = requestId(undefined);
    this.requests.count({}, 'other', classOf(status));
    if (status === noRoom) this.overload.add();
    if (this.all) this.log.info({ request_id: id, status }, 'a connection without a request');
    return id;
  }

  private end(request: IncomingMessage, response: ServerResponse, record: RequestRecord, bytes: number): void {
    const { statusCode: status, writableFinished: finished } = response;
    const method = request.method ?? 'other';
    const took = performance.now() - record.began;
    this.requests.count(record, method, finished ? classOf(status) : 'left', took / 1_000);
    if (status === noRoom && record.operation !== readiness) this.overload.add();
    if (record.fault) this.fault(request, record);
    record.reportLate = () => this.fault(request, record);
    if (!this.all) return;
    const { place, waited } = record;
    const fields: LogFields = {
      ...this.fieldsOf(request, record),
      status,
      ...(finished ? {} : { left: true }),
      duration_ms: rounded(took),
      bytes,
      ...(place === undefined ? {} : { place }),
      ...(waited > 0 ? { queue_ms: rounded(waited) } : {}),
    };
    this.log.info(fields, 'request');
  }

  private fault(request: IncomingMessage, record: RequestRecord): void {
    this.faults += 1;
    const { fault } = record;
    this.log.error(
      { ...this.fieldsOf(request, record), stack: fault instanceof Error ? fault.stack : String(fault) },
      'a fault of the program',
    );
  }

  private fieldsOf(request: IncomingMessage, record: RequestRecord): LogFields {
    // Express shortens `url` for a router below a path.
    const url = (request as { readonly originalUrl?: string }).originalUrl ?? request.url ?? '';
    return {
      ...idsOf(record),
      method: request.method,
      ...(record.operation === undefined ? {} : { operation: record.operation }),
      path: loggedUrl(url, this.parameters),
    };
  }
}

function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}

/** Milliseconds with as many digits as mean something. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
