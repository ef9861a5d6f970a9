import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from './core/problem.ts';
import { availableParallelism } from 'node:os';
import { batchService } from './batch-service.ts';
import { computePool } from './compute-pool.ts';
import { Library, type LibraryOptions } from './domain/library/library.ts';
import { readAllowedHost } from './http/allowed-hosts.ts';
import { createApp } from './http/app.ts';
import { newBudgets } from './http/budgets.ts';
import { answerBrokenRequests } from './http/broken-requests.ts';
import { addressName, isLoopback } from './http/host-name.ts';
import { KeyRing } from './keys/key-ring.ts';
import { Connections } from './http/connections.ts';
import { observing } from './http/observing.ts';
import { questionsOfFirstView } from './http/questions-of-first-view.ts';
import { refuseOverload } from './http/overload.ts';
import { pooled } from './http/pooled.ts';
import { parameterNames } from './http/query.ts';
import { smallFirst } from './http/small-first.ts';
import { SlowReaders } from './http/slow-readers.ts';
import { Turns } from './http/turns.ts';
import type { StorePlace } from './store/open-store.ts';
import { serviceState } from './service-state.ts';
import { sharedMetrics } from './shared-metrics.ts';
import { JobReports } from './telemetry/job-reports.ts';
import { newLog, type Log } from './telemetry/log.ts';
import { defaultLogLevel, type LogLevel } from './telemetry/log-levels.ts';
import { metricsText, newMetrics } from './telemetry/metrics.ts';
import { Observer } from './telemetry/observer.ts';
import { isWorker, servingProcess } from './workers.ts';

export interface ServeOptions {
  /** Default: loopback. Another one needs keys, or `insecure`. */
  readonly host?: string | undefined;
  /** 0 selects any free port. */
  readonly port: number;
  /** Folders of the library. */
  readonly models: string;
  readonly scenarios: string;
  /** Overrides for catalog figures, by id. */
  readonly figures?: LibraryOptions['figures'];
  /** Origins whose pages may call the service from a browser; default none. */
  readonly origins?: readonly string[] | undefined;
  /** Names by which the service may be called, beside loopback names and the addresses it listens on. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The key file; without one everybody who reaches the service may call it. */
  readonly keys?: string | undefined;
  /** Listens beyond loopback without keys. */
  readonly insecure?: boolean | undefined;
  /** Processes that share the port, each with its share of the limits of a key. */
  readonly processes?: number | undefined;
  /** Most worker processes that compute; default one for each core. */
  readonly computing?: number | undefined;
  /** Where batches are kept: a file, or a PostgreSQL server. Without one the service keeps none. */
  readonly store?: StorePlace | undefined;
  /** Default `warn`: nothing is written as long as all is well. */
  readonly logLevel?: LogLevel | undefined;
}

/**
 * Milliseconds. `headersTimeout` limits receiving the headers, `requestTimeout` the whole request, `stopTimeout` a
 * shutdown.
 */
const headersTimeout = 15_000;
const requestTimeout = 60_000;
const stopTimeout = 30_000;
/**
 * Milliseconds after which an idle connection is closed: longer than proxies and pools of clients keep one, 60 seconds with
 * most, so that none sends a request on a connection that is just being closed.
 */
export const keepAliveTimeout = 65_000;
/** Interval in milliseconds at which the two request timeouts are checked. */
const connectionsCheckingInterval = 1_000;

/** Most connections at a time; one more is answered with 503 and closed. */
const mostConnections = 2_000;

/** TTL of the file cache, in milliseconds. Under load, checking every file costs as much as an answer. */
const fileTtl = 25;

/**
 * Wires library, app and port; resolves when the server listens. SIGTERM or SIGINT finishes the open requests, then
 * exits with 0; a second signal exits at once. Rejects with a readable message if it cannot listen.
 */
export async function serve({
  host = '127.0.0.1',
  port,
  models,
  scenarios,
  figures,
  origins,
  allowedHosts = [],
  keys,
  insecure,
  processes,
  computing = availableParallelism(),
  store,
  logLevel = defaultLogLevel,
}: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  for (const folder of [models, scenarios]) if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  checkServing({ host, allowedHosts, keys, insecure });
  const log = newLog(logLevel, { process: servingProcess() });
  const keyRing = keys === undefined ? undefined : openKeys(keys, log);
  const folders = { models: path.resolve(models), scenarios: path.resolve(scenarios), figures, fileTtl };
  const library = new Library({ ...folders, now: () => new Date() });
  const jobs = new JobReports(log);
  const pool = computePool(folders, computing, ({ reason, ...how }) => {
    jobs.workerEnded(reason, { worker: how.pid, code: how.code ?? undefined, signal: how.signal ?? undefined });
  });
  const kept =
    store &&
    batchService(store, pool, computing, (message) => {
      log.warn({}, message);
    });
  const [budgets, turns, slowReaders] = [newBudgets(), new Turns(), new SlowReaders()];
  const timeouts = { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval };
  // A request without a Host header gets an answer of the usual form.
  const server = createServer({ ...timeouts, requireHostHeader: false });
  const broken = (status: number): string => observer.broken(status);
  const connections = new Connections(server, mostConnections, broken);
  const metrics = newMetrics(
    serviceState({ library, turns, pool, jobs, budgets, connections, slowReaders, log, observer: () => observer, batches: kept?.batches }),
    servingProcess(),
  );
  const observer = new Observer({ log, requests: metrics.requests, parameters: parameterNames });
  const shared = sharedMetrics(metrics.read);
  const pages = builtPages();
  const app = createApp({
    answerer: smallFirst({
      library,
      turns,
      budget: budgets.shortAnswers,
      elsewhere: pooled(pool, budgets.longAnswers, jobs),
      expected: pages === undefined ? [] : questionsOfFirstView(),
    }),
    readiness: {
      models: () => library.modelNames().length,
      scenarios: () => library.scenarioNames().length,
      obstacle: () =>
        connections.draining
          ? { message: 'the service is stopping', hint: 'ask another one' }
          : pool.state().broken
            ? { message: 'the processes that compute do not start', hint: 'look at the log of the service' }
            : (keyRing?.problems().length ?? 0) > 0
              ? { message: 'the service cannot read its keys', hint: 'look at the log of the service' }
              : undefined,
    },
    budgets,
    slowReaders,
    metrics: async () => metricsText(await shared.all()),
    origins,
    hosts: isWildcard(host) ? allowedHosts : [addressName(host), ...allowedHosts],
    keys: keyRing,
    pages,
    batches: kept?.batches,
    stopping: () => connections.draining,
    processes,
  });
  server.on('request', connections.counting(observing(observer, refuseOverload(turns, app))));
  answerBrokenRequests(server, broken);
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    for (const signal of signals) process.off(signal, stop);
    return (closing ??= connections.finish(stopTimeout).then(async () => {
      pool.close();
      await kept?.stop();
      shared.close();
      observer.overload.write();
      await log.end();
      unwatch();
    }));
  };
  const unwatch = logLastWords(log);
  const stop = (): void => void close().then(() => process.exit(0));
  for (const signal of signals) process.on(signal, stop);
  // A terminal sends Ctrl-C to every process at once; the parent then asks this worker to exit.
  if (isWorker()) process.on('SIGINT', () => undefined);
  if (!isWorker()) process.stdout.write(`jevons listens on ${url}\n`);
  return { url, close };
}

/** Throws a readable error where anybody on the network could call, or where a host to allow is none. */
export function checkServing({
  host = '127.0.0.1',
  allowedHosts = [],
  keys,
  insecure = false,
}: Pick<ServeOptions, 'host' | 'allowedHosts' | 'keys' | 'insecure'>): void {
  for (const name of allowedHosts) readAllowedHost(name);
  if (keys !== undefined || insecure || isLoopback(addressName(host))) return;
  throw new Error(
    `on ${host} other machines reach the service, and it has no keys; make one with jevons keys create, ` +
      'or let everybody call with --insecure',
  );
}

/** The keys of a file, which may change while the service runs. Throws if they cannot be read now. */
function openKeys(file: string, log: Log): KeyRing {
  const say = (problems: readonly Problem[]): string => problems.map(({ message }) => message).join('; ');
  let running = false;
  const ring = new KeyRing({
    file: path.resolve(file),
    now: () => new Date(),
    report: (problems) => {
      if (running) log.plain(`jevons: the keys cannot be read, and nobody may call: ${say(problems)}`);
    },
  });
  const problems = ring.problems();
  if (problems.length > 0) throw new Error(say(problems));
  running = true;
  return ring;
}

/** All addresses of the machine. */
function isWildcard(host: string): boolean {
  return host === '' || ['0.0.0.0', '::'].includes(addressName(host));
}

const signals: readonly NodeJS.Signals[] = isWorker() ? ['SIGTERM'] : ['SIGTERM', 'SIGINT'];

/** Logs an error that ends this process; Node prints it, too. */
function logLastWords(log: Log): () => void {
  const last = (error: Error): void => {
    log.error({ stack: error.stack ?? String(error) }, 'the service ends by an error');
    log.flush();
  };
  process.on('uncaughtExceptionMonitor', last);
  return () => process.off('uncaughtExceptionMonitor', last);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(cannotListen(error, host, port)));
    });
    server.listen(port, host, resolve);
  });
}

function cannotListen({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use; choose another with --port or PORT`;
    case 'EACCES':
      return `port ${port} on ${host} needs more rights; choose one above 1023 with --port or PORT`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine; choose another with --host or HOST`;
    default:
      return `cannot listen on ${host}, port ${port}: ${message}`;
  }
}

/** The folder of the pages beside this program, if they were built. */
function builtPages(): string | undefined {
  const folder = fileURLToPath(new URL('web', import.meta.url));
  return existsSync(path.join(folder, 'index.html')) ? folder : undefined;
}
