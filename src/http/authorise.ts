import { Router, type Request, type RequestHandler } from 'express';
import type { Operation } from '../contract/operation.ts';
import { allows, type Access } from '../contract/scopes.ts';
import type { KeyRecord } from '../keys/key-file.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { nameClient } from './client-of.ts';
import { challenge, credentialOf } from './credentials.ts';
import { single, type Refused } from '../answers/refused.ts';
import type { RateLimiter } from './rate-limit.ts';
import { routeOf } from './route-of.ts';

/**
 * Lets a request through if its address is open, or if it brings a key that is known, within its limits and has the scope
 * of the operation. What is no operation of the table needs a key too, whatever its scopes. The router is that of the
 * service, so a path means here what it means there; a path that several operations could mean needs the scopes of all.
 */
export function authorise(operations: readonly Operation[], keys: KeyRing, limiter: RateLimiter): RequestHandler {
  const needed = new WeakMap<Request, Access[]>();
  const gate = Router();
  for (const { method, path, scope, scopeOfQuery = {}, wholeFolder } of operations) {
    const note: RequestHandler = (request, _response, next) => {
      const ofQuery = Object.entries(scopeOfQuery).flatMap(([name, more]) => (Object.hasOwn(request.query, name) ? [more] : []));
      needed.set(request, [...(needed.get(request) ?? []), scope, ...ofQuery]);
      next();
    };
    if (wholeFolder) gate.use(routeOf(path), note);
    else gate[method](routeOf(path), note);
  }
  gate.use((request, response, next) => {
    const access = needed.get(request) ?? [];
    if (access.length === 0 || access.some((one) => one !== 'open')) {
      const key = keyOf(request, keys);
      const { wait, limit, headers } = limiter.take(key);
      response.set(headers);
      if (limit !== undefined)
        throw single('too many requests', 'limit.exceeded', `the key ${key.id} may send ${limit}`, `wait ${wait} s, as Retry-After says`, {
          'Retry-After': String(wait),
        });
      const missing = access.find((one) => !allows(key.scopes, one));
      if (missing !== undefined) throw lacks(key, missing);
      nameClient(request, key.id);
    }
    next();
  });
  return gate;
}

function keyOf(request: Request, keys: KeyRing): KeyRecord {
  const text = credentialOf(request);
  if (text === undefined)
    throw single('no key', 'key.missing', 'this address needs a key', 'send Authorization: Bearer jv_… or X-API-Key: jv_…', challenge());
  const found = keys.find(text);
  switch (found.kind) {
    case 'key':
      return found.key;
    case 'unreadable':
      throw single('too busy', 'file.unreadable', 'the service cannot read its keys', 'its log says why', { 'Retry-After': '5' });
    case 'unknown':
      throw single(
        'no key',
        'key.refused',
        'the key is not known',
        'jevons keys list shows the keys there are',
        challenge('invalid_token'),
      );
    case 'expired':
    case 'revoked':
      throw single(
        'no key',
        'key.refused',
        `the key ${found.kind === 'expired' ? 'has expired' : 'was revoked'}`,
        'ask for another one',
        challenge('invalid_token'),
      );
    default:
      return found satisfies never;
  }
}

function lacks({ scopes }: KeyRecord, missing: Access): Refused {
  return single(
    'not allowed',
    'key.scope',
    `this needs the scope ${missing}, and the key has ${scopes.join(', ')}`,
    `use a key with the scope ${missing}`,
    challenge('insufficient_scope', missing),
  );
}
