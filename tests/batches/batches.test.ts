import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BatchPageJson } from '../../src/contract/schema/batch.ts';
import { service, type Answer } from '../http/service.ts';

const { ask, post, url } = service();

const json = 'application/json';
const start = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask('/v1/batches', { method: 'POST', headers: { 'content-type': json, ...headers }, body: JSON.stringify(body) });

/** The batch when it has ended. */
async function ended(id: string): Promise<BatchPageJson> {
  for (;;) {
    const { body } = await ask(`/v1/batches/${id}`);
    if (body.state !== 'running') return body as BatchPageJson;
    await setTimeout(50);
  }
}

const elasticities = [-0.4, -0.8, -1.2];
const small = {
  title: 'Three elasticities',
  scenarios: ['gw-return', { model: 'rebound', title: 'A gain', assumptions: { resource_efficiency_gain: 3 } }],
  matrix: { own_price_elasticity: elasticities },
};
const rebounds = { scenarios: [{ model: 'rebound' }], matrix: { own_price_elasticity: elasticities } };

describe('a batch', () => {
  it('is accepted with its address, and ends with what became of each scenario', async () => {
    const { status, headers, body } = await start(small);
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`/v1/batches/${body.id}`);
    expect(body).toMatchObject({ title: 'Three elasticities', total: 6 });
    const { counts, scenarios, ended_at: at, kept_until: until } = await ended(body.id);
    expect(counts.waiting + counts.running).toBe(0);
    expect(counts.done + counts.failed).toBe(6);
    expect(Date.parse(until!) - Date.parse(at!)).toBe(30 * 86_400_000);
    expect(scenarios.map(({ number, label }) => `${number} ${label}`)).toEqual([
      ...elasticities.map((value, k) => `${k + 1} gw-return own_price_elasticity=${value}`),
      ...elasticities.map((value, k) => `${k + 4} A gain own_price_elasticity=${value}`),
    ]);
    for (const one of scenarios) {
      if (one.state === 'done') expect(one.headline!.variable).not.toBe('');
      else expect(one.problems![0]!.message).not.toBe('');
    }
  });

  it('gives the bytes that a projection of each scenario gives', async () => {
    const { body } = await start(rebounds);
    const { scenarios } = await ended(body.id);
    const results = (await ask(`/v1/batches/${body.id}/results?format=json`)).body as Record<string, unknown>[];
    for (const [k, value] of elasticities.entries()) {
      const alone = await post(JSON.stringify({ model: 'rebound', assumptions: { own_price_elasticity: value } }));
      expect(results[k]).toEqual({ ...alone.body, scenario: scenarios[k]!.label });
      expect(scenarios[k]!.run).toBe(alone.body.provenance.run);
      expect((await ask(`/v1/runs/${scenarios[k]!.run}`)).text).toBe(alone.text);
    }
  });

  it('has its results as one table, in every format', async () => {
    const { body } = await start({
      ...rebounds,
      scenarios: [{ model: 'rebound' }, 'uk-coal-1776-1865', 'stargate-10gw'],
      matrix: undefined,
      every: 'year',
    });
    await ended(body.id);
    const of = async (format: string): Promise<string> => (await ask(`/v1/batches/${body.id}/results?format=${format}`)).text;
    const csv = (await of('csv'))
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(csv[0]!.slice(0, 3)).toEqual(['scenario', 'variable', 'unit']);
    expect([...new Set(csv.slice(1).map(([name]) => name))]).toEqual(['scenario 1', 'uk-coal-1776-1865', 'stargate-10gw']);
    // One header for scenarios with different dimensions, and no line with another number of cells.
    expect(csv[0]!.join()).toMatch(/site.*generation.*time,value/);
    const lines = (await of('ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { scenario: string });
    expect(lines.length).toBe(csv.length - 1);
    expect((await of('csv-wide')).split('\n')[0]).toMatch(/^scenario,time,.*facility_power/);
    expect(await ask(`/v1/batches/${body.id}/results?format=png`)).toMatchObject({ status: 406 });
  });

  it('tells a scenario that cannot be run, and runs the others', async () => {
    const { body } = await start({ scenarios: [{ model: 'rebound', assumptions: { own_price_elasticty: -1 } }, { model: 'rebound' }] });
    const { counts, scenarios } = await ended(body.id);
    expect(counts).toMatchObject({ done: 1, failed: 1 });
    expect(scenarios[0]!.problems![0]).toMatchObject({ code: 'name.unknown', at: '/assumptions/own_price_elasticty' });
    expect((await ask(`/v1/batches/${body.id}/results?format=json`)).body).toHaveLength(1);
  });

  it('takes a YAML stream with a scenario in each document', async () => {
    const stream =
      'model: rebound\ntitle: One\n---\nmodel: rebound\ntitle: Two\nassumptions:\n  own_price_elasticity: -1.5\n...\n# the end\n';
    const { status, body } = await ask('/v1/batches', { method: 'POST', headers: { 'content-type': 'application/yaml' }, body: stream });
    expect([status, body.total]).toEqual([202, 2]);
    expect((await ended(body.id)).scenarios.map(({ label, state }) => `${label} ${state}`)).toEqual(['One done', 'Two done']);
  });

  it('tells scenarios of one name apart', async () => {
    const { body } = await start({ scenarios: ['gw-return', 'gw-return', { model: 'rebound' }, { model: 'rebound' }] });
    expect((await ended(body.id)).scenarios.map(({ label }) => label)).toEqual(['gw-return', 'gw-return (2)', 'scenario 3', 'scenario 4']);
  });
});

describe('a request for a batch is refused', () => {
  it.each([
    ['without scenarios', {}, 422, 'field.missing', '/scenarios'],
    ['with none', { scenarios: [] }, 422, undefined, '/scenarios'],
    ['with an unknown one', { scenarios: ['gw-return', 'gw-retrun'] }, 422, 'name.unknown', '/scenarios/1'],
    ['with a field too many', { scenarios: ['gw-return'], draws: 3 }, 422, 'field.unknown', '/draws'],
    [
      'with more than ten thousand',
      { scenarios: ['gw-return'], matrix: { pue: Array.from({ length: 101 }, () => 1), a: Array.from({ length: 100 }, () => 1) } },
      422,
      'limit.exceeded',
      '/scenarios',
    ],
  ] as const)('%s', async (_, request, status, code, at) => {
    const answer = await start(request);
    expect([answer.status, answer.body.problems[0].at]).toEqual([status, at]);
    if (code) expect(answer.body.problems[0].code).toBe(code);
  });

  it('with the place of every fault in a stream', async () => {
    const stream = 'model: rebound\n---\nmodel: rebound\nassumptoins: {}\n---\nmodel: [\n';
    const { status, body } = await ask('/v1/batches', { method: 'POST', headers: { 'content-type': 'application/yaml' }, body: stream });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.problems.map(({ at }: { at: string }) => at)).toEqual(expect.arrayContaining([expect.stringContaining('/scenarios/1')]));
  });
});

describe('an Idempotency-Key', () => {
  it('makes one batch of the same request, also of five at once, and none of another', async () => {
    const key = { 'idempotency-key': 'monday' };
    const all = await Promise.all(Array.from({ length: 5 }, () => start(rebounds, key)));
    expect(all.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    const other = await start({ scenarios: ['gw-return'] }, key);
    expect([other.status, other.body.problems[0].code]).toEqual([422, 'field.conflict']);
    expect((await start(rebounds)).body.id).not.toBe(all[0]!.body.id);
  });

  it('of no length is refused', async () => {
    expect((await start(rebounds, { 'idempotency-key': 'x'.repeat(201) })).status).toBe(400);
  });
});

describe('events', () => {
  const eventsOf = (text: string) =>
    text
      .split('\n\n')
      .filter((one) => one.startsWith('id:') || one.startsWith('event:'))
      .map((one) =>
        Object.fromEntries(one.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])),
      );

  it('come as scenarios end, each once, and the last is the end', async () => {
    const { body } = await start(rebounds);
    const events = eventsOf((await ask(`/v1/batches/${body.id}/events`)).text);
    expect(events.map(({ id, event }) => [id, event])).toEqual([
      ['1', 'scenario'],
      ['2', 'scenario'],
      ['3', 'scenario'],
      [undefined, 'end'],
    ]);
    expect(JSON.parse(events[3]!['data']!)).toMatchObject({ id: body.id, state: 'done', counts: { done: 3 } });
  });

  it('go on after the last one that was received', async () => {
    const { body } = await start(rebounds);
    await ended(body.id);
    const after = async (id: string) => eventsOf((await ask(`/v1/batches/${body.id}/events`, { headers: { 'last-event-id': id } })).text);
    expect((await after('2')).map(({ id }) => id)).toEqual(['3', undefined]);
    expect((await after('3')).map(({ event }) => event)).toEqual(['end']);
    expect((await ask(`/v1/batches/${body.id}/events`, { headers: { 'last-event-id': 'x' } })).status).toBe(400);
  });

  it('a client that leaves in the middle disturbs nothing', async () => {
    const { body } = await start(small);
    const controller = new AbortController();
    const response = await fetch(`${url()}/v1/batches/${body.id}/events`, { signal: controller.signal });
    await response.body!.getReader().read();
    controller.abort();
    expect((await ended(body.id)).total).toBe(6);
  });
});

describe('cancelling', () => {
  it('ends a batch; what has ended stays', async () => {
    const { body } = await start({
      scenarios: [{ model: 'rebound' }],
      matrix: { own_price_elasticity: Array.from({ length: 500 }, (_, k) => -k / 500) },
    });
    const { status, body: cancelled } = await ask(`/v1/batches/${body.id}`, { method: 'DELETE' });
    expect([status, cancelled.state]).toEqual([200, 'cancelled']);
    expect(cancelled.counts).toMatchObject({ waiting: 0, running: 0, failed: 0, cancelled: 500 - Number(cancelled.counts.done) });
    const later = await ended(body.id);
    expect(later.counts).toEqual(cancelled.counts);
    expect((await ask(`/v1/batches/${body.id}/results?format=json`)).body).toHaveLength(later.counts.done);
    const again = await ask(`/v1/batches/${body.id}`, { method: 'DELETE' });
    expect(again.body).toEqual(cancelled);
  });

  it('changes nothing of one that has ended', async () => {
    const { body } = await start({ scenarios: [{ model: 'rebound' }] });
    await ended(body.id);
    expect((await ask(`/v1/batches/${body.id}`, { method: 'DELETE' })).body.state).toBe('done');
  });
});

it.each([
  ['GET', '/v1/batches/1c7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d'],
  ['GET', '/v1/batches/nonsense'],
  ['GET', '/v1/batches/1c7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d/events'],
  ['GET', '/v1/batches/1c7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d/results'],
  ['DELETE', '/v1/batches/1c7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d'],
  ['GET', `/v1/runs/${'0'.repeat(32)}`],
  ['GET', '/v1/runs/..%2f'],
] as const)('%s %s is not there', async (method, path) => {
  expect((await ask(path, { method })).status).toBe(404);
});

it('a thousand scenarios at a time are shown', async () => {
  const { body } = await start({
    scenarios: [{ model: 'rebound' }],
    matrix: { own_price_elasticity: Array.from({ length: 1_000 }, (_, k) => -k / 1_000), resource_efficiency_gain: [2, 3] },
  });
  const page = (await ask(`/v1/batches/${body.id}`)).body as BatchPageJson;
  expect([page.total, page.scenarios.length, page.next]).toEqual([2_000, 1_000, 1_000]);
  const rest = (await ask(`/v1/batches/${body.id}?after=1000`)).body as BatchPageJson;
  expect([rest.scenarios[0]!.number, rest.scenarios.length, rest.next]).toEqual([1_001, 1_000, undefined]);
  await ask(`/v1/batches/${body.id}`, { method: 'DELETE' });
});
