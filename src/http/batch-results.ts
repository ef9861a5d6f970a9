import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noteFault } from '../telemetry/request-record.ts';
import { contentTypeOf } from './format.ts';
import type { SlowReaders } from './slow-readers.ts';

interface Results {
  readonly total: number;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

interface Sending {
  readonly request: Request;
  readonly response: Response;
  readonly slowReaders: SlowReaders;
}

/** Bytes of a scenario's results, at most; for the time within which a client has to take all. */
const mostOfOne = 1_000_000;

/** Sends results as they are written: no more of them is in memory than the client takes. */
export async function sendResults(
  { total, pieces }: Results,
  mediaType: string,
  { request, response, slowReaders }: Sending,
): Promise<void> {
  response.status(200).set({ 'Cache-Control': 'no-store', 'Content-Type': contentTypeOf(mediaType), Vary: 'Accept' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  slowReaders.watch(response, total * mostOfOne);
  try {
    await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 1 }), response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') noteFault(response, error);
    response.destroy();
  }
}
