import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewBatch, Store } from '../../src/store/store.ts';

/** What every store must do. `open` opens another connection to one and the same store. */
export function storeConformance(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      // Two processes may meet an empty store at once.
      [store, other] = await Promise.all([open(), open()]);
    });
    afterAll(async () => {
      await Promise.all([store, other].map((one) => one.close()));
    });

    const newBatch = (more: Partial<NewBatch> = {}): NewBatch => ({
      id: randomUUID(),
      client: randomUUID(),
      idempotency_key: null,
      request_hash: 'h',
      title: null,
      options: '{}',
      total: 3,
      created_at: 1_764_000_000_000,
      ...more,
    });
    // Scenarios share two texts and differ by what is set.
    const itemsOf = (count: number) => ({
      texts: ['{"t":1}', '{"t":2}'],
      items: Array.from({ length: count }, (_, k) => ({ label: `s${k + 1}`, text: 1 + (k % 2), settings: `{"n":${k + 1}}` })),
    });
    const added = async (count: number, more: Partial<NewBatch> = {}) => {
      const { batch } = await store.addBatch(newBatch({ total: count, ...more }), itemsOf(count));
      return batch;
    };
    const done = { state: 'done', run: 'r', outcome: '{}' } as const;

    test('keeps a batch with thousands of scenarios, in order', async () => {
      const batch = await added(2_345);
      expect(await other.batch(batch.id)).toMatchObject({ total: 2_345, ended: 0, state: 'running', created_at: 1_764_000_000_000 });
      expect(await other.counts(batch.id)).toEqual({ waiting: 2_345, running: 0, done: 0, failed: 0, cancelled: 0 });
      expect((await other.items(batch.id, 2_000, 3)).map(({ number, label }) => [number, label])).toEqual([
        [2_001, 's2001'],
        [2_002, 's2002'],
        [2_003, 's2003'],
      ]);
      expect(await store.batch('none')).toBeUndefined();
    });

    test('keeps one batch for one idempotency key of a client, also of two at once', async () => {
      const once = { client: randomUUID(), idempotency_key: 'monday' };
      const both = await Promise.all([store.addBatch(newBatch(once), itemsOf(3)), other.addBatch(newBatch(once), itemsOf(3))]);
      expect(both.map((one) => one.added).sort()).toEqual([false, true]);
      expect(both[0].batch.id).toBe(both[1].batch.id);
      expect((await other.batchOfKey(once.client, 'monday'))!.id).toBe(both[0].batch.id);
      expect(await other.batchOfKey(once.client, 'tuesday')).toBeUndefined();
      expect((await store.addBatch(newBatch({ ...once, client: randomUUID() }), itemsOf(1))).added).toBe(true);
      expect([(await added(1)).id, (await added(1)).id].length).toBe(2);
      expect(await store.loadOf(once.client)).toEqual({ batches: 1, scenarios: 3 });
    });

    test('gives each scenario to one owner', async () => {
      const { id } = await added(40);
      const taken = await Promise.all(Array.from({ length: 40 }, (_, k) => (k % 2 ? store : other).claim(id, `o${k}`, 0, 1_000)));
      expect(new Set(taken.map((one) => one?.number)).size).toBe(40);
      expect(taken.every((one) => one?.attempts === 1)).toBe(true);
      expect(await store.claim(id, 'late', 0, 1_000)).toBeUndefined();
      expect((await store.counts(id)).running).toBe(40);
    });

    test('gives it to another one after its lease, and then not to the first', async () => {
      const { id } = await added(1);
      await store.claim(id, 'slow', 0, 1_000);
      expect(await store.claim(id, 'next', 1_000, 2_000)).toBeUndefined();
      await store.extend([{ batch: id, number: 1 }], 'slow', 1_500);
      await store.extend([{ batch: id, number: 1 }], 'next', 9_500);
      expect(await store.claim(id, 'next', 1_400, 2_000)).toBeUndefined();
      const again = await other.claim(id, 'next', 1_501, 2_500);
      expect(again).toMatchObject({ number: 1, attempts: 2, scenario: '{"t":1}', settings: '{"n":1}' });
      expect(await store.end({ batch: id, number: 1 }, 'slow', 5, done)).toBe(false);
      expect(await store.batch(id)).toMatchObject({ ended: 0 });
      expect(await other.end({ batch: id, number: 1 }, 'next', 5, done)).toBe(true);
      expect(await other.end({ batch: id, number: 1 }, 'next', 5, done)).toBe(false);
      expect(await store.batch(id)).toMatchObject({ ended: 1, state: 'done', ended_at: 5 });
    });

    test('puts back what the owners that are gone had', async () => {
      const { id } = await added(3);
      for (const owner of ['dead', 'alive', 'dead']) await store.claim(id, owner, 0, 1_000);
      await other.putBack((owner) => owner === 'dead');
      expect(await store.counts(id)).toMatchObject({ waiting: 2, running: 1 });
      expect(await store.claim(id, 'next', 0, 1_000)).toMatchObject({ number: 1, attempts: 2 });
    });

    test('takes back what could not be run, as an attempt or not', async () => {
      const { id } = await added(1);
      for (const [counts, attempts] of [
        [false, 1],
        [true, 1],
        [false, 2],
      ] as const) {
        expect(await store.claim(id, 'o', 0, 1_000)).toMatchObject({ attempts });
        await store.release({ batch: id, number: 1 }, 'another', true);
        expect((await store.counts(id)).running).toBe(1);
        await store.release({ batch: id, number: 1 }, 'o', counts);
      }
      expect((await store.counts(id)).waiting).toBe(1);
    });

    test('numbers endings without a gap, however many end at once', async () => {
      const { id } = await added(60);
      const taken = await Promise.all(Array.from({ length: 60 }, (_, k) => (k % 2 ? store : other).claim(id, 'o', 0, 1_000)));
      await Promise.all(
        taken.map((one, k) =>
          (k % 2 ? other : store).end(one!, 'o', 9, k % 3 ? done : { state: 'failed', run: null, outcome: '{"problems":[]}' }),
        ),
      );
      const events = await store.endedAfter(id, 0, 100);
      expect(events.map(({ event }) => event)).toEqual(Array.from({ length: 60 }, (_, k) => k + 1));
      expect((await store.endedAfter(id, 57, 100)).length).toBe(3);
      expect(await store.batch(id)).toMatchObject({ ended: 60, failed: 20, state: 'done' });
      expect((await store.running()).some((one) => one.id === id)).toBe(false);
    });

    test('keeps results with every byte, by scenario and by run', async () => {
      const { id } = await added(3);
      const bytes = Uint8Array.from({ length: 70_000 }, (_, k) => (k * 7) % 256);
      for (const number of [1, 2, 3]) {
        await store.claim(id, 'o', 0, 1_000);
        await store.end({ batch: id, number }, 'o', 9, { ...done, run: `run-${id}-${number}`, ...(number === 2 ? {} : { result: bytes }) });
      }
      expect(await other.resultAfter(id, 0)).toMatchObject({ number: 1, label: 's1' });
      const second = (await other.resultAfter(id, 1))!;
      expect(second).toMatchObject({ number: 3, label: 's3' });
      expect(Buffer.from(bytes).equals(second.bytes)).toBe(true);
      expect(await other.resultAfter(id, 3)).toBeUndefined();
      expect(Buffer.from(bytes).equals((await store.resultOf(`run-${id}-3`))!)).toBe(true);
      expect(await store.resultOf(`run-${id}-2`)).toBeUndefined();
    });

    test('cancels what has not ended; what has stays, and what runs on counts no more', async () => {
      const { id, client } = await added(3);
      await store.claim(id, 'o', 0, 1_000);
      await store.end({ batch: id, number: 1 }, 'o', 1, done);
      await store.claim(id, 'o', 0, 1_000);
      await other.cancel(id, 7);
      expect(await store.end({ batch: id, number: 2 }, 'o', 9, done)).toBe(false);
      expect(await store.counts(id)).toEqual({ waiting: 0, running: 0, done: 1, failed: 0, cancelled: 2 });
      expect(await store.batch(id)).toMatchObject({ state: 'cancelled', ended: 1, ended_at: 7 });
      expect(await store.claim(id, 'o', 9_999, 10_000)).toBeUndefined();
      expect(await store.loadOf(client)).toEqual({ batches: 0, scenarios: 0 });
      await store.cancel(id, 8);
      expect(await store.batch(id)).toMatchObject({ ended_at: 7 });
    });

    test('removes batches that ended long ago, with their results', async () => {
      const { id } = await added(1);
      await store.claim(id, 'o', 0, 1_000);
      await store.end({ batch: id, number: 1 }, 'o', 100, { ...done, run: `old-${id}`, result: new Uint8Array([1]) });
      const running = await added(1);
      // Other tests have ended batches before this instant, too.
      expect(await other.removeEndedBefore(101)).toBeGreaterThan(0);
      expect(await store.batch(id)).toBeUndefined();
      expect(await store.items(id, 0, 10)).toEqual([]);
      expect(await store.resultOf(`old-${id}`)).toBeUndefined();
      expect(await store.batch(running.id)).toBeDefined();
    });
  });
}
