import cors from 'cors';
import express, { type RequestHandler } from 'express';
import type { Operation } from '../contract/operation.ts';
import { operations, type OperationId } from '../contract/operations.ts';
import type { Library } from '../domain/library/library.ts';
import { listCatalog, showCatalogPart, showFigure } from './catalog.ts';
import { checkModelBody, checkScenarioBody } from './checks.ts';
import { announcing } from './deprecation.ts';
import { showDocs } from './docs.ts';
import { answerError, single } from './errors.ts';
import { explainVariable, listModels, showModel } from './models.ts';
import { drawDemandCurveOf, projectScenario, runProjection } from './projections.ts';
import { listScenarios, showScenario } from './scenarios.ts';
import { secureHeaders } from './secure-headers.ts';
import { showHealth, showOpenapiJson, showOpenapiYaml, showReadiness } from './service.ts';

/** The handler of each operation of the contract. */
const handlers: Readonly<Record<OperationId, (library: Library) => RequestHandler<never>>> = {
  runProjection,
  projectScenario,
  drawDemandCurve: drawDemandCurveOf,
  listModels,
  showModel,
  explainVariable,
  checkModel: checkModelBody,
  listScenarios,
  showScenario,
  checkScenario: checkScenarioBody,
  listCatalog,
  showCatalogPart,
  showFigure,
  showDocs,
  showOpenapiYaml,
  showOpenapiJson,
  showHealth,
  showReadiness,
};

export interface AppOptions {
  /** Origins whose pages may call the service from a browser; default none. */
  readonly origins?: readonly string[] | undefined;
}

/** The HTTP layer: it parses requests and formats answers. The work is done in `analysis`. */
export function createApp(library: Library, { origins = [] }: AppOptions = {}): express.Express {
  const app = express();
  app.disable('etag'); // set only on answers that can be requested again
  app.disable('x-powered-by');
  app.use(secureHeaders());
  if (origins.length > 0) app.use(cors({ origin: [...origins], exposedHeaders: ['ETag'] }));
  mount(app, library);
  app.use((request) => {
    throw single('unknown address', 'name.unknown', `there is nothing at ${request.path}`, `the addresses are ${addresses().join(', ')}`);
  });
  app.use(answerError);
  return app;
}

/** Mounts exactly the paths of the contract. */
function mount(app: express.Express, library: Library): void {
  const methods = new Map<string, string[]>();
  for (const [id, operation] of entries()) {
    const { method, path } = operation;
    const place = path.replaceAll(/\{(\w+)\}/g, ':$1');
    const handler = announcing(operation, handlers[id](library) as RequestHandler);
    // The docs page loads files of its own.
    if (id === 'showDocs') app.use(place, onlyReading, handler);
    else app[method](place, handler);
    methods.set(place, [...(methods.get(place) ?? []), ...(method === 'get' ? ['GET', 'HEAD'] : ['POST'])]);
  }
  // Literal segments take precedence over parameters: /v1/models/check is no model.
  for (const [place, allowed] of [...methods].sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':'))))
    app.all(place, only(allowed));
}

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else only(['GET', 'HEAD'])(request, response, next);
};

/** The answer to any other method on a path. */
function only(methods: readonly string[]): RequestHandler {
  const allow = [...methods, 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method !== 'OPTIONS')
      throw single('wrong method', 'field.type', `${request.path} does not support ${request.method}`, `use ${methods[0]}`, {
        Allow: allow,
      });
    response.set('Allow', allow).status(204).end();
  };
}

function addresses(): readonly string[] {
  return entries().map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
}

function entries(): readonly (readonly [OperationId, Operation])[] {
  return Object.entries(operations) as [OperationId, Operation][];
}
