import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fdir } from 'fdir';
import picomatch from 'picomatch';
import { nearest } from '../core/did-you-mean.ts';
import { readTextFile } from '../domain/library/text-file.ts';
import { readDocument } from '../domain/text/document.ts';
import { formatOf, maxBytes } from '../domain/text/document-limits.ts';
import { isDocumentName, withoutEnding } from '../domain/text/document-name.ts';
import { sections } from '../domain/model/sections.ts';
import { headOf, scanHead, type Head } from './scan-head.ts';

/** `other`: YAML or JSON without a head key, such as another tool's settings. */
export type FileType = 'model' | 'scenario' | 'sources' | 'catalog' | 'other';

export type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'missing'; readonly argument: string; readonly hint: string | undefined };

export interface FoundFiles {
  readonly files: readonly Found[];
  /** True for several files, a folder or a pattern, even if only one file matches. */
  readonly batch: boolean;
  /** Files of other tools in folders and patterns; not in `files`. A damaged model or scenario is in `files`. */
  readonly withoutHead: readonly string[];
  /** Files in folders and patterns of a type that is not accepted. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly file: string;
  readonly type: Exclude<FileType, 'scenario' | 'other'>;
}

export interface Places {
  /** Folders to search for a bare name. */
  readonly folders: readonly string[];
  /** Filter for files found in folders and by patterns; a file named explicitly is always included. */
  readonly accepts: (type: FileType) => boolean;
}

/**
 * Resolves files, folders (recursively), patterns with `*`, `**` and `?`, and library names; in order, each file once.
 */
export function findFiles(args: readonly string[], places: Places): FoundFiles {
  const found = new Map<string, Found>();
  const withoutHead = new Set<string>();
  const passedOver = new Map<string, PassedOver>();
  let batch = args.length > 1;
  const add = (file: string): void => {
    found.set(path.resolve(file), { kind: 'file', file });
  };
  const addAll = (files: readonly string[]): void => {
    batch = true;
    for (const file of files) {
      const type = fileType(file);
      if (places.accepts(type) || (type === 'other' && isDamaged(file))) add(file);
      else if (type === 'other') withoutHead.add(file);
      else if (type !== 'scenario') passedOver.set(path.resolve(file), { file, type });
    }
  };
  for (const argument of args) {
    if (existsSync(argument)) {
      if (isFolder(argument)) addAll(filesBelow(argument, '**'));
      else add(argument);
      continue;
    }
    if (/[*?]/.test(argument)) {
      const matches = matching(argument);
      if (matches.length === 0) found.set(argument, { kind: 'missing', argument, hint: 'no file matches the pattern' });
      addAll(matches);
      continue;
    }
    const named = /^[a-z0-9-]+$/.test(argument)
      ? places.folders.map((folder) => path.join(folder, `${argument}.yaml`)).find((file) => existsSync(file))
      : undefined;
    if (named) add(shown(named));
    else found.set(argument, { kind: 'missing', argument, hint: suggestion(argument, places.folders) });
  }
  return { files: [...found.values()], batch, withoutHead: [...withoutHead], passedOver: [...passedOver.values()] };
}

/** Top-level keys that hardly any other tool writes. */
const ownKeys: readonly string[] = [
  ...['series', 'stocks', 'flows', 'auxiliaries', 'categories', 'dimensions', 'subjects', 'shelf_life', 'boundaries'],
  ...['horizon', 'assumptions', 'findings', 'uncertain', 'correlations', 'history', 'expect'],
];
/** Keys that other tools have too, so that two of them are needed. */
const sharedKeys: readonly string[] = [
  'inputs',
  'parameters',
  'examples',
  'given',
  'require',
  'include',
  'report',
  'tables',
  'figures',
  'as_of',
  'analyses',
];

/** Keys of every other YAML, and those below the top of a model or a scenario, where its beginning is missing. */
const commonKeys: readonly string[] = [
  ...['format', 'title', 'version', 'summary', 'note', 'time', 'unit', 'value', 'source', 'points', 'equation', 'range', 'default'],
  ...['of', 'at', 'from', 'to', 'step', 'equals', 'above', 'below', 'within', 'why', 'between', 'outside', 'plausible', 'over_time'],
];

/**
 * Whether a file without a head key is a damaged model or scenario: an empty one, one that is no mapping of keys, or one
 * with keys of models or scenarios, with `format: 1`, or YAML that cannot be read. Another tool's file has keys of its own;
 * its JSON may be a list or an empty mapping.
 */
function isDamaged(file: string): boolean {
  const { text } = readTextFile(file);
  if (text === undefined) return true;
  if (formatOf(file) === 'json' && /^\s*(?:\[|\{\s*\}\s*$)/.test(text)) return false;
  const { keys } = headOf(text);
  const shared = keys.filter((key) => sharedKeys.includes(key));
  const known = [...ownKeys, ...sharedKeys, ...commonKeys];
  // Of the first key the beginning may be missing.
  const foreign = keys.some((key, index) => !known.some((one) => one === key || (index === 0 && one.endsWith(key))));
  if (/^format: 1\s*$/m.test(text)) return true;
  return !foreign || shared.length > 1 || keys.some((key) => ownKeys.includes(key)) || isNoYaml(text, file);
}

function isNoYaml(text: string, file: string): boolean {
  if (formatOf(file) === 'json') return false;
  const { problems } = readDocument(text, { file, format: 'yaml', maxBytes: maxBytes.yaml });
  return problems.some(({ severity }) => severity === 'error');
}

/** Keys that only a model has, or only a scenario. Both may have series. */
const ofModels = ['version', 'include', 'time', 'dimensions', ...sections.filter((section) => section !== 'series'), 'require', 'examples'];
const ofScenarios = ['horizon', 'assumptions', 'tables', 'expect'];

/**
 * Classifies a file by its head key: scenario, extends, model, catalog or sources; without one it is `other`. A
 * scenario without a name has the head key model: too, which then names its model, but no keys of a model. A file that
 * cannot be read counts as a scenario, and reading it reports the reason. A file that ends before it says more is a model
 * if it has the name of its model.
 */
export function fileType(file: string): FileType {
  const head = scanHead(file);
  if (!head) return 'scenario';
  const type = typeOfHead(head, file);
  if (type !== 'other') return type;
  // A long comment may stand before the first key.
  const { text } = readTextFile(file);
  return text === undefined ? type : typeOfHead(headOf(text), file);
}

function typeOfHead(head: Head, file: string): FileType {
  const keys = new Set(head.keys);
  const count = (names: readonly string[]): number => names.filter((name) => keys.has(name)).length;
  if (keys.has('scenario') || keys.has('extends')) return 'scenario';
  if (keys.has('model')) {
    const [more, less] = [count(ofModels), count(ofScenarios)];
    const cutShort = more === less && keys.has('format') && head.model === withoutEnding(path.basename(file));
    return (more > less || cutShort) && formatOf(file) !== 'json' ? 'model' : 'scenario';
  }
  return keys.has('catalog') ? 'catalog' : keys.has('sources') ? 'sources' : 'other';
}

/** Relative to the working folder if that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}

/** A file in that folder, or a library name. */
function suggestion(argument: string, folders: readonly string[]): string | undefined {
  const base = path.basename(argument);
  const inFolder = /[\\/.]/.test(argument) ? nearest(base, yamlFiles(path.dirname(argument))) : undefined;
  if (inFolder) return `did you mean ${path.join(path.dirname(argument), inFolder)}`;
  const near = nearest(
    withoutEnding(base),
    folders.flatMap((folder) => yamlFiles(folder).map(withoutEnding)),
  );
  return near ? `did you mean ${near}` : 'jevons list shows the names of the library';
}

function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isDocument);
  } catch {
    return [];
  }
}

function isDocument(file: string): boolean {
  return isDocumentName(file) && !/\.schema\.json$/i.test(file);
}

function isFolder(file: string): boolean {
  return existsSync(file) && statSync(file).isDirectory();
}

/**
 * Files of a folder and its subfolders, sorted by name. Hidden entries, installed packages and unreadable entries are
 * skipped. Links to files are followed; links to folders are not, since they may form a cycle.
 */
function filesBelow(folder: string, pattern: string): readonly string[] {
  const matches = picomatch(pattern);
  const files = new fdir()
    .withRelativePaths()
    .withPathSeparator('/')
    .exclude((name) => name.startsWith('.') || name === 'node_modules')
    .filter((file) => isDocument(file) && matches(file))
    .crawl(folder)
    .sync();
  const order = (file: string): string => file.replaceAll('/', '\0');
  return files
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((file) => path.join(folder, file))
    .filter((file) => !isFolder(file));
}

function matching(pattern: string): readonly string[] {
  const parts = pattern.split(/[\\/]/);
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  const base = parts.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.');
  // Only * and ? are special: a name may contain brackets.
  return isFolder(base)
    ? filesBelow(
        base,
        parts
          .slice(wild)
          .join('/')
          .replace(/[[\](){}!+@|]/g, '\\$&'),
      )
    : [];
}
