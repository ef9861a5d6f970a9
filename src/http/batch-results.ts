import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { Refused } from '../answers/refused.ts';
import type { WriteKept } from '../batches/write-results.ts';
import { noteFault } from '../telemetry/request-record.ts';
import type { Answerer, Asker } from './answerer.ts';
import { busy } from './busy.ts';
import { contentTypeOf } from './format.ts';
import type { SlowReaders } from './slow-readers.ts';

/** Clients to which one process sends results at a time: each holds those of one scenario. */
const mostReaders = 16;
/** Milliseconds after which a run is written again that was refused for lack of room, and how often: the client has begun to read. */
const tryAgain = 500;
const mostTries = 20;

/** Writes kept runs as questions of a client. */
export function keptWriter(answerer: Answerer, { client, leaving }: Asker): WriteKept {
  const signal = leaving();
  return async function* write(question) {
    const { pieces, release } = await whenThereIsRoom(() => answerer('showRun', question, { client, leaving: () => signal }), signal);
    try {
      yield* pieces;
    } finally {
      release?.(true);
    }
  };
}

async function whenThereIsRoom<T>(ask: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal !== 'too busy' || signal.aborted || tries === mostTries) throw error;
      await setTimeout(tryAgain, undefined, { signal });
    }
  }
}

/** Sends results as they are written: no more of them is in memory than the client takes. */
export function resultsSender(slowReaders: SlowReaders) {
  let readers = 0;
  return async (pieces: AsyncIterable<string | Uint8Array>, mediaType: string, request: Request, response: Response): Promise<void> => {
    if (readers >= mostReaders) throw busy('too many clients read results of batches', 10);
    response.status(200).set({ 'Cache-Control': 'no-store', 'Content-Type': contentTypeOf(mediaType), Vary: 'Accept' });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    readers += 1;
    try {
      await pipeline(Readable.from(slowReaders.paced(response, pieces), { objectMode: true, highWaterMark: 1 }), response);
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      // Whoever leaves, and lack of room for longer than a client can be kept, are no fault of the program.
      if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && name !== 'AbortError' && !(error instanceof Refused)) noteFault(response, error);
      response.destroy();
    } finally {
      readers -= 1;
    }
  };
}
