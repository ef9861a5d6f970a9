import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import { BatchRunner } from './batches/batch-runner.ts';
import { Batches } from './batches/batches.ts';
import { runInPool } from './batches/run-item.ts';
import type { Pool } from './pool/pool.ts';
import { openStore, type StorePlace } from './store/open-store.ts';
import type { Store } from './store/store.ts';

export interface BatchService {
  readonly batches: Batches;
  /** Takes no more scenarios. Resolves when the store is closed, which waits for the pool to end what it runs. */
  stop(): Promise<void>;
}

/**
 * Batches of a serving process: its runner and its store. A file is made at the first batch, and opened at the start only if it
 * is there. `size`: scenarios that run at a time, at most.
 */
export function batchService(place: StorePlace, pool: Pool, size: number, report: (message: string) => void): BatchService {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> =>
    (opened ??= openStore(place).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  const thereIsOne = (): boolean => opened !== undefined || 'url' in place || existsSync(place.file);
  const name = `${hostname()}/${process.pid}/`;
  const owner = `${name}${randomBytes(8).toString('hex')}`;
  const existing = async (): Promise<Store | undefined> => (thereIsOne() ? store() : undefined);
  const runner = new BatchRunner({
    store: existing,
    run: runInPool(pool),
    // Questions wait: somebody waits for them.
    room: (running) => {
      const { waiting, running: all } = pool.state();
      return waiting === 0 && all < size && running < size;
    },
    owner,
    isGone: (one) => one !== owner && (one.startsWith(name) || isDead(one)),
    now: Date.now,
    report,
  });
  pool.onJobEnd(() => {
    runner.wakeIfAnyWait();
  });
  const batches = new Batches({ store, existing, runner, now: Date.now, report });
  return {
    batches,
    stop: async () => {
      batches.close();
      await runner.stop();
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}

/** Whether the process of this machine that an owner names has ended. */
function isDead(owner: string): boolean {
  const [host, pid] = owner.split('/');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
