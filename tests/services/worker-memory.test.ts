import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, expect, it } from 'vitest';
import { keepProjection, readKept } from '../../src/answers/kept-projection.ts';
import type { Body, QuestionId, Questions } from '../../src/answers/questions.ts';
import { computeProcess, computingLimits, workerMemory } from '../../src/compute-pool.ts';
import { deadlines } from '../../src/contract/deadlines.ts';
import { operations } from '../../src/contract/operations.ts';
import { Library } from '../../src/domain/library/library.ts';
import { Pool } from '../../src/pool/pool.ts';

/** One worker process, asked every kind of question about the whole library, again and again, keeps within its memory. */
const root = path.resolve(import.meta.dirname, '../..');
const folders = { models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios'), figures: undefined, fileTtl: 25 };
const gone: unknown[] = [];
const pool = new Pool({
  ...computingLimits,
  start: () => computeProcess(folders, new URL('../../dist/compute.js', import.meta.url)),
  size: 1,
  reserve: 0,
  mostWaiting: 1,
  onWorkerGone: (how) => gone.push(how),
});
afterAll(() => {
  pool.close();
});

const namesIn = (folder: string, but: readonly string[] = []): readonly string[] =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.yaml') && !but.includes(file))
    .map((file) => file.slice(0, -'.yaml'.length));
const [models, scenarios, parts] = [namesIn('models', ['sources.yaml']), namesIn('scenarios'), namesIn('models/catalog')];

const bodyOf = (data: unknown): Body => ({ bytes: Buffer.from(JSON.stringify(data)), format: 'json' });
const form = { format: 'json', include: undefined } as const;
const projection = { ...form, curves: 'all', every: undefined } as const;

/** A run as a store keeps it. */
function keptRun(): Uint8Array {
  const library = new Library({ ...folders, now: () => new Date() });
  const { body } = keepProjection(library, { body: bodyOf({ extends: 'stargate-10gw' }), form: projection }, {});
  return readKept(Buffer.concat([...(body as Iterable<Uint8Array>)])).bytes;
}

type Asked = { [Q in QuestionId]: readonly [Q, Questions[Q]] }[QuestionId];

/** The examples of an operation, as bodies. */
const examplesOf = (id: keyof typeof operations): readonly Body[] => {
  const { body } = operations[id] as { readonly body?: { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> } };
  return Object.values(body?.examples ?? {}).map(({ value }) => bodyOf(value));
};
const withForm = (id: 'drawDemandCurve' | 'decompose' | 'compare' | 'seekGoal' | 'findSensitivity'): readonly Asked[] =>
  examplesOf(id).map((body): Asked => [id, { body, form }]);

const questions: readonly Asked[] = [
  ['showRun', { kept: keptRun(), form }],
  ...scenarios.flatMap((scenario): readonly Asked[] => [
    ['projectScenario', { scenario, set: {}, asOf: undefined, form: projection }],
    ['showScenario', { scenario, format: 'json' }],
    ['runEnsemble', { body: bodyOf({ scenario, draws: 20 }), form, rows: undefined }],
  ]),
  ...examplesOf('runProjection').map((body): Asked => ['runProjection', { body, form: projection }]),
  ...withForm('drawDemandCurve'),
  ...withForm('decompose'),
  ...withForm('compare'),
  ...withForm('seekGoal'),
  ...withForm('findSensitivity'),
  ...examplesOf('runSweep').map((body): Asked => ['runSweep', { body, form, every: undefined }]),
  ...examplesOf('runEnsemble').map((body): Asked => ['runEnsemble', { body, form, rows: 'draws' }]),
  ...examplesOf('checkScenario').map((body): Asked => ['checkScenario', { body }]),
  ...models.flatMap((model): readonly Asked[] => {
    const text = readFileSync(path.join(root, `models/${model}.yaml`));
    const [variable = ''] = Object.keys((parse(text.toString()) as { auxiliaries?: object }).auxiliaries ?? {});
    return [
      ['showModel', { model, format: 'json' }],
      ['showMainAssumptions', { model }],
      ['checkModel', { body: { bytes: text, format: 'yaml' } }],
      ['explainVariable', { model, variable, scenario: undefined }],
    ];
  }),
  ...parts.map((part): Asked => ['showCatalogPart', { part, format: 'csv' }]),
  ['showFigure', { part: 'accelerators', figure: 'h100-sxm.it_power' }],
  ...examplesOf('startBatch').map((body): Asked => ['startBatch', { body }]),
  ['listCatalog', {}],
  ['listScenarios', {}],
  ['listModels', {}],
];

it('is of every kind of question', () => {
  expect([...new Set(questions.map(([id]) => id))].sort()).toEqual(Object.keys(deadlines).sort());
});

it('a worker asked everything twice is not killed, and stays under its memory', { timeout: 600_000 }, async () => {
  let most = 0;
  const pids = new Set<number>();
  for (let round = 0; round < 2; round++)
    for (const [id, question] of questions) {
      const result = (await pool.run({ id, question }, { client: 'one', deadline: 120_000, onPiece: () => undefined })) as { kind: string };
      expect(result.kind, id).not.toBe('fault');
      most = Math.max(most, pool.residentBytes());
      for (const pid of pool.pids()) pids.add(pid);
    }
  console.log(`at most ${Math.round(most / 2 ** 20)} MB after an answer, in ${pids.size} processes`);
  expect(most).toBeLessThan(workerMemory);
  expect(pool.state().ended).toEqual({});
  expect(gone.filter((how) => (how as { reason: string }).reason !== 'dismissed')).toEqual([]);
});
