import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** What a proxy in front of the service does with a request: answer itself, stay silent, or pass it on with more headers. */
export type Turn =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'silence'
  | { readonly passOn: Readonly<Record<string, string>> };

/** A proxy in front of a service, as one that limits the rate of requests: its turns in order, then it passes on. */
export function front(service: () => string): {
  url(): string;
  /** Sets the next turns, and forgets the requests so far. */
  plan(...turns: readonly Turn[]): void;
  readonly requests: readonly { readonly at: number; readonly headers: IncomingMessage['headers']; readonly body: string }[];
} {
  let server: Server;
  let turns: Turn[] = [];
  const requests: { at: number; headers: IncomingMessage['headers']; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const body = Buffer.concat(pieces);
        requests.push({ at: performance.now(), headers: request.headers, body: body.toString() });
        const turn = turns.shift() ?? { passOn: {} };
        if (turn === 'silence') return;
        if ('status' in turn) {
          response.writeHead(turn.status, turn.headers).end(turn.body ?? '');
          return;
        }
        const type = request.headers['content-type'];
        void fetch(service() + request.url!, {
          method: request.method!,
          ...(body.length > 0 ? { body, headers: { 'content-type': type! } } : {}),
        }).then(async (answer) => {
          response
            .writeHead(answer.status, { 'content-type': answer.headers.get('content-type')!, ...turn.passOn })
            .end(await answer.text());
        });
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plan: (...next) => {
      turns = [...next];
      requests.length = 0;
    },
    requests,
  };
}
