import { randomUUID } from 'node:crypto';

/** Visible ASCII: it can neither forge a header nor a line of the log. */
const wellFormed = /^[\x21-\x7e]{1,128}$/;

/** The id that a client gave its request, if it is well-formed; else a new one. */
export function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}
