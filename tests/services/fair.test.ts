import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { keyFileOf, madeKey } from '../support/keys.ts';
import { startService, type Started } from './built-service.ts';

/** Seconds of computing. */
const long = JSON.stringify({
  scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'month' } },
  against: 'own_price_elasticity',
  from: -2,
  to: 0,
  points: 250,
  quantities: ['facility_power'],
});
/** Short, but its body is longer than what the serving process reads itself. */
const short = JSON.stringify({ extends: 'stargate-10gw' }) + ' '.repeat(20_000);
/** More than run and wait on a machine of two cores; more cores have longer queues. */
const flood = 60;

interface Asker {
  readonly localAddress?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The status of the answer; 0 if the connection ended before. */
function post(address: string, body: string, { localAddress, headers = {} }: Asker, signal?: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const all = { 'content-type': 'application/json', 'content-length': body.length, ...headers };
    http
      .request(address, { method: 'POST', agent: false, localAddress, headers: all, signal }, (response) => {
        response.resume();
        response.once('close', () => {
          resolve(response.statusCode!);
        });
      })
      .once('error', () => {
        resolve(0);
      })
      .end(body);
  });
}

let started: Started | undefined;
afterEach(async () => {
  started?.child.kill('SIGTERM');
  await started?.ended;
});

const unlimited = { rate: '1000000/second' };
const [greedy, modest] = [madeKey(['run'], unlimited), madeKey(['run'], unlimited)];

it.each<[string, readonly string[], Asker, Asker]>([
  ['addresses', [], { localAddress: '127.0.0.1' }, { localAddress: '127.0.0.2' }],
  [
    'keys, on one address',
    ['--keys', keyFileOf([greedy, modest])],
    { headers: { 'x-api-key': greedy.text } },
    { headers: { 'x-api-key': modest.text } },
  ],
])('a flood of long questions does not keep other clients waiting, told apart by %s', async (_, options, many, one) => {
  started = await startService(...options);
  const { url } = started;
  const ends = new AbortController();
  expect(await post(`${url}/v1/projections`, short, one)).toBe(200);
  const flooding = Array.from({ length: flood }, () => post(`${url}/v1/demand-curves`, long, many, ends.signal));
  await pause(1_500);
  // Behind the flood they would be refused: the line is full, and longer than a question may wait.
  for (let k = 0; k < 5; k++) expect(await post(`${url}/v1/projections`, short, one)).toBe(200);
  ends.abort();
  const statuses = await Promise.all(flooding);
  // Those of the flood who found no room were told so.
  expect(new Set(statuses)).toContain(503);
});
