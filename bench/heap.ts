/** `node --expose-gc --import tsx bench/heap.ts`: the estimates of cached bytes against the heap after a garbage collection. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runPlan } from '../src/analysis/run/finished-run.ts';
import { verdictOf } from '../src/analysis/run/verdict.ts';
import { compilationBytes, modelBytes, readTextBytes } from '../src/domain/library/cache-bytes.ts';
import { compileModel } from '../src/domain/model/compile-model.ts';
import type { Model } from '../src/domain/model/model.ts';
import { readModel } from '../src/domain/model/read-model.ts';
import { planBytes } from '../src/domain/plan/plan-bytes.ts';
import type { Prepared } from '../src/domain/plan/plan.ts';
import { prepare } from '../src/domain/plan/prepare.ts';
import type { ScenarioFile } from '../src/domain/scenario/scenario-file.ts';
import { costModels } from './cost-texts.ts';
import { openLibrary, planScenario } from './plan-scenario.ts';

const { gc } = globalThis;
if (!gc) throw new Error('run node with --expose-gc');

function heap(): number {
  gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes of one value, of several that are kept. */
function bytesOf(make: (index: number) => unknown, count: number): number {
  make(-1);
  const kept: unknown[] = [];
  const before = heap();
  for (let index = 0; index < count; index++) kept.push(make(index));
  return (heap() - before) / kept.length;
}

function print(what: string, name: string, estimate: number, measured: number): void {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`.padStart(10);
  console.log(what.padEnd(12), name.padEnd(30), kilobytes(estimate), kilobytes(measured), (estimate / measured).toFixed(2).padStart(6));
}

const library = openLibrary();

function measureModel(name: string, text: string, model: Model): void {
  const commented = (index: number): string => `# ${index}\n${text}`;
  const read = bytesOf((index) => readModel(commented(index), 'yaml'), 8);
  print('text', name, readTextBytes(text), read);
  print(
    'with model',
    name,
    readTextBytes(text) + modelBytes(model),
    bytesOf((index) => library.modelOf(commented(index), 'yaml'), 8),
  );
  const elements = new Map(model.draft.dimensions.map((dimension) => [dimension.name, dimension.elements ?? ['any']] as const));
  const compile = () => compileModel(model.draft, { elements, cut: new Set(), dated: new Map(), interpolation: new Map() });
  print('compilation', name, compilationBytes(compile(), model.draft), bytesOf(compile, 8));
}

function measurePlan(name: string, model: Model, scenario: ScenarioFile): void {
  const ran = (): Prepared => {
    const { prepared } = prepare(library, model, scenario);
    verdictOf(runPlan({ ...prepared!, changes: { constants: [] } }));
    return prepared!;
  };
  print('plan', name, planBytes(ran()), bytesOf(ran, 4));
}

for (const name of ['facility-power', 'market-clearing', 'campus', 'ai-power'])
  measureModel(name, readFileSync(fileURLToPath(new URL(`../models/${name}.yaml`, import.meta.url)), 'utf8'), library.model(name).value!);
for (const [name, text] of Object.entries(costModels)) {
  const model = library.modelOf(text, 'yaml').value!;
  measureModel(name, text, model);
  measurePlan(name, model, { model: 'made' });
}
for (const name of ['stargate-10gw', 'world-ai', 'crane-restart']) {
  const { model, scenario } = planScenario({ extends: name }, library);
  measurePlan(name, model, scenario);
}
