import cors from 'cors';
import express, { type RequestHandler } from 'express';
import { questions, type Reader } from './questions.ts';
import type { RequestQuestionId } from '../answers/questions.ts';
import { single } from '../answers/refused.ts';
import type { Operation } from '../contract/operation.ts';
import { operations, type OperationId } from '../contract/operations.ts';
import type { Answerer } from './answerer.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { authorise } from './authorise.ts';
import { batchHandlers } from './batches.ts';
import type { Batches } from '../batches/batches.ts';
import type { Budget } from './budget.ts';
import type { Budgets } from './budgets.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { clientOf } from './client-of.ts';
import { announcing } from './deprecation.ts';
import { showDocs } from './docs.ts';
import { answerError } from './errors.ts';
import { leavingOf } from './leaving.ts';
import { showPages } from './pages.ts';
import { replyWith, type Reply } from './reply.ts';
import { RateLimiter } from './rate-limit.ts';
import { routeOf } from './route-of.ts';
import { secureHeaders } from './secure-headers.ts';
import type { SlowReaders } from './slow-readers.ts';
import { recordOf } from '../telemetry/request-record.ts';
import { showMetrics } from './metrics.ts';
import { showHealth, showOpenapiJson, showOpenapiYaml, showReadiness, type Readiness } from './service.ts';

export interface AppOptions {
  readonly answerer: Answerer;
  readonly readiness: Readiness;
  readonly budgets: Budgets;
  readonly slowReaders: SlowReaders;
  /** The metrics of the service as text. */
  readonly metrics: () => Promise<string>;
  /** Origins whose pages may call the service from a browser; default none. */
  readonly origins?: readonly string[] | undefined;
  /** Names by which the service may be called, beside loopback names and its own addresses. */
  readonly hosts?: readonly string[] | undefined;
  /** Who may call; without keys everybody may. */
  readonly keys?: KeyRing | undefined;
  /** Folder of the built pages; without it there are none. */
  readonly pages?: string | undefined;
  /** The batches that the service keeps; without them it starts none. */
  readonly batches?: Batches | undefined;
  /** Whether the service is stopping; default never. */
  readonly stopping?: (() => boolean) | undefined;
  /** Processes that share the port, each with its share of the limits of a key. */
  readonly processes?: number | undefined;
}

const exposed = ['ETag', 'X-Request-Id', 'traceparent'];
const limitHeaders = ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate'];

/** The HTTP layer: it reads requests and sends answers. The work is done by the answerer. */
export function createApp(options: AppOptions): express.Express {
  const { answerer, readiness, budgets, slowReaders, metrics, origins = [], hosts, keys, pages, processes = 1 } = options;
  const app = express();
  app.disable('etag'); // set only on answers that can be requested again
  app.disable('x-powered-by');
  app.use(secureHeaders());
  app.use(allowedHosts(hosts));
  if (origins.length > 0) app.use(cors({ origin: [...origins], exposedHeaders: keys ? [...exposed, ...limitHeaders] : exposed }));
  app.use(showPages(pages));
  if (keys) app.use(authorise(Object.values(operations), keys, new RateLimiter(processes, () => new Date())));
  const reply = replyWith(budgets, slowReaders);
  mount(app, {
    ...questionHandlers(answerer, budgets.bodies, reply),
    ...batchHandlers({
      batches: options.batches,
      answerer,
      bodies: budgets.bodies,
      reply,
      slowReaders,
      stopping: options.stopping ?? (() => false),
    }),
    showDocs: showDocs(),
    showOpenapiYaml: showOpenapiYaml(reply),
    showOpenapiJson: showOpenapiJson(reply),
    showHealth: showHealth(reply),
    showReadiness: showReadiness(readiness, reply),
    showMetrics: showMetrics(metrics, reply),
  });
  app.use((request) => {
    throw single('unknown address', 'name.unknown', `there is nothing at ${request.path}`, `the addresses are ${addresses().join(', ')}`);
  });
  app.use(answerError);
  return app;
}

/** The handler of an operation that reads the library: read the question, answer it, send the answer. */
function questionHandlers(answerer: Answerer, bodies: Budget, reply: Reply): Readonly<Record<RequestQuestionId, RequestHandler>> {
  const handler =
    (id: RequestQuestionId): RequestHandler =>
    async (request, response) => {
      const question = await (questions[id] as Reader<RequestQuestionId>)(request as never, bodies);
      const asker = { client: clientOf(request), leaving: () => leavingOf(response) };
      const record = recordOf(response);
      if (record) record.place = 'here';
      const finished = await answerer(id, question, asker, record);
      reply.counted(response, finished);
    };
  return Object.fromEntries(Object.keys(questions).map((id) => [id, handler(id as RequestQuestionId)])) as Record<
    RequestQuestionId,
    RequestHandler
  >;
}

/** Mounts exactly the paths of the contract. */
function mount(app: express.Express, handlers: Readonly<Record<OperationId, RequestHandler>>): void {
  const methods = new Map<string, string[]>();
  for (const [id, operation] of entries()) {
    const { method, path } = operation;
    const place = routeOf(path);
    const handler = named(id, announcing(operation, handlers[id]));
    // The docs page loads files of its own.
    if (id === 'showDocs') app.use(place, onlyReading, handler);
    else app[method](place, handler);
    methods.set(place, [...(methods.get(place) ?? []), ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
  }
  // Literal segments take precedence over parameters: /v1/models/check is no model.
  for (const [place, allowed] of [...methods].sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':'))))
    app.all(place, only(allowed));
}

/** Notes the operation of a request before it is handled. */
function named(id: OperationId, handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const record = recordOf(response);
    if (record) record.operation = id;
    return handler(request, response, next);
  };
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
