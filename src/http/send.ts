import type { Response } from 'express';
import { pipeline, Readable, type Transform } from 'node:stream';
import type { Finished } from '../answers/finished.ts';
import { noteFault } from '../telemetry/request-record.ts';
import { Holding, type Budget } from './budget.ts';
import { compressorOf, leastCompressed, type Compressor } from './compress.ts';
import { contentTypeOf } from './format.ts';

/**
 * Sends an answer. The ETag is weak and computed before compression: equal for all content codings, different per
 * format.
 */
export function send(response: Response, { pieces, length, mediaType, tag, release }: Finished, compression: Budget): void {
  const { req: request } = response;
  if (release) whenClosed(response, release);
  if (response.destroyed) return;
  // Parse Vary only if another middleware, such as CORS, has set it.
  if (response.hasHeader('Vary')) response.vary('Accept, Accept-Encoding');
  else response.setHeader('Vary', 'Accept, Accept-Encoding');
  if (tag !== undefined) {
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
    if (isKnown(request.get('if-none-match'), tag)) return void response.status(304).end();
  } else response.setHeader('Cache-Control', 'no-store');
  // Same as Express's own send, without reading back the header.
  response.setHeader('Content-Type', contentTypeOf(mediaType));
  const compressor = length < leastCompressed || mediaType === 'image/png' ? undefined : compressorOf(request, compression);
  if (compressor) response.setHeader('Content-Encoding', compressor.name);
  else response.setHeader('Content-Length', length);
  if (request.method === 'HEAD') response.end();
  else if (pieces.length === 1 && !compressor) response.end(pieces[0]);
  else sendPieces(response, pieces, compressor && compressing(response, compressor, compression));
}

/** Calls once when the response is closed: `taken` if the system has taken all of it. */
function whenClosed(response: Response, release: (taken: boolean) => void): void {
  if (response.closed) release(false);
  else
    response.once('close', () => {
      release(response.writableFinished);
    });
}

function compressing(response: Response, { create, memory }: Compressor, compression: Budget): Transform {
  new Holding(compression, response).take(memory);
  return create();
}

function sendPieces(response: Response, pieces: readonly Uint8Array[], compressor: Transform | undefined): void {
  const ended = (error: NodeJS.ErrnoException | null): void => {
    if (!error) return;
    // Otherwise the client disconnected.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') noteFault(response, error);
    response.destroy();
  };
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 1 });
  if (compressor) pipeline(source, compressor, response, ended);
  else pipeline(source, response, ended);
}

/**
 * Weak comparison of If-None-Match (RFC 9110, 13.1.2). Express's own check returns 200 if the request has
 * Cache-Control: no-cache, which every fetch with If-None-Match sends.
 */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === '*' || one.replace(/^W\//, '') === tag.replace(/^W\//, ''));
}
