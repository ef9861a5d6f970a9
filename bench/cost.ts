/** `tsx bench/cost.ts`: the cost estimates of `src/domain/cost` against the clock, a row per model and stage. */
import { chosenQuantities } from '../src/analysis/ensemble/chosen-quantities.ts';
import { commonDraws } from '../src/analysis/ensemble/common-draws.ts';
import { openWorld } from '../src/analysis/ensemble/world.ts';
import { manyUnits } from '../src/analysis/experiment/many-units.ts';
import { runMany } from '../src/analysis/experiment/run-many.ts';
import { otherScenarios } from '../src/analysis/projection/other-scenarios.ts';
import { readCurves } from '../src/analysis/projection/read-curves.ts';
import { accessOf } from '../src/analysis/projection/run-access.ts';
import { runPlan } from '../src/analysis/run/finished-run.ts';
import { verdictOf } from '../src/analysis/run/verdict.ts';
import { compileUnits, draftSize } from '../src/domain/cost/compile-cost.ts';
import { prepareUnits } from '../src/domain/cost/prepare-cost.ts';
import { readUnits } from '../src/domain/cost/read-cost.ts';
import { runUnits } from '../src/domain/cost/run-cost.ts';
import { claimsUnits } from '../src/domain/cost/claims-cost.ts';
import { evaluateClaim } from '../src/domain/claims/claims.ts';
import { compileModel, type ModelVariant } from '../src/domain/model/compile-model.ts';
import type { Model } from '../src/domain/model/model.ts';
import { readModel } from '../src/domain/model/read-model.ts';
import { prepare } from '../src/domain/plan/prepare.ts';
import { resolveScenario } from '../src/domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../src/domain/scenario/scenario-file.ts';
import { costModels } from './cost-texts.ts';
import { openLibrary } from './plan-scenario.ts';

const library = openLibrary();
const rows: { readonly stage: string; readonly name: string; readonly units: number; readonly taken: number }[] = [];

/** Microseconds of the median call, after one to warm up. */
function microseconds(work: () => unknown): number {
  work();
  const started = performance.now();
  const times: number[] = [];
  while (times.length < 3 || (performance.now() - started < 300 && times.length < 200)) {
    const begun = performance.now();
    work();
    times.push((performance.now() - begun) * 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function measure(stage: string, name: string, units: number, work: () => unknown): void {
  rows.push({ stage, name, units, taken: microseconds(work) });
}

function variantOf(model: Model): ModelVariant {
  const elements = new Map(model.draft.dimensions.map((dimension) => [dimension.name, dimension.elements ?? ['any']] as const));
  return { elements, cut: new Set(), dated: new Map(), interpolation: new Map() };
}

function measureModel(name: string, model: Model): void {
  measure('compile', name, compileUnits(draftSize(model.draft)), () => compileModel(model.draft, variantOf(model)));
}

function measureRun(name: string, model: Model, scenario: ScenarioFile): void {
  const { prepared, problems } = prepare(library, model, scenario);
  if (!prepared) throw new Error(`${name}: ${problems.map(({ message }) => message).join('\n')}`);
  const { compiled, horizon, loaded } = prepared;
  const plan = { ...prepared, changes: { constants: [] } };
  const memory = new Float64Array(loaded.length);
  measure('prepare', name, prepareUnits(compiled.work, horizon.steps), () => prepare(library, model, scenario));
  measure('run', name, runUnits(compiled.work, horizon.steps), () => verdictOf(runPlan(plan, memory)));
  const run = runPlan(plan, memory);
  const claims = [...compiled.lowered.slots].slice(-10).map(([of]) => ({ of, always: true, above: -1e300 }) as never);
  const { slots, system } = compiled.lowered;
  const values = [...slots].slice(-10).reduce((sum, [, slot]) => sum + system.slots[slot]!.size * run.rows, 0);
  measure('claims', name, claimsUnits(claims.length, values), () => {
    const access = accessOf(run, false);
    for (const claim of claims) evaluateClaim(claim, access);
  });
}

const someDraws = 1_024;

/** Draws of all uncertain inputs with the curves that an ensemble answers with, hot. */
function measureDraws(name: string): void {
  const { world } = openWorld(library, { scenario: name }, { inputs: undefined, all: true });
  if (!world || world.inputs.length === 0) return;
  const { experiment, inputs, base } = world;
  const levers = inputs.map(({ lever }) => lever);
  const picks = chosenQuantities(world, undefined, undefined).own;
  const rows = Array.from({ length: base.rows }, (_, row) => row);
  const units = manyUnits(experiment.prepared, { levers, picks, rows: rows.length });
  const draws = commonDraws([world], { count: someDraws, seed: 1, method: 'monte-carlo' })[0]!;
  measure('draws', name, units(2 * someDraws) - units(someDraws), () =>
    runMany({ experiment, levers, draws, picks, rows }, () => undefined),
  );
}

for (const name of library.modelNames()) measureModel(name, library.model(name).value!);
for (const [name, text] of Object.entries(costModels)) {
  const { value: model, problems } = library.modelOf(text, 'yaml');
  if (!model) throw new Error(`${name}: ${problems.map(({ message }) => message).join('\n')}`);
  measure('read', name, readUnits(text, 'yaml'), () => readModel(text, 'yaml'));
  const json = JSON.stringify(readModel(text, 'yaml').data);
  measure('read', `${name}, JSON`, readUnits(json, 'json'), () => readModel(json, 'json'));
  measureModel(name, model);
  measureRun(name, model, { model: 'made' });
}
for (const name of library.scenarioNames()) {
  const { value } = resolveScenario(library, library.scenario(name).value!);
  if (!value) continue;
  const { scenario } = readCurves(value.scenario, otherScenarios(library, value.scenario, undefined).inSeries);
  measureRun(name, value.model, scenario);
}

for (const name of library.scenarioNames()) measureDraws(name);

for (const { stage, name, units, taken } of rows)
  console.log(
    stage.padEnd(9),
    name.padEnd(38),
    `${units.toFixed(0).padStart(9)} units ${taken.toFixed(0).padStart(9)} µs ${(units / taken).toFixed(2).padStart(7)}`,
  );
for (const stage of new Set(rows.map((row) => row.stage))) {
  const ratios = rows
    .filter((row) => row.stage === stage)
    .map(({ units, taken }) => units / taken)
    .sort((a, b) => a - b);
  const at = (share: number): string => ratios[Math.round((ratios.length - 1) * share)]!.toFixed(2);
  console.log(`${stage}: units ÷ µs from ${at(0)} to ${at(1)}, the median ${at(0.5)}, nine in ten from ${at(0.05)} to ${at(0.95)}`);
}
