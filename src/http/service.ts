import type { RequestHandler } from 'express';
import { single } from '../answers/refused.ts';
import { engineVersion } from '../analysis/run/engine-version.ts';
import { openapiJson, openapiYaml } from '../contract/openapi-text.ts';
import { readQuery } from './query.ts';
import type { Reply } from './reply.ts';

/** What `/readyz` reports. */
export interface Readiness {
  readonly models: () => number;
  readonly scenarios: () => number;
  /** Why the service cannot answer, if it cannot. */
  readonly obstacle: () => { readonly message: string; readonly hint: string } | undefined;
}

export const showHealth =
  ({ state }: Reply): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    state(response, { body: JSON.stringify({ status: 'ok', engine: engineVersion }), mediaType: 'application/json' });
  };

export const showReadiness =
  ({ models, scenarios, obstacle }: Readiness, { state }: Reply): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    const found = obstacle();
    if (found) throw single('not ready', 'limit.exceeded', found.message, found.hint);
    const counts = { models: models(), scenarios: scenarios() };
    if (counts.models === 0)
      throw single('not ready', 'file.not-found', 'there is no model in the library', 'look at the folder that --models names');
    state(response, { body: JSON.stringify({ status: 'ready', ...counts }), mediaType: 'application/json' });
  };

export const showOpenapiYaml =
  ({ text }: Reply): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    text(response, { body: openapiYaml(), mediaType: 'application/yaml', tagged: true });
  };

export const showOpenapiJson =
  ({ text }: Reply): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    text(response, { body: openapiJson(), mediaType: 'application/json', tagged: true });
  };
