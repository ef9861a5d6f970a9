import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api.d.ts';

/** Request and answer types by name: `Schemas['Projection']`, `Schemas['Scenario']`. */
export type Schemas = components['schemas'];

/**
 * A client typed by the contract: `client.POST('/v1/projections', { body: { extends: 'stargate-10gw' } })` gives `data`
 * or `error`, each with its own type. An unknown path, parameter or body is a compile error.
 */
export function createJevonsClient(
  options: ClientOptions & { readonly baseUrl: string },
): Client<paths, 'application/json' | 'application/problem+json'> {
  return createClient<paths, 'application/json' | 'application/problem+json'>(options);
}
