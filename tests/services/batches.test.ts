import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchPageJson } from '../../src/contract/schema/batch.ts';
import { startServiceWith, type Started } from './built-service.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';

const total = 60;
const request = {
  scenarios: ['stargate-10gw', 'stargate-10gw-grid-constrained', 'stargate-10gw-unconstrained'],
  matrix: { own_price_elasticity: Array.from({ length: total / 3 }, (_, k) => -(50 + k) / 100) },
  every: 'year',
};

async function start(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/v1/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(request),
  });
  const body = (await response.json()) as { id: string };
  expect(response.status, JSON.stringify(body)).toBe(202);
  return body.id;
}

const shown = async (url: string, id: string): Promise<BatchPageJson> =>
  (await (await fetch(`${url}/v1/batches/${id}`)).json()) as BatchPageJson;

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const since = Date.now(); !(await condition().catch(() => false));) {
    if (Date.now() - since > 150_000) throw new Error('it does not happen');
    await setTimeout(100);
  }
}

/** The ids of all events of a batch, once it has ended. */
async function eventsOf(url: string, id: string): Promise<readonly number[]> {
  const text = await (await fetch(`${url}/v1/batches/${id}/events`)).text();
  expect(text).toMatch(/event: end\n/);
  return [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
}

const resultsOf = async (url: string, id: string, format = 'csv'): Promise<string> =>
  (await fetch(`${url}/v1/batches/${id}/results?format=${format}`)).text();

async function kill({ child, ended }: Started, signal: NodeJS.Signals = 'SIGKILL'): Promise<Awaited<Started['ended']>> {
  child.kill(signal);
  return ended;
}

/** What every batch holds, whatever happened as it ran. */
async function holds(url: string, id: string): Promise<void> {
  await until(async () => (await shown(url, id)).state === 'done');
  const { counts, scenarios } = await shown(url, id);
  expect(counts).toEqual({ waiting: 0, running: 0, done: total, failed: 0, cancelled: 0 });
  expect(new Set(scenarios.map(({ label }) => label)).size).toBe(total);
  expect(await eventsOf(url, id)).toEqual(Array.from({ length: total }, (_, k) => k + 1));
}

/** Results of a service that nothing happened to. */
let expected: string;
const running = new Set<Started>();
const serve = async (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Started> => {
  const service = await startServiceWith(env, ...args);
  running.add(service);
  void service.ended.then(() => running.delete(service));
  return service;
};
const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'jevons-batches-'));

beforeAll(async () => {
  const service = await serve({ JEVONS_DATA: newFolder() });
  const id = await start(service.url, 'undisturbed');
  await holds(service.url, id);
  expected = await resultsOf(service.url, id);
  expect(expected.split('\n').length).toBeGreaterThan(total * 10);
  await kill(service, 'SIGTERM');
}, 240_000);
afterAll(async () => {
  for (const service of running) await kill(service);
});

describe('in a file', () => {
  it('a batch survives kill -9 of the service, again and again', { timeout: 300_000 }, async () => {
    const data = newFolder();
    let service = await serve({ JEVONS_DATA: data });
    const id = await start(service.url, 'killed');
    for (const share of [0.1, 0.35, 0.6]) {
      await until(async () => (await shown(service.url, id)).counts.done >= total * share);
      await kill(service);
      service = await serve({ JEVONS_DATA: data });
      // The same request again is the same batch.
      expect(await start(service.url, 'killed')).toBe(id);
    }
    await holds(service.url, id);
    expect(await resultsOf(service.url, id)).toBe(expected);
    await kill(service, 'SIGTERM');
  });

  it('a service that is stopped in the middle ends with 0, and the next one goes on', { timeout: 200_000 }, async () => {
    const data = newFolder();
    const first = await serve({ JEVONS_DATA: data });
    const id = await start(first.url, 'stopped');
    await until(async () => (await shown(first.url, id)).counts.done > 5);
    // Whoever follows is let go, and comes back with the id of the last event.
    const followed = fetch(`${first.url}/v1/batches/${id}/events`).then((response) => response.text());
    await setTimeout(500);
    expect(await kill(first, 'SIGTERM')).toMatchObject({ code: 0, said: '' });
    const seen = [...(await followed).matchAll(/^id: (\d+)$/gm)].length;
    const second = await serve({ JEVONS_DATA: data });
    const rest = await (await fetch(`${second.url}/v1/batches/${id}/events`, { headers: { 'last-event-id': String(seen) } })).text();
    expect([...rest.matchAll(/^id: (\d+)$/gm)].length).toBe(total - seen);
    await holds(second.url, id);
    expect(await resultsOf(second.url, id)).toBe(expected);
    await kill(second, 'SIGTERM');
  });

  it('whoever waits for an answer is answered while a batch runs', { timeout: 200_000 }, async () => {
    const service = await serve({ JEVONS_DATA: newFolder() });
    const id = await start(service.url, 'beside');
    let asked = 0;
    while ((await shown(service.url, id)).state === 'running') {
      const response = await fetch(`${service.url}/v1/projections`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(30_000),
        body: JSON.stringify({ extends: 'stargate-10gw', assumptions: { own_price_elasticity: -(asked + 1) / 100 } }),
      });
      await response.arrayBuffer();
      expect([200, 422]).toContain(response.status);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(3);
    await holds(service.url, id);
    await kill(service, 'SIGTERM');
  });
});

describe('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.stop();
  });

  it('two services share a batch, and it survives kill -9 of one and a crash of the server', { timeout: 300_000 }, async () => {
    const env = { DATABASE_URL: server.url, JEVONS_DATA: undefined };
    const [one, other] = await Promise.all([serve(env), serve(env)]);
    const id = await start(one.url, 'shared');
    expect(await start(other.url, 'shared')).toBe(id);
    await until(async () => (await shown(other.url, id)).counts.done >= total * 0.2);
    await kill(one);
    await until(async () => (await shown(other.url, id)).counts.done >= total * 0.4);
    await server.restart();
    await holds(other.url, id);
    expect(await resultsOf(other.url, id)).toBe(expected);
    await kill(other, 'SIGTERM');
  });
});

it('a store that cannot be made is told, and the service answers everything else', async () => {
  const service = await serve({ JEVONS_DATA: '/proc/jevons' });
  const response = await fetch(`${service.url}/v1/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarios: ['gw-return'] }),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.text()).toContain('the store of the service does not answer, or has no space left');
  expect((await fetch(`${service.url}/v1/scenarios/gw-return/projection`)).status).toBe(200);
  await kill(service, 'SIGTERM');
});
