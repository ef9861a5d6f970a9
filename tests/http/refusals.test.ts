import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/domain/library/library.ts';
import { appOf } from '../support/app.ts';
import { fixtures, service, type Answer, type Body } from './service.ts';

const { ask, post, url } = service(fixtures);
const get = '/v1/scenarios/two-sites/projection';
const json = (data: unknown) => JSON.stringify(data);
const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
].join('\n');

describe('a file of the library that cannot be read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jevons-secret-place-'));
  for (const name of ['models', 'scenarios']) cpSync(path.join(fixtures, name), path.join(folder, name), { recursive: true });
  symlinkSync('loop.yaml', path.join(folder, 'scenarios/loop.yaml'));
  symlinkSync('loop.yaml', path.join(folder, 'models/loop.yaml'));
  mkdirSync(path.join(folder, 'scenarios/folder.yaml'));
  mkdirSync(path.join(folder, 'models/folder.yaml'));
  writeFileSync(path.join(folder, 'scenarios/bytes.yaml'), Uint8Array.of(0xff, 0x00, 0x41));
  writeFileSync(path.join(folder, 'models/deep.yaml'), 'model: deep\ninclude: [folder, loop]\n');
  const here = service(folder);

  it.each(['loop', 'folder', 'bytes', 'deep', 'gone'])('is named in its place in the library, never in the server’s: %s', async (name) => {
    const answers = [
      await here.ask(`/v1/scenarios/${name}`),
      await here.ask(`/v1/scenarios/${name}/projection`),
      await here.ask(`/v1/models/${name}`),
      await here.ask(`/v1/models/${name}/variables/x`),
      await here.post(json({ extends: name })),
      await here.post(json({ model: name })),
      await here.ask('/v1/demand-curves', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: json({ scenario: name, against: 'x', values: [1] }),
      }),
      await here.ask('/v1/checks', { method: 'POST', headers: { 'content-type': 'application/json' }, body: json({ model: name }) }),
    ];
    for (const answer of answers)
      expect([answer.status, answer.text]).toEqual([answer.status, expect.not.stringContaining('secret-place')]);
    expect(answers.some(({ status }) => status >= 400)).toBe(true);
  });
});

function expectProblem(answer: Answer, status: number, code?: string, at?: string): void {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body, answer.text).toMatchObject({ type: 'about:blank', status });
  expect(answer.status).toBe(status);
  expect(answer.body.title).toBeTruthy();
  expect(answer.body.detail).toBeTruthy();
  expect(answer.body.instance).toMatch(/^\//);
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|\/work\/|at Object\.|at async/);
  if (code !== undefined) expect(answer.body.problems[0]).toMatchObject({ code, severity: 'error', ...(at === undefined ? {} : { at }) });
}

const yaml = 'application/yaml';
const bodies: [string, { body: Body; type?: string; query?: string; status: number; code?: string; at?: string }][] = [
  ['text that is no JSON', { body: '{ "model": campus }', status: 400, code: 'file.syntax' }],
  ['text that is no YAML', { body: 'model: [campus', type: yaml, status: 400, code: 'file.syntax' }],
  ['an empty body', { body: '', status: 400, code: 'file.syntax' }],
  ['no body', { body: null, status: 400, code: 'file.syntax' }],
  ['blanks', { body: '  \n ', type: yaml, status: 400, code: 'file.syntax' }],
  ['two documents', { body: 'model: campus\n---\nmodel: saving\n', type: yaml, status: 400, code: 'file.syntax' }],
  ['bytes that are not UTF-8', { body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), status: 400, code: 'file.encoding' }],
  ['a key twice in JSON', { body: '{ "model": "campus", "model": "saving" }', status: 400, code: 'file.duplicate-key' }],
  ['a key twice in YAML', { body: 'model: campus\nmodel: saving\n', type: yaml, status: 400, code: 'file.duplicate-key' }],
  ['NaN in JSON', { body: '{ "model": "campus", "assumptions": { "pue": NaN } }', status: 400, code: 'file.syntax' }],
  [
    '1e999 in JSON',
    { body: '{ "model": "campus", "assumptions": { "pue": 1e999 } }', status: 422, code: 'field.type', at: '/assumptions/pue' },
  ],
  [
    '.nan in YAML',
    { body: 'model: campus\nassumptions: { pue: .nan }\n', type: yaml, status: 422, code: 'field.type', at: '/assumptions/pue' },
  ],
  [
    '.inf in YAML',
    { body: 'model: campus\nassumptions: { pue: -.inf }\n', type: yaml, status: 422, code: 'field.type', at: '/assumptions/pue' },
  ],
  [
    '__proto__ in JSON',
    {
      body: '{ "model": "campus", "assumptions": { "__proto__": { "pue": 1 } } }',
      status: 422,
      code: 'field.unknown',
      at: '/assumptions/__proto__',
    },
  ],
  [
    '__proto__ in YAML',
    { body: 'model: campus\n__proto__: { polluted: 1 }\n', type: yaml, status: 422, code: 'field.unknown', at: '/__proto__' },
  ],
  ['10,000 brackets in JSON', { body: deep('[', ']'), status: 422, code: 'limit.exceeded' }],
  ['10,000 mappings in JSON', { body: '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), status: 422, code: 'limit.exceeded' }],
  ['10,000 brackets in YAML', { body: deep('[', ']'), type: yaml, status: 422, code: 'limit.exceeded' }],
  ['10,000 lists in lists in YAML', { body: '- '.repeat(10_000) + 'a', type: yaml, status: 422, code: 'limit.exceeded' }],
  ['an alias bomb', { body: bomb, type: yaml, status: 400, code: 'file.syntax' }],
  ['a list', { body: '[1]', status: 422, code: 'field.type', at: '' }],
  ['a number', { body: '17', status: 422, code: 'field.type' }],
  ['an unknown field', { body: json({ model: 'campus', assumption: {} }), status: 422, code: 'field.unknown', at: '/assumption' }],
  ['an unknown model', { body: json({ model: 'camps' }), status: 422, code: 'name.unknown', at: '/model' }],
  ['an unknown parent', { body: json({ extends: 'three-sites' }), status: 422, code: 'name.unknown', at: '/extends' }],
  ['a path for a parent', { body: json({ extends: '../models/campus' }), status: 422, at: '/extends' }],
  ['no model', { body: json({}), status: 422, code: 'field.missing', at: '/model' }],
  [
    'an unknown variable',
    { body: json({ model: 'campus', assumptions: { peu: 1.2 } }), status: 422, code: 'name.unknown', at: '/assumptions/peu' },
  ],
  ['a name of Object', { body: json({ model: 'campus', assumptions: { constructor: 1.2 } }), status: 422, code: 'name.unknown' }],
  [
    'a unit that does not fit',
    {
      body: json({ model: 'campus', assumptions: { build_rate: '3 GWh' } }),
      status: 422,
      code: 'unit.mismatch',
      at: '/assumptions/build_rate',
    },
  ],
  [
    'a unit nobody knows',
    { body: json({ model: 'campus', assumptions: { build_rate: '3 florp' } }), status: 422, at: '/assumptions/build_rate' },
  ],
  [
    'a value out of range',
    { body: json({ model: 'campus', assumptions: { pue: 0.5 } }), status: 422, code: 'value.out-of-range', at: '/assumptions/pue' },
  ],
  [
    'a broken requirement',
    { body: json({ model: 'campus', assumptions: { build_rate: '-500 MW/year' } }), status: 422, code: 'require.broken' },
  ],
  [
    'a run too large',
    { body: json({ model: 'campus', horizon: { from: 1000, to: 9999, step: 'year/8784' } }), status: 422, code: 'limit.exceeded' },
  ],
  ['an unknown curve', { body: json({ model: 'campus' }), query: '?curves=campus_pwer', status: 422, code: 'name.unknown', at: '/curves' }],
  ['an unknown parameter', { body: json({ model: 'campus' }), query: '?curve=pue', status: 400, code: 'field.unknown', at: '/curve' }],
  ['another period', { body: json({ model: 'campus' }), query: '?every=month', status: 400, code: 'field.type', at: '/every' }],
  ['set, which a body does not need', { body: json({ model: 'campus' }), query: '?set=pue=1', status: 400, code: 'field.unknown' }],
  ['no content type', { body: new Uint8Array([0x7b, 0x7d]), type: '', status: 415 }],
  ['text/plain', { body: '{}', type: 'text/plain', status: 415 }],
  ['a form', { body: 'a=1', type: 'application/x-www-form-urlencoded', status: 415 }],
  ['problem+json', { body: '{}', type: 'application/problem+json', status: 415 }],
  ['another charset', { body: '{}', type: 'application/json; charset=utf-16', status: 415 }],
  ['an unknown format', { body: json({ model: 'campus' }), query: '?format=xlsx', status: 406 }],
];

it.each(bodies)('refuses %s, and serves the next request', async (_, { body, type, query, status, code, at }) => {
  expectProblem(await post(body, type, query), status, code, at);
  expect((await ask(get)).status).toBe(200);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

describe('problems', () => {
  it('are returned all at once, with their lines in YAML', async () => {
    const answer = await post('model: campus\nassumptions:\n  peu: 1.2\n  build_rate: 3 GWh\n  pue: [\n    1]\n', yaml);
    expectProblem(answer, 422);
    const text = 'model: campus\nassumptions:\n  peu: 1.2\n  limt: 3 GWh\n';
    const { body } = await post(text, yaml);
    expect(body.problems).toEqual([
      {
        code: 'name.unknown',
        severity: 'error',
        at: '/assumptions/peu',
        line: 3,
        column: 3,
        message: 'campus has no variable peu',
        hint: 'did you mean pue',
      },
      {
        code: 'name.unknown',
        severity: 'error',
        at: '/assumptions/limt',
        line: 4,
        column: 3,
        message: 'campus has no variable limt',
        hint: 'did you mean limit',
      },
    ]);
    expect(body.detail).toBe('2 problems; the first: campus has no variable peu');
  });

  it('with the form of a body do not hide those of its values, and are in line order', async () => {
    const { status, body } = await post(
      'model: campus\nassumptions:\n  build_rate: 3 GWh\n  pue: { value: 1.2, sorce: assumption }\n  peu: 1\n',
      yaml,
    );
    expect(status).toBe(422);
    expect(body.problems.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [3, 'unit.mismatch'],
      [4, 'field.unknown'],
      [5, 'name.unknown'],
    ]);
  });

  it('of a scenario of the library name its file, not its folder', async () => {
    const answer = await ask('/v1/scenarios/broken/projection');
    expectProblem(answer, 422, 'unit.mismatch', '/assumptions/limit');
    expect(answer.body.problems[0]).toMatchObject({ file: 'scenarios/broken.yaml', line: 8 });
    const mended = await ask('/v1/scenarios/broken/projection?set=limit=1%20GW');
    expect(mended.status).toBe(200);
  });

  it.each([
    ['set=pue', 400, 'field.type'],
    ['set=pue=', 400, 'field.type'],
    ['set=__proto__=1', 400, 'field.type'],
    ['set=PUE=1', 400, 'field.type'],
    ['set=pue=1&set=pue=2', 400, 'field.conflict'],
    ['set=pue=NaN', 422, 'value.unreadable'],
    ['set=pue=1e999', 422, 'value.unreadable'],
    ['set=peu=1', 422, 'name.unknown'],
    ['set=pue=3%20MW', 422, 'unit.mismatch'],
    ['set=constructor=1', 422, 'name.unknown'],
    ['set=it_power=1', 422, 'value.not-overridable'],
    ['curves=', 400, 'field.missing'],
    ['curves=pue,,size', 400, 'field.missing'],
    ['curves=pue,', 400, 'field.missing'],
    ['include=values,,claims', 400, 'field.missing'],
    ['curves=all,pue', 400, 'field.conflict'],
    ['every=year&every=year', 400, 'field.conflict'],
    ['sett=pue=1', 400, 'field.unknown'],
    ['__proto__=1', 400, 'field.unknown'],
  ])('of the query: %s is %i %s', async (query, status, code) => {
    const answer = await ask(`${get}?${query}`);
    expectProblem(answer, status, code);
    expect(answer.body.problems[0]).not.toHaveProperty('line');
  });
});

describe('addresses', () => {
  it.each([
    '/',
    '/v1',
    '/v1/projection',
    '/v1/scenarios/two-sites/curves',
    '/v1/scenarios/none',
    '/v1/models/none',
    '/v1/models/..%2Fscenarios%2Ftwo-sites',
    '/v1/models/campus/variables/none',
    '/v1/models/campus/variables/__proto__',
    '/v1/scenarios/none/projection',
    '/v1/scenarios/..%2Fmodels%2Fcampus/projection',
    '/v1/scenarios/__proto__/projection',
    '/v1/scenarios/%00/projection',
    '/v1/scenarios/Two-Sites/projection',
    `/v1/scenarios/${'a'.repeat(4000)}/projection`,
  ])('%s is not one', async (address) => {
    expectProblem(await ask(address), 404, 'name.unknown');
  });

  it('that cannot be decoded are refused', async () => {
    expectProblem(await ask('/v1/scenarios/%E0%A4%A/projection'), 400);
  });

  it('an unknown scenario is answered with the nearest known name', async () => {
    expect((await ask('/v1/scenarios/two-site/projection')).body.problems[0].hint).toBe('did you mean two-sites');
  });

  it.each([
    ['GET', '/v1/projections', 'POST, OPTIONS'],
    ['DELETE', get, 'GET, HEAD, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405 and says what is allowed', async (method, address, allow) => {
    const answer = await ask(address, { method });
    expectProblem(answer, 405);
    expect(answer.headers.get('allow')).toBe(allow);
    const options = await ask(address, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
  });

  it('an unsupported format is answered with 406', async () => {
    expectProblem(await ask(get, { headers: { accept: 'text/html' } }), 406);
    expectProblem(await ask(`${get}?format=parquet`), 406);
  });
});

describe('a body over its limit', () => {
  it.each([
    ['application/json', 10_000_000],
    ['application/yaml', 2_000_000],
  ])('of %s is 413 and names the limit', async (type, limit) => {
    const answer = await post(`"${'x'.repeat(limit)}"`, type);
    expectProblem(answer, 413, 'file.too-large');
    expect(answer.body.detail).toContain(limit.toLocaleString('en-US'));
  });

  it('after decompression is refused as well', async () => {
    const answer = await ask('/v1/projections', {
      method: 'POST',
      body: gzipSync(Buffer.alloc(64_000_000, 0x20)),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expectProblem(answer, 413, 'file.too-large');
  });

  it('is not buffered: 64 MB at once, 256 MB in chunks', async () => {
    expectProblem(await post(Buffer.alloc(64_000_000, 0x20)), 413, 'file.too-large');
    const piece = new Uint8Array(1_000_000).fill(0x20);
    let sent = 0;
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        if (sent++ < 256) controller.enqueue(piece);
        else controller.close();
      },
    });
    expectProblem(await post(body as Body), 413, 'file.too-large');
    expect(most).toBeLessThan(128_000_000);
    expect((await ask(get)).status).toBe(200);
  });

  it.each([
    ['br2', 415],
    ['gzip', 400],
  ])('of a broken content encoding (%s) is %i', async (encoding, status) => {
    expectProblem(
      await ask('/v1/projections', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      }),
      status,
    );
  });
});

it('a client that disconnects in the middle of its body does not affect others', async () => {
  const { port } = new URL(url());
  await new Promise<void>((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      socket.write(
        'POST /v1/projections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"model"',
      );
      setTimeout(() => {
        socket.destroy();
        resolve();
      }, 50);
    });
  });
  expect((await ask(get)).status).toBe(200);
});

it('an unexpected error is answered with 500 and logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  class Broken extends Library {
    override scenario(): never {
      throw new Error('secret /etc/passwd');
    }
  }
  const server = appOf(new Broken({ models: '', scenarios: '' })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}${get}`);
  const text = await response.text();
  server.close();
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toMatch(/problem\+json/);
  expect(text).not.toContain('secret');
  expect(JSON.parse(text)).toMatchObject({ status: 500, title: 'Internal Server Error', problems: [] });
  expect(log.mock.calls.flat().join(' ')).toContain('secret');
  log.mockRestore();
});

it('a query of more parameters than are read is refused', async () => {
  const { status, body } = await ask(`/v1/models?${'&'.repeat(1_000)}nonsense=1`);
  expect(status).toBe(400);
  expect(body.problems).toMatchObject([{ code: 'limit.exceeded', message: 'the query has more than 1,000 parameters' }]);
  expect((await ask(`/v1/models?${'&'.repeat(999)}`)).status).toBe(200);
});
