import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/did-you-mean.ts';
import { scanHead } from './scan-head.ts';

export type FileKind = 'model' | 'scenario' | 'sources';

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

/** Models state a version, lists of sources nothing but sources; anything else is a scenario. */
export function kindOf(file: string): FileKind {
  if (file.endsWith('.json')) return 'scenario';
  const keys = headKeys(file);
  if (keys.includes('version') && !keys.includes('scenario')) return 'model';
  return keys.includes('sources') && !keys.some((key) => ['model', 'scenario', 'extends', 'assumptions', 'title'].includes(key)) ? 'sources' : 'scenario';
}

/** None where the file cannot be read; reading it for good says why. */
function headKeys(file: string): readonly string[] {
  try {
    return scanHead(file).keys;
  } catch {
    return [];
  }
}

/** Relative to the working folder where that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}

function suggestion(argument: string, folders: readonly string[]): string | undefined {
  const names = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : [])).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
  const near = nearest(path.basename(argument).replace(/\.(ya?ml|json)$/, ''), names);
  return near ? `did you mean ${near}` : undefined;
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
