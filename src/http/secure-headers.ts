import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * Sets helmet's headers. They are the same for every answer, so helmet runs once and its headers are cached. No HSTS:
 * the service speaks plain HTTP, and a TLS proxy in front of it sets that header.
 */
export function secureHeaders(): RequestHandler {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const headers: (readonly [name: string, value: string])[] = [];
  response.setHeader = (name, value) => {
    headers.push([name, String(value)]);
    return response;
  };
  helmet({ strictTransportSecurity: false, contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } })(
    request,
    response,
    (error?: unknown) => {
      if (error) throw error as Error;
    },
  );
  return (_request, answer, next) => {
    for (const [name, value] of headers) answer.setHeader(name, value);
    next();
  };
}
