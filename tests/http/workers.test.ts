import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { serve } from '../../src/main.ts';
import { bundle } from '../support/jevons.ts';
import { fixtures } from './service.ts';

const folders = { models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') };
const root = path.resolve(import.meta.dirname, '../..');
const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
});

function start(port: number): {
  child: ChildProcess;
  said(what: RegExp): Promise<string>;
  ended: Promise<{ code: number | null; err: string }>;
} {
  const child = spawn(
    process.execPath,
    [bundle(), '--models', folders.models, '--scenarios', folders.scenarios, 'serve', '--workers', '2', '--port', String(port)],
    { cwd: root, detached: true },
  );
  children.push(child);
  let [out, err] = ['', ''];
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      if (stream === child.stdout) out += String(text);
      else err += String(text);
      for (const look of waiting) look();
    });
  }
  const said = (what: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = what.exec(out + err);
        if (found) resolve(found[0]);
      };
      waiting.push(look);
      look();
    });
  return {
    child,
    said,
    ended: new Promise((resolve) =>
      child.on('close', (code) => {
        resolve({ code, err });
      }),
    ),
  };
}

it('several workers share a port; one that dies is replaced; a signal stops them all', async () => {
  const { child, said, ended } = start(0);
  const url = await said(/http:\S+(?= with 2 workers)/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const [first] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number);
  process.kill(first!, 'SIGKILL');
  await said(/a worker ended \(SIGKILL\) and is replaced/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
}, 60_000);

it('Ctrl-C, which a terminal sends to each worker, lets an open request finish', async () => {
  const { child, said, ended } = start(0);
  const { port } = new URL(await said(/http:\S+(?= with 2 workers)/));
  const answer = new Promise<string>((resolve) => {
    const body = '{ "extends": "two-sites" }';
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      socket.write(
        'POST /v1/projections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
          `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 5)}`,
      );
      setTimeout(() => {
        process.kill(-child.pid!, 'SIGINT');
      }, 300);
      setTimeout(() => {
        socket.write(body.slice(5));
      }, 900);
    });
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', (error) => {
      heard += String(error);
    });
    socket.on('close', () => {
      resolve(heard);
    });
  });
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  expect((await ended).code).toBe(0);
}, 60_000);

it('a failed start prints the reason and exits with 2', async () => {
  const { url, close } = await serve({ port: 0, ...folders });
  const { ended } = start(Number(new URL(url).port));
  const { code, err } = await ended;
  expect(code).toBe(2);
  expect(err).toContain('is in use; choose another with --port or PORT');
  await close();
}, 60_000);
