import type { RequestHandler } from 'express';
import { deprecationHeaders, type Deprecatable } from '../contract/deprecation.ts';

/** The handler, announcing in every answer, refusals included, that the operation or a parameter of the request will go. */
export function announcing({ deprecated, deprecatedQuery = {} }: Deprecatable, handler: RequestHandler): RequestHandler {
  const always = deprecated ? [deprecated] : [];
  if (always.length === 0 && Object.keys(deprecatedQuery).length === 0) return handler;
  return (request, response, next) => {
    const asked = Object.entries(deprecatedQuery).flatMap(([name, one]) => (Object.hasOwn(request.query, name) ? [one] : []));
    if (always.length + asked.length > 0) {
      const headers = deprecationHeaders([...always, ...asked]);
      response.set(headers);
      // Pages of other origins see only the headers named here.
      if (response.hasHeader('Access-Control-Expose-Headers')) response.append('Access-Control-Expose-Headers', Object.keys(headers));
    }
    return handler(request, response, next);
  };
}
