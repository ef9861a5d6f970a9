import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/main.ts';
import { requestOf } from '../support/raw-http.ts';
import { fixtures } from './service.ts';

let service: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  service = await serve({ port: 0, models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') });
});
afterAll(() => service.close());

const get = (address: string): string => requestOf(`GET ${address} HTTP/1.1`, 'Host: localhost');

/** A connection that sends this and reads nothing. */
async function sentUnread(text: string): Promise<net.Socket> {
  const socket = net.connect(Number(new URL(service.url).port), '127.0.0.1');
  await new Promise((resolve) => socket.pause().write(text, resolve));
  return socket;
}

/** That of open responses counts the one that says it. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'm').exec(text)?.[1]);
}

it('answers the requests of a connection in their order', async () => {
  const asked = ['/healthz', '/v1/scenarios', '/nowhere', '/v1/models', '/healthz'];
  const last = requestOf('GET /readyz HTTP/1.1', 'Host: localhost', 'Connection: close');
  const answers = await answersTo(asked.map(get).join('') + last);
  expect(answers.map((one) => /^\d+/.exec(one)?.[0])).toEqual(['200', '200', '404', '200', '200', '200']);
  expect(answers[1]).toContain('{"scenarios":');
  expect(answers[3]).toContain('{"models":');
});

it('begins no more than one of them at a time', async () => {
  const sockets = await Promise.all(Array.from({ length: 5 }, () => sentUnread(get('/openapi.json').repeat(1_000))));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await metric('jevons_open_responses')).toBeLessThanOrEqual(1 + sockets.length);
  for (const socket of sockets) socket.destroy();
});

it('holds nothing for a client that has left', async () => {
  const socket = await sentUnread(get('/openapi.json') + get('/v1/scenarios').repeat(60));
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.resetAndDestroy();
  await expect.poll(() => metric('jevons_open_responses'), { timeout: 3_000 }).toBe(1);
});

it('closes a connection on which more requests wait than may', async () => {
  const answers = await answersTo(get('/healthz').repeat(500));
  expect(answers).toHaveLength(65);
  expect(answers.filter((one) => /^connection: close/im.test(one))).toEqual([answers.at(-1)]);
});

/** What is answered until the service closes the connection. */
async function answersTo(bytes: string): Promise<readonly string[]> {
  const socket = net.connect(Number(new URL(service.url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return text.split('HTTP/1.1 ').slice(1);
}
