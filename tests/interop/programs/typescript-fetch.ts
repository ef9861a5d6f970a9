/** Asks the service through the client of openapi-generator for TypeScript and prints what it reads. */
import { Configuration, ProblemDocumentFromJSON, ProjectionsApi, ResponseError, ScenariosApi, type Projection } from './client/index';

declare const process: { argv: string[]; stdout: { write(text: string): void } };
const configuration = new Configuration({ basePath: process.argv[2]! });
const scenarios = new ScenariosApi(configuration);
const projections = new ProjectionsApi(configuration);

const curves = ({ curves: read = {} }: Projection) => read;
const read: Record<string, unknown> = {};
for (const { scenario } of (await scenarios.listScenarios()).scenarios) {
  const { model } = await scenarios.showScenario({ scenario });
  read[scenario] = { model, curves: curves(await projections.projectScenario({ scenario })) };
}
const posted = await projections.runProjection({
  scenario: {
    _extends: 'stargate-10gw',
    assumptions: { own_price_elasticity: -0.7, energy_growth: '1.25 x/year', pass_through: { value: 0.9, why: 'interop' } },
  },
});
const first = curves(posted)['facility_power']!.values![0];

let problem: unknown;
try {
  await projections.runProjection({ scenario: { _extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7 } } });
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  const { status, problems } = ProblemDocumentFromJSON(await error.response.json());
  problem = { status, code: problems[0]!.code, at: problems[0]!.at };
}
process.stdout.write(JSON.stringify({ read, posted: curves(posted), first, problem }));
