import net from 'node:net';

/** What came back of requests sent at a constant rate. */
export interface LoadResult {
  /** Milliseconds from the time a request was due to its whole answer, by status, in ascending order. */
  readonly times: ReadonlyMap<number, readonly number[]>;
  /** Milliseconds by which requests were sent later than due, in ascending order: the generator itself was busy. */
  readonly lag: readonly number[];
  /** Requests that were due while every connection was busy, or whose connection was closed. */
  readonly notSent: number;
  readonly lost: number;
}

interface Connection {
  readonly socket: net.Socket;
  /** Time at which the open request was due. */
  due: number | undefined;
  heard: Buffer[];
  missing: number | undefined;
}

export interface Load {
  readonly url: string;
  /** The bytes of the next request, with its head. */
  readonly request: () => string;
  readonly connections: number;
  /** Requests per second. Absent: each connection sends its next request when it has its answer. */
  readonly rate?: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** Milliseconds. Answers that come later than this after the end are lost. */
const patience = 5_000;
const tick = 2;

/**
 * Sends requests over many connections, at a constant rate whatever comes back (an open load), or as fast as answers come
 * (a closed one). Reads no more of an answer than its status and its length, so one process can ask faster than a service
 * answers.
 */
export async function load({ url, request, connections, rate, duration }: Load): Promise<LoadResult> {
  const { port, hostname } = new URL(url);
  const times = new Map<number, number[]>();
  const lag: number[] = [];
  const free: Connection[] = [];
  const all = new Set<Connection>();
  let [notSent, lost, open] = [0, 0, 0];
  let sending = true;

  const send = (connection: Connection, due: number): void => {
    connection.due = due;
    lag.push(performance.now() - due);
    open += 1;
    connection.socket.write(request());
  };
  const answered = (connection: Connection, status: number): void => {
    const list = times.get(status) ?? [];
    times.set(status, list);
    list.push(performance.now() - connection.due!);
    connection.due = undefined;
    open -= 1;
    if (rate === undefined && sending) send(connection, performance.now());
    else free.push(connection);
  };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = net.connect(Number(port), hostname);
      const connection: Connection = { socket, due: undefined, heard: [], missing: undefined };
      socket.setNoDelay(true);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('error', reject);
      });
      all.add(connection);
      free.push(connection);
      socket.on('data', (bytes) => {
        read(connection, bytes, answered);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        all.delete(connection);
        if (connection.due === undefined) return;
        lost += 1;
        open -= 1;
        connection.due = undefined;
      });
    }),
  );
  const began = performance.now();
  if (rate === undefined) {
    for (const connection of free.splice(0)) send(connection, performance.now());
    await pause(duration);
  } else {
    let sent = 0;
    while (performance.now() - began < duration) {
      const due = Math.floor(((performance.now() - began) * rate) / 1_000);
      for (; sent < due; sent++) {
        let connection = free.shift();
        while (connection && !all.has(connection)) connection = free.shift();
        if (connection) send(connection, began + (sent * 1_000) / rate);
        else notSent += 1;
      }
      await pause(tick);
    }
  }
  sending = false;
  const end = performance.now() + patience;
  while (open > 0 && performance.now() < end) await pause(10);
  lost += open;
  for (const { socket } of all) socket.destroy();
  for (const list of times.values()) list.sort((a, b) => a - b);
  return { times, lag: lag.sort((a, b) => a - b), notSent, lost };
}

/** Reads an answer with a Content-Length and calls `answered` at its end. */
function read(connection: Connection, bytes: Buffer, answered: (connection: Connection, status: number) => void): void {
  if (connection.missing !== undefined) {
    connection.missing -= bytes.length;
    if (connection.missing > 0) return;
    finish(connection, answered);
    return;
  }
  connection.heard.push(bytes);
  const text = connection.heard.length === 1 ? bytes : Buffer.concat(connection.heard);
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return;
  const length = Number(/content-length: (\d+)/i.exec(text.toString('latin1', 0, head))?.[1] ?? 0);
  connection.heard = [text];
  connection.missing = head + 4 + length - text.length;
  if (connection.missing <= 0) finish(connection, answered);
}

function finish(connection: Connection, answered: (connection: Connection, status: number) => void): void {
  const status = Number(connection.heard[0]!.toString('latin1', 9, 12));
  connection.heard = [];
  connection.missing = undefined;
  answered(connection, status);
}

/** The value below which a share of a sorted list lies; NaN of an empty list. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
