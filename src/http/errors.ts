import type { ErrorRequestHandler, Request, Response } from 'express';
import { Refused, single } from '../answers/refused.ts';
import { faultDetail } from '../contract/refusals.ts';
import { withoutSecrets } from '../keys/key.ts';
import { noteFault } from '../telemetry/request-record.ts';
import { problemDocument } from './problem-document.ts';

/** Converts errors to answers: RFC 9457, every problem at once, no stack traces. */
export const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    noteFault(response, error);
    next(error);
    return;
  }
  const known = error instanceof Refused ? error : ofExpress(error);
  if (!known) noteFault(response, error);
  sendRefused(request, response, known ?? new Refused('our fault', faultDetail));
};

function sendRefused(request: Request, response: Response, refused: Refused): void {
  const document = problemDocument(refused, request.originalUrl);
  response
    .status(document.status)
    .set({ 'Cache-Control': 'no-store', ...refused.headers })
    .type('application/problem+json')
    .send(withoutSecrets(JSON.stringify(document)));
}

/** Errors thrown by Express: a path that cannot be decoded. */
function ofExpress(error: unknown): Refused | undefined {
  const { status, message } = error as { status?: unknown; message?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return single('unreadable request', 'file.syntax', `the request cannot be read: ${String(message)}`);
}
