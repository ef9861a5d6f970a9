import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Library, type LibraryOptions } from './domain/library/library.ts';
import { createApp } from './http/app.ts';
import { answerBrokenRequests } from './http/broken-requests.ts';
import { isWorker } from './workers.ts';

export interface ServeOptions {
  /** Loopback when absent: the service knows no users. */
  readonly host?: string | undefined;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Folders of the library. */
  readonly models: string;
  readonly scenarios: string;
  /** Over those of the catalog, by id. */
  readonly figures?: LibraryOptions['figures'];
  /** Pages of these origins may call the service from a browser; none when absent. */
  readonly origins?: readonly string[] | undefined;
}

/** Milliseconds. A request comes in within the second, its headers within the first; a stop waits no longer than the third. */
const headersTimeout = 15_000;
const requestTimeout = 60_000;
const stopTimeout = 30_000;
/** How often the first two are looked at. */
const connectionsCheckingInterval = 1_000;

/** Milliseconds until a change of a file is seen. Under load a look at every file costs as much as an answer. */
const fileTtl = 25;

/**
 * Wires library, app and port; resolves when the server listens. SIGTERM or SIGINT finishes the open requests, then
 * ends the process with 0; a second one ends it at once. Rejects, in words for a reader, when it cannot listen.
 */
export async function serve({
  host = '127.0.0.1',
  port,
  models,
  scenarios,
  figures,
  origins,
}: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  for (const folder of [models, scenarios]) if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const server = createServer(
    { headersTimeout, requestTimeout, connectionsCheckingInterval },
    createApp(new Library({ models: path.resolve(models), scenarios: path.resolve(scenarios), figures, now: () => new Date(), fileTtl }), {
      origins,
    }),
  );
  answerBrokenRequests(server);
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    for (const signal of signals) process.off(signal, stop);
    return (closing ??= finish(server));
  };
  const stop = (): void => void close().then(() => process.exit(0));
  for (const signal of signals) process.on(signal, stop);
  // A terminal sends Ctrl-C to every process at once; the one that started this worker then asks it to end.
  if (isWorker()) process.on('SIGINT', () => undefined);
  if (!isWorker()) process.stdout.write(`jevons listens on ${url}\n`);
  return { url, close };
}

const signals: readonly NodeJS.Signals[] = isWorker() ? ['SIGTERM'] : ['SIGTERM', 'SIGINT'];

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

/** Takes no new connection, answers what is open, and lets go of kept-alive connections as they fall idle. */
function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, stopTimeout);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
  });
}
