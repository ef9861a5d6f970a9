import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../src/main.ts';
import { called, jevons } from '../support/jevons.ts';
import { bearer, keyFileOf, madeKey } from '../support/keys.ts';
import { expectMedianBelow } from '../support/median.ts';
import { parsed, requestOf, sayRaw } from '../support/raw-http.ts';
import { runs } from '../support/runs.ts';
import { fixtures } from '../http/service.ts';
import { startService } from './built-service.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders = { models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') };
/** A library that is read at once. */
const small = { models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') };
const unlimited = { rate: '1000000/second' };

const callers = {
  nobody: undefined,
  read: madeKey(['read'], unlimited),
  run: madeKey(['run'], unlimited),
  write: madeKey(['write'], unlimited),
  all: madeKey(['read', 'run', 'write'], unlimited),
  expired: madeKey(['read', 'run'], { ...unlimited, expires: '2026-02-01T00:00:00Z' }),
  revoked: madeKey(['read', 'run'], { ...unlimited, revoked: '2026-02-01T00:00:00Z' }),
} as const;
const stranger = madeKey(['read', 'run', 'write']);
const file = keyFileOf(Object.values(callers).filter((caller) => caller !== undefined));

const data = mkdtempSync(path.join(tmpdir(), 'jevons-keys-'));
let url = '';
let close: () => Promise<void>;
beforeAll(async () => {
  const store = { file: path.join(data, 'store.db') };
  ({ url, close } = await serve({ port: 0, ...folders, keys: file, origins: ['https://planner.example'], store }));
});
afterAll(async () => {
  await close();
  rmSync(data, { recursive: true });
});

interface Documented {
  readonly method: string;
  readonly template: string;
  readonly address: string;
  readonly body: string | undefined;
  readonly scope: string;
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, unknown>>;
}

/** Every operation of openapi.yaml with the examples it gives, read from the file and from no table of ours. */
function documented(): readonly Documented[] {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any contract
  const { paths } = parse(readFileSync(path.join(root, 'openapi.yaml'), 'utf8')) as { paths: Record<string, Record<string, any>> };
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]): Documented => {
      const address = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const parameter = operation.parameters.find((one: { in: string; name: string }) => one.in === 'path' && one.name === name);
        return encodeURIComponent(parameter.schema.example);
      });
      const examples = operation.requestBody?.content['application/json'].examples as Record<string, { value: unknown }> | undefined;
      return {
        method: method.toUpperCase(),
        template,
        address,
        body: examples && JSON.stringify(Object.values(examples)[0]!.value),
        scope: operation['x-scope'],
        security: operation.security,
        responses: operation.responses,
      };
    }),
  );
}

const operations = documented();

function ask({ method, address, body }: Pick<Documented, 'method' | 'address' | 'body'>, key?: string): Promise<Response> {
  return fetch(url + address, {
    method,
    redirect: 'manual',
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...(key ? { authorization: `Bearer ${key}` } : {}) },
    ...(body ? { body } : {}),
  });
}

const open = ['/docs', '/healthz', '/openapi.json', '/openapi.yaml', '/readyz'];

/** Batches and runs are kept; that of the example is not there. */
const kept = /^\/v1\/(batches|runs)\b/;

/**
 * What a caller may be answered, by a rule of its own: a POST computes, and so does a projection; who starts or cancels a batch
 * writes, and who reads one has had it computed.
 */
function expected({ method, template }: Documented, caller: keyof typeof callers): number {
  if (open.includes(template)) return 200;
  if (['nobody', 'expired', 'revoked'].includes(caller)) return 401;
  if (kept.test(template)) {
    if (!(method === 'GET' ? ['run', 'all'] : ['write', 'all']).includes(caller)) return 403;
    return method === 'POST' ? 202 : 404;
  }
  const runs = method === 'POST' || template.endsWith('/projection');
  return (runs ? ['run', 'all'] : ['read', 'run', 'all']).includes(caller) ? 200 : 403;
}

describe.each(operations.map((operation) => [`${operation.method} ${operation.template}`, operation] as const))('%s', (_, operation) => {
  it.each(Object.keys(callers) as (keyof typeof callers)[])('to a caller with the key: %s', async (caller) => {
    const response = await ask(operation, callers[caller]?.text);
    const text = await response.text();
    const want = expected(operation, caller);
    expect([response.status === 301 ? 200 : response.status, text.slice(0, 300)]).toEqual([want, expect.any(String)]);
    if (want === 200 || want === 202) return;
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    if (want === 404) return;
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="jevons"/);
    expect(operation.responses).toHaveProperty(String(want));
    const { problems } = JSON.parse(text) as { problems: { code: string; message: string }[] };
    if (want === 403) {
      expect(problems).toMatchObject([{ code: 'key.scope', message: expect.stringMatching(`the scope ${operation.scope}`) }]);
      expect(response.headers.get('www-authenticate')).toContain(`error="insufficient_scope", scope="${operation.scope}"`);
    } else expect(problems).toMatchObject([{ code: caller === 'nobody' ? 'key.missing' : 'key.refused' }]);
  });

  it('states what it needs', () => {
    const isOpen = open.includes(operation.template);
    expect(operation.security).toEqual(isOpen ? [] : [{ bearer: [] }, { header: [] }, {}]);
    expect(operation.scope === 'open').toBe(isOpen);
    for (const status of ['401', '403', '429']) expect(Object.hasOwn(operation.responses, status)).toBe(!isOpen);
  });

  it('is not opened by another way to write its address', async () => {
    if (open.includes(operation.template)) return;
    const { address, body = '' } = operation;
    const lines = body === '' ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
    const encoded = address.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
    const ways = [
      address.toUpperCase(),
      `${address}/`,
      `/${address}`,
      encoded,
      `${address}?`,
      `${address}?healthz`,
      `http://localhost${address}`,
      `/docs/..${address}`,
      `${address}#x`,
      `/healthz/..${address}`,
    ];
    for (const method of [operation.method, ...(operation.method === 'GET' ? ['HEAD'] : []), 'OPTIONS', 'PUT']) {
      for (const way of ways) {
        const { status } = await sayRaw(
          url,
          requestOf(`${method} ${way} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines) + body,
        );
        // Of OPTIONS there is only the answer of CORS, which is the same everywhere; below /docs there are only files of the page.
        const want = method === 'OPTIONS' ? 204 : way.startsWith('/docs') ? expect.toSatisfy((one) => one >= 400) : 401;
        expect([method, way, status]).toEqual([method, way, want]);
      }
    }
  });
});

it('a variable under a scenario needs the scope run', async () => {
  const address = '/v1/models/ai-power/variables/facility_power';
  const statuses = async (key: string): Promise<number[]> =>
    Promise.all(
      ['', '?scenario=stargate-10gw', '?%73cenario=stargate-10gw'].map(
        async (query) => (await ask({ method: 'GET', address: address + query, body: undefined }, key)).status,
      ),
    );
  expect(await statuses(callers.read.text)).toEqual([200, 403, 403]);
  expect(await statuses(callers.run.text)).toEqual([200, 200, 200]);
});

describe('a key', () => {
  const status = async (headers: Record<string, string>): Promise<number> => (await fetch(`${url}/v1/models`, { headers })).status;

  it('is sent as Bearer, whatever the case of the word, or in a header of its own', async () => {
    const { text } = callers.read;
    expect(await status({ authorization: `Bearer ${text}` })).toBe(200);
    expect(await status({ authorization: `bearer   ${text}` })).toBe(200);
    expect(await status({ 'x-api-key': text })).toBe(200);
    expect(await status({ authorization: `Basic ${Buffer.from(`x:${text}`).toString('base64')}` })).toBe(401);
    expect(await status({ authorization: text })).toBe(401);
    expect((await fetch(`${url}/v1/models?key=${text}`)).status).toBe(401);
  });

  it('that is not in the file, or has the id of one that is, is refused', async () => {
    expect(await status({ 'x-api-key': stranger.text })).toBe(401);
    expect(await status({ 'x-api-key': `jv_${callers.read.record.id}_${stranger.text.slice(-64)}` })).toBe(401);
    expect(await status({ 'x-api-key': callers.read.record.sha256 })).toBe(401);
  });

  it('is sent once', async () => {
    const { text } = callers.read;
    expect(await status({ authorization: `Bearer ${text}`, 'x-api-key': text })).toBe(400);
    for (const lines of [
      [`Authorization: Bearer ${text}`, `Authorization: Bearer ${text}`],
      [`X-API-Key: ${text}`, `X-API-Key: ${stranger.text}`],
    ]) {
      const heard = await sayRaw(url, requestOf('GET /v1/models HTTP/1.1', 'Host: localhost', ...lines));
      expect([heard.status, heard.body]).toEqual([400, expect.not.stringContaining(text.slice(-64))]);
    }
  });

  it('is not asked of, or read from, a request for an open address', async () => {
    for (const authorization of ['Bearer nothing', 'Basic eDp5', `Bearer ${callers.revoked.text}`])
      expect((await fetch(`${url}/healthz`, { headers: { authorization } })).status).toBe(200);
    for (const place of ['/docs/', '/docs/swagger-ui-bundle.js']) expect((await fetch(url + place)).status).toBe(200);
  });

  it('is needed to learn that there is nothing at an address', async () => {
    for (const place of ['/v1', '/v1/', '/v2/models', '/v1/models/none']) {
      expect((await fetch(url + place)).status).toBe(401);
      expect((await fetch(url + place, bearer(callers.read.text))).status).toBe(404);
    }
  });

  it('does not show in an answer or in the log, wherever it was put', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { text } = callers.run;
    const secret = text.slice(-64);
    const answers = [
      await fetch(`${url}/v1/models?key=${text}`, bearer(text)),
      await fetch(`${url}/v1/models/${text}`, bearer(text)),
      await fetch(`${url}/v1/scenarios/stargate-10gw/projection?every=${text}`, bearer(text)),
      await fetch(`${url}/v1/scenarios/stargate-10gw/projection?set=${text}=1`, bearer(text)),
      await fetch(`${url}/${text}`),
      await fetch(`${url}/v1/projections`, {
        method: 'POST',
        body: JSON.stringify({ extends: text }),
        headers: { 'x-api-key': text, 'content-type': 'application/json' },
      }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain(secret);
      expect([...answer.headers].join()).not.toContain(secret);
    }
    expect(log.mock.calls.flat().join(' ')).not.toContain(secret);
    log.mockRestore();
  });
});

it('any Authorization header that is no key is 401, and none breaks the service', async () => {
  const { text } = callers.read;
  const pieces = fc.oneof(
    fc.string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .filter((code) => code !== 0x7f)
        .map((code) => String.fromCharCode(code)),
      maxLength: 200,
    }),
    fc.constantFrom('Bearer', 'bearer ', 'Bearer\t', 'Basic', 'jv_', text.slice(0, 20), text.slice(-64), ',', '=', '"', '__proto__'),
  );
  const headers = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(headers, fc.constantFrom('Authorization', 'X-API-Key'), async (value, name) => {
      const { status, body } = await sayRaw(
        url,
        Buffer.from(requestOf('GET /v1/models HTTP/1.1', 'Host: localhost', `${name}: ${value}`, 'Connection: close'), 'latin1'),
      );
      expect([status, JSON.parse(body)]).toEqual([401, expect.objectContaining({ status: 401 })]);
    }),
    { numRuns: runs(60) },
  );
  expect((await fetch(`${url}/v1/models`, bearer(text))).status).toBe(200);
});

describe('pages of other origins', () => {
  const origin = 'https://planner.example';

  it('may ask beforehand whether they may send a key, without one', async () => {
    const response = await fetch(`${url}/v1/projections`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-api-key,content-type',
      },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,x-api-key,content-type');
  });

  it('can read why they were refused', async () => {
    const response = await fetch(`${url}/v1/models`, { headers: { origin } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
    expect(response.headers.get('access-control-expose-headers')).toMatch(/Retry-After.*WWW-Authenticate/);
  });
});

describe('a running service', () => {
  it('refuses a key within a second after it is revoked, and takes a new one', async () => {
    const own = keyFileOf([]);
    const { url, close } = await serve({ port: 0, ...small, keys: own });
    await expectMedianBelow(1_500, async () => {
      const { out, err } = await called('keys', 'create', '--name', 'planner', '--scope', 'read', '--keys', own);
      const key = out.trim();
      expect(err).toContain('it is shown this once');
      const status = async (): Promise<number> => (await fetch(`${url}/v1/models`, bearer(key))).status;
      await vi.waitFor(
        async () => {
          expect(await status()).toBe(200);
        },
        { timeout: 10_000, interval: 50 },
      );
      expect((await called('keys', 'revoke', key.split('_')[1]!, '--keys', own)).code).toBe(0);
      const since = performance.now();
      await vi.waitFor(
        async () => {
          expect(await status()).toBe(401);
        },
        { timeout: 10_000, interval: 20 },
      );
      return performance.now() - since;
    });
    await close();
  });

  it('lets nobody in while its key file is damaged or gone, says so once, and stays healthy', async () => {
    const own = keyFileOf([callers.read]);
    const { child, url, ended } = await startService('--models', small.models, '--scenarios', small.scenarios, '--keys', own);
    let log = '';
    child.stderr!.on('data', (said: Buffer) => {
      log += said.toString();
    });
    const lines = (): readonly string[] => log.split('\n').filter((line) => line.startsWith('jevons: '));
    const status = async (): Promise<number> => (await fetch(`${url}/v1/models`, bearer(callers.read.text))).status;
    expect(await status()).toBe(200);
    for (const [index, damage] of [
      () => {
        writeFileSync(own, '{');
      },
      () => {
        rmSync(own);
      },
    ].entries()) {
      damage();
      await vi.waitFor(
        async () => {
          expect([await status(), lines().length]).toEqual([503, index + 1]);
        },
        { timeout: 10_000, interval: 50 },
      );
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect((await fetch(`${url}/v1/models`)).status).toBe(401);
    }
    expect(lines()).toEqual([
      expect.stringContaining('the keys cannot be read, and nobody may call'),
      expect.stringContaining('there is no key file'),
    ]);
    keyFileOf([callers.read], own);
    await vi.waitFor(
      async () => {
        expect(await status()).toBe(200);
      },
      { timeout: 10_000, interval: 50 },
    );
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });
});

describe('without keys the service', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'planner.example', ''])('does not listen on %j', async (host) => {
    await expect(serve({ port: 0, host, ...small })).rejects.toThrow('--insecure');
    const { code, err, out } = await jevons('serve', '--host', host, '--port', '0');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^jevons: on .*other machines reach the service, and it has no keys/);
  });

  it.each(['127.0.0.1', '127.3.2.1', 'localhost', '::1', '::ffff:127.0.0.1'])('listens on %s', async (host) => {
    const { url, close } = await serve({ port: 0, host, ...small }).catch((error: unknown) => {
      // A machine may have no IPv6.
      if (!String(error).includes('is not an address of this machine')) throw error;
      return { url: undefined, close: () => Promise.resolve() };
    });
    if (url) expect((await fetch(`${url}/v1/models`)).status).toBe(200);
    await close();
  });

  it('listens on any address if told that this is insecure, or if it has keys', async () => {
    for (const options of [{ insecure: true }, { keys: file }]) {
      const { url, close } = await serve({ port: 0, host: '0.0.0.0', ...small, ...options });
      const { port } = new URL(url);
      expect((await fetch(`http://127.0.0.1:${port}/v1/models`)).status).toBe('keys' in options ? 401 : 200);
      await close();
    }
  });

  it('does not start with a key file that is absent, damaged or open to others, nor with keys and --insecure', async () => {
    const { code, err } = await jevons('serve', '--port', '0', '--keys', '/nowhere/keys.json');
    expect([code, err]).toEqual([2, expect.stringContaining('file.not-found')]);
    await expect(serve({ port: 0, ...small, keys: '/nowhere/keys.json' })).rejects.toThrow('there is no key file');
    expect(await jevons('serve', '--port', '0', '--keys', file, '--insecure')).toMatchObject({
      code: 2,
      err: expect.stringContaining('leave one of them out'),
    });
  });
});

it('an answer that is refused for its key is complete before its body is read', async () => {
  await expectMedianBelow(2_000, async () => {
    const heard = await sayRaw(
      url,
      requestOf('POST /v1/projections HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 64000000'),
    );
    expect(parsed(heard.text).status).toBe(401);
    return heard.took;
  });
});
