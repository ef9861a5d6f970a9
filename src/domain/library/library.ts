import path from 'node:path';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { cacheLimits, compilationBytes, modelBytes, problemsBytes, readTextBytes, usualCacheBytes } from './cache-bytes.ts';
import { Caches, type Cache, type CacheLimits, type CacheSize } from './cache.ts';
import { Catalog } from './catalog.ts';
import { yamlNames } from './yaml-names.ts';
import { compileUnits, draftSize } from '../cost/compile-cost.ts';
import type { Meter } from '../cost/meter.ts';
import { readUnits } from '../cost/read-cost.ts';
import type { StatedFigure } from '../catalog/state-figure.ts';
import { checkModelFile } from '../model/check-model-file.ts';
import { compileModel, variantKey, type Compilation, type ModelVariant } from '../model/compile-model.ts';
import type { TextFormat } from '../text/document-limits.ts';
import { withoutEnding } from '../text/document-name.ts';
import type { Decoded } from '../text/utf8.ts';
import { includeTree, modelOfTree, treeHash } from '../model/include-tree.ts';
import { FileCache } from './file-cache.ts';
import { orderedProblems } from '../text/ordered-problems.ts';
import { readModel, underName, unreadModel, type ReadModel } from '../model/read-model.ts';
import { readScenarioText, type ReadScenario } from '../scenario/read-scenario.ts';
import { readSources, type ReadSources, type Source } from '../catalog/sources.ts';
import { inModel, type Loaded, type Model } from '../model/model.ts';
import { exampleGivenProblems } from '../scenario/example-givens.ts';

/** The file in the folder of the models that lists the sources. */
const listOfSources = 'sources';

export interface LibraryOptions {
  /** Folder of the models; contains `sources.yaml` and the folder `catalog`. */
  readonly models: string;
  readonly scenarios: string;
  /** Overrides of catalog figures by the library's owner, by id. */
  readonly figures?: ReadonlyMap<string, StatedFigure> | undefined;
  /** The clock, which decides which figures are past their shelf life. */
  readonly now?: (() => Date) | undefined;
  /** TTL of file checks, in milliseconds: within it, files are not checked for changes. For a service under load. */
  readonly fileTtl?: number | undefined;
  /** Limit of the caches together, the texts of files apart, in bytes; 256 MB where absent. */
  readonly cacheBytes?: number | undefined;
}

/**
 * The models and scenarios on disk. Files are read on first use, and again when their text has changed; a model is compiled
 * once per variant.
 */
export class Library {
  readonly modelsDirectory: string;
  readonly scenariosDirectory: string;
  /** The figures that models and scenarios can cite. */
  readonly catalog: Catalog;
  /** Charged before each stage of work begins; absent: no limit. */
  readonly meter: Meter | undefined;
  private readonly caches: Caches;
  private readonly files: FileCache;
  private readonly now: (() => Date) | undefined;
  private readonly clock: { day?: { readonly number: number; readonly text: string } } = {};

  constructor({ models, scenarios, figures, now, fileTtl, cacheBytes = usualCacheBytes }: LibraryOptions) {
    this.caches = new Caches(cacheBytes);
    this.modelsDirectory = models;
    this.scenariosDirectory = scenarios;
    this.files = new FileCache({ ttl: fileTtl });
    this.catalog = new Catalog(path.join(models, 'catalog'), this.files, this.caches, figures);
    this.now = now;
  }

  /** A view of this library, with the same files and caches, whose work is charged to a meter. */
  metered(meter: Meter): Library {
    return Object.create(this, { meter: { value: meter }, catalog: { value: this.catalog.metered(meter) } }) as Library;
  }

  /** A view of this library, with the same files and caches, that says which scenario files are about to be read, found or not. */
  watched(onScenario: (file: string) => void): Library {
    const scenarioAt = (file: string): ReadScenario => {
      onScenario(file);
      return this.scenarioAt(file);
    };
    return Object.create(this, { scenarioAt: { value: scenarioAt } }) as Library;
  }

  /** Today's date, `2026-11-25`; undefined without a clock, and then no figure is past its shelf life. */
  today(): string | undefined {
    const now = this.now?.();
    if (!now) return undefined;
    const number = Math.floor(now.getTime() / 86_400_000);
    if (this.clock.day?.number !== number) this.clock.day = { number, text: now.toISOString().slice(0, 10) };
    return this.clock.day.text;
  }

  modelNames(): readonly string[] {
    return yamlNames(this.modelsDirectory).filter((name) => name !== listOfSources);
  }

  scenarioNames(): readonly string[] {
    return yamlNames(this.scenariosDirectory);
  }

  /** The sources that a model can cite, by id. */
  sources(): ReadonlyMap<string, Source> {
    return this.sourceList().sources;
  }

  /** The sources with the problems of their list. */
  sourceList(): ReadSources {
    return this.files.once('sources', () => this.readSourceList());
  }

  private readSourceList(): ReadSources {
    const file = path.join(this.modelsDirectory, `${listOfSources}.yaml`);
    const read = this.files.read(file);
    const list: Decoded = read.problem?.code === 'file.not-found' ? { text: 'sources: {}' } : read;
    const { text, problem } = list;
    const make = (): ReadText<ReadSources> => {
      this.meter?.charge('load', readUnits(text ?? '', 'yaml'));
      return { text: text ?? '', read: readSources(list, file) };
    };
    return this.cache<ReadText<ReadSources>>('sources', sourcesLimits).getOrMake(
      file,
      make,
      (known) => problem === undefined && known.text === text,
    ).read;
  }

  /** A model of the library by name, or the file at a path, with its includes. */
  model(name: string): Loaded<Model> {
    if (name === listOfSources) return { problems: [missing('model', name, this.modelNames())] };
    return this.files.once(`model ${name}`, () => this.modelFrom(path.join(this.modelsDirectory, `${name}.yaml`), name));
  }

  modelAt(file: string): Loaded<Model> {
    return this.modelFrom(file, withoutEnding(path.basename(file)));
  }

  /** The text of a model of the library; undefined where it cannot be read. Within a TTL the same text that the model is read from. */
  modelText(name: string): string | undefined {
    return this.files.read(path.join(this.modelsDirectory, `${name}.yaml`)).text;
  }

  /** The text of a scenario of the library; undefined where it cannot be read. */
  scenarioText(name: string): string | undefined {
    return this.files.read(path.join(this.scenariosDirectory, `${name}.yaml`)).text;
  }

  /** A model from a text; its includes come from the library. */
  modelOf(text: string, format: TextFormat, file?: string): Loaded<Model> {
    return this.assemble(readModel(text, format, file));
  }

  private modelFrom(file: string, name: string): Loaded<Model> {
    const entry = this.modelEntry(file, name);
    return entry ? this.assemble(entry) : { problems: [missing('model', name, this.modelNames())] };
  }

  /** The root with its includes; on an error, checks everything else too. */
  private assemble(root: ReadModel): Loaded<Model> {
    if (!root.data) return { problems: orderedProblems(root.problems) };
    const tree = includeTree(
      root,
      (name) => this.modelEntry(path.join(this.modelsDirectory, `${name}.yaml`), name) ?? missing('model', name, this.modelNames()),
    );
    const { entries, problems, gaps } = tree;
    // A text without a file is unlikely to be asked for again, so it is not cached.
    const assembled = root.file === undefined ? undefined : this.cache<Assembled>('models by file', assembledLimits);
    const before = assembled?.get(root.file!);
    if (before && sameEntries(before.entries, entries)) return before.model;
    const hash = treeHash(tree);
    if (gaps) {
      const partial = modelOfTree(tree, hash);
      // What can be read of it is checked as a whole model is.
      this.meter?.charge('compile', compileUnits(draftSize(partial.draft)));
      const elsewhere = [...checkModelFile(this, partial, gaps), ...exampleGivenProblems(this.catalog, partial, gaps)];
      return { problems: orderedProblems([...problems, ...elsewhere.map((problem) => inModel(partial, problem))], root.file) };
    }
    // The same text in two files is one model at two places.
    const place = [hash, ...entries.map((entry) => entry.file ?? '')].join('\u0000');
    const make = (): Model => modelOfTree(tree, hash);
    const value = assembled ? this.cache<Model>('models', modelLimits).getOrMake(place, make) : make();
    const model = { value, problems: orderedProblems(problems, root.file) };
    assembled?.set(root.file!, { entries, model });
    return model;
  }

  /** The file of that name, whatever model name it states; undefined where it does not exist. */
  private modelEntry(file: string, name: string): ReadModel | undefined {
    const read = this.files.read(file);
    if (read.problem) return read.problem.code === 'file.not-found' ? undefined : unreadModel(file, read.problem);
    return this.cache<ReadModel>('model files', textLimits).getOrMake(
      file,
      () => {
        this.meter?.charge('load', readUnits(read.text, 'yaml'));
        return underName(readModel(read.text, 'yaml', file), name);
      },
      (known) => known.text === read.text,
    );
  }

  /** The library's cache of that name. */
  cache<V>(name: string, limits: CacheLimits<V>): Cache<V> {
    return this.caches.of(name, limits);
  }

  /** What each cache holds. */
  cacheSizes(): readonly CacheSize[] {
    return this.caches.sizes();
  }

  /** Compiles once per variant; each problem names its model file. */
  compile(model: Model, variant: ModelVariant): Compilation {
    return this.cache<CachedCompilation>('compilations', compiledLimits).getOrMake(`${model.hash} ${variantKey(variant)}`, () => {
      this.meter?.charge('compile', compileUnits(draftSize(model.draft)));
      const compilation = compileModel(model.draft, variant);
      return { compilation, bytes: compilationBytes(compilation, model.draft) };
    }).compilation;
  }

  /** A scenario of the library, as written. */
  scenario(name: string, directory = this.scenariosDirectory): ReadScenario {
    const read = this.scenarioAt(path.join(directory, `${name}.yaml`));
    if (read.problems[0]?.code !== 'file.not-found') return read;
    if (directory !== this.scenariosDirectory) return this.scenario(name);
    return { problems: [missing('scenario', name, this.scenarioNames())] };
  }

  scenarioAt(file: string): ReadScenario {
    const { text, problem } = this.files.read(file);
    if (problem) return { problems: [problem] };
    return this.cache<ReadText<ReadScenario>>('scenario files', textLimits).getOrMake(
      file,
      () => {
        this.meter?.charge('load', readUnits(text, 'yaml'));
        return { text, read: readScenarioText(text, file) };
      },
      (known) => known.text === text,
    ).read;
  }
}

interface ReadText<T> {
  readonly text: string;
  readonly read: T;
}

interface CachedCompilation {
  readonly compilation: Compilation;
  readonly bytes: number;
}

/** The files that a cached model was assembled from, and the result. */
interface Assembled {
  readonly entries: readonly ReadModel[];
  readonly model: Loaded<Model>;
}

/** Its model is counted in the cache of models. */
function assembledBytes({ model: { problems } }: Assembled): number {
  return 5_000 + problemsBytes(problems);
}

const textLimits = { ...cacheLimits.texts, bytesOf: ({ text }: { readonly text: string }) => readTextBytes(text) };
const sourcesLimits = { ...textLimits, entries: 1 };
const modelLimits = { ...cacheLimits.models, bytesOf: modelBytes };
const assembledLimits = { ...cacheLimits.models, bytesOf: assembledBytes };
const compiledLimits = { ...cacheLimits.compilations, bytesOf: ({ bytes }: CachedCompilation) => bytes };

function sameEntries(a: readonly ReadModel[], b: readonly ReadModel[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

function missing(what: string, name: string, known: readonly string[]): Problem {
  const near = nearest(path.basename(name, '.yaml'), known);
  const hint = near ? `did you mean ${near}` : known.length > 0 ? `the library has ${known.join(', ')}` : `the library has no ${what}`;
  return fault('file.not-found', [], `there is no ${what} ${name}`, hint);
}
