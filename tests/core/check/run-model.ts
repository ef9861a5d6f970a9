import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cellsOf, elementCount, elementNames } from '../../../src/analysis/frame/frame.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { project } from '../../../src/analysis/projection/project.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { checkModelFile } from '../../../src/domain/model/check-model-file.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { oracle } from '../../support/oracle.ts';
import { prepare } from '../../../src/domain/plan/prepare.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import type { Model } from '../../../src/domain/model/model.ts';

/**
 * Tiny models as text, run end to end:
 *
 *   const chips = parameter('chips', 'GPU', 10);
 *   const power = auxiliary('power', 'MW', 'chips * w');
 *   curves(model(yearly, { parameters: [chips], auxiliaries: [power] }))['power'];
 */
export const untimed = '';
export const yearly = 'time: { from: 2025, to: 2030, step: year }';

type Section = 'dimensions' | 'inputs' | 'parameters' | 'series' | 'stocks' | 'flows' | 'auxiliaries' | 'categories' | 'require';

export function model(
  time: string,
  sections: Partial<Readonly<Record<Section, readonly string[]>>>,
  name = 'tiny',
  include: readonly string[] = [],
): string {
  const head = `format: 1\nmodel: ${name}\ntitle: Tiny\nversion: 1.0.0\nsummary: One feature.\n`;
  const included = include.length > 0 ? `include: [${include.join(', ')}]\n` : '';
  const body = Object.entries(sections).map(([section, lines]) => `${section}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return `${head}${included}${time === '' ? '' : `${time}\n`}${body.join('')}`;
}

const entry = (name: string, unit: string, rest: string): string => `${name}: { title: ${name}, unit: "${unit}", ${rest} }`;

export const dimension = (name: string, ...elements: readonly string[]): string =>
  `${name}: { title: ${name}${elements.length > 0 ? `, elements: [${elements.join(', ')}]` : ''} }`;
export const input = (name: string, unit: string, more = ''): string =>
  `${name}: { title: ${name}, unit: "${unit}"${more && `, ${more}`} }`;
export const parameter = (name: string, unit: string, value: number | string, more = ''): string =>
  entry(name, unit, `value: ${value}, source: assumption${more && `, ${more}`}`);
export const series = (name: string, unit: string, points: string, more = 'between: linear, outside: hold'): string =>
  entry(name, unit, `points: ${points}, source: assumption, ${more}`);
export const stock = (name: string, unit: string, initial: number | string, more = ''): string =>
  entry(name, unit, `initial: ${JSON.stringify(initial)}${more && `, ${more}`}`);
export const flow = (name: string, unit: string, equation: string, more = ''): string =>
  entry(name, unit, `equation: "${equation}"${more && `, ${more}`}`);
export const auxiliary = flow;

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'jevons-'));
const empty = new Library({ models: folder(), scenarios: folder() });

/** A library of these models, by name. */
export function libraryOf(models: Readonly<Record<string, string>>): Library {
  const directory = folder();
  for (const [name, text] of Object.entries(models)) writeFileSync(path.join(directory, `${name}.yaml`), text);
  return new Library({ models: directory, scenarios: folder() });
}

export interface Run {
  readonly projection: Projection | undefined;
  readonly problems: readonly Problem[];
}

export function run(text: string, scenario: Partial<ScenarioFile> = {}, library = empty): Run {
  const loaded = library.modelOf(text, 'yaml');
  return loaded.value ? runLoaded(library, loaded.value, scenario) : { projection: undefined, problems: loaded.problems };
}

function runLoaded(library: Library, loaded: Model, scenario: Partial<ScenarioFile>): Run {
  const { plan, problems } = planRun(library, loaded, { model: loaded.name, ...scenario });
  if (!plan) return { projection: undefined, problems };
  const result = project(library, plan, { curves: 'all' });
  return { projection: result.projection, problems: result.problems };
}

type Value = number | string | null;

/** Every curve, keyed `x[abilene]` by element or `x` without dimensions. Throws when the model or the scenario is refused. */
export function curves(text: string, scenario: Partial<ScenarioFile> = {}, library = empty): Readonly<Record<string, readonly Value[]>> {
  const { projection, problems } = run(text, scenario, library);
  if (!projection) throw new Error(problems.map(({ code, message, hint }) => `${code}: ${message}; ${hint ?? ''}`).join('\n'));
  const all: Record<string, readonly Value[]> = {};
  for (const [name, curve] of projection.frame.curves) {
    for (let index = 0; index < elementCount(curve); index++) {
      const names = elementNames(curve, index);
      all[names.length > 0 ? `${name}[${names.join(', ')}]` : name] = cellsOf(curve, index);
    }
  }
  return all;
}

/** A variable without dimensions at every instant, as the oracle evaluates it. */
export function byOracle(text: string, name: string): readonly number[] {
  return oracleOf(text)(name);
}

/** The same for any variable of one evaluation. */
export function oracleOf(text: string): (name: string) => readonly number[] {
  const loaded = empty.modelOf(text, 'yaml').value!;
  const { compiled, input } = prepare(empty, loaded, { model: loaded.name }).prepared!;
  const { memory, offset } = oracle(compiled.lowered.system).run(input);
  return (name) => {
    const slot = compiled.lowered.slots.get(name)!;
    const isRow = compiled.lowered.system.slots[slot]!.storage === 'row';
    return Array.from({ length: input.steps + 1 }, (_, k) => memory[offset(slot) + (isRow ? k : 0)]!);
  };
}

/** `code: message` of every problem of a model, checked without a scenario. */
export function problemsOf(text: string, library = empty): readonly string[] {
  const loaded = library.modelOf(text, 'yaml');
  const problems = loaded.value ? checkModelFile(library, loaded.value) : loaded.problems;
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

/** `code: message; hint` of every problem of a model. */
export function problemsWithHintsOf(text: string): readonly string[] {
  const { projection, problems } = run(text);
  return projection ? [] : problems.map(({ code, message, hint }) => `${code}: ${message}; ${hint ?? ''}`);
}
