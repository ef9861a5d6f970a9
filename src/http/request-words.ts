import type { Request } from 'express';
import { single } from '../answers/refused.ts';
import type { QueryTable } from '../contract/operation.ts';

/** What is named by an id in the path, and the form of such ids. */
const ids = {
  batch: { form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, hint: 'its id is in the answer that accepted it' },
  run: { form: /^[0-9a-f]{32}$/, hint: 'a run is named by its hash, 32 letters of 0-9 and a-f' },
} as const;

/** The id of the path, in the form of ids. Throws 404: what has another form is no id of anything. */
export function idOf(request: Request, what: keyof typeof ids): string {
  const id = request.params[what] as string;
  const { form, hint } = ids[what];
  if (!form.test(id)) throw single('unknown address', 'name.unknown', `there is no such ${what}`, hint);
  return id;
}

/** A header that an operation reads; undefined where it is absent. Throws 400 where it cannot be read. */
export function headerOf(request: Request, name: string, schema: QueryTable[string]): string | undefined {
  const text = request.get(name);
  if (text === undefined) return undefined;
  const read = schema.safeParse(text);
  if (read.success) return text;
  const { description = '' } = schema.meta() as { readonly description?: string };
  throw single('unreadable request', 'field.type', `the header ${name} cannot be read`, `${name} is: ${description}`);
}
