import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReadModel, checkScenario } from '../../../src/analysis/check/check-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { readDocument } from '../../../src/domain/text/document.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { readScenario } from '../../../src/domain/scenario/read-scenario.ts';

/** A folder of refused files: `models` with its own sources.yaml, and `scenarios`. */
export const refusedFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/refused');

export const library = new Library({
  models: path.join(refusedFolder, 'models'),
  scenarios: path.join(refusedFolder, 'scenarios'),
  now: () => new Date('2026-11-25'),
});

/** Problems of a model file, as `jevons check` reports them; a file named for its code is read as text, since its name is no id. */
export function problemsOfModel(code: string): readonly Problem[] {
  const file = path.join(refusedFolder, 'models', `${code}.yaml`);
  const loaded =
    code === 'file.name' || code === 'file.encoding' ? library.modelAt(file) : library.modelOf(readFileSync(file, 'utf8'), 'yaml', file);
  return checkReadModel(library, loaded).problems;
}

export function problemsOfModelText(text: string): readonly Problem[] {
  const loaded = library.modelOf(text, 'yaml');
  return checkReadModel(library, loaded).problems;
}

/** Errors and warnings of a scenario file when it is run and its expectations are tested. */
export function problemsOfScenario(code: string): readonly Problem[] {
  const scenario = library.scenarioAt(path.join(refusedFolder, 'scenarios', `${code}.yaml`));
  return checkScenario(library, scenario, library.scenariosDirectory).problems;
}

export function refusedCodes(kind: 'models' | 'scenarios'): readonly string[] {
  return readdirSync(path.join(refusedFolder, kind))
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((name) => name.includes('.'))
    .sort();
}

export function problemsOfScenarioText(text: string): readonly Problem[] {
  return checkScenario(library, readScenario(readDocument(text, { format: 'yaml' })), library.scenariosDirectory).problems;
}
