import { Server as NetServer, type Socket } from 'node:net';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { busyConnection, type NameBroken } from './broken-requests.ts';

/**
 * Milliseconds. After a signal, connections are accepted until none has come for `lastAccepts`, at most for `longestAccepts`:
 * the system has taken connections that this process has not seen. An idle connection is kept for `idleGrace`.
 */
const lastAccepts = 100;
const longestAccepts = 2_000;
const idleGrace = 1_000;
const sweepEvery = 50;
/** Rounds of the event loop without a new connection before it counts as quiet. */
const leastRounds = 10;

/** Budgets, time limits and Express each listen for the end of a response. */
const mostListeners = 30;

/** Connections beyond the limit that are kept for those who ask whether the service is well, and their addresses. */
const reserve = 64;
const ofState: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Requests of one connection that may wait for the answers before them. */
const mostPipelined = 64;

interface Connection {
  /** The response that is not closed. */
  current: ServerResponse | undefined;
  /** Time of the last change. */
  since: number;
  /** What answers the requests that arrived before the answer to the one before. */
  readonly waiting: (() => void)[];
  /** One more request arrived than may wait: it is not answered, nor is what follows. */
  full: boolean;
}

/**
 * The connections of a server: no more than a limit, and none lost when the server stops. A request that was received is
 * answered, with `Connection: close`; a connection without one has a moment to send it.
 *
 * The requests of a connection are answered one after another. Node would begin all that have arrived at once, hundreds in
 * one piece, hold their answers, and never close those whose turn had not come when the client left.
 */
export class Connections {
  private readonly server: Server;
  readonly limit: number;
  private readonly name: NameBroken;
  private readonly connections = new Map<Socket, Connection>();
  private readonly responses = new Set<ServerResponse>();
  /** Connections beyond the limit, which may only ask for the state of the service. */
  private readonly extra = new WeakSet<Socket>();
  /** Connections that were refused. */
  refused = 0;
  draining = false;
  private accepted = 0;

  constructor(server: Server, limit: number, name: NameBroken) {
    this.server = server;
    this.limit = limit;
    this.name = name;
    server.prependListener('connection', (socket: Socket) => {
      this.add(socket);
    });
  }

  get count(): number {
    return this.connections.size;
  }

  get openResponses(): number {
    return this.responses.size;
  }

  /** Counts the responses of a listener of requests, and calls it for one request of a connection at a time. */
  counting(listener: RequestListener): RequestListener {
    return (request, response) => {
      const connection = this.connections.get(request.socket);
      if (!connection || connection.full) return; // the connection was refused, or is closed after what it asked before
      if (this.extra.has(request.socket) && !ofState.has((request.url ?? '').split('?', 1)[0]!)) {
        this.refuse(request.socket);
        return;
      }
      const answer = (): void => {
        this.begin(connection, response);
        listener(request, response);
      };
      if (!connection.current && connection.waiting.length === 0) answer();
      else if (connection.waiting.length < mostPipelined) connection.waiting.push(answer);
      else connection.full = true;
    };
  }

  /** Stops accepting, answers what was received, and resolves when no connection is left, at the latest after the deadline. */
  async finish(deadline: number): Promise<void> {
    this.draining = true;
    for (const connection of this.connections.values()) this.closeAfterLast(connection);
    const end = performance.now() + deadline;
    await this.lastAccepted();
    // Without the part of http.Server.close that destroys connections whose first request has not arrived.
    NetServer.prototype.close.call(this.server);
    while (this.connections.size > 0) {
      const now = performance.now();
      for (const [socket, { current, since }] of this.connections) if (now > end || (!current && now - since > idleGrace)) socket.destroy();
      await pause(sweepEvery);
    }
    this.server.close();
  }

  /** A process sees one connection in each round of its event loop, and several processes pass them on in several rounds. */
  private async lastAccepted(): Promise<void> {
    const end = performance.now() + longestAccepts;
    let [seen, since, rounds] = [this.accepted, performance.now(), 0];
    while (performance.now() < end && (performance.now() - since < lastAccepts || rounds < leastRounds)) {
      await pause(performance.now() - since < lastAccepts ? 5 : 0);
      rounds += 1;
      if (this.accepted !== seen) [seen, since, rounds] = [this.accepted, performance.now(), 0];
    }
  }

  private add(socket: Socket): void {
    this.accepted += 1;
    if (this.connections.size >= this.limit + reserve) {
      this.refuse(socket);
      return;
    }
    const connection: Connection = { current: undefined, since: performance.now(), waiting: [], full: false };
    this.connections.set(socket, connection);
    if (this.connections.size > this.limit) this.extra.add(socket);
    socket.once('close', () => {
      connection.waiting.length = 0;
      this.connections.delete(socket);
    });
  }

  private refuse(socket: Socket): void {
    this.refused += 1;
    busyConnection(socket, this.limit, this.name);
  }

  private begin(connection: Connection, response: ServerResponse): void {
    connection.current = response;
    this.responses.add(response);
    response.setMaxListeners(mostListeners);
    this.closeAfterLast(connection);
    response.once('close', () => {
      connection.current = undefined;
      connection.since = performance.now();
      this.responses.delete(response);
      // Other connections are looked at in between.
      if (connection.waiting.length > 0) setImmediate(() => connection.waiting.shift()?.());
    });
  }

  private closeAfterLast({ current, waiting, full }: Connection): void {
    if (current && waiting.length === 0 && (this.draining || full)) current.shouldKeepAlive = false;
  }
}

/**
 * Waits, and then until every connection and every piece of a request that has arrived meanwhile has been looked at: when a
 * busy process comes to its timers, it has not yet looked at them.
 */
async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve));
}
