import { createRequire } from 'node:module';
import { Kysely, PostgresDialect } from 'kysely';
import type * as Postgres from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { expectOldStore, fillOldStore } from '../support/old-store.ts';
import { storeConformance } from '../support/store-conformance.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

storeConformance('a store on PostgreSQL', () => openStore({ url: server.url }));

test('what was acknowledged is there after a crash of the server, and the store goes on without being opened again', async () => {
  const store = await openStore({ url: server.url });
  const batch = { id: 'before', client: 'c', idempotency_key: null, request_hash: '', title: null, options: '{}', total: 1, created_at: 1 };
  await store.addBatch(batch, { texts: ['{}'], items: [{ label: 'a', text: 1, settings: '{}' }] });
  await server.restart();
  expect(await store.counts('before')).toMatchObject({ waiting: 1 });
  await store.addBatch({ ...batch, id: 'after' }, { texts: ['{}'], items: [{ label: 'a', text: 1, settings: '{}' }] });
  expect(await store.claim('after', 'o', 0, 1)).toMatchObject({ number: 1 });
  await store.close();
});

test('a database of the first release has all that it had, whoever opens it first', async () => {
  const { Client, Pool } = createRequire(import.meta.url)('pg') as typeof Postgres;
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database old');
  await client.end();
  const url = server.url.replace(/\/postgres$/, '/old');
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) });
  await fillOldStore(db, 'postgres');
  await db.destroy();
  const stores = await Promise.all([openStore({ url }), openStore({ url }), openStore({ url })]);
  await expectOldStore(stores[1]);
  for (const store of stores) await store.close();
});

test('a server that is not there is refused', async () => {
  await expect(openStore({ url: 'postgresql://jevons@127.0.0.1:1/none' })).rejects.toThrow(/ECONNREFUSED/);
});
