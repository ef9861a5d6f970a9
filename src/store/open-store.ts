import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import type * as Postgres from 'pg';
import { embedded } from './embedded.ts';
import { migrations } from './migrations.ts';
import { Store } from './store.ts';
import type { Tables } from './tables.ts';

// Loaded at first use, from the folder of packages: it is needed by few.
const load = createRequire(import.meta.url);

/** Where what lasts is kept: a file of this machine, or a PostgreSQL server. */
export type StorePlace = { readonly file: string } | { readonly url: string };

const mostConnections = 8;
/** Id of the type bigint in PostgreSQL. */
const bigint = 20;

/**
 * Opens a store, and brings its tables up to date. What a promise of the store has acknowledged is on disk. Rejects where the
 * file cannot be written, or the server cannot be reached.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const dialect = 'file' in place ? 'sqlite' : 'postgres';
  const opened = 'file' in place ? embedded(place.file) : { dialect: server(place.url) };
  const db = new Kysely<Tables>(opened);
  try {
    await upToDate(db, dialect);
    if ('refuseWhenBusy' in opened) opened.refuseWhenBusy();
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
  return new Store(db, dialect);
}

function server(url: string): PostgresDialect {
  const { Pool, types } = load('pg') as typeof Postgres;
  // A bigint comes as text otherwise; instants and counts are far below 2^53.
  const getTypeParser = (...asked: Parameters<typeof types.getTypeParser>): unknown =>
    (asked[0] as number) === bigint ? Number : types.getTypeParser(...asked);
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    types: { getTypeParser: getTypeParser as typeof types.getTypeParser },
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while it is idle; the next question opens another.
  pool.on('error', () => undefined);
  // One that breaks while it is used: its question is rejected.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

/** Several processes may open a new store at once: all but one of them try again. */
async function upToDate(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations(dialect)) } });
  for (let attempt = 1; ; attempt++) {
    // Looked at first: to look does not wait for whoever writes.
    if (await isUpToDate(migrator)) return;
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === mostAttempts) throw error instanceof Error ? error : new Error('the tables of the store cannot be made');
    await setTimeout(100 * attempt);
  }
}

/** False also where it cannot be known. */
async function isUpToDate(migrator: Migrator): Promise<boolean> {
  const all = await migrator.getMigrations().catch(() => []);
  return all.length > 0 && all.every(({ executedAt }) => executedAt !== undefined);
}

const mostAttempts = 5;
