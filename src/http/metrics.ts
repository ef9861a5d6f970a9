import type { RequestHandler } from 'express';
import { finished } from '../answers/finished.ts';
import type { Budget } from './budget.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';

/** The metrics in the text format of Prometheus. */
export const showMetrics =
  (metrics: () => Promise<string>, compression: Budget): RequestHandler =>
  async (request, response) => {
    readQuery(request, {});
    send(response, finished({ body: await metrics(), mediaType: 'text/plain' }), compression);
  };
