import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const fixtures = path.join(root, 'tests/fixtures/cli');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Built {
  /** Runs the bundle as a process of its own, with the fixtures as its library. */
  jevons(...args: string[]): Promise<Finished>;
  readonly bundle: string;
  remove(): void;
}

/** Builds into a folder of its own within the package, so that the checkout's dist is left alone. */
export function buildJevons(): Built {
  const folder = path.join(root, 'node_modules', '.cache', `jevons-${process.pid}-${Date.now()}`);
  execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts'), folder], { cwd: root, stdio: 'pipe' });
  const bundle = path.join(folder, 'cli.js');
  return {
    bundle,
    jevons: (...args) => finished([bundle, '--models', path.join(fixtures, 'models'), '--scenarios', path.join(fixtures, 'scenarios'), ...args]),
    remove: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}

export function finished(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: fixtures, env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', COLUMNS: '100', ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', reject).on('close', (code) => { resolve({ code, out, err }); });
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'jevons-'));
}
