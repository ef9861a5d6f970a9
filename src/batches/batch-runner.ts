import type { ClaimedItem, Ending, Store } from '../store/store.ts';
import { failed, NotNow, type BatchOptions, type RunItem } from './run-item.ts';

export interface RunnerOptions {
  /** The store; undefined as long as there is none. */
  readonly store: () => Promise<Store | undefined>;
  readonly run: RunItem;
  /** Whether another scenario may run, beside so many: nobody who waits for an answer is to wait for a batch. */
  readonly room: (running: number) => boolean;
  /** Who takes scenarios: no other process has this name, and none had it before. */
  readonly owner: string;
  /** Whether an owner is known to be gone, so that what it took is run again at once and not after its lease. */
  readonly isGone: (owner: string) => boolean;
  readonly now: () => number;
  /** Something went wrong; the runner goes on. */
  readonly report: (message: string) => void;
}

/** Milliseconds. A lease is extended long before it ends. */
export const lease = 60_000;
const extendEvery = 15_000;
/** For what other processes have added to the store, or have left when they ended; what this one adds wakes it. */
const lookEvery = 5_000;
const afterTrouble = 1_000;
/** How often a scenario may take its process with it. */
const mostAttempts = 3;

/**
 * Runs the scenarios of all batches of a store, one client's after another's, while there is room. Several processes may do so
 * at once. What is claimed and not ended when a process dies is run again by another.
 */
export class BatchRunner {
  private readonly options: RunnerOptions;
  private readonly current = new Map<ClaimedItem, string>();
  private readonly timers: readonly NodeJS.Timeout[];
  private readonly ending = new Set<Promise<void>>();
  private filling = false;
  private again = false;
  /** Scenarios may wait, for room or for a look at the store. */
  private mayWait = false;
  private resting: NodeJS.Timeout | undefined;
  private stopping = false;
  /** Clients in the order in which they last had a turn. */
  private readonly turns: string[] = [];

  constructor(options: RunnerOptions) {
    this.options = options;
    const every = (milliseconds: number, action: () => Promise<void> | void): NodeJS.Timeout =>
      setInterval(() => void action(), milliseconds).unref();
    this.timers = [every(extendEvery, () => this.extend()), every(lookEvery, () => this.look())];
    void this.look();
  }

  /** Looks for scenarios to run: there are new ones. */
  wake(): void {
    this.mayWait = true;
    this.wakeIfAnyWait();
  }

  /** Looks for scenarios to run if any were left when there was no room: there may be some now. */
  wakeIfAnyWait(): void {
    if (this.filling) this.again = true;
    else if (this.mayWait && !this.stopping && !this.resting) void this.fill();
  }

  /** Takes no more; resolves when what ran has ended or has been put back. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    clearTimeout(this.resting);
    while (this.filling || this.ending.size > 0) {
      await Promise.allSettled(this.ending);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async look(): Promise<void> {
    await this.guarded((store) => store.putBack(this.options.isGone));
    this.wake();
  }

  private async extend(): Promise<void> {
    const { owner, now } = this.options;
    const items = [...this.current.keys()];
    if (items.length > 0) await this.guarded((store) => store.extend(items, owner, now() + lease));
  }

  /** Takes nothing for a moment. */
  private rest(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.wake();
    }, afterTrouble).unref();
  }

  private async fill(): Promise<void> {
    this.filling = true;
    await this.guarded(async (store) => {
      for (this.again = true; this.again;) {
        this.again = false;
        while (this.mayTake()) {
          const taken = await this.take(store);
          if (!taken) {
            this.mayWait = false;
            break;
          }
          this.begin(store, taken.item, taken.client, taken.options);
        }
      }
    });
    this.filling = false;
  }

  private mayTake(): boolean {
    return !this.stopping && !this.resting && this.options.room(this.current.size);
  }

  /** The next scenario: of the client with the fewest running, of several the one whose turn is longest ago; of its oldest batch. */
  private async take(
    store: Store,
  ): Promise<{ readonly item: ClaimedItem; readonly client: string; readonly options: BatchOptions } | undefined> {
    const batches = await store.running();
    const load = (client: string): number => [...this.current.values()].filter((one) => one === client).length;
    const clients = [...new Set(batches.map(({ client }) => client))].sort(
      (a, b) => load(a) - load(b) || this.turns.indexOf(a) - this.turns.indexOf(b),
    );
    const { owner, now } = this.options;
    for (const client of clients) {
      for (const batch of batches) {
        if (batch.client !== client) continue;
        const item = await store.claim(batch.id, owner, now(), now() + lease);
        if (!item) continue;
        const before = this.turns.indexOf(client);
        if (before >= 0) this.turns.splice(before, 1);
        this.turns.push(client);
        return { item, client, options: JSON.parse(batch.options) as BatchOptions };
      }
    }
    return undefined;
  }

  private begin(store: Store, item: ClaimedItem, client: string, options: BatchOptions): void {
    this.current.set(item, client);
    const ended = this.runOne(store, item, options).finally(() => {
      this.current.delete(item);
      this.ending.delete(ended);
      this.wake();
    });
    this.ending.add(ended);
  }

  private async runOne(store: Store, item: ClaimedItem, options: BatchOptions): Promise<void> {
    const { run, owner, report, now } = this.options;
    let ending: Ending | undefined;
    let counts = true;
    try {
      ending = await run(item, options);
    } catch (error) {
      counts = !(error instanceof NotNow) || error.counts;
      if (!counts) this.rest();
      if (counts) report(`scenario ${item.number} of batch ${item.batch}: ${(error as Error).message}`);
      if (counts && item.attempts >= mostAttempts) ending = failed('its process ended as it ran, more than once');
    }
    // A result that cannot be noted now is noted later: the store may be away for a while.
    for (;;) {
      try {
        if (ending) await store.end(item, owner, now(), ending);
        else await store.release(item, owner, counts);
        return;
      } catch (error) {
        report(`the store does not take results: ${(error as Error).message}`);
        if (this.stopping) return;
        await new Promise((resolve) => setTimeout(resolve, afterTrouble));
      }
    }
  }

  /** Work on the store, if there is one; trouble is reported, and what follows has to wait. */
  private async guarded(action: (store: Store) => Promise<void>): Promise<void> {
    try {
      const store = await this.options.store();
      if (store) await action(store);
    } catch (error) {
      this.rest();
      if (!this.stopping) this.options.report(`the store of batches: ${(error as Error).message}`);
    }
  }
}
