import type { RequestHandler } from 'express';
import { finished } from '../answers/finished.ts';
import { single } from '../answers/refused.ts';
import { engineVersion } from '../analysis/run/engine-version.ts';
import { openapiJson, openapiYaml } from '../contract/openapi-text.ts';
import type { Budget } from './budget.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';

/** What `/readyz` reports. */
export interface Readiness {
  readonly models: () => number;
  readonly scenarios: () => number;
  /** Why the service cannot answer, if it cannot. */
  readonly obstacle: () => { readonly message: string; readonly hint: string } | undefined;
}

export const showHealth =
  (compression: Budget): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    send(response, finished({ body: JSON.stringify({ status: 'ok', engine: engineVersion }), mediaType: 'application/json' }), compression);
  };

export const showReadiness =
  ({ models, scenarios, obstacle }: Readiness, compression: Budget): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    const found = obstacle();
    if (found) throw single('not ready', 'limit.exceeded', found.message, found.hint);
    const counts = { models: models(), scenarios: scenarios() };
    if (counts.models === 0)
      throw single('not ready', 'file.not-found', 'there is no model in the library', 'look at the folder that --models names');
    send(response, finished({ body: JSON.stringify({ status: 'ready', ...counts }), mediaType: 'application/json' }), compression);
  };

export const showOpenapiYaml =
  (compression: Budget): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    send(response, finished({ body: openapiYaml(), mediaType: 'application/yaml', tagged: true }), compression);
  };

export const showOpenapiJson =
  (compression: Budget): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    send(response, finished({ body: openapiJson(), mediaType: 'application/json', tagged: true }), compression);
  };
