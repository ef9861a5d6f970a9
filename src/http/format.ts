import type { Request } from 'express';
import { single } from '../answers/refused.ts';

const contentTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/yaml': 'application/yaml; charset=utf-8',
  // The version of the text format of Prometheus.
  'text/plain': 'text/plain; version=0.0.4; charset=utf-8',
  'text/csv': 'text/csv; charset=utf-8; header=present',
};

export function contentTypeOf(mediaType: string): string {
  return contentTypes[mediaType] ?? mediaType;
}

/** `?format=` takes precedence over Accept. */
export function chosenFormat<F extends string>(request: Request, known: Readonly<Record<F, string>>, asked?: F): F {
  if (asked !== undefined) return asked;
  const names = Object.keys(known) as F[];
  // A client that says nothing accepts anything.
  if (request.headers.accept === undefined) return names[0]!;
  const types = [...new Set(Object.values<string>(known))];
  const accepted = request.accepts(types);
  const format = names.find((name) => known[name] === accepted);
  if (!format)
    throw single(
      'unknown format',
      'field.type',
      `the answer cannot be given as ${request.get('accept') ?? ''}`,
      `accept ${types.join(' or ')}`,
    );
  return format;
}
