import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { root, temporaryFolder } from '../support/jevons.ts';
import { expectOldStore, fillOldStore } from '../support/old-store.ts';
import { storeConformance } from '../support/store-conformance.ts';

const folder = temporaryFolder();
// One connection in one process: its statements wait for those of another one without giving this thread away.
let opened: Promise<Store> | undefined;
storeConformance('a store in a file', () => (opened ??= openStore({ file: path.join(folder, 'new', 'store.db') })));

test('several processes make and fill one file at once', async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  const said = await Promise.all(['a', 'b', 'c'].map((name) => writer(file, name, 400)));
  const store = await openStore({ file });
  for (const id of said.flat()) expect(await store.counts(id)).toMatchObject({ waiting: 7 });
  await store.close();
});

/** The batches that a process acknowledges until it is killed, after so many characters. */
async function writer(file: string, name: string, length: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tests/support/store-writer.ts'), file, name], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.length > length) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

test('what was acknowledged is there after kill -9, and nothing by half', async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  for (let round = 0; round < 3; round++) {
    const acknowledged = await writer(file, `round-${round}`, 300 + 500 * round);
    const store = await openStore({ file });
    expect(acknowledged.length).toBeGreaterThan(5);
    for (const id of acknowledged) expect(await store.counts(id)).toMatchObject({ waiting: 7 });
    for (const { id } of await store.running()) expect(await store.counts(id)).toMatchObject({ waiting: 7 });
    await store.close();
  }
});

test('a file that cannot be made is refused', async () => {
  await expect(openStore({ file: '/proc/jevons/store.db' })).rejects.toThrow();
});

test('a file of the first release has all that it had, whoever opens it first', async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteDatabase;
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(file) }) });
  await fillOldStore(db, 'sqlite');
  await db.destroy();
  const said = await Promise.all(['a', 'b'].map((name) => writer(file, name, 200)));
  const store = await openStore({ file });
  for (const id of said.flat()) expect(await store.counts(id)).toMatchObject({ waiting: 7 });
  await expectOldStore(store);
  await store.close();
});

test('while another process writes, this one waits and does other things', async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  const store = await openStore({ file });
  const batch = { id: 'before', client: 'c', idempotency_key: null, request_hash: '', title: null, options: '{}', total: 2, created_at: 1 };
  // Each can be taken once, as those of a request.
  const scenarios = () => ({
    texts: ['{}'].values(),
    items: ['a', 'b'].map((label) => ({ label, text: 1, settings: '{}' })).values(),
  });
  await store.addBatch(batch, scenarios());
  await store.claim('before', 'o', 0, 1_000);

  const holder = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tests/support/store-holder.ts'), file], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  let written = 0;
  const writes = [
    store.addBatch({ ...batch, id: 'meanwhile' }, scenarios()),
    store.end({ batch: 'before', number: 1 }, 'o', 2, { state: 'done', run: 'r', outcome: '{}' }),
    store.claim('before', 'o', 0, 1_000),
    store.release({ batch: 'before', number: 1 }, 'somebody', true),
  ].map((write) => write.finally(() => written++));
  for (let k = 0; k < 10; k++) {
    await setTimeout(20);
    expect(await store.counts('before')).toMatchObject({ running: 1, waiting: 1 });
  }
  const late = await openStore({ file });
  expect(await late.batch('meanwhile')).toBeUndefined();
  expect(written).toBe(0);

  holder.stdin.write('go');
  const [added, ended, claimed] = await Promise.all(writes);
  expect([added, ended, claimed]).toMatchObject([{ added: true }, true, { number: 2 }]);
  expect(await late.counts('meanwhile')).toMatchObject({ waiting: 2 });
  expect(await late.counts('before')).toMatchObject({ done: 1, running: 1 });
  await Promise.all([store.close(), late.close()]);
});
