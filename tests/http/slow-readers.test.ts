import { createServer, get, type Server, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { SlowReaders } from '../../src/http/slow-readers.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listening(answer: (response: ServerResponse) => void): Promise<number> {
  server = createServer((_request, response) => {
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

it('who has left before the answer was there is not watched, and not cut off', async () => {
  const readers = new SlowReaders();
  let left: ServerResponse | undefined;
  const port = await listening((response) => {
    response.once('close', () => (left = response));
  });
  const request = get({ port, host: '127.0.0.1' });
  request.on('error', () => undefined);
  setTimeout(() => request.destroy(), 50);
  await expect.poll(() => left).toBeDefined();
  readers.watch(left as never, 1_000);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(readers.cut).toBe(0);
});

it('who takes nothing is cut off once, after its time', { timeout: 60_000 }, async () => {
  const readers = new SlowReaders();
  const port = await listening((response) => {
    readers.watch(response as never, 50_000_000);
    response.end(Buffer.alloc(50_000_000));
  });
  const socket = net.connect(port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await expect.poll(() => readers.cut, { timeout: 30_000, interval: 500 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(readers.cut).toBe(1);
  socket.destroy();
});
