import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/did-you-mean.ts';
import { sections } from '../domain/model/sections.ts';
import { scanHead } from './scan-head.ts';

/** `other`: YAML or JSON that is none of them, such as the settings of another tool. */
export type FileKind = 'model' | 'scenario' | 'sources' | 'catalog' | 'other';

export type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'missing'; readonly argument: string; readonly hint: string | undefined };

export interface FoundFiles {
  readonly files: readonly Found[];
  /** Several files, a folder or a pattern, even where it holds one file. */
  readonly batch: boolean;
}

export interface Places {
  /** Folders where a bare name is looked up. */
  readonly folders: readonly string[];
  /** Of what is found in folders and by patterns; a file named outright is always taken. */
  readonly accepts: (kind: FileKind) => boolean;
}

/** Files, folders (with their subfolders), patterns with `*`, `**` and `?`, and names of the library; in order, each once. */
export function findFiles(args: readonly string[], places: Places): FoundFiles {
  const found = new Map<string, Found>();
  let batch = args.length > 1;
  const add = (file: string): void => { found.set(path.resolve(file), { kind: 'file', file }); };
  const addAll = (files: readonly string[]): void => {
    batch = true;
    for (const file of files) if (places.accepts(kindOf(file))) add(file);
  };
  for (const argument of args) {
    if (existsSync(argument)) {
      if (statSync(argument).isDirectory()) addAll(filesBelow(argument));
      else add(argument);
      continue;
    }
    if (/[*?]/.test(argument)) {
      const matches = matching(argument);
      if (matches.length === 0) found.set(argument, { kind: 'missing', argument, hint: 'no file matches the pattern' });
      addAll(matches);
      continue;
    }
    const named = /^[a-z0-9-]+$/.test(argument) ? places.folders.map((folder) => path.join(folder, `${argument}.yaml`)).find((file) => existsSync(file)) : undefined;
    if (named) add(shown(named));
    else found.set(argument, { kind: 'missing', argument, hint: suggestion(argument, places.folders) });
  }
  return { files: [...found.values()], batch };
}

/** Series stand in scenarios too. */
const ofModels = ['version', 'include', 'time', 'dimensions', ...sections.filter((section) => section !== 'series'), 'require', 'examples'];
const ofScenarios = ['scenario', 'extends', 'horizon', 'assumptions', 'tables', 'uncertain', 'correlations', 'analyses', 'expect'];

/** By its first keys, which is enough to tell; reading it for good says what is wrong with it, or that it cannot be read. */
export function kindOf(file: string): FileKind {
  const head = scanHead(file);
  if (!head) return 'scenario';
  const keys = new Set(head.keys);
  const count = (names: readonly string[]): number => names.filter((name) => keys.has(name)).length;
  if (keys.has('catalog') && !keys.has('model') && !keys.has('scenario')) return 'catalog';
  const [models, scenarios] = [count(ofModels), count(ofScenarios)];
  // A version or a title alone, other tools' files have too.
  if (!keys.has('model') && models < 2 && scenarios === 0) return keys.has('sources') ? 'sources' : 'other';
  return models > scenarios && !file.endsWith('.json') ? 'model' : 'scenario';
}

/** Relative to the working folder where that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}

/** A file of that folder, or a name of the library. */
function suggestion(argument: string, folders: readonly string[]): string | undefined {
  const base = path.basename(argument);
  const beside = /[\\/.]/.test(argument) ? nearest(base, yamlFiles(path.dirname(argument))) : undefined;
  if (beside) return `did you mean ${path.join(path.dirname(argument), beside)}`;
  const near = nearest(base.replace(/\.(ya?ml|json)$/, ''), folders.flatMap((folder) => yamlFiles(folder).map((file) => file.replace(/\.(ya?ml|json)$/, ''))));
  return near ? `did you mean ${near}` : 'jevons list shows the names of the library';
}

function yamlFiles(folder: string): readonly string[] {
  return readable(folder).map((entry) => entry.name).filter((file) => /\.(ya?ml|json)$/.test(file) && !file.endsWith('.schema.json'));
}

function filesBelow(folder: string): string[] {
  const entries = readable(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const file = path.join(folder, entry.name);
    const directory = entry.isDirectory() || (entry.isSymbolicLink() && existsSync(file) && statSync(file).isDirectory());
    // A link may lead back up; only real folders are entered.
    if (directory) return entry.isSymbolicLink() ? [] : filesBelow(file);
    if (!entry.isFile() && !entry.isSymbolicLink()) return [];
    return /\.(ya?ml|json)$/.test(entry.name) && !entry.name.endsWith('.schema.json') ? [file] : [];
  });
}

/** A folder that may not be read holds nothing for us. */
function readable(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function matching(pattern: string): string[] {
  const fixed = pattern.split(/[\\/]/);
  const wild = fixed.findIndex((part) => /[*?]/.test(part));
  const base = fixed.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.');
  if (!existsSync(base) || !statSync(base).isDirectory()) return [];
  const rest = fixed.slice(wild).map((part) => (part === '**' ? '(?:[^/]+/)*' : `${part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}/`)).join('');
  const test = new RegExp(`^${rest.replace(/\/$/, '')}$`);
  return filesBelow(base).filter((file) => test.test(path.relative(base, file).split(path.sep).join('/')));
}
