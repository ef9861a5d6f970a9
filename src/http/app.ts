import express, { type RequestHandler } from 'express';
import type { Library } from '../domain/library.ts';
import { readScenario } from '../domain/library.ts';
import { engineVersion } from '../analysis/engine-version.ts';
import { answerError, refused, single } from './errors.ts';
import { libraryScenario } from './library-scenario.ts';
import { negotiate } from './negotiate.ts';
import { projected } from './projected.ts';
import { projectionQuery } from './projection-query.ts';
import { bodyDocument, readBody } from './scenario-body.ts';
import { sendProjection, sendTagged } from './send-projection.ts';

/** The whole edge: text in, text out; what happens between belongs to `analysis`. */
export function createApp(library: Library): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(safely);

  app.route('/healthz')
    .get((_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok', engine: engineVersion }))
    .all(only('GET'));

  app.route('/v1/projections')
    .post(checkQuery(['curves', 'every', 'format']), ...readBody, (request, response) => {
      const document = bodyDocument(request);
      const { value, problems } = readScenario(document);
      if (!value) throw refused(problems);
      sendProjection(response, projected(library, value, projectionQuery(request, postParameters), document.locate), negotiate(request));
    })
    .all(only('POST'));

  return app;
}
