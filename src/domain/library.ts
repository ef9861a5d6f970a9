import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelDraft } from '../core/check/draft.ts';
import { nearest } from '../core/did-you-mean.ts';
import type { Problem } from '../core/problem.ts';
import { contentHash } from './canonical.ts';
import { CompilationCache, compileModel, shapeKey, type Compilation, type Shape } from './compile-model.ts';
import { declarationsOf, type Declarations } from './declarations.ts';
import { readDocument, type Document } from './document.ts';
import { draftModel } from './model-draft.ts';
import { incompleteAuxiliaries } from './incomplete-auxiliaries.ts';
import { modelFile, type ModelFile } from './model-file.ts';
import { scenarioFile, type ScenarioFile } from './scenario-file.ts';
import { schemaProblems } from './schema-problems.ts';
import { sourcesFile, type Source } from './sources.ts';

/** Models kept assembled; the oldest makes room. */
const mostLoaded = 256;
const maxYamlBytes = 2_000_000;

/** A model with everything it includes, read and validated; units and equations are checked when it is compiled. */
export interface LoadedModel {
  readonly name: string;
  /** The root first, then its includes, each once. */
  readonly files: readonly ModelFile[];
  readonly draft: ModelDraft;
  /** What the files say of each variable, taken together. */
  readonly declarations: Declarations;
  /** Of the root and its includes. */
  readonly hash: string;
  /** Puts file, line and column to a problem of any file of the tree. */
  locate(problem: Problem): Problem;
}

export type Loaded<T> = { readonly value: T; readonly problems: readonly Problem[] } | { readonly value?: undefined; readonly problems: readonly Problem[] };

interface FileEntry<T> {
  readonly file: string | undefined;
  readonly text: string;
  readonly data: T | undefined;
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/**
 * The models and scenarios on disk. Files are read when they are first asked for, and again when their text
 * has changed; a model is compiled once for each shape.
 */
export class Library {
  readonly modelsDirectory: string;
  readonly scenariosDirectory: string;
  private readonly models = new Map<string, FileEntry<ModelFile>>();
  private readonly loaded = new Map<string, LoadedModel>();
  private readonly compilations = new CompilationCache();
  private knownSources: { text: string; sources: ReadonlyMap<string, Source> } | undefined;

  constructor(directories: { readonly models: string; readonly scenarios: string }) {
    this.modelsDirectory = directories.models;
    this.scenariosDirectory = directories.scenarios;
  }

  modelNames(): readonly string[] {
    return yamlNames(this.modelsDirectory).filter((name) => name !== 'sources');
  }

  scenarioNames(): readonly string[] {
    return yamlNames(this.scenariosDirectory);
  }

  /** The sources a model may cite, by id. */
  sources(): ReadonlyMap<string, Source> {
    const file = path.join(this.modelsDirectory, 'sources.yaml');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : 'sources: {}';
    if (this.knownSources?.text !== text) {
      const document = readDocument(text, { file, format: 'yaml', maxBytes: maxYamlBytes });
      const parsed = sourcesFile.safeParse(document.data);
      this.knownSources = { text, sources: new Map(parsed.success ? Object.entries(parsed.data.sources) : []) };
    }
    return this.knownSources.sources;
  }

  /** A model of the library by name, or the file at a path, with its includes. */
  model(name: string): Loaded<LoadedModel> {
    return this.modelFrom(path.join(this.modelsDirectory, `${name}.yaml`), name);
  }

  modelAt(file: string): Loaded<LoadedModel> {
    return this.modelFrom(file, path.basename(file).replace(/\.ya?ml$/, ''));
  }

  /** The file of a model of the library, as it was written. */
  modelText(name: string): string {
    return readFileSync(path.join(this.modelsDirectory, `${name}.yaml`), 'utf8');
  }

  /** The file of a scenario of the library, as it was written. */
  scenarioText(name: string): string {
    return readFileSync(path.join(this.scenariosDirectory, `${name}.yaml`), 'utf8');
  }

  /** A model someone is writing; its includes come from the library. */
  modelOf(text: string, format: 'yaml' | 'json', file?: string): Loaded<LoadedModel> {
    return this.assemble(readModel(text, format, file), undefined);
  }

  private modelFrom(file: string, name: string): Loaded<LoadedModel> {
    const entry = this.modelEntry(file);
    if (!entry) return { problems: [missing('model', name, this.modelNames())] };
    return this.assemble(entry, name);
  }

  private assemble(root: FileEntry<ModelFile>, expectedName: string | undefined): Loaded<LoadedModel> {
    const problems: Problem[] = [...root.problems];
    if (!root.data) return { problems };
    const rootName = root.data.model;
    if (expectedName !== undefined && rootName !== expectedName) {
      problems.push(root.document.locate({ code: 'file.name', severity: 'error', path: ['model'], message: `the file is named ${expectedName}, but its model is ${rootName}`, hint: `write model: ${expectedName}` }));
    }
    const entries = new Map<string, FileEntry<ModelFile>>([[rootName, root]]);
    const collect = (entry: FileEntry<ModelFile>, chain: readonly string[]): void => {
      for (const [index, name] of (entry.data?.include ?? []).entries()) {
        const at = { path: ['include', index] as const };
        if (chain.includes(name)) { problems.push(entry.document.locate({ code: 'include.loop', severity: 'error', ...at, message: `models include each other: ${[...chain, name].join(' → ')}`, hint: 'take one of them out' })); continue; }
        if (entries.has(name)) continue;
        const included = this.modelEntry(path.join(this.modelsDirectory, `${name}.yaml`));
        if (!included) { problems.push(entry.document.locate({ ...missing('model', name, this.modelNames()), ...at })); continue; }
        problems.push(...included.problems);
        entries.set(name, included);
        collect(included, [...chain, name]);
      }
    };
    collect(root, [rootName]);
    const errors = problems.some((problem) => problem.severity === 'error');
    const files = [...entries.values()].flatMap((entry) => entry.data ?? []);
    if (errors || files.length === 0) return { problems };
    const hash = contentHash([...entries.values()].map((entry) => entry.text).join('\u0000'));
    // The same text in two files is one model in two places.
    const place = [hash, ...[...entries.values()].map((entry) => entry.file ?? '')].join('\u0000');
    const known = this.loaded.get(place);
    if (known) return { value: known, problems };
    const locate = (problem: Problem): Problem => (problem.file ? problem : (entries.get(problem.model ?? rootName) ?? root).document.locate(problem));
    const value: LoadedModel = { name: rootName, files, draft: draftModel(files), declarations: declarationsOf(files), hash, locate };
    this.loaded.set(place, value);
    if (this.loaded.size > mostLoaded) this.loaded.delete(this.loaded.keys().next().value!);
    return { value, problems };
  }

  private modelEntry(file: string): FileEntry<ModelFile> | undefined {
    if (!existsSync(file)) return undefined;
    const text = readFileSync(file, 'utf8');
    const known = this.models.get(file);
    if (known?.text === text) return known;
    const entry = readModel(text, 'yaml', file);
    this.models.set(file, entry);
    return entry;
  }

  /** Compiled once for each shape; problems come back located. */
  compile(model: LoadedModel, shape: Shape): Compilation {
    const made = this.compilations.get(`${model.hash} ${shapeKey(shape)}`, () => compileModel(model.draft, shape));
    return { ...made, problems: made.problems.map((problem) => model.locate(problem)) };
  }

  /** A scenario of the library, as written. */
  scenario(name: string, directory = this.scenariosDirectory): Loaded<ScenarioFile> & { readonly document?: Document } {
    const file = path.join(directory, `${name}.yaml`);
    if (existsSync(file)) return this.scenarioAt(file);
    if (directory !== this.scenariosDirectory) return this.scenario(name);
    return { problems: [missing('scenario', name, this.scenarioNames())] };
  }

  scenarioAt(file: string): Loaded<ScenarioFile> & { readonly document?: Document } {
    if (!existsSync(file)) return { problems: [{ code: 'file.not-found', severity: 'error', path: [], file, message: `${file} does not exist` }] };
    const document = readDocument(readFileSync(file, 'utf8'), { file, format: file.endsWith('.json') ? 'json' : 'yaml', maxBytes: maxYamlBytes });
    const read = readScenario(document);
    const name = path.basename(file).replace(/\.(ya?ml|json)$/, '');
    const own = read.value?.scenario;
    if (own !== undefined && own !== name) {
      return { problems: [document.locate({ code: 'file.name', severity: 'error', path: ['scenario'], message: `the file is named ${name}, but its scenario is ${own}`, hint: `write scenario: ${name}` })] };
    }
    return { ...read, document };
  }
}

export function readScenario(document: Document): Loaded<ScenarioFile> {
  if (document.problems.some((problem) => problem.severity === 'error')) return { problems: document.problems };
  const parsed = scenarioFile.safeParse(document.data);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { problems: schemaProblems(parsed.error, document.data, scenarioFile).map((problem) => document.locate(problem)) };
}

function readModel(text: string, format: 'yaml' | 'json', file: string | undefined): FileEntry<ModelFile> {
  const document = readDocument(text, { ...(file === undefined ? {} : { file }), format, maxBytes: maxYamlBytes });
  const entry = (data: ModelFile | undefined, problems: readonly Problem[]): FileEntry<ModelFile> => ({ file, text, data, document, problems: problems.map((problem) => document.locate(problem)) });
  if (document.problems.length > 0) return entry(undefined, document.problems);
  const parsed = modelFile.safeParse(document.data);
  if (!parsed.success) return entry(undefined, schemaProblems(parsed.error, document.data, modelFile));
  const faults = incompleteAuxiliaries(parsed.data);
  return faults.length > 0 ? entry(undefined, faults) : entry(parsed.data, []);
}

function missing(what: string, name: string, known: readonly string[]): Problem {
  const near = nearest(name, [...known]);
  return { code: 'file.not-found', severity: 'error', path: [], message: `there is no ${what} ${name}`, hint: near ? `did you mean ${near}` : `the library has ${known.join(', ')}` };
}

function yamlNames(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5)).sort();
}
