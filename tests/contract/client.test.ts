import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createJevonsClient, type Schemas } from '../../src/contract/client.ts';
import { operations, type OperationId } from '../../src/contract/operations.ts';
import { service } from '../http/service.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { ask, url } = service();
const client = (): ReturnType<typeof createJevonsClient> => createJevonsClient({ baseUrl: url() });

describe('the typed client', () => {
  it('returns a typed projection', async () => {
    const body: Schemas['Scenario'] = { extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.7 } };
    const { data } = await client().POST('/v1/projections', { body, params: { query: { curves: 'facility_power', every: 'year' } } });
    expect(data?.curves?.['facility_power']?.values).toHaveLength(data!.time!.length);
  });

  it('returns typed problems', async () => {
    const { error, response } = await client().POST('/v1/projections', { body: { extends: 'stargate' } });
    expect(response.status).toBe(422);
    expect(error?.problems[0]).toMatchObject({ code: 'name.unknown', at: '/extends' });
  });

  it('calls every operation', async () => {
    const c = client();
    const scenario = { extends: 'stargate-10gw' } as const;
    const calls: Readonly<Record<OperationId, () => Promise<{ response: Response }>>> = {
      runProjection: () => c.POST('/v1/projections', { body: scenario }),
      projectScenario: () =>
        c.GET('/v1/scenarios/{scenario}/projection', {
          params: { path: { scenario: 'stargate-10gw' }, query: { set: ['pass_through=0.9', 'own_price_elasticity=-1'], every: 'year' } },
        }),
      compare: () => c.POST('/v1/comparisons', { body: { scenarios: [scenario, scenario] } }),
      seekGoal: () =>
        c.POST('/v1/goal-seeks', {
          body: { scenario, goal: { of: 'facility_power', at: 2030, equals: '8 GW' }, input: { name: 'own_price_elasticity' } },
        }),
      runEnsemble: () => c.POST('/v1/ensembles', { body: { scenario, draws: 10, inputs: ['own_price_elasticity'] } }),
      findSensitivity: () => c.POST('/v1/sensitivities', { body: { scenario, quantities: ['facility_power'] } }),
      runSweep: () => c.POST('/v1/sweeps', { body: { scenario, inputs: [{ name: 'own_price_elasticity', from: -1, to: 0, points: 3 }] } }),
      drawDemandCurve: () =>
        c.POST('/v1/demand-curves', { body: { scenario, against: 'own_price_elasticity', from: -1, to: 0, points: 3 } }),
      decompose: () => c.POST('/v1/decompositions', { body: { kind: 'factors', scenario, of: 'facility_power' } }),
      startBatch: () => c.POST('/v1/batches', { body: { scenarios: ['stargate-10gw'] } }),
      showBatch: () => c.GET('/v1/batches/{batch}', { params: { path: { batch: '0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d' } } }),
      followBatch: () =>
        c.GET('/v1/batches/{batch}/events', { params: { path: { batch: '0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d' } }, parseAs: 'text' }),
      downloadBatch: () => c.GET('/v1/batches/{batch}/results', { params: { path: { batch: '0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d' } } }),
      cancelBatch: () => c.DELETE('/v1/batches/{batch}', { params: { path: { batch: '0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d' } } }),
      showRun: () => c.GET('/v1/runs/{run}', { params: { path: { run: '596c73352b074e96cc3dbfa433b114f0' } } }),
      listModels: () => c.GET('/v1/models'),
      showModel: () => c.GET('/v1/models/{model}', { params: { path: { model: 'rebound' } } }),
      showMainAssumptions: () => c.GET('/v1/models/{model}/main', { params: { path: { model: 'gw-economics' } } }),
      explainVariable: () =>
        c.GET('/v1/models/{model}/variables/{variable}', { params: { path: { model: 'rebound', variable: 'regime' } } }),
      checkModel: () => c.POST('/v1/models/check', { body: {} }),
      listScenarios: () => c.GET('/v1/scenarios'),
      showScenario: () => c.GET('/v1/scenarios/{scenario}', { params: { path: { scenario: 'stargate-10gw' } } }),
      checkScenario: () => c.POST('/v1/scenarios/check', { body: {} }),
      listCatalog: () => c.GET('/v1/catalog'),
      showCatalogPart: () => c.GET('/v1/catalog/{part}', { params: { path: { part: 'accelerators' } } }),
      showFigure: () => c.GET('/v1/catalog/{part}/{figure}', { params: { path: { part: 'accelerators', figure: 'h100-sxm.tdp' } } }),
      showDocs: () => c.GET('/docs', { parseAs: 'text' }),
      showOpenapiYaml: () => c.GET('/openapi.yaml', { parseAs: 'text' }),
      showOpenapiJson: () => c.GET('/openapi.json'),
      showHealth: () => c.GET('/healthz'),
      showReadiness: () => c.GET('/readyz'),
      showMetrics: () => c.GET('/metrics', { parseAs: 'text' }),
    };
    expect(Object.keys(calls).sort()).toEqual(Object.keys(operations).sort());
    for (const [id, call] of Object.entries(calls)) expect((await call()).response.status, id).toBe(id === 'startBatch' ? 202 : 200);
  });

  it('can be generated from the served document', async () => {
    const folder = mkdtempSync(path.join(root, 'tests/contract/.served-'));
    try {
      writeFileSync(path.join(folder, 'api.d.ts'), astToString(await openapiTs((await ask('/openapi.json')).text)));
      const calls = readFileSync(import.meta.filename, 'utf8')
        .split('Promise<{ response: Response }>>> = {\n')[1]!
        .split('\n    };')[0]!;
      writeFileSync(
        path.join(folder, 'calls.ts'),
        `import createClient from 'openapi-fetch';\nimport type { paths } from './api.d.ts';\n` +
          `const c = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: '' });\n` +
          `const scenario = { extends: 'stargate-10gw' } as const;\nexport const calls = {\n${calls}\n};\n`,
      );
      writeFileSync(
        path.join(folder, 'wrong.ts'),
        `import createClient from 'openapi-fetch';\nimport type { paths } from './api.d.ts';\n` +
          `export const wrong = createClient<paths>({ baseUrl: '' }).GET('/v1/projection');\n`,
      );
      const options: ts.CompilerOptions = {
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2023,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      };
      const program = ts.createProgram(
        ['calls.ts', 'wrong.ts'].map((file) => path.join(folder, file)),
        options,
      );
      const faults = ts
        .getPreEmitDiagnostics(program)
        .map(({ file, code, messageText }) => [
          file && path.basename(file.fileName),
          code,
          ts.flattenDiagnosticMessageText(messageText, '\n'),
        ]);
      // Arguments that no operation accepts.
      expect(faults).toEqual([['wrong.ts', 2554, 'Expected 2 arguments, but got 1.']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
