/** Reasons to refuse a request and their status codes. All error statuses are defined here. */
export const refusals = {
  'unreadable request': {
    status: 400,
    description: 'The request cannot be read: no body, neither JSON nor YAML, or an unknown query parameter.',
  },
  'unknown address': { status: 404, description: 'There is no such model, scenario, variable, figure or path.' },
  'wrong method': { status: 405, description: 'The path does not support this method.' },
  'unknown format': { status: 406, description: 'The answer is not available in the requested format.' },
  'too large': { status: 413, description: 'The body is over the limit: 10 MB of JSON, 2 MB of YAML.' },
  'wrong content type': {
    status: 415,
    description: 'The content type of the body is not supported: send application/json, application/yaml or text/yaml.',
  },
  'scenario with problems': {
    status: 422,
    description: 'The text was parsed but is not valid: every problem at once, each with its position and a hint.',
  },
  'our fault': { status: 500, description: 'Internal error; see the log of the service.' },
  'not ready': { status: 503, description: 'The service cannot read its library.' },
} as const;

export type Refusal = keyof typeof refusals;
