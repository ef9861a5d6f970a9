/** Why a request is refused, and the status that says so. No other file knows a status of an error. */
export const refusals = {
  'unreadable request': {
    status: 400,
    description: 'The request cannot be read: no body, not JSON or YAML, or a query that this address does not know.',
  },
  'unknown address': { status: 404, description: 'There is no such model, scenario, variable, figure or address.' },
  'wrong method': { status: 405, description: 'The address does not know this method.' },
  'unknown format': { status: 406, description: 'The answer cannot be given in the format asked for.' },
  'too large': { status: 413, description: 'The body is over the limit: 10 MB of JSON, 2 MB of YAML.' },
  'wrong content type': {
    status: 415,
    description: 'The body is of a type that cannot be read: send application/json, application/yaml or text/yaml.',
  },
  'scenario with problems': {
    status: 422,
    description:
      'The text was read, but says something that cannot be: every problem at once, each with its place and what to write instead.',
  },
  'our fault': { status: 500, description: 'Something went wrong inside the service; its log says what.' },
  'not ready': { status: 503, description: 'The service cannot read its library.' },
} as const;

export type Refusal = keyof typeof refusals;
