import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BatchRunner } from '../../src/batches/batch-runner.ts';
import { Batches } from '../../src/batches/batches.ts';
import { NotNow, type RunItem } from '../../src/batches/run-item.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/jevons.ts';

/** Questions to the store are counted, and time passes only when a test lets it. */
let store: Store;
let asked = 0;
const runners: BatchRunner[] = [];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  store = await openStore({ file: path.join(temporaryFolder(), 'store.db') });
});
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
  await store.close();
  vi.useRealTimers();
});

const done: RunItem = () => Promise.resolve({ state: 'done', run: null, outcome: '{}' });
const counted = (one: Store): Store =>
  new Proxy(one, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      return typeof value !== 'function'
        ? value
        : (...args: unknown[]): unknown => {
            asked += 1;
            return Reflect.apply(value as (...all: unknown[]) => unknown, target, args);
          };
    },
  });

function runnerOf(run: RunItem = done, room: (running: number) => boolean = () => true): BatchRunner {
  const runner = new BatchRunner({
    store: () => Promise.resolve(counted(store)),
    run,
    room,
    owner: 'here',
    isGone: () => false,
    now: Date.now,
    report: () => undefined,
  });
  runners.push(runner);
  return runner;
}

let batches = 0;
async function added(total: number): Promise<string> {
  const id = `batch ${++batches}`;
  const items = Array.from({ length: total }, (_, k) => ({ label: `s${k}`, text: 1, settings: '{}' }));
  const row = { id, client: 'c', idempotency_key: null, request_hash: '', title: null, options: '{}', total, created_at: Date.now() };
  await store.addBatch(row, { texts: ['{}'], items });
  return id;
}

/** What follows without a timer: turns of the event loop until nothing is asked any more. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = asked; quiet < 50; before = asked) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = asked === before ? quiet + 1 : 0;
  }
}

it('runs all that waits when it is woken, without waiting for a timer', async () => {
  const runner = runnerOf();
  await settled();
  const id = await added(30);
  runner.wake();
  await settled();
  expect(await store.counts(id)).toMatchObject({ done: 30 });
});

it('goes on when there is room again, and asks nothing while there is none', async () => {
  let room = false;
  const runner = runnerOf(done, () => room);
  await settled();
  const id = await added(3);
  runner.wake();
  await settled();
  const before = asked;
  for (let k = 0; k < 100; k++) runner.wakeIfAnyWait();
  await settled();
  expect(asked).toBe(before);
  room = true;
  runner.wakeIfAnyWait();
  await settled();
  expect(await store.counts(id)).toMatchObject({ done: 3 });
});

it('asks the store next to nothing while nothing waits', async () => {
  const runner = runnerOf();
  await settled();
  const before = asked;
  for (let k = 0; k < 1_000; k++) runner.wakeIfAnyWait();
  await settled();
  expect(asked).toBe(before);
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
  }
  // It looks for what other processes have added or left, some seconds apart.
  expect(asked - before).toBeGreaterThan(2);
  expect(asked - before).toBeLessThanOrEqual(30);
});

it('finds what another process has added', async () => {
  runnerOf();
  await settled();
  const id = await added(3);
  await settled();
  expect(await store.counts(id)).toMatchObject({ waiting: 3 });
  await vi.advanceTimersByTimeAsync(10_000);
  await settled();
  expect(await store.counts(id)).toMatchObject({ done: 3 });
});

it('waits a moment before it tries again what could not be run for want of room', async () => {
  let tries = 0;
  const runner = runnerOf(
    () => {
      tries += 1;
      return tries > 3
        ? done({ scenario: '', settings: '' }, { curves: undefined, every: undefined })
        : Promise.reject(new NotNow('busy', false));
    },
    (running) => running === 0,
  );
  const id = await added(1);
  runner.wake();
  await settled();
  expect(tries).toBe(1);
  for (let k = 0; k < 10; k++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
  }
  expect(tries).toBe(4);
  expect(await store.counts(id)).toMatchObject({ done: 1 });
});

it('batches whose time is over are removed soon after the start, with their results', async () => {
  const runner = runnerOf();
  const day = 86_400_000;
  const now = 1_800_000_000_000;
  const old = await added(250);
  await store.cancel(old, now - 31 * day);
  const young = await added(1);
  await store.cancel(young, now - 29 * day);
  const opened = (): Promise<Store> => Promise.resolve(counted(store));
  const kept = new Batches({ store: opened, existing: opened, runner, now: () => now, report: () => undefined });
  await settled();
  await vi.advanceTimersByTimeAsync(5_000);
  await settled();
  expect(await store.batch(old)).toBeUndefined();
  expect(await store.items(old, 0, 10)).toEqual([]);
  expect(await store.batch(young)).toBeDefined();
  expect(await kept.totals()).toEqual({
    batches: { running: 0, done: 0, cancelled: 1 },
    scenarios: { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 1 },
  });
  kept.close();
});
