import { nearest } from '../core/did-you-mean.ts';
import type { Problem } from '../core/problem.ts';

/** Every `source:` below `data` that is neither in the list of sources nor the word assumption, with its path. */
export function unknownSources(data: unknown, known: ReadonlySet<string>, path: Problem['path'] = []): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (key !== 'source' || Array.isArray(data) || path.at(-1) === 'assumptions') return unknownSources(value, known, at);
    const ids: [string, Problem['path']][] = typeof value === 'string' ? [[value, at]] : Array.isArray(value) ? value.map((id, index) => [String(id), [...at, index]]) : [];
    return ids.filter(([id]) => id !== 'assumption' && !known.has(id)).map(([id, where]): Problem => {
      const near = nearest(id, [...known]);
      return { code: 'source.unknown', severity: 'error', path: where, message: `${id} is not in the list of sources`, hint: near ? `did you mean ${near}` : 'add it to sources.yaml, or write assumption' };
    });
  });
}
