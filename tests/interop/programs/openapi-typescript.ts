/** Asks the service through openapi-fetch with types of openapi-typescript and prints what it reads. */
import createClient from 'openapi-fetch';
import type { paths } from './client/api';

declare const process: { argv: string[]; stdout: { write(text: string): void } };
const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: process.argv[2]! });

const there = <T>({ data, error }: { data?: T; error?: unknown }): T => {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
};
const read: Record<string, unknown> = {};
for (const { scenario } of there(await client.GET('/v1/scenarios')).scenarios) {
  const params = { path: { scenario } };
  const { model } = there(await client.GET('/v1/scenarios/{scenario}', { params }));
  read[scenario] = { model, curves: there(await client.GET('/v1/scenarios/{scenario}/projection', { params })).curves };
}
const posted = there(
  await client.POST('/v1/projections', {
    body: {
      extends: 'stargate-10gw',
      assumptions: { own_price_elasticity: -0.7, energy_growth: '1.25 x/year', pass_through: { value: 0.9, why: 'interop' } },
    },
  }),
);
const first: number | string | null | undefined = posted.curves?.['facility_power']?.values?.[0];
const { error } = await client.POST('/v1/projections', {
  body: { extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7 } },
});
const problem = error && { status: error.status, code: error.problems[0]?.code, at: error.problems[0]?.at };

process.stdout.write(JSON.stringify({ read, posted: posted.curves, first, problem }));
