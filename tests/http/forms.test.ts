import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, service } from './service.ts';

const { ask, post, url } = service(fixtures);
const address = '/v1/scenarios/two-sites/projection';

interface Raw {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** Raw body: fetch would decompress it. */
function raw(
  place: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', body, to = url() }: { readonly method?: string; readonly body?: string; readonly to?: string } = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(
      to + place,
      { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => {
          pieces.push(piece);
        });
        response.on('end', () => {
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(pieces) });
        });
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const plainly = { gzip: gunzipSync, br: brotliDecompressSync } as const;

/** A question with an answer of some kilobytes. */
const all = `${address}?curves=all`;

describe('a compressed answer', () => {
  it.each(['gzip', 'br'] as const)('is the same text as %s, with the same ETag', async (coding) => {
    const plain = await raw(all);
    const packed = await raw(all, { 'accept-encoding': coding });
    expect(plain.headers).toMatchObject({ vary: 'Accept, Accept-Encoding', 'content-length': String(plain.bytes.length) });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ vary: 'Accept, Accept-Encoding', 'content-encoding': coding, etag: plain.headers.etag });
    expect(plainly[coding](packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['br;q=1, gzip;q=0.5', 'br'],
    ['gzip;q=0.2, identity;q=0.9', undefined],
    ['gzip;q=0', undefined],
    ['zstd', undefined],
    ['*', 'br'],
    ['identity;q=0, zstd', undefined],
  ])('is what the client likes best: %s → %s', async (accept, coding) => {
    const { status, headers, bytes } = await raw(all, { 'accept-encoding': accept });
    expect([status, headers['content-encoding']]).toEqual([200, coding]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('is answered with 304 for its ETag, in any coding', async () => {
    const packed = await raw(all, { 'accept-encoding': 'gzip' });
    const again = await raw(all, { 'accept-encoding': 'br', 'if-none-match': packed.headers.etag! });
    expect([again.status, again.bytes.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
    expect(again.headers).toMatchObject({ vary: 'Accept, Accept-Encoding', etag: packed.headers.etag });
    const csv = await raw(`${all}&format=csv`, { 'accept-encoding': 'gzip' });
    expect(csv.headers.etag).not.toBe(packed.headers.etag);
  });

  it('has the same headers for HEAD, without a body', async () => {
    for (const coding of ['identity', 'gzip']) {
      const got = await raw(all, { 'accept-encoding': coding });
      const head = await raw(all, { 'accept-encoding': coding }, { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      for (const name of ['content-type', 'content-encoding', 'content-length', 'etag', 'vary', 'cache-control'] as const)
        expect(head.headers[name], name).toBe(got.headers[name]);
    }
  });

  it('small answers and refusals are not compressed', async () => {
    expect((await raw('/healthz', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
    expect((await raw('/v1/nowhere', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('answers to POST are compressed too', async () => {
    const asked = { method: 'POST', body: '{ "extends": "two-sites" }' };
    const [plain, packed] = await Promise.all([
      raw('/v1/projections?curves=all', {}, asked),
      raw('/v1/projections?curves=all', { 'accept-encoding': 'br' }, asked),
    ]);
    expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.headers.etag).toBeUndefined();
  });
});

describe('a long answer', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jevons-forms-'));
  cpSync(fixtures, folder, { recursive: true });
  const byHours = JSON.stringify({
    format: 1,
    scenario: 'by-hours',
    title: 'By hours',
    summary: 'Two years.',
    extends: 'two-sites',
    horizon: { from: 2025, to: 2027, step: 'year/8760' },
  });
  writeFileSync(path.join(folder, 'scenarios/by-hours.yaml'), byHours);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const { url: long } = service(folder);
  const get = '/v1/scenarios/by-hours/projection?curves=all&format=csv';

  it('says its length, with or without an ETag, and decompresses to the same text', async () => {
    const plain = await raw(get, {}, { to: long() });
    expect(plain.headers.etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    expect(plain.bytes.length).toBeGreaterThan(1_000_000);
    expect(plain.headers['content-length']).toBe(String(plain.bytes.length));
    expect(plain.bytes.toString().trimEnd().split('\n').at(-1)).toBe('by-hours,size,,,2027-01-01,,large');
    const packed = await raw(get, { 'accept-encoding': 'gzip' }, { to: long() });
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.headers.etag).toBe(plain.headers.etag);
    const posted = await raw('/v1/projections?curves=all&format=csv', {}, { to: long(), method: 'POST', body: byHours });
    expect(posted.bytes.equals(plain.bytes)).toBe(true);
    expect((await raw(get, { 'if-none-match': plain.headers.etag! }, { to: long() })).status).toBe(304);
  });
});

describe('include', () => {
  it('selects the blocks of a projection, by POST and by GET', async () => {
    const all = (await ask(address)).body;
    const always = ['scenario', 'title', 'summary', 'model', 'cut_equations', 'problems'];
    for (const { body } of [
      await ask(`${address}?include=values`),
      await post('{ "extends": "two-sites" }', undefined, '?include=values'),
    ]) {
      expect(Object.keys(body)).toEqual(Object.keys(all).filter((name) => [...always, 'time', 'step', 'curves'].includes(name)));
      expect(body.curves).toEqual(all.curves);
    }
    expect(Object.keys((await ask(`${address}?include=claims,provenance`)).body).sort()).toEqual(
      [...always, 'claims', 'provenance'].sort(),
    );
  });

  it('lists the assumptions used only if it names them', async () => {
    expect((await ask(address)).body).not.toHaveProperty('assumptions');
    const { body } = await ask(`${address}?include=assumptions&set=pue=1.3`);
    expect(body.assumptions.find(({ variable }: { readonly variable: string }) => variable === 'pue')).toMatchObject({
      value: 1.3,
      from: 'request',
      sources: ['assumption'],
    });
    const posted = await post('{ "extends": "two-sites", "assumptions": { "pue": 1.4 } }', undefined, '?include=assumptions');
    expect(posted.body.assumptions.find(({ variable }: { readonly variable: string }) => variable === 'pue')).toMatchObject({
      value: 1.4,
      from: 'request',
    });
    expect(posted.body.assumptions.some(({ from }: { readonly from: string }) => from === 'default')).toBe(true);
  });

  it('selects the blocks of a demand curve', async () => {
    const asked = (query: string) =>
      ask(`/v1/demand-curves${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scenario: { extends: 'two-sites' }, against: 'pue', from: 1.1, to: 1.5, points: 2 }),
      });
    expect(Object.keys((await asked('?include=sources')).body)).toEqual([
      'scenario',
      'title',
      'model',
      'at',
      'cut_equations',
      'problems',
      'sources',
    ]);
    expect(Object.keys((await asked('?include=values')).body)).toEqual([
      'scenario',
      'title',
      'model',
      'at',
      'against',
      'curves',
      'cut_equations',
      'problems',
    ]);
    expect((await asked('?include=claims')).body.problems[0]).toMatchObject({
      code: 'name.unknown',
      at: '/include',
      message: 'a demand curve has no block claims',
    });
  });

  it('without findings does not compute or check them', async () => {
    const scenario = '{ "extends": "two-sites", "findings": ["{campus_powr at 2025}"] }';
    const asked = await post(scenario, undefined, '?include=findings');
    expect([asked.status, asked.body.problems]).toEqual([422, [expect.objectContaining({ code: 'name.unknown', at: '/findings/0' })]]);
    const { status, body } = await post(scenario, undefined, '?include=values');
    expect([status, body.problems]).toEqual([200, []]);
  });

  it.each([
    ['include=value', 'name.unknown', 'did you mean values'],
    ['include=assumption', 'name.unknown', 'did you mean assumptions'],
    ['include=,', 'field.missing', 'the blocks are values, findings, claims, sources, figures, provenance, assumptions'],
    ['include=values&format=csv', 'field.conflict', 'leave include out, or ask for format=json'],
  ])('%s is refused', async (query, code, hint) => {
    const { status, body } = await ask(`${address}?${query}`);
    expect([status, body.problems]).toEqual([400, [expect.objectContaining({ code, at: '/include', hint })]]);
  });
});

describe('NDJSON', () => {
  it('has one value per line, by format and by Accept', async () => {
    const { text, headers } = await ask(`${address}?format=ndjson&curves=campus_power&every=year`);
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { scenario: 'two-sites', variable: 'campus_power', unit: 'MW(facility)', time: '2025', value: 276 },
      { scenario: 'two-sites', variable: 'campus_power', unit: 'MW(facility)', time: '2026', value: 372 },
    ]);
    expect((await ask(`${address}?curves=campus_power&every=year`, { headers: { accept: 'application/x-ndjson' } })).text).toBe(text);
  });
});
