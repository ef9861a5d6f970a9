import { sql, type Kysely, type Selectable } from 'kysely';
import type { ItemState, Tables } from './tables.ts';

export type BatchRow = Selectable<Tables['batch']>;
export type ItemRow = Selectable<Tables['item']>;

export type NewBatch = Pick<BatchRow, 'id' | 'client' | 'idempotency_key' | 'request_hash' | 'title' | 'options' | 'created_at'>;
export type NewItem = Pick<ItemRow, 'label' | 'scenario'>;

/** A scenario that a worker has taken, until its lease ends. */
export type ClaimedItem = Pick<ItemRow, 'batch' | 'number' | 'label' | 'scenario' | 'attempts'>;

/** How a scenario ended. */
export interface Ending {
  readonly state: 'done' | 'failed';
  readonly run: string | null;
  readonly outcome: string;
  readonly result?: Uint8Array;
}

/** Scenarios in a batch, by what has become of them. */
export type Counts = Readonly<Record<ItemState, number>>;

/** Parameters of one statement are limited to some ten thousand. */
const rowsAtOnce = 500;

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
  async addBatch(batch: NewBatch, items: readonly NewItem[]): Promise<{ readonly batch: BatchRow; readonly added: boolean }> {
    return this.db.transaction().execute(async (db) => {
      const added = await db
        .insertInto('batch')
        .values({ ...batch, total: items.length, state: 'running', ended_at: null })
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
      for (let from = 0; from < items.length; from += rowsAtOnce)
        await db
          .insertInto('item')
          .values(items.slice(from, from + rowsAtOnce).map((item, k) => ({ ...waiting, ...item, batch: batch.id, number: from + k + 1 })))
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
  claim(batch: string, owner: string, now: number, until: number): Promise<ClaimedItem | undefined> {
    return this.db
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
      .returning(['batch', 'number', 'label', 'scenario', 'attempts'])
      .executeTakeFirst();
  }

  /** Extends the leases of scenarios, those that are still this owner's. */
  async extend(items: readonly Pick<ItemRow, 'batch' | 'number'>[], owner: string, until: number): Promise<void> {
    for (const item of items) await mine(this.db.updateTable('item').set({ lease_until: until }), item, owner).execute();
  }

  /** Puts a scenario back that could not be run; `counts`: the attempt was one. */
  async release(item: Pick<ItemRow, 'batch' | 'number'>, owner: string, counts: boolean): Promise<void> {
    const back = this.db.updateTable('item').set((row) => ({
      state: 'waiting',
      owner: null,
      lease_until: null,
      ...(counts ? {} : { attempts: row('attempts', '-', 1) }),
    }));
    await mine(back, item, owner).execute();
  }

  /** Puts back what owners run who are gone. */
  async putBack(isGone: (owner: string) => boolean): Promise<void> {
    const rows = await this.db.selectFrom('item').select('owner').distinct().where('state', '=', 'running').execute();
    const gone = rows.flatMap(({ owner }) => (owner !== null && isGone(owner) ? [owner] : []));
    if (gone.length > 0)
      await this.db
        .updateTable('item')
        .set({ state: 'waiting', owner: null })
        .where('state', '=', 'running')
        .where('owner', 'in', gone)
        .execute();
  }

  /**
   * Notes how a scenario ended, with its results. False, and nothing is changed, if it is not this owner's any more: another
   * one has taken it, or the batch is cancelled. So each counts once.
   */
  end({ batch, number }: Pick<ItemRow, 'batch' | 'number'>, owner: string, now: number, ending: Ending): Promise<boolean> {
    const { state, run, outcome, result } = ending;
    return this.db
      .transaction()
      .execute(async (db) => {
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
      })
      .catch((error: unknown) => {
        if (error instanceof Lost) return false;
        throw error;
      });
  }

  /** Cancels what of a batch has not ended; its results stay. */
  cancel(batch: string, now: number): Promise<void> {
    return this.db.transaction().execute(async (db) => {
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
  items(batch: string, after: number, most: number): Promise<readonly Omit<ItemRow, 'scenario'>[]> {
    return this.itemsOf(batch).where('number', '>', after).orderBy('number').limit(most).execute();
  }

  /** Scenarios of a batch that ended after an event, in the order in which they did. */
  endedAfter(batch: string, event: number, most: number): Promise<readonly Omit<ItemRow, 'scenario'>[]> {
    return this.itemsOf(batch).where('event', '>', event).orderBy('event').limit(most).execute();
  }

  /** The results of scenarios that are done, after a number, in order. */
  async results(
    batch: string,
    after: number,
    most: number,
  ): Promise<readonly { readonly number: number; readonly label: string; readonly bytes: Uint8Array }[]> {
    const rows = await this.db
      .selectFrom('result')
      .innerJoin('item', (join) => join.onRef('item.batch', '=', 'result.batch').onRef('item.number', '=', 'result.number'))
      .select(['result.number', 'item.label', 'result.bytes'])
      .where('result.batch', '=', batch)
      .where('result.number', '>', after)
      .orderBy('result.number')
      .limit(most)
      .execute();
    return rows.map((row) => ({ ...row, bytes: new Uint8Array(row.bytes) }));
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

  /** Removes batches that ended before an instant, with their results; returns how many. */
  async removeEndedBefore(instant: number): Promise<number> {
    const { numDeletedRows } = await this.db.deleteFrom('batch').where('ended_at', '<', instant).executeTakeFirst();
    return Number(numDeletedRows);
  }

  close(): Promise<void> {
    return this.db.destroy();
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
