import path from 'node:path';
import { cacheLimits, readTextBytes } from './cache-bytes.ts';
import type { Cache, Caches } from './cache.ts';
import type { Meter } from '../cost/meter.ts';
import { readUnits } from '../cost/read-cost.ts';
import type { FileCache } from './file-cache.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { readCatalogPart, type CatalogPart } from '../catalog/read-catalog-part.ts';
import type { StatedFigure } from '../catalog/state-figure.ts';
import { yamlNames } from './yaml-names.ts';
import { withoutEnding } from '../text/document-name.ts';

/** The parts of the catalog on disk. A part is read on first use, and again when its text has changed. */
export class Catalog implements CatalogParts {
  readonly directory: string;
  /** Overrides of figures by the owner of this catalog, by id. */
  readonly stated: ReadonlyMap<string, StatedFigure>;
  readonly meter: Meter | undefined;
  private readonly files: FileCache;
  private readonly parts: Cache<{ readonly text: string; readonly part: CatalogPart }>;

  constructor(directory: string, files: FileCache, caches: Caches, stated: ReadonlyMap<string, StatedFigure> = new Map()) {
    this.directory = directory;
    this.files = files;
    this.parts = caches.of('catalog parts', { ...cacheLimits.texts, bytesOf: ({ text }) => readTextBytes(text) });
    this.stated = stated;
  }

  /** A view of this catalog whose work is charged to a meter. */
  metered(meter: Meter): Catalog {
    return Object.create(this, { meter: { value: meter } }) as Catalog;
  }

  partNames(): readonly string[] {
    return yamlNames(this.directory);
  }

  /** Undefined where the part does not exist. */
  part(name: string): CatalogPart | undefined {
    // A name from outside must not be used as a path.
    if (!/^[a-z0-9-]{1,100}$/.test(name)) return undefined;
    return this.files.once(`part ${name}`, () => this.partAt(path.join(this.directory, `${name}.yaml`)));
  }

  partAt(file: string): CatalogPart | undefined {
    const { text, problem } = this.files.read(file);
    const name = withoutEnding(path.basename(file));
    if (problem) return problem.code === 'file.not-found' ? undefined : unreadPart(name, problem);
    return this.parts.getOrMake(
      file,
      () => {
        this.meter?.charge('load', readUnits(text, 'yaml'));
        return { text, part: readCatalogPart(text, name, { format: 'yaml', file }) };
      },
      (known) => known.text === text,
    ).part;
  }
}

function unreadPart(name: string, problem: CatalogPart['problems'][number]): CatalogPart {
  return {
    name,
    title: name,
    summary: '',
    figures: new Map(),
    faulty: new Map(),
    cited: [],
    subjects: new Map(),
    problems: [problem],
    document: { data: undefined, problems: [problem], place: () => ({}) },
  };
}
