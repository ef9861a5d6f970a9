import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { serve } from '../../src/main.ts';
import { expectDocumented } from '../support/contract.ts';
import { parsed, requestOf, sayRaw } from '../support/raw-http.ts';
import { fixtures, service } from './service.ts';

const { ask, post } = service(fixtures);
let url = '';
let close: () => Promise<void>;

beforeAll(async () => {
  ({ url, close } = await serve({ port: 0, models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') }));
});
afterAll(() => close());

const head = (...more: readonly string[]): string =>
  requestOf('POST /v1/projections HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...more);

const broken: readonly (readonly [string, string | Uint8Array, number])[] = [
  ['words', 'hello, are you there?\r\n\r\n', 400],
  ['the beginning of TLS', Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3), 400],
  ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a method nobody knows', requestOf('BREW /healthz HTTP/1.1', 'Host: localhost'), 400],
  ['CONNECT', requestOf('CONNECT example.org:443 HTTP/1.1', 'Host: localhost'), 405],
  ['a null byte in the address', requestOf('GET /healthz\0 HTTP/1.1', 'Host: localhost'), 400],
  ['a line break within a header', requestOf('GET /healthz HTTP/1.1', 'Host: localhost', 'X-Note: a\rb'), 400],
  ['an address over 16 KB', requestOf(`GET /v1/models/${'a'.repeat(20_000)} HTTP/1.1`, 'Host: localhost'), 431],
  [
    '100,000 parameters',
    requestOf(`GET /v1/models?${Array.from({ length: 100_000 }, (_, k) => `p${k}=1`).join('&')} HTTP/1.1`, 'Host: localhost'),
    431,
  ],
  ['3,000 headers', requestOf('GET /healthz HTTP/1.1', 'Host: localhost', ...Array.from({ length: 3_000 }, (_, k) => `x-${k}: 1`)), 431],
  ['two lengths', head('Content-Length: 2', 'Transfer-Encoding: chunked'), 400],
  ['a negative length', head('Content-Length: -5'), 400],
  ['a length beyond numbers', head(`Content-Length: ${'9'.repeat(40)}`), 400],
  ['a chunk without a size', `${head('Transfer-Encoding: chunked')}ZZZ\r\n{}\r\n0\r\n\r\n`, 400],
  ['a chunk with a long extension', `${head('Transfer-Encoding: chunked')}2;${'a'.repeat(50_000)}\r\n{}\r\n0\r\n\r\n`, 413],
];

describe('input that is not an HTTP request', () => {
  it.each(broken)('%s: is answered with a problem document', async (_, bytes, status) => {
    const heard = await sayRaw(url, bytes);
    expect(heard.status).toBe(status);
    expect(heard.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expectDocumented({ method: 'GET', pathname: '/', status, contentType: heard.headers.get('content-type')!, text: heard.body });
    expect(heard.headers.get('connection')).toBe('close');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('after a valid request does not affect its answer', async () => {
    const healthy = requestOf('GET /healthz HTTP/1.1', 'Host: localhost');
    const { text } = await new Promise<{ text: string }>((resolve) => {
      const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write(`${healthy}\u0001 garbage\r\n\r\n`);
      });
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('close', () => {
        resolve(parsed(heard));
      });
    });
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('an unknown expectation is ignored', async () => {
    expect((await sayRaw(url, requestOf('GET /healthz HTTP/1.1', 'Host: localhost', 'Expect: miracles'))).status).toBe(200);
  });
});

describe('a body over the limit is refused before it has arrived', () => {
  it('when its length is announced', async () => {
    const { status, took } = await sayRaw(url, `${head('Content-Length: 64000000')}{`);
    expect(status).toBe(413);
    expect(took).toBeLessThan(2_000);
  });

  it('when it is chunked and endless', async () => {
    const pieces = setInterval(() => undefined, 1_000);
    const { status } = await new Promise<ReturnType<typeof parsed>>((resolve) => {
      const piece = `100000\r\n${' '.repeat(0x100000)}\r\n`;
      let heard = '';
      const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write(head('Transfer-Encoding: chunked'));
        more();
      });
      const more = (): void =>
        void socket.write(piece, () => {
          if (heard === '') more();
        });
      socket.on('data', (chunk) => {
        heard += chunk.toString();
        socket.destroy();
        resolve(parsed(heard));
      });
    });
    clearInterval(pieces);
    expect(status).toBe(413);
  });

  it('when it decompresses without end', async () => {
    const bomb = gzipSync(Buffer.alloc(64_000_000, 0x20));
    const sent = bomb.subarray(0, bomb.length / 2).toString('latin1');
    const { status } = await sayRaw(
      url,
      Buffer.from(`${head('Content-Encoding: gzip', `Content-Length: ${bomb.length}`)}${sent}`, 'latin1'),
    );
    expect(status).toBe(413);
  });
});

it('messages quote the input only in part', async () => {
  const { status, text } = await post(
    JSON.stringify({ model: 'campus', assumptions: { ['a'.repeat(5_000_000)]: 1, pue: 'b'.repeat(4_000_000) } }),
  );
  expect(status).toBe(422);
  expect(text.length).toBeLessThan(10_000);
});

it('a name of megabytes is too long, whatever its characters', async () => {
  for (const name of ['a-'.repeat(4_000_000), 'a'.repeat(9_000_000)]) {
    const { status, body } = await post(JSON.stringify({ extends: name }));
    expect([status, body.problems.length]).toEqual([422, 1]);
    expect(body.detail).toContain('at most 100 characters');
  }
});

describe('names of Object', () => {
  const hostile = { polluted: 1 };
  /** Every mapping of a scenario, with the name as a key. */
  const places: readonly (readonly [string, (name: string) => object])[] = [
    ['the scenario', (name) => ({ model: 'campus', [name]: hostile })],
    ['the horizon', (name) => ({ model: 'campus', horizon: { from: 2025, [name]: hostile } })],
    ['assumptions', (name) => ({ model: 'campus', assumptions: { [name]: hostile } })],
    ['an assumption', (name) => ({ model: 'campus', assumptions: { pue: { value: 1.2, [name]: hostile } } })],
    ['its elements', (name) => ({ model: 'campus', assumptions: { facility_power: { value: { [name]: '1 MW' } } } })],
    ['series', (name) => ({ model: 'campus', series: { [name]: { points: { 2025: 1 } } } })],
    [
      'points',
      (name) => ({
        model: 'campus',
        series: { campus_power: { points: { '2025': '1 MW', [name]: '1 MW' }, between: 'step', outside: 'hold' } },
      }),
    ],
    ['tables', (name) => ({ model: 'campus', tables: { [name]: { abilene: { initial_it_power: '1 MW' } } } })],
    ['rows', (name) => ({ model: 'campus', tables: { site: { [name]: { [name]: '1 MW' } } } })],
    ['columns', (name) => ({ model: 'campus', tables: { site: { abilene: { [name]: '1 MW' } } } })],
    ['report', (name) => ({ model: 'campus', report: [{ [name]: 'MW' }] })],
    ['a claim', (name) => ({ model: 'campus', expect: [{ of: 'pue', equals: 1, [name]: hostile }] })],
    ['a source', (name) => ({ model: 'campus', sources: { mine: { title: 'x', publisher: 'y', [name]: hostile } } })],
    ['what stands behind a path', (name) => ({ model: 'campus', expect: [{ of: name, equals: 1 }], report: [name] })],
  ];

  it.each(
    places.flatMap(([place, make]) =>
      ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map((name) => [name, place, make] as const),
    ),
  )('%s in %s is refused and changes nothing', async (name, _, make) => {
    // As text, since { __proto__: … } in code sets the prototype.
    const scenario = JSON.stringify(make('NAME')).replaceAll('NAME', name);
    for (const [text, type] of [
      [scenario, 'application/json'],
      [stringify(make('NAME')).replaceAll('NAME', name), 'application/yaml'],
    ] as const) {
      const { status, body } = await post(text, type);
      expect(status).toBe(422);
      expect(body.problems[0].severity).toBe('error');
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await ask('/v1/scenarios/two-sites/projection')).status).toBe(200);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    '..%2F..%2Fpackage',
    '%2e%2e%2f',
    '..%5C..',
    'campus%00',
    'campus.yaml',
    '.',
    '%2Fetc%2Fpasswd',
  ])('%s is no address of a model, a scenario or a variable', async (name) => {
    for (const address of [
      `/v1/models/${name}`,
      `/v1/models/campus/variables/${name}`,
      `/v1/scenarios/${name}`,
      `/v1/scenarios/${name}/projection`,
    ]) {
      // Raw: a client that knows URLs would resolve the dots by itself.
      const { status, headers, body } = await sayRaw(url, requestOf(`GET ${address} HTTP/1.1`, 'Host: localhost'));
      expect(status, body).toBe(404);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(body)).toMatchObject({ status: 404, instance: address });
    }
  });
});

describe('a library', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jevons-hostile-'));
  cpSync(path.join(fixtures, 'models'), path.join(folder, 'models'), { recursive: true });
  mkdirSync(path.join(folder, 'scenarios'));
  const write = (name: string, parent: string): void => {
    writeFileSync(
      path.join(folder, `scenarios/${name}.yaml`),
      `format: 1\nscenario: ${name}\ntitle: ${name}\nsummary: One of a chain.\n${parent}\n`,
    );
  };
  write('link-0', 'model: campus');
  for (let k = 1; k <= 1_000; k++) write(`link-${k}`, `extends: link-${k - 1}`);
  write('here', 'extends: there');
  write('there', 'extends: here');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const chained = service(folder);

  it('resolves an extends chain of eight, and no longer one', async () => {
    expect((await chained.ask('/v1/scenarios/link-7/projection')).status).toBe(200);
    for (const name of ['link-8', 'link-1000', 'here']) {
      for (const answer of [await chained.ask(`/v1/scenarios/${name}/projection`), await chained.post(JSON.stringify({ extends: name }))]) {
        expect([answer.status, answer.body.problems[0].code]).toEqual([422, 'scenario.chain']);
      }
    }
    expect((await chained.ask('/v1/scenarios')).body.scenarios).toHaveLength(1_003);
  });
});

describe('the page of the API', () => {
  it.each([
    '/docs/none',
    '/docs/package.json',
    '/docs/..%2f..%2fpackage.json',
    '/docs/%2e%2e/package.json',
    '/docs/a/b',
    '/docs/a/package.json',
  ])('%s is not there', async (address) => {
    const { status, headers } = await sayRaw(url, requestOf(`GET ${address} HTTP/1.1`, 'Host: localhost'));
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('serves its own files', async () => {
    expect(
      await Promise.all(
        ['/docs/', '/docs/swagger-ui-bundle.js', '/docs/swagger-ui-init.js', '/docs/swagger-ui.css'].map(
          async (address) => (await fetch(url + address)).status,
        ),
      ),
    ).toEqual([200, 200, 200, 200]);
  });
});
