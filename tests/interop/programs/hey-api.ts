/** Asks the service through the client of @hey-api/openapi-ts and prints what it reads. */
import { client } from './client/client.gen';
import { listScenarios, projectScenario, runProjection, showScenario } from './client/sdk.gen';

declare const process: { argv: string[]; stdout: { write(text: string): void } };
client.setConfig({ baseUrl: process.argv[2]! });

const read: Record<string, unknown> = {};
for (const { scenario } of (await listScenarios({ throwOnError: true })).data.scenarios) {
  const { data: detail } = await showScenario({ path: { scenario }, throwOnError: true });
  const { data: projection } = await projectScenario({ path: { scenario }, throwOnError: true });
  read[scenario] = { model: detail.model, curves: projection.curves };
}
const { data: posted } = await runProjection({
  body: {
    extends: 'stargate-10gw',
    assumptions: { own_price_elasticity: -0.7, energy_growth: '1.25 x/year', pass_through: { value: 0.9, why: 'interop' } },
  },
  throwOnError: true,
});
const first = posted.curves?.['facility_power']?.values?.[0];
const { error } = await runProjection({ body: { extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7 } } });
const problem = error && { status: error.status, code: error.problems[0]?.code, at: error.problems[0]?.at };

process.stdout.write(JSON.stringify({ read, posted: posted.curves, first, problem }));
