import type { Request } from 'express';
import type { Transform } from 'node:stream';
import type { Budget } from './budget.ts';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export interface Compressor {
  /** Name in Content-Encoding. */
  readonly name: string;
  readonly create: () => Transform;
  /** Bytes it needs while it compresses, measured. */
  readonly memory: number;
}

/** Bytes. A shorter answer is not compressed: it fits into one packet either way. */
export const leastCompressed = 1_400;

/** At its default quality brotli is a hundred times slower than gzip; at 4 it is as fast and compresses better. */
const compressors: readonly Compressor[] = [
  {
    name: 'br',
    create: () =>
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
    memory: 8 << 20,
  },
  { name: 'gzip', create: () => createGzip(), memory: 1 << 19 },
];

/**
 * The supported coding the client prefers by Accept-Encoding; undefined if it accepts none, or while other answers use all
 * the memory for compression.
 */
export function compressorOf(request: Request, { limit, held }: Budget): Compressor | undefined {
  if (request.get('accept-encoding') === undefined) return undefined;
  const best = request.acceptsEncodings(...compressors.map(({ name }) => name), 'identity');
  return compressors.find(({ name, memory }) => name === best && held + memory <= limit);
}
