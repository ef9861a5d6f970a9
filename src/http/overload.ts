import type { RequestListener } from 'node:http';
import type { Turns } from './turns.ts';
import { busy, tooManyWait } from './busy.ts';
import { problemDocument } from './problem-document.ts';

/**
 * Refuses requests for computing as long as too many wait for their turn: before the request is read, because to refuse it
 * later costs as much as a short answer.
 */
export function refuseOverload(turns: Turns, listener: RequestListener): RequestListener {
  const refused = busy(tooManyWait);
  const document = problemDocument(refused, '/v1');
  const body = Buffer.from(JSON.stringify(document));
  const all = {
    ...refused.headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  return (request, response) => {
    if (!(request.url ?? '').startsWith('/v1/') || !turns.isFull()) return listener(request, response);
    response.writeHead(document.status, all).end(request.method === 'HEAD' ? undefined : body);
  };
}
