import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { deadlines } from '../../src/contract/deadlines.ts';
import type { BatchPageJson, BatchSummaryJson } from '../../src/contract/schema/batch.ts';
import { attackable, json, yaml, type Attack } from './attacking.ts';
import { builtService } from './built-service.ts';

/** Batches that would take hours or gigabytes to keep. Each is kept or refused in its time, while the service goes on. */
const service = builtService();
const { expectToStand, post } = attackable(service);

const range = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k));
const path = '/v1/batches';
const asked = (question: unknown, more: Partial<Attack> = {}): Attack => ({ path, type: json, text: JSON.stringify(question), ...more });
const stream = (text: string): Attack => ({ path, type: yaml, text, gzip: true });
const numbers = (count: number): readonly number[] => range(count, (k) => -(k + 1) / 1_000);
const longest = deadlines.startBatch * 1_000 + 12_000;
/** About the most that may run: vintages cost the square of the steps. */
const long = { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'year/52' } };

const heard = async (attack: Attack): Promise<BatchSummaryJson> => JSON.parse((await post(attack)).text) as BatchSummaryJson;
const cancel = async (id: string): Promise<BatchSummaryJson> =>
  (await (await fetch(`${service.url()}${path}/${id}`, { method: 'DELETE' })).json()) as BatchSummaryJson;

/** The service is left without batches that run. */
const started = new Set<string>();
afterEach(async () => {
  for (const id of started) await cancel(id);
  started.clear();
});
function note(answers: readonly { readonly status: number; readonly text: string }[]): void {
  for (const { status, text } of answers) if (status === 202) started.add((JSON.parse(text) as BatchSummaryJson).id);
}

it.each<readonly [string, Attack, readonly number[]]>([
  ['a million combinations', asked({ scenarios: ['gw-return'], matrix: { a: numbers(1_000), b: numbers(1_000) } }), [422]],
  [
    'more combinations than a number can hold',
    asked({ scenarios: ['gw-return'], matrix: Object.fromEntries(range(8, (k) => [`a${k}`, numbers(1_000)])) }, { gzip: true }),
    [422],
  ],
  [
    'a value of a megabyte for thousands of scenarios',
    asked({ scenarios: range(5_000, () => 'gw-return'), matrix: { a: ['9'.repeat(1e6)] } }),
    [422],
  ],
  ['ten thousand names', asked({ scenarios: range(10_000, (k) => ['stargate-10gw', 'gw-return'][k % 2]) }), [202, 429]],
  ['ten thousand names that are not there', asked({ scenarios: range(10_000, (k) => `gw-retrun-${k}`) }), [422]],
  ['thousands of empty documents', stream('---\n'.repeat(400_000)), [422, 400]],
  ['thousands of tiny documents', stream('---\nmodel: rebound\n'.repeat(3_000)), [202, 422, 429]],
  ['more documents than scenarios', stream('--- a\n'.repeat(100_000)), [422]],
  ['a megabyte of blank lines', stream(`${'\n'.repeat(1_000_000)}model: rebound`), [422, 202]],
  [
    'a text that a thousand aliases repeat',
    stream(`scenarios:\n- { model: rebound, title: &t ${'x'.repeat(1e6)} }\n${'- { model: rebound, title: *t }\n'.repeat(3_000)}`),
    [422],
  ],
  [
    'thousands of scenarios each with a fault',
    asked({ scenarios: range(9_000, (k) => ({ model: 'rebound', assumptoins: { [`a${k}`]: 1 } })) }),
    [422],
  ],
  [
    'thousands whose fault is found as they run',
    asked({ scenarios: range(2_000, () => ({ model: 'rebound', assumptions: { nothing: 1 } })) }),
    [202, 429],
  ],
  ['lists within lists', { path, type: json, text: `{"scenarios":${'['.repeat(2e6)}`, gzip: true }, [422]],
  ['a bomb', { path, type: json, text: ' '.repeat(50_000_000), gzip: true }, [413]],
  ['scenarios that each take as long as one may', asked({ scenarios: range(100, () => long), curves: 'all' }), [202, 429]],
])('%s', { timeout: 240_000 }, async (_, attack, statuses) => {
  const answers = await expectToStand(attack, longest, [...statuses, 503]);
  note(answers);
  // What may be kept is kept at least once.
  if (statuses.includes(202) && statuses.includes(429)) expect(answers.map(({ status }) => status)).toContain(202);
});

it('thousands of idempotency keys, and many batches of one client', { timeout: 240_000 }, async () => {
  const body = JSON.stringify({ scenarios: ['gw-return'], matrix: { own_price_elasticity: numbers(1_000) } });
  const statuses = new Map<number, number>();
  for (let round = 0; round < 20; round++)
    await Promise.all(
      range(50, async (k) => {
        const headers = { 'content-type': json, 'idempotency-key': `key ${round} ${k}` };
        const response = await fetch(service.url() + path, { method: 'POST', headers, body });
        note([{ status: response.status, text: await response.text() }]);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      }),
    );
  expect([...statuses.keys()].filter((status) => ![202, 429, 503].includes(status))).toEqual([]);
  // Those that came at the same time are held against each other.
  expect(statuses.get(202)).toBeLessThanOrEqual(20);
  await expectToStand({ path: '/v1/projections', type: json, text: '{"extends":"gw-return"}' }, longest);
});

/** Connections that ask and never read. */
async function deaf(address: string, count: number): Promise<readonly Socket[]> {
  const { hostname, port, host } = new URL(service.url());
  return Promise.all(
    range(count, async () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      return socket.pause();
    }),
  );
}

it('clients that never read results or events', { timeout: 240_000 }, async () => {
  const batch = await heard(asked({ scenarios: range(6, () => long), curves: 'all' }));
  started.add(batch.id);
  for (;;) {
    const { counts } = (await (await fetch(`${service.url()}${path}/${batch.id}`)).json()) as BatchPageJson;
    if (counts.waiting + counts.running === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const sockets = [
    ...(await deaf(`${path}/${batch.id}/results?format=csv`, 60)),
    ...(await deaf(`${path}/${batch.id}/results?format=json`, 60)),
    ...(await deaf(`${path}/${batch.id}/events`, 300)),
  ];
  try {
    await expectToStand({ path: '/v1/projections', type: json, text: '{"extends":"gw-return"}' }, longest);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
});

it('the results of a run as long as may be are read as a table', { timeout: 240_000 }, async () => {
  const batch = await heard(asked({ scenarios: [long], curves: 'all' }));
  started.add(batch.id);
  await (await fetch(`${service.url()}${path}/${batch.id}/events`)).text();
  const response = await fetch(`${service.url()}${path}/${batch.id}/results?format=csv`);
  const table = await response.text();
  expect(table.length).toBeGreaterThan(20_000_000);
  expect(table.endsWith('\n')).toBe(true);
});

it('the metrics tell batches and their scenarios by state', async () => {
  const batch = await heard(asked({ scenarios: range(50, () => 'gw-return') }));
  await cancel(batch.id);
  const text = await (await fetch(`${service.url()}/metrics`)).text();
  expect(Number(/^jevons_batches\{.*state="cancelled".*\} (\d+)$/m.exec(text)![1])).toBeGreaterThan(0);
  expect(Number(/^jevons_batch_scenarios\{.*state="cancelled".*\} (\d+)$/m.exec(text)![1])).toBeGreaterThan(0);
});
