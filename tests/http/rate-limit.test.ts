import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimiter, type Taken } from '../../src/http/rate-limit.ts';
import { mostKeys } from '../../src/keys/key-file.ts';
import { serve } from '../../src/main.ts';
import { expectDocumented } from '../support/contract.ts';
import { bearer, keyFileOf, madeKey } from '../support/keys.ts';
import { runs } from '../support/runs.ts';
import { fixtures } from './service.ts';

const noon = Date.parse('2026-06-01T12:00:00Z') / 1000;

/** A limiter whose clock stands at `clock.now` seconds. */
function limiter(processes = 1): { clock: { now: number }; take(key: { rate?: string; quota?: string; id?: string }): Taken } {
  const clock = { now: noon };
  const counts = new RateLimiter(processes, () => new Date(clock.now * 1000));
  return { clock, take: (key) => counts.take({ id: 'a', ...key }) };
}

describe('a rate', () => {
  it('lets the requests of a period through at once, then one as each becomes due', () => {
    const { clock, take } = limiter();
    const key = { rate: '6/minute' };
    const at = (now: number): number => {
      clock.now = noon + now;
      return take(key).wait;
    };
    expect([0, 0, 0, 0, 0, 0, 0, 4, 9.9, 10, 10, 30, 30, 30].map(at)).toEqual([0, 0, 0, 0, 0, 0, 10, 6, 1, 0, 10, 0, 0, 10]);
  });

  it('states the policy and what is left', () => {
    const { clock, take } = limiter();
    const key = { rate: '6/minute', quota: '100/day' };
    expect(take(key).headers).toEqual({
      'RateLimit-Policy': '"rate";q=6;w=60, "quota";q=100;w=86400',
      RateLimit: '"rate";r=5;t=10, "quota";r=99;t=43200',
    });
    clock.now += 3600;
    expect(take(key).headers['RateLimit']).toBe('"rate";r=5;t=10, "quota";r=98;t=39600');
    expect(limiter().take({}).headers['RateLimit-Policy']).toBe('"rate";q=600;w=60');
  });

  it('of one key leaves others alone', () => {
    const { take } = limiter();
    const key = { rate: '1/hour' };
    expect([take(key).wait, take(key).wait, take({ ...key, id: 'b' }).wait]).toEqual([0, 3600, 0]);
  });

  it('never lets more through than a full bucket and what flows in, whenever they come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(1, 60),
        fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 200 }),
        (requests, seconds, gaps) => {
          const { clock, take } = limiter();
          let through = 0;
          for (const gap of gaps) {
            clock.now += gap;
            const { wait } = take({ rate: `${requests}/${seconds === 1 ? 's' : 'min'}` });
            if (wait === 0) through += 1;
            else expect(wait).toBeLessThanOrEqual(Math.ceil(seconds / requests) + 1);
            expect(through).toBeLessThanOrEqual(requests + ((clock.now - noon) * requests) / seconds + 1e-6);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('neither gives nor takes when the clock is set back', () => {
    const { clock, take } = limiter();
    const key = { rate: '2/minute' };
    expect([take(key).wait, take(key).wait]).toEqual([0, 0]);
    clock.now -= 7200;
    expect(take(key).wait).toBe(30);
    clock.now += 30;
    expect(take(key).wait).toBe(0);
  });

  it('is divided among the processes that share a port, at least one request each', () => {
    const { take } = limiter(4);
    expect(take({ rate: '60/minute', quota: '1000/day' }).headers['RateLimit-Policy']).toBe('"rate";q=15;w=60, "quota";q=250;w=86400');
    expect(limiter(4).take({ rate: '2/minute' }).headers['RateLimit-Policy']).toBe('"rate";q=1;w=60');
  });
});

describe('a quota', () => {
  it('is of a day in UTC, and a request that is refused does not count', () => {
    const { clock, take } = limiter();
    const key = { quota: '2/day', rate: '1/second' };
    expect([take(key).wait, take(key).wait]).toEqual([0, 1]);
    clock.now += 1;
    expect(take(key).wait).toBe(0);
    clock.now += 1;
    expect(take(key)).toMatchObject({ wait: 12 * 3600 - 2, limit: '2 requests a day' });
    clock.now = noon + 12 * 3600;
    expect(take(key).wait).toBe(0);
  });
});

it('the counts are of the keys used last, no more than a file may hold', () => {
  const counts = new RateLimiter(1, () => new Date(noon * 1000));
  const key = { rate: '1/hour' };
  for (let k = 0; k < mostKeys + 500; k++) counts.take({ id: String(k), ...key });
  expect(counts.size).toBe(mostKeys);
  expect(counts.take({ id: String(mostKeys), ...key }).wait).toBe(3600);
});

it('a key over its limit is answered 429, with what it needs to wait, and can be used again after that', async () => {
  const slow = madeKey(['read'], { rate: '2/second' });
  const daily = madeKey(['read'], { quota: '1/day' });
  const { url, close } = await serve({
    port: 0,
    models: path.join(fixtures, 'models'),
    scenarios: path.join(fixtures, 'scenarios'),
    keys: keyFileOf([slow, daily]),
  });
  const ask = (key: string): Promise<Response> => fetch(`${url}/v1/models`, bearer(key));
  const first = await Promise.all([ask(slow.text), ask(slow.text), ask(slow.text), ask(slow.text)]);
  expect(first.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
  const refused = first.find(({ status }) => status === 429)!;
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.headers.get('ratelimit-policy')).toBe('"rate";q=2;w=1');
  expect(refused.headers.get('ratelimit')).toMatch(/^"rate";r=0;t=1$/);
  const text = await refused.text();
  expectDocumented({ method: 'GET', pathname: '/v1/models', status: 429, contentType: refused.headers.get('content-type')!, text });
  expect(JSON.parse(text)).toMatchObject({
    problems: [{ code: 'limit.exceeded', message: `the key ${slow.record.id} may send 2 requests in a second` }],
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await ask(slow.text)).status).toBe(200);

  expect([(await ask(daily.text)).status, (await ask(daily.text)).status]).toEqual([200, 429]);
  // Open addresses are not counted.
  for (let k = 0; k < 3; k++) expect((await fetch(`${url}/healthz`, bearer(daily.text))).headers.get('ratelimit')).toBeNull();
  await close();
});
