import { randomUUID } from 'node:crypto';
import type { BatchPlan } from '../answers/batch-plan.ts';
import { Refused, single } from '../answers/refused.ts';
import type { ResultsFormat } from '../contract/parameters.ts';
import type { BatchPageJson, BatchScenarioJson, BatchSummaryJson } from '../contract/schema/batch.ts';
import type { Store, Totals } from '../store/store.ts';
import { batchJson, keptFor, scenarioJson } from './batch-json.ts';
import type { BatchRunner } from './batch-runner.ts';
import type { BatchOptions } from './run-item.ts';
import { writeResults, type WriteKept } from './write-results.ts';

export interface BatchesOptions {
  /** Opens the store at the first call. Rejects where it cannot be opened. */
  readonly store: () => Promise<Store>;
  /** The store if there is one: it is not made by looking. */
  readonly existing: () => Promise<Store | undefined>;
  readonly runner: Pick<BatchRunner, 'wake'>;
  readonly now: () => number;
  readonly report: (message: string) => void;
}

/** Limits of one client: batches that run, and scenarios in them that have not ended. */
export const mostOfClient = { batches: 20, scenarios: 50_000 } as const;
const pageSize = 1_000;
/** Events that are in memory at a time for each client that follows a batch. */
const eventsAtOnce = 100;
const sweepEvery = 3_600_000;
const firstSweep = 1_000;
/** Milliseconds that whoever counts batches waits for the store. */
const longestCount = 500;

export interface BatchEvents {
  readonly events: readonly { readonly id: number; readonly scenario: BatchScenarioJson }[];
  /** The batch, once all its events have been given. */
  readonly end?: BatchSummaryJson;
}

/** The batches of a service: kept in a store, and run by the runners of all its processes. Throws `Refused`. */
export class Batches {
  private readonly options: BatchesOptions;
  private readonly sweep: NodeJS.Timeout;
  private readonly first: NodeJS.Timeout;
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(options: BatchesOptions) {
    this.options = options;
    this.sweep = setInterval(() => void this.removeOld(), sweepEvery).unref();
    // When who waits for this process to listen has been served.
    this.first = setTimeout(() => void this.removeOld(), firstSweep).unref();
  }

  /** Keeps a batch: when the promise resolves, it is on disk. `hash`: of the request, by which a second one is known to be the same. */
  start(client: string, key: string | undefined, hash: string, { head, texts, items }: BatchPlan): Promise<BatchSummaryJson> {
    return this.inTurn(async (store) => {
      const load = await store.loadOf(client);
      const { title, total, curves, every } = head;
      const batch = {
        id: randomUUID(),
        client,
        idempotency_key: key ?? null,
        request_hash: hash,
        title: title ?? null,
        options: JSON.stringify({ curves, every } satisfies BatchOptions),
        total,
        created_at: this.options.now(),
      };
      const known = key === undefined ? undefined : await store.batchOfKey(client, key);
      if (!known) refuseBeyond(load, total);
      const { batch: standing } = known ? { batch: known } : await store.addBatch(batch, { texts, items });
      if (standing.request_hash !== hash)
        throw single(
          'scenario with problems',
          'field.conflict',
          `the Idempotency-Key belongs to another request, that of batch ${standing.id}`,
          'send another key with another request',
        );
      this.options.runner.wake();
      return batchJson(standing, await store.counts(standing.id));
    });
  }

  summary(id: string): Promise<BatchSummaryJson> {
    return this.stored(async (store) => batchJson(await found(store, id), await store.counts(id)));
  }

  page(id: string, after: number): Promise<BatchPageJson> {
    return this.stored(async (store) => {
      const batch = await found(store, id);
      const rows = await store.items(id, after, pageSize);
      const last = rows.at(-1)?.number ?? batch.total;
      return {
        ...batchJson(batch, await store.counts(id)),
        scenarios: rows.map(scenarioJson),
        ...(last < batch.total ? { next: last } : {}),
      };
    });
  }

  /** What has happened after an event. */
  events(id: string, after: number): Promise<BatchEvents> {
    return this.stored(async (store) => {
      // Before its scenarios: what ends in between comes next time.
      const batch = await found(store, id);
      const rows = await store.endedAfter(id, after, eventsAtOnce);
      const events = rows.map((row) => ({ id: row.event!, scenario: scenarioJson(row) }));
      const isEnd = batch.state !== 'running' && (events.at(-1)?.id ?? after) >= batch.ended;
      return { events, ...(isEnd ? { end: batchJson(batch, await store.counts(id)) } : {}) };
    });
  }

  /** The results of what is done; `write` writes those of one. */
  results(id: string, format: ResultsFormat, write: WriteKept): Promise<AsyncIterable<string | Uint8Array>> {
    return this.stored(async (store) => {
      await found(store, id);
      return writeResults(store, id, format, write);
    });
  }

  cancel(id: string): Promise<BatchSummaryJson> {
    return this.stored(async (store) => {
      await found(store, id);
      await store.cancel(id, this.options.now());
      return batchJson(await found(store, id), await store.counts(id));
    });
  }

  /** The kept projection of a run. */
  run(hash: string): Promise<Uint8Array> {
    return this.stored(async (store) => {
      const bytes = await store.resultOf(hash);
      if (!bytes)
        throw single('unknown address', 'name.unknown', `there is no run ${hash}`, 'runs of batches are kept as long as their batch');
      return bytes;
    });
  }

  /** Batches and scenarios of the store by state; undefined where there is none, or it does not answer soon. */
  async totals(): Promise<Totals | undefined> {
    const counted = this.options.existing().then((store) => store?.totals());
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, longestCount, undefined).unref());
    return Promise.race([counted, tooLate]).catch(() => undefined);
  }

  close(): void {
    clearInterval(this.sweep);
    clearTimeout(this.first);
  }

  private async removeOld(): Promise<void> {
    try {
      await (await this.options.existing())?.removeEndedBefore(this.options.now() - keptFor);
    } catch (error) {
      this.options.report(`the store of batches: ${(error as Error).message}`);
    }
  }

  /** One after the other, so that each is held against what the one before has added. */
  private inTurn<T>(action: (store: Store) => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(() => this.stored(action));
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** A store that cannot be reached, or has no space left, is told as that and not as a fault of the program. */
  private async stored<T>(action: (store: Store) => Promise<T>): Promise<T> {
    try {
      return await action(await this.options.store());
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.options.report(`the store of batches: ${(error as Error).message}`);
      throw single(
        'not ready',
        'limit.exceeded',
        'the store of the service does not answer, or has no space left',
        'send the request again in a while',
        {
          'Retry-After': '5',
        },
      );
    }
  }
}

async function found(store: Store, id: string): Promise<NonNullable<Awaited<ReturnType<Store['batch']>>>> {
  const batch = await store.batch(id);
  if (!batch) throw single('unknown address', 'name.unknown', `there is no batch ${id}`, 'its id is in the answer that accepted it');
  return batch;
}

function words(count: number): string {
  return count.toLocaleString('en-US');
}

function refuseBeyond(load: Awaited<ReturnType<Store['loadOf']>>, more: number): void {
  const { batches, scenarios } = mostOfClient;
  const message =
    load.batches >= batches
      ? `${load.batches} batches of yours still run, and ${batches} may at a time`
      : load.scenarios + more > scenarios
        ? `${words(load.scenarios)} scenarios of your batches have not ended, and with these they would be more than ${words(scenarios)}`
        : undefined;
  if (message !== undefined)
    throw single('too many requests', 'limit.exceeded', message, 'wait until one has ended, or cancel one', { 'Retry-After': '60' });
}
