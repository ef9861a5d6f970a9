import net from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectDocumented } from '../support/contract.ts';
import { parsed, requestOf, sayRaw, type Heard } from '../support/raw-http.ts';
import { builtService, startService } from './built-service.ts';

const { url } = builtService();

/** Milliseconds. Most answers take a few; the machine may be busy. */
const patience = 10_000;

const healthy = '/v1/scenarios/stargate-10gw/projection?every=year';
let answer = '';

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

async function ask(address: string, request: RequestInit & { readonly duplex?: 'half' } = {}): Promise<Answer> {
  const response = await fetch(url() + address, { ...request, signal: AbortSignal.timeout(patience) });
  const contentType = response.headers.get('content-type') ?? '';
  const text = await response.text();
  expectDocumented({
    method: request.method ?? 'GET',
    pathname: new URL(url() + address).pathname,
    status: response.status,
    contentType,
    text,
  });
  expect(text).not.toMatch(/node_modules|\.[cm]?[jt]s:\d+|\n {4}at |\/(home|work|root|usr)\//);
  return { status: response.status, contentType, text };
}

/** Earlier requests have no effect: the answer is the same, byte for byte. */
async function expectUnharmed(): Promise<void> {
  expect((await ask(healthy)).text).toBe(answer);
}

beforeAll(async () => {
  answer = (await ask(healthy)).text;
});

const json = 'application/json';
const yaml = 'application/yaml';
type Body = NonNullable<RequestInit['body']>;
interface Case {
  readonly type?: string;
  readonly body: () => Body;
  readonly headers?: Readonly<Record<string, string>>;
  /** To POST /v1/projections. */
  readonly status: number;
}

const scenario =
  (rest: object): (() => string) =>
  () =>
    JSON.stringify({ extends: 'stargate-10gw', ...rest });
const assumption = (value: unknown): (() => string) => scenario({ assumptions: { own_price_elasticity: value } });
const written =
  (value: string): (() => string) =>
  () =>
    `{ "extends": "stargate-10gw", "assumptions": { "own_price_elasticity": ${value} } }`;
const nested =
  (open: string, close: string, times = 10_000): (() => string) =>
  () =>
    open.repeat(times) + close.repeat(times);
const named = (count: number, entry: (k: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, k) => entry(k)).join(between);
const laughs = (): string =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 9 }, (_, k) => `a${k + 1}: &a${k + 1} [${named(9, () => `*a${k}`)}]`),
  ].join('\n');
const blanks = (bytes: number): Buffer => Buffer.alloc(bytes, 0x20);

const cases: Readonly<Record<string, Case>> = {
  '64 MB at once': { body: () => blanks(64_000_000), status: 413 },
  '64 MB of YAML': { type: yaml, body: () => blanks(64_000_000), status: 413 },
  '64 MB in pieces': {
    body: () => {
      let k = 0;
      return new ReadableStream<Uint8Array>({
        pull: (out) => {
          if (k++ < 64) out.enqueue(blanks(1_000_000));
          else out.close();
        },
      });
    },
    status: 413,
  },
  '512 MB as gzip': { body: () => gzipSync(blanks(512_000_000)), headers: { 'content-encoding': 'gzip' }, status: 413 },
  '64 MB as brotli': {
    body: () => brotliCompressSync(blanks(64_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    headers: { 'content-encoding': 'br' },
    status: 413,
  },
  'gzip that breaks off': {
    body: () => gzipSync('{ "extends": "stargate-10gw" }').subarray(0, 24),
    headers: { 'content-encoding': 'gzip' },
    status: 400,
  },
  'gzip that is none': { body: () => '{}', headers: { 'content-encoding': 'gzip' }, status: 400 },
  'gzip within gzip': { body: () => gzipSync(gzipSync('{}')), headers: { 'content-encoding': 'gzip, gzip' }, status: 415 },

  'lists, 10,000 deep': { body: nested('[', ']'), status: 422 },
  'lists, 4 million deep': { body: nested('[', ']', 4_000_000), status: 422 },
  'mappings, 10,000 deep': { body: () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, status: 422 },
  'a value, 90 deep': { body: written(`{ "value": ${nested('[', ']', 90)()} }`), status: 422 },
  'YAML lists, 10,000 deep': { type: yaml, body: nested('[', ']'), status: 422 },
  'YAML lists of lists, 10,000 deep': { type: yaml, body: () => `${'- '.repeat(10_000)}a`, status: 422 },
  'YAML mappings, 1,500 deep': { type: yaml, body: () => named(1_500, (k) => `${' '.repeat(k)}a:`, '\n'), status: 422 },
  'YAML brackets without an end': { type: yaml, body: () => '['.repeat(1_900_000), status: 422 },
  'YAML braces without an end': { type: yaml, body: () => '{a: '.repeat(100_000), status: 422 },
  'YAML question marks': { type: yaml, body: () => '? '.repeat(100_000), status: 422 },

  'a billion laughs': { type: yaml, body: laughs, status: 400 },
  'an alias of itself': { type: yaml, body: () => 'extends: &a [*a]', status: 400 },
  'anchors of anchors': { type: yaml, body: () => `a0: &a0 x\n${named(50_000, (k) => `a${k + 1}: &a${k + 1} *a${k}`, '\n')}`, status: 422 },
  'a merge key': { type: yaml, body: () => 'a: &a { extends: stargate-10gw }\n<<: *a', status: 422 },
  'a tag that makes a function': { type: yaml, body: () => 'extends: !!js/function "function () {}"', status: 400 },
  'a mapping as a key': { type: yaml, body: () => '? { __proto__: 1 }\n: 1', status: 400 },

  NaN: { body: written('NaN'), status: 400 },
  '-Infinity': { body: written('-Infinity'), status: 400 },
  '1e999': { body: written('1e999'), status: 422 },
  '"1e999"': { body: written('"1e999"'), status: 422 },
  '"NaN"': { body: written('"NaN"'), status: 422 },
  '.inf in YAML': { type: yaml, body: () => 'extends: stargate-10gw\nassumptions: { own_price_elasticity: -.inf }', status: 422 },
  '-0': { body: written('-0'), status: 200 },
  'a number of 5 million digits': { body: written(`-1.${'1'.repeat(5_000_000)}`), status: 200 },
  'the largest number': { body: scenario({ assumptions: { baseline_revenue: '1e308 USD/year' } }), status: 422 },

  'a key twice': { body: () => '{ "extends": "stargate-10gw", "extends": "stargate-10gw" }', status: 400 },
  'a key twice, once in escapes': { body: () => '{ "extends": "stargate-10gw", "\\u0065xtends": "stargate-10gw" }', status: 400 },
  'a key twice in YAML': { type: yaml, body: () => 'extends: stargate-10gw\n"extends": stargate-10gw', status: 400 },
  '__proto__ in escapes': { body: () => '{ "extends": "stargate-10gw", "__pr\\u006fto__": { "polluted": 1 } }', status: 422 },
  '__proto__ as an alias': { type: yaml, body: () => 'title: &a __proto__\nextends: stargate-10gw\n*a : { polluted: 1 }', status: 400 },

  'no content type': { type: '', body: () => new Uint8Array([0x7b, 0x7d]), status: 415 },
  'text/plain': { type: 'text/plain', body: () => '{}', status: 415 },
  'a content type of 10,000 letters': { type: `application/${'x'.repeat(10_000)}`, body: () => '{}', status: 415 },
  'UTF-16 by name': { type: 'application/json; charset=utf-16', body: () => Buffer.from('{}', 'utf16le'), status: 415 },
  'UTF-16 with a mark': { body: () => Buffer.from('\ufeff{}', 'utf16le'), status: 400 },
  'UTF-16 without a mark': { body: () => Buffer.from('{ "extends": "stargate-10gw" }', 'utf16le'), status: 400 },
  'broken UTF-8': { body: () => Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), status: 400 },
  'half a surrogate in UTF-8': { body: () => Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), status: 400 },
  'JSON that breaks off': { body: () => '{ "extends": "stargate-10gw", "assump', status: 400 },
  'JSON with a null byte': { body: () => '{ "extends": "stargate-10gw" }\0', status: 400 },
  'YAML that breaks off': { type: yaml, body: () => 'extends: stargate-10gw\nassumptions: { own', status: 400 },
  nothing: { body: () => '', status: 400 },
  'nothing but a comment': { type: yaml, body: () => '# nothing', status: 400 },

  'an equation for a value': { body: assumption('1 + pass_through'), status: 422 },
  'a program for a value': { body: assumption('constructor.constructor("return process")().exit()'), status: 422 },
  'an equation by name': { body: scenario({ assumptions: { own_price_elasticity: { equation: '1 + pass_through' } } }), status: 422 },
  'a program in a claim': { body: scenario({ expect: [{ of: 'constructor.constructor("return 1")()', equals: 1 }] }), status: 422 },
  'a formula for Excel in a title': { body: scenario({ title: "=cmd|' /C calc'!A0" }), status: 200 },

  'a million names': {
    body: () => `{ "extends": "stargate-10gw", "assumptions": { ${named(1_000_000, (k) => `"n${k}":1`)} } }`,
    status: 413,
  },
  '100,000 names': { body: () => `{ "extends": "stargate-10gw", "assumptions": { ${named(100_000, (k) => `"n${k}":1`)} } }`, status: 422 },
  '50,000 names with capitals': {
    body: () => `{ "extends": "stargate-10gw", "assumptions": { ${named(50_000, (k) => `"N ${k}":1`)} } }`,
    status: 422,
  },
  '100,000 fields': { body: () => `{ ${named(100_000, (k) => `"n${k}":1`)} }`, status: 422 },
  '15,000 names in YAML': {
    type: yaml,
    body: () => `extends: stargate-10gw\nassumptions:\n${named(15_000, (k) => `  n${k}: 1`, '\n')}`,
    status: 422,
  },
  '20,000 sites': {
    body: () => `{ "extends": "stargate-10gw", "tables": { "site": { ${named(20_000, (k) => `"s${k}":{"realisation_share":1}`)} } } }`,
    status: 422,
  },
  '50,000 claims': { body: scenario({ expect: Array.from({ length: 50_000 }, () => ({ of: 'nothing', equals: 1 })) }), status: 422 },
  'a name of 9 million letters': { body: scenario({ assumptions: { ['a'.repeat(9_000_000)]: 1 } }), status: 422 },
  'a model of 9 million letters': { body: () => JSON.stringify({ model: 'a'.repeat(9_000_000) }), status: 422 },
  'a parent of 8 million letters': { body: () => JSON.stringify({ extends: 'a-'.repeat(4_000_000) }), status: 422 },
  'a unit of 9 million letters': { body: assumption(`1 ${'W*'.repeat(4_500_000)}W`), status: 422 },
  'a unit of 4 million brackets': { body: assumption(`1 ${'('.repeat(4_000_000)}`), status: 422 },
  'a power of a million digits': { body: assumption(`1 W^${'9'.repeat(1_000_000)}`), status: 422 },
  'a claim of 100,000 sums': { body: scenario({ expect: [{ of: 'sum('.repeat(100_000), equals: 1 }] }), status: 422 },
  '300,000 dates, each of them one': {
    body: assumption({
      between: 'step',
      outside: 'hold',
      value: Object.fromEntries(
        Array.from({ length: 300_000 }, (_, k) => [
          `${1000 + (k % 9000)}-${String(1 + (Math.floor(k / 9000) % 12)).padStart(2, '0')}` +
            `-${String(1 + (Math.floor(k / 108_000) % 28)).padStart(2, '0')}`,
          -1,
        ]),
      ),
    }),
    // Within the limit of a body, but it takes more memory than a worker process has.
    status: 422,
  },
  'steps of an hour for 9,000 years': { body: scenario({ horizon: { from: 1000, to: 9999, step: 'year/8784' } }), status: 422 },
  'steps of nothing': { body: scenario({ horizon: { step: 'year/0' } }), status: 422 },
  'steps of 10^40 a year': { body: scenario({ horizon: { step: `year/1${'0'.repeat(40)}` } }), status: 422 },
  'a chain that leads to itself': { body: scenario({ scenario: 'stargate-10gw' }), status: 422 },
  'a path for a parent': { body: () => JSON.stringify({ extends: '../models/rebound' }), status: 422 },
};

describe('a body', () => {
  it.each(Object.entries(cases))(
    '%s',
    async (_, { type = json, body, headers, status }) => {
      const made = body();
      const send = (address: string): Promise<Answer> =>
        ask(address, {
          method: 'POST',
          body: made instanceof ReadableStream ? body() : made,
          headers: { ...(type === '' ? {} : { 'content-type': type }), ...headers },
          duplex: 'half',
        });
      const { status: found, text } = await send('/v1/projections?curves=facility_power&every=year');
      expect(found, text.slice(0, 500)).toBe(status);
      expect(text.length).toBeLessThan(1_000_000);
      for (const address of ['/v1/demand-curves', '/v1/scenarios/check', '/v1/models/check']) {
        const other = await send(address);
        expect([200, 400, 413, 415, 422], other.text.slice(0, 500)).toContain(other.status);
        expect(other.text.length).toBeLessThan(1_000_000);
      }
      await expectUnharmed();
    },
    5 * patience,
  );
});

describe('a method', () => {
  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, headers, body } = await sayRaw(
      url(),
      requestOf(`${method} /v1/projections HTTP/1.1`, 'Host: localhost', 'Content-Length: 2', 'Connection: close', '', '{}'),
    );
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(JSON.parse(body)).toMatchObject({ status: 405, instance: '/v1/projections' });
  });

  it('CONNECT is refused', async () => {
    const { status, body } = await sayRaw(url(), requestOf('CONNECT example.org:443 HTTP/1.1', 'Host: localhost'));
    expect([status, (JSON.parse(body) as { status: number }).status]).toEqual([405, 405]);
  });

  it('HEAD answers as GET does, without a body', async () => {
    const { status, text } = await ask(healthy, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    const refused = await fetch(`${url()}/v1/projections`, { method: 'HEAD' });
    expect([refused.status, await refused.text()]).toEqual([405, '']);
  });
});

describe('an address', () => {
  it('of 100,000 parameters is refused', async () => {
    const { status, body } = await sayRaw(
      url(),
      requestOf(`GET ${healthy}&${named(100_000, (k) => `p${k}=1`, '&')} HTTP/1.1`, 'Host: localhost'),
    );
    expect([status, (JSON.parse(body) as { status: number }).status]).toEqual([431, 431]);
  });

  it('of as many as fit is refused', async () => {
    const { status, text } = await ask(`${healthy}&${named(1_500, (k) => `p${k}=1`, '&')}`);
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(1_000_000);
  });

  it('of 200 settings, each as long as fits, is refused', async () => {
    expect((await ask(`${healthy}&${named(200, (k) => `set=a${k}=${' '.repeat(20)}x`, '&')}`)).status).toBe(422);
    expect((await ask(`${healthy}&set=pue=${'1'.repeat(3_900)}`)).status).toBe(422);
    expect((await ask(`${healthy}&curves=${named(1_000, () => 'pue', ',')}`)).status).toBe(200);
  });

  it.each([
    '..%2F..%2Fetc%2Fpasswd',
    '..%5C..',
    '%2e%2e%2f%2e%2e%2f',
    '....//',
    '%00',
    'con',
    'stargate-10gw%2eyaml',
    '%252e%252e%252f',
    '__proto__',
  ])('with %s for a name is not there', async (name) => {
    for (const address of [
      `/v1/models/${name}`,
      `/v1/models/${name}?format=yaml`,
      `/v1/scenarios/${name}`,
      `/v1/scenarios/${name}?format=yaml`,
      `/v1/scenarios/${name}/projection`,
      `/v1/models/rebound/variables/${name}`,
    ]) {
      const { status, body } = await sayRaw(url(), requestOf(`GET ${address} HTTP/1.1`, 'Host: localhost'));
      expect(status, address).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ status: 404 });
    }
  });
});

it('requests upon requests on one connection are all answered, then the garbage after them', async () => {
  const heard = await new Promise<string>((resolve) => {
    let text = '';
    const socket = net.connect(Number(new URL(url()).port), '127.0.0.1');
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if ((text.match(/HTTP\/1\.1 200/g) ?? []).length === 50 && !text.includes(' 400 '))
        socket.write('\u0000\u0001\u0002 garbage\r\n\r\n');
    });
    socket.on('close', () => {
      resolve(text);
    });
    socket.write(requestOf('GET /healthz HTTP/1.1', 'Host: localhost').repeat(50));
  });
  expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual([...Array.from({ length: 50 }, () => 'HTTP/1.1 200'), 'HTTP/1.1 400']);
  await expectUnharmed();
});

describe('a client that takes its time', () => {
  /** Sends one character at a time until it is refused. */
  function drip(start: string, letter: string, service = url()): Promise<Heard> {
    const started = performance.now();
    return new Promise((resolve) => {
      const socket = net.connect(Number(new URL(service).port), '127.0.0.1', () => {
        socket.write(start);
      });
      let text = '';
      const dripping = setInterval(() => {
        socket.write(letter);
      }, 500);
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(dripping);
        resolve({ ...parsed(text), took: performance.now() - started });
      });
    });
  }

  const endless = requestOf('POST /v1/projections HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 1000');

  it.concurrent('over its headers is refused within 20 seconds, and delays nobody', async () => {
    const slow = Array.from({ length: 200 }, () => drip('GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'a'));
    await expectUnharmed();
    for (const { status, body, took } of await Promise.all(slow)) {
      expect(took).toBeLessThan(20_000);
      expect([status, (JSON.parse(body) as { status: number }).status]).toEqual([408, 408]);
    }
  });

  it.concurrent('over its body is refused within 65 seconds', async () => {
    const { status, body, took } = await drip(endless, ' ');
    expect(took).toBeLessThan(65_000);
    expect([status, (JSON.parse(body) as { status: number }).status]).toEqual([408, 408]);
  });

  it.concurrent('over the first word is let go within 20 seconds', async () => {
    const { took } = await drip('', '');
    expect(took).toBeLessThan(20_000);
  });

  it.concurrent('does not keep the service from ending: SIGTERM waits half a minute', async () => {
    const { child, url: other, ended } = await startService();
    const dripping = drip(endless, ' ', other);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null, said: '' });
    expect((await dripping).took).toBeLessThan(35_000);
  });

  it.concurrent('to read the answer holds up nobody', async () => {
    const sockets = Array.from({ length: 50 }, () => {
      const socket = net.connect(Number(new URL(url()).port), '127.0.0.1', () => {
        socket.write(requestOf('GET /v1/scenarios/stargate-10gw/projection?curves=all HTTP/1.1', 'Host: localhost'));
      });
      return socket.on('error', () => undefined).pause();
    });
    await expectUnharmed();
    for (const socket of sockets) socket.destroy();
  });
});
