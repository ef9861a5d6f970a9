import type { ChildProcess } from 'node:child_process';
import net from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { parsed } from '../support/raw-http.ts';
import { startService, type Started } from './built-service.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(port = 0): Promise<Started & { readonly port: number }> {
  const started = await startService('--port', String(port));
  children.push(started.child);
  return { ...started, port: Number(new URL(started.url).port) };
}

/** Writes to a connection and reads until it is closed. */
function talk(port: number, text: string): { readonly socket: net.Socket; readonly heard: Promise<ReturnType<typeof parsed>> } {
  const socket = net.connect(port, '127.0.0.1', () => {
    socket.write(text);
  });
  let all = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    all += chunk;
  });
  socket.on('error', () => undefined);
  return {
    socket,
    heard: new Promise((resolve) =>
      socket.once('close', () => {
        resolve(parsed(all));
      }),
    ),
  };
}

/** A request that takes some seconds. */
const longQuestion = JSON.stringify({
  scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'month' } },
  against: 'own_price_elasticity',
  from: -2,
  to: 0,
  points: 500,
  quantities: ['facility_power'],
});

function post(address: string, body: string, more = ''): string {
  return (
    `POST ${address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${body.length}\r\n${more}\r\n${body}`
  );
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it.each(['SIGTERM', 'SIGINT'] as const)('%s in the middle of a run: its answer is given, then the service ends with 0', async (signal) => {
  const { child, port, ended } = await start();
  const { heard } = talk(port, post('/v1/demand-curves', longQuestion));
  await pause(300);
  child.kill(signal);
  const { status, headers, body } = await heard;
  expect(status).toBe(200);
  expect(Buffer.byteLength(body)).toBe(Number(headers.get('content-length')));
  expect(await ended).toEqual({ code: 0, signal: null, said: '' });
});

it('SIGTERM in the middle of a body: the rest is read, the answer given, no other connection taken', async () => {
  const { child, port, ended } = await start();
  const idle = talk(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const body = '{ "extends": "stargate-10gw" }';
  const { socket, heard } = talk(port, post('/v1/projections', body).slice(0, -10));
  const isOpen = async (): Promise<boolean> =>
    (await talk(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n').heard).status !== 0;
  expect(await isOpen()).toBe(true); // so the connections before it are open too
  child.kill('SIGTERM');
  await vi.waitFor(
    async () => {
      expect(await isOpen()).toBe(false);
    },
    { timeout: 20_000, interval: 300 },
  );
  socket.write(body.slice(-10));
  expect((await heard).status).toBe(200);
  expect((await idle.heard).status).toBe(200);
  expect(await ended).toEqual({ code: 0, signal: null, said: '' });
});

it('kill -9 in the middle of a run leaves nothing behind: the next start takes the same port and answers', async () => {
  const { child, port, ended } = await start();
  const { heard } = talk(port, post('/v1/demand-curves', longQuestion));
  await pause(300);
  child.kill('SIGKILL');
  expect((await heard).status).toBe(0);
  expect(await ended).toMatchObject({ code: null, signal: 'SIGKILL' });
  const again = await start(port);
  expect(again.port).toBe(port);
  const answer = await talk(
    port,
    post('/v1/projections?curves=facility_power&every=year', '{ "extends": "stargate-10gw" }', 'Connection: close\r\n'),
  ).heard;
  expect(answer.status).toBe(200);
  again.child.kill('SIGTERM');
  expect(await again.ended).toMatchObject({ code: 0 });
});
