import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Library } from '../../src/domain/library/library.ts';
import { keepAliveTimeout } from '../../src/main.ts';
import { expectDocumented } from '../support/contract.ts';
import { appOf } from '../support/app.ts';
import { library as own } from '../support/library.ts';

export const fixtures = path.resolve(import.meta.dirname, '../fixtures/http');

export type Body = NonNullable<RequestInit['body']> | null;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- read by the test that knows it
}

export type Ask = (path: string, options?: RequestInit & { readonly duplex?: 'half' }) => Promise<Answer>;

const libraries = new Map<string, Library>();

/** The library of a folder, read once for all test files; undefined is the project's library. */
function libraryAt(folder: string | undefined): Library {
  if (folder === undefined) return own;
  const known = libraries.get(folder) ?? new Library({ models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') });
  libraries.set(folder, known);
  return known;
}

/**
 * Starts the real app on a free port for the tests of one file and validates every answer against the contract.
 * Default: the project's library.
 */
export function service(
  folder?: string,
  room?: (running: number) => boolean,
): { ask: Ask; post(body: Body, type?: string, query?: string): Promise<Answer>; url(): string } {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    const app = appOf(libraryAt(folder), undefined, room);
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', () => {
        resolve();
      });
      // As the service does: commands called in this process may block it for longer than the default of 5 seconds.
      server.keepAliveTimeout = keepAliveTimeout;
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  const ask: Ask = async (address, options) => {
    const response = await fetch(url + address, options);
    const text = await response.text();
    expectDocumented({
      method: options?.method ?? 'GET',
      pathname: new URL(url + address).pathname,
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text,
    });
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text !== '' && /[/+]json\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    };
  };
  const post = (body: Body, type = 'application/json', query = ''): Promise<Answer> =>
    ask(`/v1/projections${query}`, {
      method: 'POST',
      body,
      headers: type === '' ? {} : { 'content-type': type },
      ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
    });
  return { ask, post, url: () => url };
}
