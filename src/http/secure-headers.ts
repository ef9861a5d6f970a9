import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * The headers of helmet, which are the same in every answer: it is asked once, and each answer gets what it said.
 * The service speaks plain HTTP: whether there is TLS before it is for that to say.
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
