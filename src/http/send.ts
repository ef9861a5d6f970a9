import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { pipeline, Readable, type Transform } from 'node:stream';
import type { Chunk } from '../formats/answer.ts';
import { withoutSecrets } from '../keys/key.ts';
import { compressorOf, leastCompressed } from './compress.ts';
import { contentTypeOf } from './format.ts';

export interface Sent {
  /** The whole text, or chunks; the chunks may be iterated more than once. */
  readonly body: string | Iterable<Chunk>;
  readonly mediaType: string;
  /** True if the answer can be requested again: it has an ETag, and 304 if unchanged. */
  readonly tagged?: boolean;
}

/** Limit in bytes for buffering; a longer answer is streamed. */
const mostHeld = 1_000_000;

/**
 * Sends an answer. The ETag is weak and computed before compression: equal for all content codings, different per
 * format.
 */
export function send(response: Response, { body, mediaType, tagged = false }: Sent): void {
  const { req: request } = response;
  const chunks = typeof body === 'string' ? [body] : body;
  // Parse Vary only if another middleware, such as CORS, has set it.
  if (response.hasHeader('Vary')) response.vary('Accept, Accept-Encoding');
  else response.setHeader('Vary', 'Accept, Accept-Encoding');
  const { bytes, tag } = held(chunks, tagged);
  if (tag !== undefined) {
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
    if (isKnown(request.get('if-none-match'), tag)) return void response.status(304).end();
  } else response.setHeader('Cache-Control', 'no-store');
  // Same as Express's own send, without reading back the header.
  response.setHeader('Content-Type', contentTypeOf(mediaType));
  const compressor = bytes && bytes.length < leastCompressed ? undefined : compressorOf(request);
  if (compressor) response.setHeader('Content-Encoding', compressor.name);
  else if (bytes) response.setHeader('Content-Length', bytes.length);
  if (request.method === 'HEAD') response.end();
  else if (bytes && !compressor) {
    response.end(bytes, () => {
      giveBack(bytes);
    });
  } else
    sendPieces(response, bytes ? [bytes] : chunks, compressor?.create(), () => {
      if (bytes) giveBack(bytes);
    });
}

/** `sent`: called when the response has taken all of it. */
function sendPieces(response: Response, chunks: Iterable<Chunk>, compressor: Transform | undefined, sent: () => void): void {
  const ended = (error: NodeJS.ErrnoException | null): void => {
    if (!error) {
      sent();
      return;
    }
    response.destroy();
    // The client disconnected.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
      console.error(withoutSecrets(`${response.req.method} ${response.req.originalUrl}:`), error);
  };
  const pieces = Readable.from(chunks);
  if (compressor) pipeline(pieces, compressor, response, ended);
  else pipeline(pieces, response, ended);
}

interface Held {
  /** Absent if over the limit. */
  readonly bytes?: Uint8Array;
  readonly tag?: string;
}

function held(chunks: Iterable<Chunk>, tagged: boolean): Held {
  const hash = tagged ? createHash('sha256') : undefined;
  const pieces: Chunk[] = [];
  let size = 0;
  for (const chunk of chunks) {
    hash?.update(chunk);
    size += chunk.length;
    if (size <= mostHeld) pieces.push(chunk);
    else if (!hash) return {};
    else pieces.length = 0;
  }
  const tag = hash ? { tag: `W/"${hash.digest('hex').slice(0, 32)}"` } : {};
  return size > mostHeld ? tag : { ...tag, bytes: bytesOf(pieces) };
}

/** Takes a little more than one byte per character, enough for most texts; longer ones are measured. */
function bytesOf(pieces: readonly Chunk[]): Uint8Array {
  let letters = 0;
  for (const piece of pieces) letters += piece.length;
  return (
    written(pieces, freeBuffer(letters + (letters >> 6) + 64)) ??
    written(
      pieces,
      Buffer.allocUnsafe(
        pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length) + mostOfLetter, 0),
      ),
    )!
  );
}

/** Buffers of answers that the system has taken over. A new one for each answer costs as much as writing into it. */
const free: ArrayBufferLike[] = [];
const mostFree = 8;
const reusedSize = 1 << 17;

function freeBuffer(size: number): Buffer {
  if (size > reusedSize) return Buffer.allocUnsafe(size);
  return Buffer.from(free.pop() ?? Buffer.allocUnsafeSlow(reusedSize).buffer);
}

function giveBack({ buffer }: Uint8Array): void {
  if (buffer.byteLength === reusedSize && free.length < mostFree) free.push(buffer);
}

/** Bytes per UTF-8 character. A text that may have been truncated ends closer to the end of the buffer than this. */
const mostOfLetter = 4;

/** Undefined if the buffer is too small. */
function written(pieces: readonly Chunk[], memory: Buffer): Uint8Array | undefined {
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') at += memory.write(piece, at);
    else if (at + piece.length <= memory.length) {
      memory.set(piece, at);
      at += piece.length;
    } else return undefined;
    if (at + mostOfLetter > memory.length) return undefined;
  }
  return memory.subarray(0, at);
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
