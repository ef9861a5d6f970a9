import { Migrator, type Kysely } from 'kysely';
import { migrations } from '../../src/store/migrations.ts';
import type { Store } from '../../src/store/store.ts';
import { expect } from 'vitest';

type Dialect = 'sqlite' | 'postgres';

interface OldTables {
  readonly batch: Readonly<Record<string, unknown>>;
  readonly item: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
}

const batch = { client: 'c', request_hash: 'h', title: 'Old', options: '{"every":"year"}', created_at: 1_764_000_000_000 };
const scenarioOf = (number: number): string => `{"model":"rebound","title":"no. ${number}; it's \\"quoted\\" – ä"}`;
/** Enough that they are in several pages of the file. */
const total = 3_000;

/** The tables as the first release made them, with a batch that has ended, and one in the middle of its run. */
export async function fillOldStore(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { '0001-batches': first } = migrations(dialect);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ '0001-batches': first! }) },
  }).migrateToLatest();
  if (error !== undefined) throw error as Error;
  const old = db as Kysely<OldTables>;
  await old
    .insertInto('batch')
    .values([
      { ...batch, id: 'ended', idempotency_key: 'k', total: 2, ended: 2, failed: 1, state: 'done', ended_at: 1_764_000_001_000 },
      { ...batch, id: 'runs', idempotency_key: null, total, ended: 0, failed: 0, state: 'running', ended_at: null },
    ])
    .execute();
  const none = { attempts: 0, owner: null, lease_until: null, event: null, run: null, outcome: null };
  await old
    .insertInto('item')
    .values([
      {
        ...none,
        batch: 'ended',
        number: 1,
        label: 'a',
        scenario: scenarioOf(1),
        state: 'done',
        attempts: 1,
        event: 2,
        run: 'r1',
        outcome: '{}',
      },
      {
        ...none,
        batch: 'ended',
        number: 2,
        label: 'b',
        scenario: scenarioOf(2),
        state: 'failed',
        attempts: 1,
        event: 1,
        outcome: '{"problems":[]}',
      },
    ])
    .execute();
  const numbers = Array.from({ length: total }, (_, k) => k + 1);
  for (let from = 0; from < total; from += 500)
    await old
      .insertInto('item')
      .values(
        numbers
          .slice(from, from + 500)
          .map((number) => ({ ...none, batch: 'runs', number, label: `s${number}`, scenario: scenarioOf(number), state: 'waiting' })),
      )
      .execute();
  await old
    .insertInto('result')
    .values({ batch: 'ended', number: 1, bytes: Buffer.from([0, 255, 1]) })
    .execute();
}

/** Everything that the old store had is there, and what waited can be run. */
export async function expectOldStore(store: Store): Promise<void> {
  expect(await store.batch('ended')).toMatchObject({ ...batch, idempotency_key: 'k', ended: 2, failed: 1, state: 'done' });
  expect((await store.batchOfKey('c', 'k'))!.id).toBe('ended');
  expect(await store.items('ended', 0, 9)).toMatchObject([
    { number: 1, label: 'a', state: 'done', event: 2, run: 'r1' },
    { number: 2, label: 'b', state: 'failed', event: 1, outcome: '{"problems":[]}' },
  ]);
  expect((await store.resultAfter('ended', 0))!.bytes).toEqual(Uint8Array.of(0, 255, 1));
  expect(await store.resultOf('r1')).toEqual(Uint8Array.of(0, 255, 1));

  expect(await store.counts('runs')).toEqual({ waiting: total, running: 0, done: 0, failed: 0, cancelled: 0 });
  for (const number of [1, 2, 3])
    expect(await store.claim('runs', 'o', 0, 1_000)).toMatchObject({ number, attempts: 1, scenario: scenarioOf(number), settings: '{}' });
  expect(await store.end({ batch: 'runs', number: 2 }, 'o', 1, { state: 'done', run: 'r2', outcome: '{}', result: Uint8Array.of(7) })).toBe(
    true,
  );
  expect(await store.resultOf('r2')).toEqual(Uint8Array.of(7));
  // A new batch beside it, as the store is now.
  const added = { ...batch, id: 'new', idempotency_key: null, total: 2 };
  await store.addBatch(added, { texts: ['{"t":1}'], items: ['a', 'b'].map((label) => ({ label, text: 1, settings: '{"n":1}' })) });
  await store.claim('new', 'o', 0, 1_000);
  expect(await store.claim('new', 'o', 0, 1_000)).toMatchObject({ number: 2, scenario: '{"t":1}', settings: '{"n":1}' });
  // What is removed takes its texts along.
  await store.cancel('runs', 5);
  await store.cancel('new', 5);
  expect(await store.removeEndedBefore(1_764_000_002_000)).toBe(3);
  expect(await store.items('runs', 0, 1)).toEqual([]);
}
