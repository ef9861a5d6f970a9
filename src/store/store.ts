import { sql, type Kysely, type Selectable } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './embedded.ts';
import type { BatchState, ItemState, Tables } from './tables.ts';

export type BatchRow = Selectable<Tables['batch']>;
export type ItemRow = Selectable<Tables['item']>;

export type NewBatch = Pick<BatchRow, 'id' | 'client' | 'idempotency_key' | 'request_hash' | 'title' | 'options' | 'total' | 'created_at'>;
export type NewItem = Pick<ItemRow, 'label' | 'text' | 'settings'>;

/** The scenarios of a new batch, and the texts that they refer to by their numbers, from 1. Taken in this order, a few at a time. */
export interface NewScenarios {
  readonly texts: Iterable<string>;
  readonly items: Iterable<NewItem>;
}

/** A scenario that a worker has taken, until its lease ends: its text, and what is set on top of it. */
export type ClaimedItem = Pick<ItemRow, 'batch' | 'number' | 'settings' | 'attempts'> & { readonly scenario: string };

/** What is told of a scenario. */
export type ShownItem = Omit<ItemRow, 'text' | 'settings'>;

/** How a scenario ended. */
export interface Ending {
  readonly state: 'done' | 'failed';
  readonly run: string | null;
  readonly outcome: string;
  readonly result?: Uint8Array;
}

/** Batches and scenarios of a store by state. */
export interface Totals {
  readonly batches: Readonly<Record<BatchState, number>>;
  readonly scenarios: Counts;
}

/** Scenarios in a batch, by what has become of them. */
export type Counts = Readonly<Record<ItemState, number>>;

/** Rows of one statement, and letters of what they hold: others have their turn between two of them. */
const atOnce = { rows: 200, letters: 1_000_000, removed: 100 } as const;

/** Milliseconds for which a writer waits for another one of the same file, and between its tries. */
const longestWait = 30_000;
const betweenTries = 10;

/**
 * Batches, their scenarios and results, in tables of SQLite or PostgreSQL. Every method is one transaction: when its promise
 * resolves, all of it is on disk; when it rejects, or the process dies, nothing of it is.
 */
export class Store {
  private readonly db: Kysely<Tables>;
  readonly dialect: 'sqlite' | 'postgres';

  constructor(db: Kysely<Tables>, dialect: Store['dialect']) {
    this.db = db;
    this.dialect = dialect;
  }

  /** Adds a batch with its scenarios; of a client's batches with one idempotency key only the first. Returns the one that stands. */
  async addBatch(batch: NewBatch, { texts, items }: NewScenarios): Promise<{ readonly batch: BatchRow; readonly added: boolean }> {
    return this.whole(async (db) => {
      const added = await db
        .insertInto('batch')
        .values({ ...batch, state: 'running', ended_at: null })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!added) {
        const standing = await db
          .selectFrom('batch')
          .selectAll()
          .where('client', '=', batch.client)
          .where('idempotency_key', '=', batch.idempotency_key)
          .executeTakeFirstOrThrow();
        return { batch: standing, added: false };
      }
      for await (const some of portions(texts, (scenario) => scenario.length))
        await db
          .insertInto('text')
          .values(some.map(([number, scenario]) => ({ batch: batch.id, number, scenario })))
          .execute();
      for await (const some of portions(items, ({ label, settings }) => label.length + settings.length))
        await db
          .insertInto('item')
          .values(some.map(([number, item]) => ({ ...waiting, ...item, batch: batch.id, number })))
          .execute();
      return { batch: added, added: true };
    });
  }

  batch(id: string): Promise<BatchRow | undefined> {
    return this.db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** The batch of a client with an idempotency key. */
  batchOfKey(client: string, key: string): Promise<BatchRow | undefined> {
    return this.db.selectFrom('batch').selectAll().where('client', '=', client).where('idempotency_key', '=', key).executeTakeFirst();
  }

  /** Batches with scenarios to run, the oldest first. */
  running(): Promise<readonly Pick<BatchRow, 'id' | 'client' | 'options'>[]> {
    return this.db.selectFrom('batch').select(['id', 'client', 'options']).where('state', '=', 'running').orderBy('created_at').execute();
  }

  /** Batches of a client that still run, and their scenarios that have not ended. */
  async loadOf(client: string): Promise<{ readonly batches: number; readonly scenarios: number }> {
    const { batches, scenarios } = await this.db
      .selectFrom('batch')
      .select(({ fn }) => [fn.countAll<number>().as('batches'), sql<number | null>`sum(total - ended)`.as('scenarios')])
      .where('client', '=', client)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow();
    return { batches, scenarios: scenarios ?? 0 };
  }

  async counts(batch: string): Promise<Counts> {
    const rows = await this.db
      .selectFrom('item')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('batch', '=', batch)
      .groupBy('state')
      .execute();
    return { ...noCounts, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** Takes the first scenario of a batch that waits, or whose lease has ended, for this owner. */
  async claim(batch: string, owner: string, now: number, until: number): Promise<ClaimedItem | undefined> {
    const claimed = await this.write((db) =>
      db
        .updateTable('item')
        .set((item) => ({ state: 'running', owner, lease_until: until, attempts: item('attempts', '+', 1) }))
        .where('batch', '=', batch)
        .where('number', '=', ({ selectFrom }) => {
          const first = selectFrom('item')
            .select('number')
            .where('batch', '=', batch)
            .where((item) =>
              item.or([item('state', '=', 'waiting'), item.and([item('state', '=', 'running'), item('lease_until', '<', now)])]),
            )
            .orderBy('number')
            .limit(1);
          return this.dialect === 'postgres' ? first.forUpdate().skipLocked() : first;
        })
        .returning(['batch', 'number', 'text', 'settings', 'attempts'])
        .executeTakeFirst(),
    );
    if (!claimed) return undefined;
    const { text, ...item } = claimed;
    const { scenario } = await this.db
      .selectFrom('text')
      .select('scenario')
      .where('batch', '=', batch)
      .where('number', '=', text)
      .executeTakeFirstOrThrow();
    return { ...item, scenario };
  }

  /** Extends the leases of scenarios, those that are still this owner's. */
  async extend(items: readonly Pick<ItemRow, 'batch' | 'number'>[], owner: string, until: number): Promise<void> {
    for (const item of items) await this.write((db) => mine(db.updateTable('item').set({ lease_until: until }), item, owner).execute());
  }

  /** Puts a scenario back that could not be run; `counts`: the attempt was one. */
  async release(item: Pick<ItemRow, 'batch' | 'number'>, owner: string, counts: boolean): Promise<void> {
    await this.write((db) => {
      const back = db.updateTable('item').set((row) => ({
        state: 'waiting',
        owner: null,
        lease_until: null,
        ...(counts ? {} : { attempts: row('attempts', '-', 1) }),
      }));
      return mine(back, item, owner).execute();
    });
  }

  /** Puts back what owners run who are gone. */
  async putBack(isGone: (owner: string) => boolean): Promise<void> {
    const rows = await this.db.selectFrom('item').select('owner').distinct().where('state', '=', 'running').execute();
    const gone = rows.flatMap(({ owner }) => (owner !== null && isGone(owner) ? [owner] : []));
    if (gone.length > 0)
      await this.write((db) =>
        db.updateTable('item').set({ state: 'waiting', owner: null }).where('state', '=', 'running').where('owner', 'in', gone).execute(),
      );
  }

  /**
   * Notes how a scenario ended, with its results. False, and nothing is changed, if it is not this owner's any more: another
   * one has taken it, or the batch is cancelled. So each counts once.
   */
  end({ batch, number }: Pick<ItemRow, 'batch' | 'number'>, owner: string, now: number, ending: Ending): Promise<boolean> {
    const { state, run, outcome, result } = ending;
    return this.whole(async (db) => {
      // The batch first, in every transaction: two that end scenarios of one batch wait for each other here, and not crosswise.
      const counted = await db
        .updateTable('batch')
        .set((row) => ({ ended: row('ended', '+', 1), failed: row('failed', '+', state === 'failed' ? 1 : 0) }))
        .where('id', '=', batch)
        .where('state', '=', 'running')
        .where(({ exists, selectFrom }) => exists(mine(selectFrom('item').select('number'), { batch, number }, owner)))
        .returning(['ended', 'total'])
        .executeTakeFirst();
      if (!counted) return false;
      const changed = await mine(
        db.updateTable('item').set({ state, run, outcome, event: counted.ended, owner: null, lease_until: null }),
        { batch, number },
        owner,
      ).executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new Lost();
      if (result) await db.insertInto('result').values({ batch, number, bytes: result }).execute();
      if (counted.ended === counted.total)
        await db.updateTable('batch').set({ state: 'done', ended_at: now }).where('id', '=', batch).execute();
      return true;
    }).catch((error: unknown) => {
      if (error instanceof Lost) return false;
      throw error;
    });
  }

  /** Cancels what of a batch has not ended; its results stay. */
  cancel(batch: string, now: number): Promise<void> {
    return this.whole(async (db) => {
      const cancelled = await db
        .updateTable('batch')
        .set({ state: 'cancelled', ended_at: now })
        .where('id', '=', batch)
        .where('state', '=', 'running')
        .executeTakeFirst();
      if (cancelled.numUpdatedRows > 0n)
        await db
          .updateTable('item')
          .set({ state: 'cancelled', owner: null, lease_until: null })
          .where('batch', '=', batch)
          .where('state', 'in', ['waiting', 'running'])
          .execute();
    });
  }

  /** Scenarios of a batch after a number, in order. */
  items(batch: string, after: number, most: number): Promise<readonly ShownItem[]> {
    return this.itemsOf(batch).where('number', '>', after).orderBy('number').limit(most).execute();
  }

  /** Scenarios of a batch that ended after an event, in the order in which they did. */
  endedAfter(batch: string, event: number, most: number): Promise<readonly ShownItem[]> {
    return this.itemsOf(batch).where('event', '>', event).orderBy('event').limit(most).execute();
  }

  /** The results of the first scenario after a number that is done: one at a time, because they may be large. */
  async resultAfter(
    batch: string,
    after: number,
  ): Promise<{ readonly number: number; readonly label: string; readonly bytes: Uint8Array } | undefined> {
    const row = await this.db
      .selectFrom('result')
      .innerJoin('item', (join) => join.onRef('item.batch', '=', 'result.batch').onRef('item.number', '=', 'result.number'))
      .select(['result.number', 'item.label', 'result.bytes'])
      .where('result.batch', '=', batch)
      .where('result.number', '>', after)
      .orderBy('result.number')
      .limit(1)
      .executeTakeFirst();
    return row && { ...row, bytes: new Uint8Array(row.bytes) };
  }

  /** The results of a run, by its hash, whichever batch it was in. */
  async resultOf(run: string): Promise<Uint8Array | undefined> {
    const row = await this.db
      .selectFrom('item')
      .innerJoin('result', (join) => join.onRef('item.batch', '=', 'result.batch').onRef('item.number', '=', 'result.number'))
      .select('result.bytes')
      .where('item.run', '=', run)
      .limit(1)
      .executeTakeFirst();
    return row && new Uint8Array(row.bytes);
  }

  /** Batches and their scenarios by state, of all clients. */
  async totals(): Promise<Totals> {
    const rows = await this.db
      .selectFrom('batch')
      .select(({ fn }) => [
        'state',
        fn.countAll<number>().as('batches'),
        sql<number>`sum(total)`.as('total'),
        sql<number>`sum(ended)`.as('ended'),
        sql<number>`sum(failed)`.as('failed'),
      ])
      .groupBy('state')
      .execute();
    const { running } = await this.db
      .selectFrom('item')
      .select(({ fn }) => fn.countAll<number>().as('running'))
      .where('state', '=', 'running')
      .where('batch', 'in', ({ selectFrom }) => selectFrom('batch').select('id').where('state', '=', 'running'))
      .executeTakeFirstOrThrow();
    const batches = { running: 0, done: 0, cancelled: 0 };
    const scenarios = { waiting: -running, running, done: 0, failed: 0, cancelled: 0 };
    for (const { state, batches: count, total, ended, failed } of rows) {
      batches[state] = count;
      scenarios.done += ended - failed;
      scenarios.failed += failed;
      scenarios[state === 'cancelled' ? 'cancelled' : 'waiting'] += total - ended;
    }
    return { batches, scenarios: { ...scenarios, waiting: Math.max(0, scenarios.waiting) } };
  }

  /**
   * Removes batches that ended before an instant, with their results; returns how many. A large one goes a piece at a time, so that
   * others have their turn.
   */
  async removeEndedBefore(instant: number): Promise<number> {
    const old = await this.db.selectFrom('batch').select(['id', 'total']).where('ended_at', '<', instant).execute();
    for (const { id, total } of old) {
      for (let until = atOnce.removed; until < total; until += atOnce.removed) {
        await this.write((db) => db.deleteFrom('item').where('batch', '=', id).where('number', '<=', until).execute());
        await this.write((db) => db.deleteFrom('text').where('batch', '=', id).where('number', '<=', until).execute());
        await new Promise((resolve) => setImmediate(resolve));
      }
      await this.write((db) => db.deleteFrom('batch').where('id', '=', id).execute());
    }
    return old.length;
  }

  close(): Promise<void> {
    return this.db.destroy();
  }

  /** One statement that writes. */
  private write<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.dialect === 'postgres' ? action(this.db) : this.whole(action);
  }

  /** A transaction. While another process writes to the same file, nothing of it has begun, and this process does other things. */
  private async whole<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    for (const since = performance.now(); ;) {
      try {
        return await this.db.transaction().execute(action);
      } catch (error) {
        if (!isBusy(error) || performance.now() - since > longestWait) throw error;
      }
      await pause(betweenTries);
    }
  }

  private itemsOf(batch: string) {
    return this.db
      .selectFrom('item')
      .select(['batch', 'number', 'label', 'state', 'attempts', 'owner', 'lease_until', 'event', 'run', 'outcome'])
      .where('batch', '=', batch);
  }
}

const waiting = { state: 'waiting', owner: null, lease_until: null, event: null, run: null, outcome: null } as const;
const noCounts: Counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };

/** Entries with their numbers, from 1, some at a time; the event loop has its turn before each portion. */
async function* portions<T>(entries: Iterable<T>, lettersOf: (entry: T) => number): AsyncGenerator<(readonly [number, T])[]> {
  let number = 0;
  let some: (readonly [number, T])[] = [];
  let letters = 0;
  for (const entry of entries) {
    some.push([++number, entry]);
    letters += lettersOf(entry);
    if (some.length < atOnce.rows && letters < atOnce.letters) continue;
    await new Promise((resolve) => setImmediate(resolve));
    yield some;
    some = [];
    letters = 0;
  }
  if (some.length > 0) yield some;
}

/** Somebody else has taken the scenario in the meantime. */
class Lost extends Error {}

interface WhereItem<T> {
  where(column: 'batch' | 'owner' | 'state', operator: '=', value: string): T;
  where(column: 'number', operator: '=', value: number): T;
}

/** Narrowed to a scenario that this owner runs. */
function mine<T extends WhereItem<T>>(query: T, { batch, number }: Pick<ItemRow, 'batch' | 'number'>, owner: string): T {
  return query.where('batch', '=', batch).where('number', '=', number).where('state', '=', 'running').where('owner', '=', owner);
}
