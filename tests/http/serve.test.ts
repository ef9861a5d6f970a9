import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { serve } from '../../src/main.ts';
import { bundle } from '../support/jevons.ts';
import { fixtures } from './service.ts';

const folders = { models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') };
const root = path.resolve(import.meta.dirname, '../..');

interface Started {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
});

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [bundle(), '--models', folders.models, '--scenarios', folders.scenarios, 'serve'], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stderr.on('data', (text) => {
    err += String(text);
  });
  const url = new Promise<string>((resolve) =>
    child.stdout.on('data', (text) => {
      out += String(text);
      const found = /http:\S+/.exec(out)?.[0];
      if (found) resolve(found);
    }),
  );
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => {
      resolve({ code, out, err });
    }),
  );
  return { child, url, ended };
}

it('keeps an idle connection longer than the pools of clients and proxies do', async () => {
  const { url, close } = await serve({ port: 0, ...folders });
  const response = await fetch(`${url}/healthz`);
  await response.text();
  expect(Number(/timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  await close();
});

it('serves on loopback until it is closed; closing twice is allowed', async () => {
  const { url, close } = await serve({ port: 0, ...folders });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await Promise.all([close(), close()]);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('removes its signal listeners', async () => {
  const before = process.listenerCount('SIGTERM');
  const { close } = await serve({ port: 0, ...folders });
  expect(process.listenerCount('SIGTERM')).toBe(before + 1);
  await close();
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

it('reports an invalid port, host or folder', async () => {
  const { url, close } = await serve({ port: 0, ...folders });
  const port = Number(new URL(url).port);
  await expect(serve({ port, ...folders })).rejects.toThrow(`port ${port} on 127.0.0.1 is in use; choose another with --port or PORT`);
  await close();
  await expect(serve({ port: 0, host: '203.0.113.7', insecure: true, ...folders })).rejects.toThrow(
    '203.0.113.7 is not an address of this machine',
  );
  await expect(serve({ port: 0, ...folders, models: '/nowhere' })).rejects.toThrow('there is no folder /nowhere');
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s finishes open requests, closes connections after one more answer, accepts no other, and exits with 0',
  async (signal) => {
    const { child, url, ended } = start({ PORT: '0' });
    const { port } = new URL(await url);
    await fetch(`${await url}/healthz`); // leaves a connection alive
    const body = '{ "extends": "two-sites" }';
    const socket = net.connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (text) => {
      answer += String(text);
    });
    const answered = new Promise((resolve) => socket.on('close', resolve));
    socket.write(
      'POST /v1/projections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await pause(200);
    child.kill(signal);
    await pause(200);
    const onKept = await fetch(`${await url}/healthz`);
    expect(onKept.headers.get('connection')).toBe('close');
    await onKept.text();
    await expect(fetch(`${await url}/healthz`)).rejects.toThrow();
    socket.write(body.slice(5));
    await answered;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await ended).toMatchObject({ code: 0, err: '' });
  },
);

it('a port in use is one line and exit code 2', async () => {
  const { url, close } = await serve({ port: 0, ...folders });
  const { code, err } = await start({ PORT: new URL(url).port }).ended;
  await close();
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([expect.stringContaining('is in use')]);
});

it('takes host and port from the environment', async () => {
  const { url, child, ended } = start({ HOST: '127.0.0.2', PORT: '0' });
  expect(await url).toMatch(/^http:\/\/127\.0\.0\.2:/);
  child.kill('SIGTERM');
  await ended;
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
