import { Server as NetServer, type Socket } from 'node:net';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
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

interface Connection {
  /** Responses that are not closed. */
  readonly open: Set<ServerResponse>;
  /** Time of the last change. */
  since: number;
}

/**
 * The connections of a server: no more than a limit, and none lost when the server stops. A request that was received is
 * answered, with `Connection: close`; a connection without one has a moment to send it.
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

  /** Counts the responses of a listener of requests. */
  counting(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (this.connections.has(request.socket)) this.begin(request, response);
      else return; // the connection was refused
      if (!this.extra.has(request.socket) || ofState.has((request.url ?? '').split('?', 1)[0]!)) return listener(request, response);
      this.refuse(request.socket);
    };
  }

  /** Stops accepting, answers what was received, and resolves when no connection is left, at the latest after the deadline. */
  async finish(deadline: number): Promise<void> {
    this.draining = true;
    for (const response of this.responses) response.shouldKeepAlive = false;
    const end = performance.now() + deadline;
    await this.lastAccepted();
    // Without the part of http.Server.close that destroys connections whose first request has not arrived.
    NetServer.prototype.close.call(this.server);
    while (this.connections.size > 0) {
      const now = performance.now();
      for (const [socket, { open, since }] of this.connections)
        if (now > end || (open.size === 0 && now - since > idleGrace)) socket.destroy();
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
    if (this.connections.size >= this.limit) this.extra.add(socket);
    this.connections.set(socket, { open: new Set(), since: performance.now() });
    socket.once('close', () => {
      // Node closes only the response that is being sent, not those behind it of a client that sends ahead.
      setImmediate(() => {
        for (const response of this.connections.get(socket)!.open) response.destroy().emit('close');
        this.connections.delete(socket);
      });
    });
  }

  private refuse(socket: Socket): void {
    this.refused += 1;
    busyConnection(socket, this.limit, this.name);
  }

  private begin({ socket }: IncomingMessage, response: ServerResponse): void {
    const connection = this.connections.get(socket)!;
    connection.open.add(response);
    this.responses.add(response);
    response.setMaxListeners(mostListeners);
    if (this.draining) response.shouldKeepAlive = false;
    response.once('close', () => {
      connection.open.delete(response);
      connection.since = performance.now();
      this.responses.delete(response);
    });
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
