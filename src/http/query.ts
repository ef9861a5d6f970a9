import type { Request } from 'express';
import type { Operation, Query, QueryTable } from '../contract/operation.ts';
import { operations } from '../contract/operations.ts';
import { nearest } from '../core/did-you-mean.ts';
import { fault, type Problem } from '../core/problem.ts';
import { refused, single } from '../answers/refused.ts';

/** Every parameter of the contract. */
export const parameterNames: ReadonlySet<string> = new Set(
  Object.values<Operation>(operations).flatMap(({ query = {} }) => Object.keys(query)),
);

/** Parses the query by the operation's schema. Throws a refusal with every problem. */
export function readQuery<T extends QueryTable>(request: Request, table: T): Query<T> {
  // What comes after them is left out of `request.query`.
  if (parametersOf(request.originalUrl) > mostParameters)
    throw single(
      'unreadable request',
      'limit.exceeded',
      `the query has more than ${mostParameters.toLocaleString('en-US')} parameters`,
      'send a scenario as the body of a POST',
    );
  const problems: Problem[] = [];
  const query: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(request.query)) {
    const schema = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!schema) {
      const known = Object.keys(table);
      const near = nearest(name, known);
      problems.push(
        fault(
          'field.unknown',
          [name],
          `"${name}" is not a parameter of this address`,
          near !== undefined ? `did you mean ${near}?` : known.length > 0 ? `the parameters are ${known.join(', ')}` : 'it has none',
        ),
      );
      continue;
    }
    const texts = (Array.isArray(given) ? given : [given]).filter((text) => typeof text === 'string');
    const list = schema.type === 'array';
    if (!list && texts.length > 1) {
      problems.push(fault('field.conflict', [name], `${name} is given ${texts.length} times: ${texts.join(', ')}`, 'give it once'));
      continue;
    }
    const parsed = schema.safeParse(list ? texts : texts[0]);
    if (parsed.success) query[name] = parsed.data;
    // An unknown format has a status of its own.
    else if (name === 'format')
      throw single('unknown format', 'field.type', `there is no format ${texts.join(', ')}`, choices(name, schema));
    else if (texts[0] === '') problems.push(fault('field.missing', [name], `${name} is empty`, choices(name, schema)));
    else problems.push(fault('field.type', [name], `${name}=${texts.join(', ').slice(0, 200)} cannot be read`, choices(name, schema)));
  }
  if (problems.length > 0) throw refused(problems, 'unreadable request');
  return query as Query<T>;
}

/** As many as Express reads. */
const mostParameters = 1_000;

/** Parameters of an address, empty ones too. */
function parametersOf(url: string): number {
  let count = 0;
  for (let at = url.indexOf('?'); at >= 0; at = url.indexOf('&', at + 1)) count += 1;
  return count;
}

function choices(name: string, schema: QueryTable[string]): string {
  if ('options' in schema) return `write ${(schema.options as readonly string[]).map((value) => `${name}=${value}`).join(', ')}`;
  const { example, description = '' } = schema.meta() as { readonly example?: string | readonly string[]; readonly description?: string };
  return example === undefined ? `${name} is: ${description}` : `write for example ${name}=${[example].flat()[0]}`;
}
