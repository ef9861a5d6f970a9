import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtService } from './built-service.ts';

const { url, pid } = builtService();

/** Peak resident memory of the service, from /proc. */
function mostMegabytes(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid()}/status`, 'utf8'))![1]) / 1024;
}

function post(address: string, body: NonNullable<RequestInit['body']>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url() + address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

it('five hundred runs of a demand curve are not in memory at once', async () => {
  const answer = await post(
    '/v1/demand-curves?format=csv',
    JSON.stringify({
      scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'year/52' } },
      against: 'own_price_elasticity',
      from: -2,
      to: 0,
      points: 500,
      quantities: ['facility_power'],
    }),
  );
  expect(answer.status).toBe(200);
  expect((await answer.text()).trim().split('\n')).toHaveLength(501);
  expect(mostMegabytes()).toBeLessThan(350);
});

it('bodies over the limit are not buffered, compressed or not', async () => {
  const [plain, packed] = [Buffer.alloc(64_000_000, 0x20), gzipSync(Buffer.alloc(256_000_000, 0x20))];
  for (let k = 0; k < 5; k++) {
    const answers = await Promise.all([post('/v1/projections', plain), post('/v1/projections', packed, { 'content-encoding': 'gzip' })]);
    expect(answers.map(({ status }) => status)).toEqual([413, 413]);
    await Promise.all(answers.map((answer) => answer.text()));
  }
  expect(mostMegabytes()).toBeLessThan(400);
});
