import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/main.ts';
import { builtService, childrenOf } from './built-service.ts';

const root = path.resolve(import.meta.dirname, '../..');
const questionOf = (draws: number): string => JSON.stringify({ scenario: 'stargate-10gw', draws, quantities: ['facility_power'] });

const ask = (url: string, signal?: AbortSignal, draws = 20_000): Promise<Response> =>
  fetch(`${url}/v1/ensembles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: questionOf(draws),
    ...(signal ? { signal } : {}),
  });

/** Threads of a process that have a lower priority than it. */
function patientThreads(pid: number): number {
  const folder = `/proc/${pid}/task`;
  if (!existsSync(folder)) return 0;
  const niceOf = (thread: number | string): number => {
    const file = `${folder}/${thread}/stat`;
    // The name of the program, in brackets, may hold spaces.
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split(') ')[1]?.split(' ')[16]) : Number.NaN;
  };
  const own = niceOf(pid);
  return readdirSync(folder).filter((thread) => niceOf(thread) > own).length;
}

describe.skipIf(process.platform !== 'linux' || availableParallelism() < 2)('a large ensemble uses the cores that are free', () => {
  const { url, pid } = builtService();
  let alone: Awaited<ReturnType<typeof serve>>;
  let most = 0;
  let watch: NodeJS.Timeout;
  beforeAll(async () => {
    watch = setInterval(() => {
      most = Math.max(most, ...childrenOf(pid()).map(patientThreads));
    }, 20);
    alone = await serve({ port: 0, models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios'), computing: 1 });
    // Its worker process runs from source, which takes a while to start.
    while ((await ask(alone.url, undefined, 200)).status !== 200);
  });
  afterAll(async () => {
    clearInterval(watch);
    await alone.close();
  });

  it('with the bytes of one core', async () => {
    const [many, one] = await Promise.all([ask(url()), ask(alone.url)]);
    expect([many.status, one.status]).toEqual([200, 200]);
    expect(await many.text()).toBe(await one.text());
    expect(most).toBe(1);
  }, 120_000);

  it('and leaves them all when its client leaves', async () => {
    most = 0;
    const leave = new AbortController();
    const answer = ask(url(), leave.signal).catch(() => 'left');
    await expect.poll(() => most, { timeout: 30_000, interval: 50 }).toBe(1);
    leave.abort();
    expect(await answer).toBe('left');
    await expect.poll(() => childrenOf(pid()).map(patientThreads), { timeout: 5_000, interval: 50 }).not.toContain(1);
  }, 60_000);
});
