import type { Request } from 'express';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { single } from '../answers/refused.ts';
import { Holding, type Budget } from './budget.ts';

interface Decompressor {
  readonly create: () => Transform;
  /** Bytes it may need for its window. */
  readonly memory: number;
}

const gzip: Decompressor = { create: createGunzip, memory: 1 << 16 };

const decompressors: ReadonlyMap<string, Decompressor | undefined> = new Map([
  ['identity', undefined],
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', { ...gzip, create: createInflate }],
  ['br', { create: createBrotliDecompress, memory: 1 << 24 }],
]);

/**
 * Reads and decompresses a body. Throws at the first byte over the limit, or at once if the announced length is over
 * it. What has arrived is held within the budget until the request is answered. The refusal is sent without waiting for the
 * rest, which is discarded as it arrives.
 */
export function readBytes(request: Request, limit: number, budget: Budget): Promise<Uint8Array> {
  const encoding = (request.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (!decompressors.has(encoding))
    throw single(
      'wrong content type',
      'field.type',
      `the content encoding ${encoding} is not supported`,
      'send the body as it is, or as gzip, deflate or br',
    );
  if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const holding = new Holding(budget, request.res!);
  const coding = decompressors.get(encoding);
  if (coding) holding.take(coding.memory);
  const decompressor = coding?.create();
  const stream = decompressor ? request.pipe(decompressor) : request;
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const refuse = (problem: Error): void => {
      stream.off('data', keep);
      if (decompressor) request.unpipe(decompressor.destroy());
      request.resume();
      reject(problem);
    };
    const keep = (piece: Buffer): void => {
      size += piece.length;
      if (size > limit) refuse(tooLarge(limit));
      else
        try {
          holding.take(piece.length);
          pieces.push(piece);
        } catch (error) {
          refuse(error as Error);
        }
    };
    stream.on('data', keep);
    stream.once('end', () => {
      resolve(Buffer.concat(pieces, size));
    });
    stream.once('error', (error) => {
      refuse(unreadable(`the body cannot be read: ${error.message}`));
    });
    request.once('close', () => {
      if (!request.complete) refuse(unreadable('the body ends before its end'));
    });
  });
}

function tooLarge(limit: number): Error {
  return single(
    'too large',
    'file.too-large',
    `the body is over the limit of ${limit.toLocaleString('en-US')} bytes`,
    'extend a scenario of the library and state only the differences; JSON may be longer than YAML',
  );
}

function unreadable(message: string): Error {
  return single('unreadable request', 'file.syntax', message, 'send the whole text, compressed as content-encoding says or not at all');
}
