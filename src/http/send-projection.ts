import type { Response } from 'express';
import type { Projection } from '../analysis/projection.ts';
import { elementCount } from '../analysis/total.ts';
import { longCsv, wideCsv } from '../contract/projection-csv.ts';
import { projectionJson } from '../contract/projection-json.ts';
import { contentHash } from '../domain/canonical.ts';
import { single } from './errors.ts';
import { contentTypes, type Format } from './format.ts';

/** Some 100 MB as text. */
const maxValues = 5_000_000;

/** Writes a projection in a format. A `tagged` answer can be asked for again: it has an ETag, and 304 when it has not changed. */
export function sendProjection(response: Response, projection: Projection, format: Format, { tagged = false } = {}): void {
  refuseTooMany(projection);
  const text = representation(projection, format);
  response.vary('Accept');
  if (tagged) {
    const tag = `W/"${contentHash(text).slice(0, 32)}"`;
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
    if (isKnown(response.req.get('if-none-match'), tag)) return void response.status(304).end();
  }
  response.set('Content-Type', contentTypes[format]).send(text);
}

/** RFC 9110, 13.1.2, by weak comparison. Express answers 200 where Cache-Control says no-cache, as it does in every fetch with If-None-Match. */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').map((one) => one.trim()).some((one) => one === '*' || one.replace(/^W\//, '') === tag.replace(/^W\//, ''));
}

function representation(projection: Projection, format: Format): string {
  switch (format) {
    case 'json': return JSON.stringify(projectionJson(projection));
    case 'csv': return [...longCsv([projection])].join('');
    case 'csv-wide': return [...wideCsv([projection])].join('');
    default: return format satisfies never;
  }
}

function refuseTooMany({ curves, time }: Projection): void {
  let values = 0;
  for (const curve of curves.values()) values += elementCount(curve) * (time?.length ?? 1);
  if (values <= maxValues) return;
  throw single('scenario with problems', 'limit.exceeded', `the answer has ${values.toLocaleString('en-US')} values, over the limit of ${maxValues.toLocaleString('en-US')}`, 'ask for fewer curves, or for every=year');
}
