import type { IncomingMessage } from 'node:http';
import { single } from '../answers/refused.ts';

/** The protection space of the service's keys (RFC 9110, 11.5). */
const realm = 'Bearer realm="jevons"';

/** The value of `WWW-Authenticate`, with the error and the scope of RFC 6750. */
export function challenge(
  error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope',
  scope?: string,
): { 'WWW-Authenticate': string } {
  return { 'WWW-Authenticate': [realm, ...(error ? [`error="${error}"`] : []), ...(scope ? [`scope="${scope}"`] : [])].join(', ') };
}

/**
 * The key that a request brings, `Authorization: Bearer <key>` or `X-API-Key: <key>`; undefined if it has neither. Throws a
 * refusal if it has several, or another kind of authorisation. No message quotes what was sent.
 */
export function credentialOf({ headersDistinct }: IncomingMessage): string | undefined {
  const { authorization = [], 'x-api-key': plain = [] } = headersDistinct;
  const [first, ...more] = [...authorization, ...plain];
  if (first === undefined) return undefined;
  if (more.length > 0)
    throw single(
      'unreadable request',
      'key.refused',
      'the request brings more than one key',
      'send one, in one header',
      challenge('invalid_request'),
    );
  if (authorization.length === 0) return first;
  const [, token] = /^bearer +(\S+)$/i.exec(first) ?? [];
  if (token === undefined)
    throw single(
      'no key',
      'key.refused',
      'the Authorization header is not Bearer and a key',
      'write Authorization: Bearer jv_…',
      challenge('invalid_token'),
    );
  return token;
}
