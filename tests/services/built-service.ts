import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The built service in a process of its own, on a free port, for the tests of one file. */
export function builtService(...args: readonly string[]): { url(): string; pid(): number } {
  let child: ChildProcess;
  let url = '';
  beforeAll(async () => {
    child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve', '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout!.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const match = /listens on (http:\S+)/.exec(said);
        if (match) resolve(match[1]!);
      });
      child.once('exit', (code) => { reject(new Error(`the service ended with ${code}: ${said}`)); });
    });
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  });
  return { url: () => url, pid: () => child.pid! };
}
