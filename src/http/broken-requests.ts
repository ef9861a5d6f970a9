import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { single, type Refused } from '../answers/refused.ts';
import { problemDocument } from './problem-document.ts';

const brokenOff: Readonly<Record<string, Refused>> = {
  ERR_HTTP_REQUEST_TIMEOUT: single('too slow', 'limit.exceeded', 'the request did not arrive within its time', 'send it in one go'),
  HPE_HEADER_OVERFLOW: single(
    'headers too long',
    'limit.exceeded',
    'the address and the headers are longer than the limit of 16 KB',
    'send a scenario as the body of a POST',
  ),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: single(
    'too large',
    'limit.exceeded',
    'the extensions of a chunk are longer than the limit of 16 KB',
    'leave them out',
  ),
};
const noHttp = single(
  'unreadable request',
  'file.syntax',
  'the request is not HTTP/1.1',
  'check any proxy between the client and the service',
);
const noProxy = single('wrong method', 'field.type', 'the service does not support CONNECT', 'it is not a proxy: use its own addresses', {
  Allow: 'GET, HEAD, POST, OPTIONS',
});

/** Reports an answer with this status to what is no request; returns the id of the answer. */
export type NameBroken = (status: number) => string;

/** Answers a connection beyond the limit of connections, and closes it. */
export function busyConnection(socket: Duplex, limit: number, name: NameBroken): void {
  socket.on('error', () => undefined);
  refuse(
    socket,
    name,
    single(
      'too busy',
      'limit.exceeded',
      `the service has ${limit.toLocaleString('en-US')} connections, its limit`,
      'connect again after the seconds that Retry-After says',
      { 'Retry-After': '1' },
    ),
  );
}

/** Answers connections that never become a request with the same problem document as any other refusal. */
export function answerBrokenRequests(server: Server, name: NameBroken): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(socket, name, brokenOff[error.code ?? ''] ?? noHttp);
  });
  server.on('connect', (_request, socket) => {
    refuse(socket, name, noProxy);
  });
  // An unknown expectation may be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => {
    server.emit('request', request, response);
  });
}

function refuse(socket: Duplex, name: NameBroken, refused: Refused): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const document = problemDocument(refused, '/');
  const body = JSON.stringify(document);
  socket.end(
    [
      `HTTP/1.1 ${document.status} ${document.title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `X-Request-Id: ${name(document.status)}`,
      ...Object.entries(refused.headers).map(([header, value]) => `${header}: ${value}`),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
    () => {
      socket.destroy();
    },
  );
}
