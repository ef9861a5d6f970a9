import type { RequestHandler } from 'express';
import { engineVersion } from '../analysis/run/engine-version.ts';
import { openapiJson, openapiYaml } from '../contract/openapi-text.ts';
import type { Library } from '../domain/library/library.ts';
import { single } from './errors.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';

export const showHealth = (): RequestHandler => (request, response) => {
  readQuery(request, {});
  send(response, { body: JSON.stringify({ status: 'ok', engine: engineVersion }), mediaType: 'application/json' });
};

export const showReadiness =
  (library: Library): RequestHandler =>
  (request, response) => {
    readQuery(request, {});
    const [models, scenarios] = [library.modelNames().length, library.scenarioNames().length];
    if (models === 0)
      throw single('not ready', 'file.not-found', 'there is no model in the library', 'look at the folder that --models names');
    send(response, { body: JSON.stringify({ status: 'ready', models, scenarios }), mediaType: 'application/json' });
  };

export const showOpenapiYaml = (): RequestHandler => (request, response) => {
  readQuery(request, {});
  send(response, { body: openapiYaml(), mediaType: 'application/yaml', tagged: true });
};

export const showOpenapiJson = (): RequestHandler => (request, response) => {
  readQuery(request, {});
  send(response, { body: openapiJson(), mediaType: 'application/json', tagged: true });
};
