import express from 'express';
import net, { type AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { Connections } from '../../src/http/connections.ts';
import { leavingOf } from '../../src/http/leaving.ts';
import { SlowReaders } from '../../src/http/slow-readers.ts';

it('a client that left before anybody asked has left, and is no slow reader', async () => {
  const app = express();
  const closed = new Promise<express.Response>((resolve) => {
    app.get('/', (_request, response) => response.once('close', () => resolve(response)));
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  setTimeout(() => socket.destroy(), 50);
  const response = await closed;
  expect(leavingOf(response).aborted).toBe(true);
  const readers = new SlowReaders();
  readers.watch(response, 10);
  expect(readers.size).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});

it('when a client that sends ahead leaves, all its responses are closed, once each', async () => {
  const server = createServer();
  const connections = new Connections(server, 10, () => 'id');
  const closed: string[] = [];
  server.on(
    'request',
    connections.counting(({ url = '' }, response) => {
      response.once('close', () => closed.push(url));
      if (url === '/answered') response.end('x');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  for (const path of ['/first', '/answered', '/third']) socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await expect.poll(() => connections.openResponses).toBe(3);
  socket.destroy();
  await expect.poll(() => connections.openResponses).toBe(0);
  expect(closed).toEqual(['/first', '/answered', '/third']);
  await expect.poll(() => connections.count).toBe(0);
  server.close();
});
