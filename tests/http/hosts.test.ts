import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAllowedHost } from '../../src/http/allowed-hosts.ts';
import { addressName, isLoopback, parseHost } from '../../src/http/host-name.ts';
import { serve } from '../../src/main.ts';
import { jevons } from '../support/jevons.ts';
import { requestOf, sayRaw, type Heard } from '../support/raw-http.ts';
import { runs } from '../support/runs.ts';
import { fixtures } from './service.ts';

const folders = { models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') };
/** Of the machine, not loopback; there may be none. */
const ofMachine = Object.values(os.networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

let url = '';
let close: () => Promise<void>;
beforeAll(async () => {
  ({ url, close } = await serve({
    port: 0,
    host: '0.0.0.0',
    insecure: true,
    allowedHosts: ['planner.example', 'Sheet.Example:8443', '2001:db8::1'],
    ...folders,
  }));
});
afterAll(() => close());

const get = (place: string, ...headers: readonly string[]): Promise<Heard> =>
  sayRaw(url, requestOf(`GET ${place} HTTP/1.1`, ...headers, 'Connection: close'));

describe('a request for a host of the service is answered', () => {
  it.each([
    'localhost',
    'localhost:8080',
    'LocalHost:1',
    'localhost.',
    '127.0.0.1',
    '127.0.0.1:65535',
    '127.8.9.1',
    '[::1]:8080',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    'planner.example',
    'PLANNER.example:9',
    'planner.example.',
    'sheet.example:8443',
    '[2001:db8::1]',
    '[2001:DB8:0::1]:80',
  ])('%s', async (host) => {
    for (const place of ['/healthz', '/v1/models', '/openapi.json']) expect((await get(place, `Host: ${host}`)).status).toBe(200);
  });

  it('by the address that the connection reached, as a health check of a container asks', async () => {
    if (ofMachine === undefined) return;
    const { port } = new URL(url);
    expect((await fetch(`http://${ofMachine}:${port}/healthz`)).status).toBe(200);
    // Reached by loopback, it is another address.
    expect((await get('/healthz', `Host: ${ofMachine}`)).status).toBe(421);
  });

  it('by the host it listens on', async () => {
    const own = await serve({ port: 0, host: 'localhost', ...folders });
    expect((await fetch(own.url.replace(/\/\/[^/]*:/, '//localhost:') + '/healthz')).status).toBe(200);
    await own.close();
  });

  it('in the absolute form of an address, whatever the header says', async () => {
    expect((await get('http://planner.example/healthz', 'Host: planner.example')).status).toBe(200);
    expect((await get('http://LOCALHOST:80/healthz', 'Host: evil.example')).status).toBe(200);
  });

  it('of HTTP/1.0 without a Host header, which no browser leaves out', async () => {
    const heard = await sayRaw(url, requestOf('GET /healthz HTTP/1.0'));
    expect(heard.text).toMatch(/^HTTP\/1\.[01] 200 /);
  });
});

describe('a request for another host is 421, at every address and with every method', () => {
  it.each([
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'evil-localhost',
    'xlocalhost',
    'planner.example.evil.example',
    'sub.planner.example',
    'sheet.example',
    'sheet.example:80',
    '0.0.0.0',
    '128.0.0.1',
    '10.0.0.1',
    '127.1',
    '0127.0.0.1',
    '[2001:db8::2]',
    '[::]',
    '[::ffff:10.0.0.1]',
    'x',
  ])('%s', async (host) => {
    for (const place of ['/healthz', '/readyz', '/v1/models', '/docs/', '/openapi.yaml', '/nothing']) {
      const { status, headers, body } = await get(place, `Host: ${host}`);
      expect([place, status, headers.get('content-type')]).toEqual([place, 421, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(body)).toMatchObject({ problems: [{ code: 'host.refused', hint: expect.stringContaining('--allow-host') }] });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const method of ['OPTIONS', 'POST', 'DELETE'])
      expect((await sayRaw(url, requestOf(`${method} /v1/projections HTTP/1.1`, `Host: ${host}`, 'Connection: close'))).status).toBe(421);
  });

  it('in the absolute form of an address too', async () => {
    for (const target of [
      'http://evil.example/healthz',
      'http://evil.example:80',
      'HTTP://evil.example/v1/models',
      'https://evil.example/',
      'ftp://evil.example/healthz',
    ])
      expect((await get(target, 'Host: localhost')).status).toBe(421);
  });

  it('is told before the key is asked for', async () => {
    const { keyFileOf } = await import('../support/keys.ts');
    const own = await serve({ port: 0, keys: keyFileOf([]), ...folders });
    expect((await sayRaw(own.url, requestOf('GET /v1/models HTTP/1.1', 'Host: evil.example'))).status).toBe(421);
    await own.close();
  });
});

describe('a request whose host cannot be told is 400', () => {
  it.each<readonly [string, readonly string[]]>([
    ['no Host header', []],
    ['two of them', ['Host: localhost', 'Host: evil.example']],
    ['the same one twice', ['Host: localhost', 'host: localhost']],
    ['one that is empty', ['Host:']],
    ['a list', ['Host: localhost, evil.example']],
    ['a user before it', ['Host: user@localhost']],
    ['a path after it', ['Host: localhost/x']],
    ['a port that is no number', ['Host: localhost:http']],
    ['a port of six digits', ['Host: localhost:123456']],
    ['an address without brackets', ['Host: ::1']],
    ['half a bracket', ['Host: [::1']],
    ['other letters', ['Host: localhöst']],
  ])('%s', async (_, headers) => {
    const { status, body, headers: answered } = await get('/healthz', ...headers);
    expect([status, answered.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ status: 400, problems: [{ code: 'host.refused' }] });
  });

  it('of the absolute form: no Host header, or no host', async () => {
    expect((await get('http://localhost/healthz')).status).toBe(400);
    expect((await get('http:///healthz', 'Host: localhost')).status).toBe(400);
    expect((await get('http://user@localhost/healthz', 'Host: localhost')).status).toBe(400);
  });
});

it('no host that a browser could be sent to by name is taken for the machine', () => {
  fc.assert(
    fc.property(fc.webAuthority(), (authority) => {
      const host = parseHost(authority.replace(/^.*@/, ''));
      if (host && isLoopback(host.name)) expect(net.isIP(host.name) > 0 || host.name === 'localhost').toBe(true);
    }),
    { numRuns: runs(300) },
  );
  expect(fc.sample(fc.domain(), 200).filter((name) => name !== 'localhost' && isLoopback(parseHost(name)?.name ?? ''))).toEqual([]);
});

it('addresses are compared as addresses', () => {
  expect(['::1', '0:0::1', '::ffff:192.0.2.1', 'fe80::1%eth0', '192.0.2.1', 'Planner.Example.'].map(addressName)).toEqual([
    '::1',
    '::1',
    '192.0.2.1',
    'fe80::1',
    '192.0.2.1',
    'planner.example',
  ]);
});

describe('--allow-host', () => {
  it('takes a whole name or address, and perhaps a port', () => {
    expect(readAllowedHost('Planner.Example:8080')).toEqual({ name: 'planner.example', port: '8080' });
    expect(readAllowedHost('::1')).toEqual({ name: '::1' });
  });

  it.each(['*', '*.example', '.example', 'http://planner.example', 'planner.example/', 'a b', '', ','])(
    '%j is refused, exit code 2',
    async (name) => {
      expect(() => readAllowedHost(name)).toThrow('is not a host to allow');
      expect(await jevons('serve', '--port', '0', '--allow-host', name)).toMatchObject({
        code: 2,
        err: expect.stringContaining('is not a host to allow'),
      });
    },
  );
});
