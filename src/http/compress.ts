import type { Request } from 'express';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export interface Compressor {
  /** As Content-Encoding names it. */
  readonly name: string;
  readonly create: () => Transform;
}

/** Bytes. What is shorter goes out as it is: it fits into one packet either way. */
export const leastCompressed = 1_400;

/** Brotli at its own default takes a hundred times as long as gzip; at 4 it takes as long and writes less. */
const compressors: readonly Compressor[] = [
  {
    name: 'br',
    create: () =>
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  },
  { name: 'gzip', create: () => createGzip() },
];

/** What the client likes best of what it names in Accept-Encoding; undefined where it names nothing of ours. */
export function compressorOf(request: Request): Compressor | undefined {
  if (request.get('accept-encoding') === undefined) return undefined;
  const best = request.acceptsEncodings(...compressors.map(({ name }) => name), 'identity');
  return compressors.find(({ name }) => name === best);
}
