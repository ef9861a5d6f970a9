import type { ProblemCode } from '../core/problem-codes.ts';
import type { ProblemDocument } from './schema/problem.ts';

/** The first problem of an answer that refuses, for the contract to show. */
interface RefusalExample {
  readonly instance: string;
  /** The answer to a fault of the service has no problems. */
  readonly code?: ProblemCode;
  readonly at?: string;
  readonly message?: string;
  readonly hint?: string;
}

interface RefusalEntry {
  readonly status: number;
  readonly title: string;
  readonly description: string;
  readonly example: RefusalExample;
}

/** Reasons to refuse a request and their status codes. All error statuses are defined here. */
export const refusals = {
  'unreadable request': {
    status: 400,
    title: 'Bad Request',
    description: 'The request cannot be read: no body, neither JSON nor YAML, or a query parameter that is unknown or cannot be read.',
    example: {
      instance: '/v1/models?formt=json',
      code: 'field.unknown',
      at: '/formt',
      message: '"formt" is not a parameter of this address',
      hint: 'it has none',
    },
  },
  'no key': {
    status: 401,
    title: 'Unauthorized',
    description: 'The service has keys, and the request brings none, one that is not known, or one that has expired or was revoked.',
    example: {
      instance: '/v1/models',
      code: 'key.missing',
      at: '',
      message: 'this address needs a key',
      hint: 'send Authorization: Bearer jv_… or X-API-Key: jv_…',
    },
  },
  'not allowed': {
    status: 403,
    title: 'Forbidden',
    description: 'The key lacks the scope that the request needs; the answer names it.',
    example: {
      instance: '/v1/projections',
      code: 'key.scope',
      at: '',
      message: 'this needs the scope run, and the key has read',
      hint: 'use a key with the scope run',
    },
  },
  'unknown address': {
    status: 404,
    title: 'Not Found',
    description: 'There is no such model, scenario, variable, figure or path.',
    example: {
      instance: '/v1/models/ai-powr',
      code: 'name.unknown',
      at: '',
      message: 'there is no model ai-powr',
      hint: 'did you mean ai-power',
    },
  },
  'wrong method': {
    status: 405,
    title: 'Method Not Allowed',
    description: 'The path does not support this method.',
    example: {
      instance: '/v1/models',
      code: 'field.type',
      at: '',
      message: '/v1/models does not support DELETE',
      hint: 'use GET',
    },
  },
  'unknown format': {
    status: 406,
    title: 'Not Acceptable',
    description: 'The answer is not available in the requested format.',
    example: {
      instance: '/v1/models',
      code: 'field.type',
      at: '',
      message: 'the answer cannot be given as image/png',
      hint: 'accept application/json',
    },
  },
  'too slow': {
    status: 408,
    title: 'Request Timeout',
    description: 'The request did not arrive within its time. The connection is closed.',
    example: {
      instance: '/',
      code: 'limit.exceeded',
      at: '',
      message: 'the request did not arrive within its time',
      hint: 'send it in one go',
    },
  },
  'too large': {
    status: 413,
    title: 'Payload Too Large',
    description: 'The body is over the limit: 10 MB of JSON, 2 MB of YAML.',
    example: {
      instance: '/v1/projections',
      code: 'file.too-large',
      at: '',
      message: 'the body is over the limit of 10,000,000 bytes',
      hint: 'extend a scenario of the library and state only the differences; JSON may be longer than YAML',
    },
  },
  'wrong content type': {
    status: 415,
    title: 'Unsupported Media Type',
    description: 'The content type of the body is not supported: send application/json, application/yaml or text/yaml.',
    example: {
      instance: '/v1/projections',
      code: 'field.type',
      at: '',
      message: 'a body cannot be of content type text/plain',
      hint: 'send one of application/json, application/yaml, text/yaml',
    },
  },
  'wrong host': {
    status: 421,
    title: 'Misdirected Request',
    description: 'The request names a host that is not this service (RFC 9110, 15.5.20).',
    example: {
      instance: '/v1/models',
      code: 'host.refused',
      at: '',
      message: 'planner.example is not a host of this service',
      hint: 'ask for it by its address, or start it with --allow-host and the name',
    },
  },
  'scenario with problems': {
    status: 422,
    title: 'Unprocessable Entity',
    description:
      'The text was parsed but is not valid, or is over a limit other than its size: every problem at once, each with its ' +
      'position and a hint.',
    example: {
      instance: '/v1/projections',
      code: 'name.unknown',
      at: '/assumptions/own_price_elasticty',
      message: 'ai-power has no variable own_price_elasticty',
      hint: 'did you mean own_price_elasticity',
    },
  },
  'too much work': {
    status: 422,
    title: 'Unprocessable Entity',
    description: 'The request was read, but to answer it takes more computing or memory than one request may use.',
    example: {
      instance: '/v1/models/check',
      code: 'limit.exceeded',
      at: '',
      message: 'the answer takes more than 20 s of computing, the limit for one request',
      hint: 'use a longer step, a shorter horizon, fewer elements or fewer examples',
    },
  },
  'too many requests': {
    status: 429,
    title: 'Too Many Requests',
    description: 'The key has used its rate or its quota of the day; Retry-After says when it may ask again.',
    example: {
      instance: '/v1/models',
      code: 'limit.exceeded',
      at: '',
      message: 'the key 3f9c1a52e07b may send 600 requests in 60 seconds',
      hint: 'wait 1 s, as Retry-After says',
    },
  },
  'headers too long': {
    status: 431,
    title: 'Request Header Fields Too Large',
    description: 'The address and the headers are longer than the limit of 16 KB. The connection is closed.',
    example: {
      instance: '/',
      code: 'limit.exceeded',
      at: '',
      message: 'the address and the headers are longer than the limit of 16 KB',
      hint: 'send a scenario as the body of a POST',
    },
  },
  'our fault': {
    status: 500,
    title: 'Internal Server Error',
    description: 'Internal error; see the log of the service.',
    example: { instance: '/v1/projections' },
  },
  'too busy': {
    status: 503,
    title: 'Service Unavailable',
    description:
      'The service is too busy to answer now, is stopping, or cannot read its key file. The header Retry-After says when to ask again.',
    example: {
      instance: '/v1/projections',
      code: 'limit.exceeded',
      at: '',
      message: 'too many requests wait for an answer',
      hint: 'send the request again after the seconds that Retry-After says',
    },
  },
  'not ready': {
    status: 503,
    title: 'Service Unavailable',
    description: 'The service cannot read its library.',
    example: {
      instance: '/readyz',
      code: 'file.not-found',
      at: '',
      message: 'there is no model in the library',
      hint: 'look at the folder that --models names',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;

export type Refusal = keyof typeof refusals;

/** Answers that any request can get, before its address is read. */
export const ofConnection: readonly Refusal[] = ['too slow', 'wrong host', 'headers too long'];

/** Answers of a service with keys, to a request for an operation that is not open. */
export const ofKeys: readonly Refusal[] = ['no key', 'not allowed', 'too many requests'];

/** The detail of an answer to a fault of the service. */
export const faultDetail = 'something went wrong inside the service; its log says what';

/** An answer with this refusal, as the service gives it. */
export function exampleOf(refusal: Refusal): ProblemDocument {
  const { status, title, example }: RefusalEntry = refusals[refusal];
  const { instance, code, at = '', message = faultDetail, hint } = example;
  const problems = code ? [{ code, severity: 'error' as const, at, message, ...(hint === undefined ? {} : { hint }) }] : [];
  return { type: 'about:blank', title, status, detail: message, instance, problems };
}
