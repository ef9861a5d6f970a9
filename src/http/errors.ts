import type { ErrorRequestHandler, Request, Response } from 'express';
import type { ProblemCode } from '../core/problem-codes.ts';
import { fault, type Problem } from '../core/problem.ts';
import { orderedProblems } from '../domain/text/ordered-problems.ts';
import { problemJson, shortText } from '../contract/problem-json.ts';
import { faultDetail, refusals, type Refusal } from '../contract/refusals.ts';
import type { ProblemDocument } from '../contract/schema/problem.ts';
import { withoutSecrets } from '../keys/key.ts';
import { inShortPlace } from './short-place.ts';

/** Problems in the text of a body; any other code is a problem of the scenario. */
const refusalOfCode: { readonly [code in ProblemCode]?: Refusal } = {
  'file.syntax': 'unreadable request',
  'file.duplicate-key': 'unreadable request',
  'file.too-large': 'too large',
};

export class HttpProblem extends Error {
  readonly refusal: Refusal;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    refusal: Refusal,
    detail: string,
    { problems = [], headers = {} }: { problems?: readonly Problem[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.refusal = refusal;
    this.problems = problems;
    this.headers = headers;
  }
}

/**
 * Builds the refusal for a list of problems: errors first, each in the order of files and lines. The first problem
 * determines the status. Files are in their short place.
 */
export function refused(problems: readonly Problem[], refusal?: Refusal): HttpProblem {
  const ordered = orderedProblems(problems).map(inShortPlace);
  const errors = ordered.filter((problem) => problem.severity === 'error');
  const others = ordered.filter((problem) => problem.severity !== 'error');
  const first = errors[0];
  const detail = errors.length > 1 ? `${errors.length} problems; the first: ${first?.message}` : (first?.message ?? 'there is no answer');
  return new HttpProblem(refusal ?? (first && refusalOfCode[first.code]) ?? 'scenario with problems', detail, {
    problems: [...errors, ...others],
  });
}

export function single(
  refusal: Refusal,
  code: ProblemCode,
  message: string,
  hint?: string,
  headers?: Readonly<Record<string, string>>,
): HttpProblem {
  return new HttpProblem(refusal, message, { problems: [fault(code, [], message, hint)], ...(headers ? { headers } : {}) });
}

/** Converts errors to answers: RFC 9457, every problem at once, no stack traces. */
export const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = error instanceof HttpProblem ? error : ofExpress(error);
  if (!known) console.error(withoutSecrets(`${request.method} ${request.originalUrl}:`), error);
  sendProblem(request, response, known ?? new HttpProblem('our fault', faultDetail));
};

function sendProblem(request: Request, response: Response, { refusal, message, problems, headers }: HttpProblem): void {
  const { status, title } = refusals[refusal];
  const document: ProblemDocument = {
    type: 'about:blank',
    title,
    status,
    detail: shortText(message),
    instance: request.originalUrl,
    problems: problems.map((problem) => problemJson(problem)),
  };
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(withoutSecrets(JSON.stringify(document)));
}

/** Errors thrown by Express: a path that cannot be decoded. */
function ofExpress(error: unknown): HttpProblem | undefined {
  const { status, message } = error as { status?: unknown; message?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return single('unreadable request', 'file.syntax', `the request cannot be read: ${String(message)}`);
}
