import { createServer, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { Connections } from '../../src/http/connections.ts';
import { requestOf, sayRaw } from '../support/raw-http.ts';

let server: Server;
const sockets: net.Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

/** A server that answers 200, with this many connections open and idle. */
async function serverWith(limit: number, open: number): Promise<{ url: string; connections: Connections }> {
  server = createServer();
  const connections = new Connections(server, limit, () => 'id');
  server.on(
    'request',
    connections.counting((_request, response) => {
      response.setHeader('Content-Length', 2).end('ok');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (let k = 0; k < open; k++)
    await new Promise<void>((resolve) => {
      sockets.push(net.connect(port, '127.0.0.1', resolve));
    });
  await expect.poll(() => connections.count).toBe(open);
  return { url: `http://127.0.0.1:${port}`, connections };
}

const get = (address: string): string => requestOf(`GET ${address} HTTP/1.1`, 'Host: localhost');

it('beyond the limit only the state of the service is answered, and any other request is refused and the connection closed', async () => {
  const { url, connections } = await serverWith(3, 3);
  for (const address of ['/healthz', '/readyz?x=1', '/metrics']) expect((await sayRaw(url, get(address))).status).toBe(200);
  expect(connections.refused).toBe(0);
  const { status, headers, body } = await sayRaw(url, get('/v1/models'));
  expect([status, headers.get('retry-after'), headers.get('connection')]).toEqual([503, '1', 'close']);
  expect(body).toContain('the service has 3 connections, its limit');
  expect(connections.refused).toBe(1);
});

it('far beyond the limit a connection is refused before it sends anything', async () => {
  const { url, connections } = await serverWith(1, 65);
  expect((await sayRaw(url, '')).status).toBe(503);
  expect(connections.refused).toBe(1);
});
