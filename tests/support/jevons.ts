import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { inject } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { Library, type LibraryOptions } from '../../src/domain/library/library.ts';
import { terminalTo, type Terminal } from '../../src/cli/terminal.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const fixtures = path.join(root, 'tests/fixtures/cli');
const library = ['--models', path.join(fixtures, 'models'), '--scenarios', path.join(fixtures, 'scenarios')];

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in the fixtures folder, with the fixtures as library. Output as piped, 100 columns. */
export function jevons(...args: readonly string[]): Promise<Finished> {
  return called(...library, ...args);
}

/** The same, with the library that the arguments name. */
export function called(...args: readonly string[]): Promise<Finished> {
  return calledIn(fixtures, ...args);
}

const libraries = new Map<string, Library>();

/** Commands of one process share the library of two folders, as requests to the service do; a spawned one opens its own. */
function opened(options: LibraryOptions): Library {
  if (options.figures) return new Library(options);
  const key = [process.cwd(), options.models, options.scenarios].join('\u0000');
  const known = libraries.get(key) ?? new Library(options);
  libraries.set(key, known);
  return known;
}

/** Runs the command line in this process, in a folder. Output as piped, 100 columns. */
export function calledIn(folder: string, ...args: readonly string[]): Promise<Finished> {
  return calledAt(100, folder, args);
}

/** The same in a terminal of so many columns. */
export async function calledAt(width: number, folder: string, args: readonly string[]): Promise<Finished> {
  const said = { out: '', err: '' };
  const shape = { colors: picocolors.createColors(false), width, unicode: true, interactive: false };
  const terminal = (stream: keyof typeof said): Terminal =>
    terminalTo(shape, (text) => {
      said[stream] += text;
    });
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await commandLine(args, { out: terminal('out'), err: terminal('err'), open: opened });
    return { code, ...said };
  } finally {
    process.chdir(before);
  }
}

/** The bundle of the command line, built by the first test that needs it. */
export function bundle(): string {
  const folder = inject('buildFolder');
  const built = path.join(folder, 'dist');
  if (!existsSync(built)) {
    const own = path.join(folder, String(process.pid));
    execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts'), own], { cwd: root, stdio: 'pipe' });
    // Another process of the run may have built meanwhile; the first rename wins.
    try {
      renameSync(own, built);
    } catch (error) {
      if (!existsSync(built)) throw error;
    }
  }
  return path.join(built, 'cli.js');
}

/** Runs the bundle in a child process, in the fixtures folder, with the fixtures as library. */
export function spawned(...args: readonly string[]): Promise<Finished> {
  return finished([...library, ...args]);
}

/** Runs the bundle in a child process, in the fixtures folder. */
export function finished(args: readonly string[], env: NodeJS.ProcessEnv = {}, cli = bundle()): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: fixtures,
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', COLUMNS: '100', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'jevons-'));
}
