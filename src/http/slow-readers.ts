import type { Response } from 'express';

/** Milliseconds within which a client takes a piece, and within which it takes a short answer. */
const longestPause = 15_000;
const leastTime = 30_000;
/** Bytes per millisecond that a client takes of a long answer, on average. */
const slowest = 1_000;
const sweepEvery = 1_000;

interface Reader {
  readonly response: Response;
  readonly until: number;
  pending: number;
  since: number;
}

/** Cuts off clients that do not read their answers, so that what they hold comes free. */
export class SlowReaders {
  private readonly readers = new Set<Reader>();
  private sweep: NodeJS.Timeout | undefined;
  cut = 0;

  get size(): number {
    return this.readers.size;
  }

  /** Watches a response that has this many bytes to send. */
  watch(response: Response, bytes: number): void {
    // Its client left while it was answered; there is no other `close`.
    if (response.destroyed || response.closed) return;
    const now = performance.now();
    const reader: Reader = { response, until: now + leastTime + bytes / slowest, pending: -1, since: now };
    this.readers.add(reader);
    response.once('close', () => {
      this.readers.delete(reader);
    });
    this.sweep ??= setInterval(() => {
      this.check();
    }, sweepEvery).unref();
  }

  /**
   * The pieces of an answer of any length, each in its time: what its client takes to read counts, not what it takes to make them.
   */
  async *paced<T extends string | Uint8Array>(response: Response, pieces: AsyncIterable<T>): AsyncGenerator<T> {
    let sent = 0;
    let waited = 0;
    for await (const piece of pieces) {
      const since = performance.now();
      const timer = setTimeout(
        () => {
          this.cut += 1;
          response.destroy();
        },
        Math.min(longestPause, leastTime + sent / slowest - waited),
      );
      try {
        yield piece;
      } finally {
        clearTimeout(timer);
      }
      waited += performance.now() - since;
      sent += piece.length;
    }
    this.watch(response, 0);
  }

  private check(): void {
    const now = performance.now();
    for (const reader of this.readers) {
      const pending = unsent(reader.response);
      if (pending !== reader.pending) {
        reader.pending = pending;
        reader.since = now;
      } else if (now - reader.since > longestPause) this.end(reader);
      if (now > reader.until) this.end(reader);
    }
    if (this.readers.size > 0) return;
    clearInterval(this.sweep);
    this.sweep = undefined;
  }

  private end(reader: Reader): void {
    if (!this.readers.delete(reader)) return;
    this.cut += 1;
    reader.response.destroy();
  }
}

/** A number that changes whenever the client takes something: bytes that wait in Node, and bytes that wait in the system. */
function unsent({ socket }: Response): number {
  if (!socket) return 0;
  const handle = (socket as unknown as { readonly _handle?: { readonly writeQueueSize?: number } | null })._handle;
  return socket.bytesWritten * 2 ** 20 + socket.writableLength + (handle?.writeQueueSize ?? 0);
}
