import type { Request } from 'express';
import { parseSetting, type Overrides } from '../contract/overrides.ts';
import { nearest } from '../core/did-you-mean.ts';
import type { Problem } from '../core/problem.ts';
import { refused } from './errors.ts';
import { chosenFormat, type Format } from './format.ts';

export interface ProjectionQuery {
  readonly curves?: readonly string[] | 'all';
  /** Assumptions over those of the scenario, by name; null removes one. */
  readonly set: Overrides['set'];
  readonly every?: 'year';
  readonly format: Format;
}

/** Reads `curves`, `set`, `every` and the format; `allowed` are the parameters the route knows. Refuses with every problem of the query. */
export function projectionQuery(request: Request, allowed: readonly string[]): ProjectionQuery {
  const problems: Problem[] = [];
  const fault = (name: string, code: Problem['code'], message: string, hint?: string): void => {
    problems.push({ code, severity: 'error', path: [name], message, ...(hint === undefined ? {} : { hint }) });
  };
  for (const name of Object.keys(request.query)) {
    if (allowed.includes(name)) continue;
    const near = nearest(name, [...allowed]);
    fault(name, 'field.unknown', `"${name}" is not a parameter of this address`, near === undefined ? `the parameters are ${allowed.join(', ')}` : `did you mean ${near}?`);
  }

  const given = texts(request, 'curves');
  const curves = [...new Set(given.flatMap((text) => text.split(',')).map((name) => name.trim()).filter((name) => name !== ''))];
  if (given.length > 0 && curves.length === 0) fault('curves', 'field.missing', 'curves is empty', 'write curves=a,b or curves=all');
  const all = curves.includes('all');
  if (all && curves.length > 1) fault('curves', 'field.conflict', 'curves names variables besides all', 'write curves=a,b or curves=all');

  const every = texts(request, 'every');
  if (every.length > 1 || (every.length === 1 && every[0] !== 'year')) fault('every', 'field.type', `every is ${every.join(' and ')}`, 'write every=year, or leave it out for every step');

  const set = new Map<string, number | string | null>();
  for (const text of texts(request, 'set')) {
    const [name, value] = parseSetting(text) ?? [];
    if (name === undefined || value === undefined) fault('set', 'field.type', `set=${text} cannot be read`, 'write set=name=value, for example set=pue=1.2');
    else if (set.has(name)) fault('set', 'field.conflict', `${name} is set twice`, 'set it once');
    else set.set(name, value);
  }

  if (problems.length > 0) throw refused(problems, 'unreadable request');
  return { ...(given.length === 0 ? {} : { curves: all ? ('all' as const) : curves }), set: Object.fromEntries(set), ...(every.length === 0 ? {} : { every: 'year' as const }), format: chosenFormat(request, texts(request, 'format')) };
}

/** A parameter's texts: none, one or several. */
function texts(request: Request, name: string): readonly string[] {
  const value: unknown = request.query[name];
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}
