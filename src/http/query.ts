import type { Request } from 'express';
import type { Query, QueryTable } from '../contract/operation.ts';
import { nearest } from '../core/did-you-mean.ts';
import type { Problem } from '../core/problem.ts';
import { refused, single } from './errors.ts';

/** The query as its operation describes it; refused with every problem it has. Limits and choices are those of the table. */
export function readQuery<T extends QueryTable>(request: Request, table: T): Query<T> {
  const problems: Problem[] = [];
  const fault = (name: string, code: Problem['code'], message: string, hint?: string): void => {
    problems.push({ code, severity: 'error', path: [name], message, ...(hint === undefined ? {} : { hint }) });
  };
  const query: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(request.query)) {
    const schema = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!schema) {
      const known = Object.keys(table);
      const near = nearest(name, known);
      fault(name, 'field.unknown', `"${name}" is not a parameter of this address`, near !== undefined ? `did you mean ${near}?` : known.length > 0 ? `the parameters are ${known.join(', ')}` : 'it has none');
      continue;
    }
    const texts = (Array.isArray(given) ? given : [given]).filter((text) => typeof text === 'string');
    const list = schema.type === 'array';
    if (!list && texts.length > 1) { fault(name, 'field.conflict', `${name} is ${texts.join(' and ')}`, 'state it once'); continue; }
    const parsed = schema.safeParse(list ? texts : texts[0]);
    if (parsed.success) query[name] = parsed.data;
    // Which formats there are is a matter of its own status.
    else if (name === 'format') throw single('unknown format', 'field.type', `there is no format ${texts.join(' and ')}`, choices(name, schema));
    else if (texts[0] === '') fault(name, 'field.missing', `${name} is empty`, choices(name, schema));
    else fault(name, 'field.type', `${name}=${texts.join(', ').slice(0, 200)} cannot be read`, choices(name, schema));
  }
  if (problems.length > 0) throw refused(problems, 'unreadable request');
  return query as Query<T>;
}

function choices(name: string, schema: QueryTable[string]): string {
  if ('options' in schema) return `write ${(schema.options as readonly string[]).map((value) => `${name}=${value}`).join(', ')}`;
  const { example } = schema.meta() as { readonly example: string | readonly string[] };
  return `write for example ${name}=${[example].flat()[0]}`;
}
