import { STATUS_CODES, type RequestListener } from 'node:http';
import { refusals } from '../contract/refusals.ts';
import type { ProblemDocument } from '../contract/schema/problem.ts';
import type { Turns } from './turns.ts';
import { busy } from './busy.ts';

/**
 * Refuses requests for computing as long as too many wait for their turn: before the request is read, because to refuse it
 * later costs as much as a short answer.
 */
export function refuseOverload(turns: Turns, listener: RequestListener): RequestListener {
  const { message, problems, headers } = busy('too many requests wait for an answer');
  const { status } = refusals['too busy'];
  const document: ProblemDocument = {
    type: 'about:blank',
    title: STATUS_CODES[status]!,
    status,
    detail: message,
    instance: '/v1',
    problems: [...problems],
  };
  const body = Buffer.from(JSON.stringify(document));
  const all = {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  return (request, response) => {
    if (!(request.url ?? '').startsWith('/v1/') || !turns.isFull()) return listener(request, response);
    response.writeHead(status, all).end(request.method === 'HEAD' ? undefined : body);
  };
}
