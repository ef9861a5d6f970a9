import express from 'express';
import net, { type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
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
