import type { Request } from 'express';
import { single } from './errors.ts';

export type Format = 'json' | 'csv' | 'csv-wide';

const formats: readonly Format[] = ['json', 'csv', 'csv-wide'];

export const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-wide': 'text/csv; charset=utf-8; header=present',
};

/** `?format=` (its texts) before Accept; JSON where neither says anything. */
export function chosenFormat(request: Request, asked: readonly string[]): Format {
  if (asked.length > 0) {
    const format = asked.length === 1 ? formats.find((one) => one === asked[0]) : undefined;
    if (!format) throw single('unknown format', 'field.type', `there is no format ${asked.join(' and ')}`, `write format=${formats.join(', format=')}`);
    return format;
  }
  switch (request.accepts(['application/json', 'text/csv'])) {
    case 'application/json': return 'json';
    case 'text/csv': return 'csv';
    default: throw single('unknown format', 'field.type', `a projection cannot be given as ${request.get('accept') ?? ''}`, 'accept application/json or text/csv');
  }
}
