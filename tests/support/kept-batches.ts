import path from 'node:path';
import { computed } from '../../src/answers/computed.ts';
import { BatchRunner } from '../../src/batches/batch-runner.ts';
import { Batches } from '../../src/batches/batches.ts';
import { endingOf, type RunItem } from '../../src/batches/run-item.ts';
import { batch, run as runParameter } from '../../src/contract/parameters.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from './jevons.ts';

/** Runs scenarios in this process, one at a time. */
export function runHere(library: Library): RunItem {
  return async ({ scenario, settings }, options) => {
    // Others have their turn, as they have while another process computes.
    await new Promise((resolve) => setImmediate(resolve));
    const question = {
      body: { bytes: Buffer.from(scenario), format: 'json' },
      form: { format: 'json', include: undefined, ...options },
    } as const;
    const { pieces, result } = computed(library, {
      id: 'runProjection',
      question,
      kept: { settings: JSON.parse(settings) as Record<string, never> },
    });
    const all = [...pieces];
    return endingOf(result(), all);
  };
}

/** Batches in a file of their own, which is made at the first of them. */
export function keptBatches(run: RunItem, room: (running: number) => boolean = (running) => running === 0): Batches {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> =>
    (opened ??= openStore({ file: path.join(temporaryFolder(), 'store.db') }).then(async (made) => {
      await addExample(made, run);
      return made;
    }));
  const report = (message: string): void => {
    throw new Error(message);
  };
  const runner = new BatchRunner({ store: async () => opened, run, room, owner: 'here', isGone: () => false, now: Date.now, report });
  return new Batches({ store, existing: async () => opened, runner, now: Date.now, report });
}

/** The batch and the run that the contract shows. */
async function addExample(store: Store, run: RunItem): Promise<void> {
  const [id, hash] = [batch, runParameter].map((schema) => (schema.meta() as { readonly example: string }).example) as [string, string];
  const scenario = JSON.stringify({ extends: 'stargate-10gw' });
  const made = { id, client: 'example', idempotency_key: null, request_hash: '', title: null, options: '{}', total: 1, created_at: 0 };
  await store.addBatch(made, { texts: [scenario], items: [{ label: 'stargate-10gw', text: 1, settings: '{}' }] });
  const item = await store.claim(id, 'example', 0, 1);
  const ending = await run({ scenario, settings: '{}' }, { curves: undefined, every: undefined });
  await store.end(item!, 'example', Date.now(), { ...ending, run: hash });
}
