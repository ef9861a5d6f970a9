import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkReadModel } from '../../src/analysis/check/check-file.ts';
import { cellsOf } from '../../src/analysis/frame/frame.ts';
import { runScenario, type ScenarioRun } from '../../src/analysis/projection/run-scenario.ts';
import type { Problem } from '../../src/core/problem.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import { Library } from '../../src/domain/library/library.ts';
import { readScenario, type ReadScenario } from '../../src/domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';

/** Models and scenarios of one test, on disk as an analyst has them. */
export interface WrittenLibrary {
  readonly library: Library;
  /** Runs the text of a scenario as a file of the library. Throws when the text cannot be parsed. */
  run(text: string, curves?: readonly string[] | 'all' | 'reported'): ScenarioRun;
  scenario(text: string): ScenarioFile;
  /** Problems that `jevons check` reports for a model. */
  check(model: string): readonly Problem[];
  remove(): void;
}

export const head = (name: string): string => `format: 1\nmodel: ${name}\ntitle: ${name}\nversion: 1.0.0\nsummary: Of a test.\n`;

export interface LibraryFolder {
  readonly folder: string;
  /** What a library opens. */
  readonly folders: { readonly models: string; readonly scenarios: string };
  /** Writes a file, by its place in the folder: `models/catalog/chips.yaml`. */
  write(place: string, text: string): void;
  remove(): void;
}

/** An empty folder of models, with a catalog, and scenarios. */
export function libraryFolder(): LibraryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'jevons-library-'));
  const folders = { models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') };
  for (const one of [path.join(folders.models, 'catalog'), folders.scenarios]) mkdirSync(one, { recursive: true });
  return {
    folder,
    folders,
    write: (place, text) => {
      writeFileSync(path.join(folder, place), text);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the text of a scenario, which has no file, and returns all its curves. Throws when the text cannot be parsed. */
export function runText(library: Library, text: string): ScenarioRun {
  const read = readScenario(readDocument(text, { format: 'yaml' }));
  if (!read.value) throw new Error(said(read.problems).join('\n'));
  return runScenario(library, read.value, { curves: 'all', read });
}

/** `models`: name → text after the head of the model file. `scenarios`: name → text of the file. `sources`: entries of sources.yaml. */
export function writtenLibrary(
  models: Readonly<Record<string, string>>,
  scenarios: Readonly<Record<string, string>> = {},
  sources = '',
): WrittenLibrary {
  const { folders, write, remove } = libraryFolder();
  for (const [name, body] of Object.entries(models)) write(`models/${name}.yaml`, head(name) + body);
  for (const [name, text] of Object.entries(scenarios)) write(`scenarios/${name}.yaml`, text);
  write('models/sources.yaml', sources === '' ? 'sources: {}\n' : `sources:\n${sources}`);
  const library = new Library(folders);
  const readText = (text: string): { scenario: ScenarioFile; read: ReadScenario } => {
    const document = readDocument(text, { file: 'tried.yaml', format: 'yaml', maxBytes: 2_000_000 });
    const read = readScenario(document);
    if (!read.value) throw new Error(said(read.problems).join('\n'));
    return { scenario: read.value, read };
  };
  return {
    library,
    run: (text, curves = 'all') => {
      const { scenario, read } = readText(text);
      return runScenario(library, scenario, { ...(curves === 'reported' ? {} : { curves }), read });
    },
    scenario: (text) => readText(text).scenario,
    check: (model) => checkReadModel(library, library.model(model)).problems,
    remove,
  };
}

/** `file line:column code: message; hint` of each problem; the file without its folder. */
export function said(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ file, line, column, code, message, hint }) =>
      (file === undefined ? '' : `${path.basename(file)} `) +
      (line === undefined ? '' : `${line}:${column} `) +
      `${code}: ${message}${hint === undefined ? '' : `; ${hint}`}`,
  );
}

/** Values of a curve's first element, or of the element with this index. */
export function valuesOf({ projection, problems }: ScenarioRun, name: string, element = 0): readonly (number | string | null)[] {
  const curve = projection?.frame.curves.get(name);
  if (!curve) throw new Error(`no curve ${name}: ${said(problems).join('\n')}`);
  return cellsOf(curve, element);
}
