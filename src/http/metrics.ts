import type { RequestHandler } from 'express';
import { readQuery } from './query.ts';
import type { Reply } from './reply.ts';

/** The metrics in the text format of Prometheus. */
export const showMetrics =
  (metrics: () => Promise<string>, { state }: Reply): RequestHandler =>
  async (request, response) => {
    readQuery(request, {});
    state(response, { body: await metrics(), mediaType: 'text/plain' });
  };
