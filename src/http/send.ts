import type { Response } from 'express';
import { contentHash } from '../domain/text/canonical.ts';
import { contentTypeOf } from './format.ts';

export interface Sent {
  /** As it is, or in UTF-8. */
  readonly text: string | Uint8Array;
  readonly mediaType: string;
  /** It can be asked for again: it has an ETag, and 304 when it has not changed. */
  readonly tagged?: boolean;
}

export function send(response: Response, { text, mediaType, tagged = false }: Sent): void {
  response.vary('Accept');
  if (tagged) {
    const tag = `W/"${contentHash(text).slice(0, 32)}"`;
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
    if (isKnown(response.req.get('if-none-match'), tag)) return void response.status(304).end();
  } else response.set('Cache-Control', 'no-store');
  // As Express's own send does, without reading what was just written.
  response.setHeader('Content-Type', contentTypeOf(mediaType));
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

/** RFC 9110, 13.1.2, by weak comparison. Express answers 200 where Cache-Control says no-cache, as it does in every fetch with If-None-Match. */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').map((one) => one.trim()).some((one) => one === '*' || one.replace(/^W\//, '') === tag.replace(/^W\//, ''));
}
