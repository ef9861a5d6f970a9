import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { bodyTypes, type Operation } from '../../src/contract/operation.ts';
import { service } from '../http/service.ts';
import { operationList } from '../support/contract.ts';

const { ask, url } = service();

/** Parameters that only a picture has: they are refused beside the examples of `format` and `include`, and are asked with one below. */
const ofPictures = { theme: 'dark', width: '360', height: '400' } as const;

/** The path of an operation with its parameter examples filled in. */
function address({ path: template, params = {}, query = {} }: Operation, withQuery: boolean): string {
  const place = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(exampleOf(params[name]!)));
  const search = Object.entries(withQuery ? query : {}).flatMap(([name, schema]) =>
    Object.hasOwn(ofPictures, name) ? [] : [exampleOf(schema)].flat().map((value) => `${name}=${encodeURIComponent(value)}`),
  );
  return search.length > 0 ? `${place}?${search.join('&')}` : place;
}

function exampleOf(schema: z.ZodType): string {
  const { example } = schema.meta() as { example?: string };
  if (example === undefined) throw new Error('a parameter without an example');
  return example;
}

const reads = operationList.filter(([, { method }]) => method === 'get');
const writes = operationList.flatMap(([id, operation]) =>
  Object.entries(operation.body?.examples ?? {}).map(([name, example]) => [id, name, operation, example.value] as const),
);

describe('every operation', () => {
  it.each(reads)('%s answers the examples of its parameters', async (id, operation) => {
    const { status } = await ask(address(operation, false));
    expect(status).toBe(200);
    // The example of a variable and that of a scenario belong to different models.
    if (id !== 'explainVariable') expect((await ask(address(operation, true))).status).toBe(200);
  });

  it.each(operationList.filter(([, { query = {} }]) => Object.hasOwn(query, 'theme')))(
    '%s draws its examples as pictures, and refuses their look beside values',
    async (_id, operation) => {
      const [example] = Object.values(operation.body?.examples ?? {});
      const send = (query: Readonly<Record<string, string>>) =>
        ask(`${address(operation, false)}?${new URLSearchParams(query).toString()}`, {
          method: operation.method.toUpperCase(),
          ...(example ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(example.value) } : {}),
        });
      const { theme, width } = ofPictures;
      const svg = await send({ theme, width, format: 'svg' });
      expect([svg.status, svg.headers.get('content-type')], svg.text).toEqual([200, 'image/svg+xml']);
      expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="360" /);
      for (const [name, value] of Object.entries(ofPictures)) {
        const { status, body } = await send({ [name]: value });
        expect([status, body.problems[0].code, body.problems[0].at]).toEqual([400, 'field.conflict', `/${name}`]);
      }
      for (const [name, value] of [
        ['width', '99'],
        ['height', '9999'],
      ]) {
        const { status, body } = await send({ format: 'png', [name!]: value! });
        expect([status, body.problems[0].code, body.problems[0].at]).toEqual([422, 'limit.exceeded', `/${name}`]);
      }
    },
  );

  it.each(writes)('%s answers its example %s, as JSON and as YAML', async (_id, _name, operation, value) => {
    const texts: Readonly<Record<(typeof bodyTypes)[number], string>> = {
      'application/json': JSON.stringify(value),
      'application/yaml': stringify(value),
      'text/yaml': stringify(value),
    };
    for (const type of bodyTypes) {
      const { status, text } = await ask(operation.path, { method: 'POST', headers: { 'content-type': type }, body: texts[type] });
      expect(status, text).toBe(operation.answer.status ?? 200);
    }
  });

  it.each(operationList)(
    '%s says what a planner needs: a summary, a description, and refusals that can occur',
    (_id, { summary, description, refusals }) => {
      expect(summary.length).toBeGreaterThan(15);
      expect(description).toMatch(/\.$/);
      expect(refusals).toContain('our fault');
    },
  );

  it.each(operationList)('%s refuses a parameter it does not know', async (id, operation) => {
    if (id === 'showDocs') return;
    const sent = operation.method === 'post' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {};
    const options = { method: operation.method.toUpperCase(), ...sent };
    const { status, body } = await ask(`${address(operation, false)}?formt=json`, options);
    expect(status).toBe(400);
    expect(body.problems[0]).toMatchObject({ code: 'field.unknown', at: '/formt' });
  });

  it.each(reads.filter(([, { answer }]) => answer.tagged))('%s answers 304 for its ETag', async (_id, operation) => {
    const first = await ask(address(operation, false));
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const again = await ask(address(operation, false), { headers: { 'if-none-match': tag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each(operationList)('%s allows its own method only', async (id, operation) => {
    if (id === 'showDocs') return;
    const { status, headers } = await ask(address(operation, false), { method: 'PUT' });
    expect(status).toBe(405);
    expect(headers.get('allow')).toContain(operation.method.toUpperCase());
    expect((await ask(address(operation, false), { method: 'OPTIONS' })).status).toBe(204);
  });

  it.each(reads.filter(([id]) => id !== 'showDocs' && id !== 'showOpenapiYaml'))(
    '%s refuses a format it does not have',
    async (_id, operation) => {
      expect((await ask(address(operation, false), { headers: { accept: 'image/gif' } })).status).toBe(
        operation.tag === 'Service' ? 200 : 406,
      );
    },
  );
});

describe('the answers', () => {
  it('show a model with units, sources, equations, graph and examples', async () => {
    const { body } = await ask('/v1/models/facility-power');
    const facility = body.variables.find(({ name }: { name: string }) => name === 'facility_power');
    expect(facility).toMatchObject({ unit: 'MW(facility)', role: 'auxiliary' });
    expect(facility.equations[0].latex).toContain('\\mathrm{facility\\_power}');
    expect(body.graph).toContainEqual({ from: 'pue', to: 'facility_power' });
    expect(body.examples.length).toBeGreaterThan(2);
    const cited = new Set<string>(body.variables.flatMap(({ sources }: { sources: string[] }) => sources));
    cited.delete('assumption');
    for (const id of cited) expect(body.sources[id]).toHaveProperty('publisher');
  });

  it('show the file itself as yaml', async () => {
    const { text, headers } = await ask('/v1/scenarios/stargate-10gw?format=yaml');
    expect(headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    const { status, body } = await ask('/v1/projections', { method: 'POST', headers: { 'content-type': 'application/yaml' }, body: text });
    expect(status).toBe(200);
    expect(body.scenario).toBe('stargate-10gw');
  });

  it('explain a variable with its values under a scenario', async () => {
    const { body } = await ask('/v1/models/ai-power/variables/facility_power?scenario=stargate-10gw');
    expect(body).toMatchObject({ name: 'facility_power', role: 'auxiliary', under: { scenario: 'stargate-10gw' } });
    expect(body.under.curve.values).toHaveLength(body.under.time.length);
    expect((await ask('/v1/models/rebound/variables/regime?scenario=stargate-10gw')).status).toBe(422);
  });

  it('check a text, whatever it says', async () => {
    const post = (address: string, body: string): ReturnType<typeof ask> =>
      ask(address, { method: 'POST', headers: { 'content-type': 'application/yaml' }, body });
    expect((await post('/v1/models/check', await ask('/v1/models/rebound?format=yaml').then(({ text }) => text))).body).toMatchObject({
      ok: true,
      problems: [],
    });
    expect(
      (await post('/v1/scenarios/check', await ask('/v1/scenarios/stargate-10gw?format=yaml').then(({ text }) => text))).body,
    ).toMatchObject({ ok: true });
    expect((await post('/v1/models/check', 'model: [')).body).toMatchObject({ ok: false, problems: [{ code: 'file.syntax', line: 1 }] });
    const { body } = await post(
      '/v1/scenarios/check',
      'extends: stargate-10gw\nassumptions:\n  own_price_elasticty: -0.7\n  pass_through: 1 MW\n',
    );
    expect(body.ok).toBe(false);
    expect(body.problems).toMatchObject([
      { code: 'name.unknown', line: 3, column: 3 },
      { code: 'unit.mismatch', line: 4 },
    ]);
  });

  it('draw a demand curve that is the projection at each of its values', async () => {
    const json = (address: string, body: unknown): ReturnType<typeof ask> =>
      ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { body: curve } = await json('/v1/demand-curves', {
      scenario: { extends: 'stargate-10gw' },
      against: 'own_price_elasticity',
      from: -1.5,
      to: 0,
      points: 4,
      at: '2030-07-01',
      quantities: ['facility_power', 'site_accelerators'],
    });
    expect(curve.against).toMatchObject({ unit: 'ratio', values: [-1.5, -1, -0.5, 0] });
    for (const [k, value] of [-1.5, -1, -0.5, 0].entries()) {
      const { body } = await json('/v1/projections?curves=facility_power,site_accelerators', {
        extends: 'stargate-10gw',
        assumptions: { own_price_elasticity: value },
      });
      const row = body.time.indexOf('2030-07-01');
      expect(curve.curves.facility_power.values[k]).toBe(body.curves.facility_power.values[row]);
      expect(curve.curves.site_accelerators.by.abilene[k]).toBe(body.curves.site_accelerators.by.abilene[row]);
    }
  });

  it.each([
    [{ against: 'own_price_elasticty' }, 'name.unknown', '/against'],
    [{ from: '1 MW' }, 'unit.mismatch', '/from'],
    [{ to: 9 }, 'value.out-of-range', '/to'],
    [{ to: -1 }, 'value.out-of-range', '/to'],
    [{ spacing: 'log', to: 0 }, 'value.out-of-range', '/spacing'],
    [{ at: 2099 }, 'time.off-grid', '/at'],
    [{ at: '2030-01-02' }, 'time.off-grid', '/at'],
    [{ points: 1 }, 'field.type', '/points'],
    [{ quantities: ['facility_pwer'] }, 'name.unknown', '/quantities'],
    [
      { scenario: { extends: 'stargate-10gw', assumptions: { pass_through: 'x' } } },
      'value.unreadable',
      '/scenario/assumptions/pass_through',
    ],
    [{ scenario: { extends: 'stargate' } }, 'name.unknown', '/scenario/extends'],
    [{ aginst: 'x' }, 'field.unknown', '/aginst'],
  ])('refuse a demand curve with %j: %s at %s', async (slip, code, at) => {
    const question = {
      scenario: { extends: 'stargate-10gw' },
      against: 'own_price_elasticity',
      from: -1,
      to: 0,
      points: 3,
      at: 2030,
      quantities: ['facility_power'],
      ...slip,
    };
    const { status, body } = await ask('/v1/demand-curves', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    expect(status).toBe(422);
    expect(body.problems[0]).toMatchObject({ code, at });
  });

  it('report a missing library', async () => {
    expect((await ask('/readyz')).body.status).toBe('ready');
    expect(url()).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});
