import express, { type RequestHandler } from 'express';
import { engineVersion } from '../analysis/engine-version.ts';
import type { Library } from '../domain/library.ts';
import { answerError, single } from './errors.ts';
import { libraryScenario } from './library-scenario.ts';
import { projected } from './projected.ts';
import { projectionQuery } from './projection-query.ts';
import { readScenarioBody } from './scenario-body.ts';
import { sendProjection } from './send-projection.ts';

const addresses = ['POST /v1/projections', 'GET /v1/scenarios/{scenario}/projection', 'GET /healthz'];

/** The whole edge on one screen: text in, text out. What happens between belongs to `analysis`. */
export function createApp(library: Library): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // only where an answer can be asked for again
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });

  app.route('/healthz')
    .get((_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok', engine: engineVersion }))
    .all(only('GET', 'HEAD'));

  app.route('/v1/projections')
    .post(async (request, response) => {
      const query = projectionQuery(request, ['curves', 'every', 'format']);
      const { scenario, locate } = await readScenarioBody(request, response);
      sendProjection(response, projected(library, scenario, query, locate), query.format);
    })
    .all(only('POST'));

  app.route('/v1/scenarios/:scenario/projection')
    .get((request, response) => {
      const query = projectionQuery(request, ['set', 'curves', 'every', 'format']);
      const { scenario, locate } = libraryScenario(library, request.params.scenario, query.set);
      sendProjection(response, projected(library, scenario, query, locate), query.format, { tagged: true });
    })
    .all(only('GET', 'HEAD'));

  app.use((request) => {
    throw single('unknown address', 'name.unknown', `there is nothing at ${request.path}`, `the addresses are ${addresses.join(', ')}`);
  });
  app.use(answerError);
  return app;
}

/** What an address answers to any other method. */
function only(...methods: readonly string[]): RequestHandler {
  const allow = [...methods, 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method !== 'OPTIONS') throw single('wrong method', 'field.type', `${request.path} does not know ${request.method}`, `use ${methods[0]}`, { Allow: allow });
    response.set('Allow', allow).status(204).end();
  };
}
