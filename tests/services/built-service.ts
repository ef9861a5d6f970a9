import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Batches of the tests are kept apart from those of whoever runs them. */
const ownData = mkdtempSync(path.join(tmpdir(), 'jevons-data-'));

export interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string }>;
}

/** Starts the built service in a child process, on a free port unless `args` name one. Its stderr is inherited. */
export function startService(...args: readonly string[]): Promise<Started> {
  return startServiceWith({}, ...args);
}

/** The same with more variables of the environment. */
export async function startServiceWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JEVONS_DATA: ownData, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stderr.write(chunk);
  });
  const ended = new Promise<Awaited<Started['ended']>>((resolve) =>
    child.once('close', (code, signal) => {
      resolve({ code, signal, said });
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const match = /listens on (http:\S+)/.exec(out);
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => {
      reject(new Error(`the service ended with ${code}: ${said}`));
    });
  });
  return { child, url, ended };
}

/** The same for the tests of one file. */
export function builtService(...args: readonly string[]): { url(): string; pid(): number } {
  let service: Started;
  beforeAll(async () => {
    service = await startService(...args);
  });
  afterAll(async () => {
    service.child.kill('SIGTERM');
    await service.ended;
  });
  return { url: () => service.url, pid: () => service.child.pid! };
}

/** Ids of the processes that a process has started. */
export function childrenOf(id: number): readonly number[] {
  return readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}
