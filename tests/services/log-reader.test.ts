import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';

/** Whoever reads the log may stop to read: the service goes on, and ends when it is told to. */
const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const args = [program, 'serve', '--port', '0', '--log-level', 'info'];

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** The service, with a log that nobody reads: on a socket, as Node makes it for a child, or on a pipe, as a shell does. */
function startUnread(kind: 'socket' | 'pipe', more: readonly string[]): ChildProcess {
  if (kind === 'socket') return spawn(process.execPath, [...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  // The shell's own id becomes that of the service.
  const command = 'exec "$0" "$@" 2> >(exec sleep 600)';
  return spawn('bash', ['-c', command, process.execPath, ...args, ...more], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
}

it.each([
  ['socket', []],
  ['pipe', []],
  ['socket', ['--workers', '2']],
] as const)('SIGTERM ends a service whose log is a full %s, %j', async (kind, more) => {
  child = startUnread(kind, more);
  const url = await new Promise<string>((resolve) => {
    child!.stdout!.on('data', (said: Buffer) => {
      const found = /listens on (http:\S+)/.exec(said.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  // Some hundred kilobytes of log, more than a pipe or a socket holds.
  const address = `${url}/v1/models?${'x'.repeat(300)}`;
  const ask = async (): Promise<void> => {
    for (let k = 0; k < 100; k++) await (await fetch(address)).text();
  };
  await Promise.all(Array.from({ length: 10 }, ask));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const began = performance.now();
  child.kill('SIGTERM');
  expect((await once(child, 'exit')) as unknown[]).toEqual([0, null]);
  expect(performance.now() - began).toBeLessThan(20_000);
  if (kind === 'pipe') process.kill(-child.pid!, 'SIGKILL'); // who does not read
});
