import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SqliteDialect, SqliteDriver, type Driver, type SqliteDatabase } from 'kysely';

// Loaded at first use, from the folder of packages: it is a native library.
const load = createRequire(import.meta.url);

interface Database extends SqliteDatabase {
  exec(text: string): unknown;
  pragma(text: string): unknown;
}

/** Milliseconds for which this thread is blocked while another process makes the tables. */
const busyTimeout = 10_000;

export interface Embedded {
  readonly dialect: SqliteDialect;
  /** From now on a transaction that cannot begin, because another process writes, is refused at once, see `isBusy`. */
  readonly refuseWhenBusy: () => void;
}

/** A file of this machine. What is committed is on its disk. */
export function embedded(file: string): Embedded {
  makeFolder(path.dirname(path.resolve(file)));
  const Database = load('libsql') as new (file: string, options: object) => Database;
  const database = new Database(file, { timeout: busyTimeout });
  // FULL: a commit returns when its bytes are on disk, not only those of the last checkpoint.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${busyTimeout}`])
    database.pragma(pragma);
  return {
    dialect: new OneWriter(database),
    refuseWhenBusy: () => {
      database.pragma('busy_timeout = 0');
    },
  };
}

/** Whether a transaction has not begun because another process writes to the file. */
export function isBusy(error: unknown): boolean {
  return (error as { readonly code?: unknown } | undefined)?.code === 'SQLITE_BUSY';
}

class OneWriter extends SqliteDialect {
  private readonly database: Database;

  constructor(database: Database) {
    super({ database });
    this.database = database;
  }

  override createDriver(): Driver {
    return new Beginning(this.database);
  }
}

/**
 * A transaction may write from its beginning, or does not begin: a statement that is refused in the middle of one stays open in
 * libsql, and then nothing can be committed.
 */
class Beginning extends SqliteDriver {
  private readonly database: Database;

  constructor(database: Database) {
    super({ database });
    this.database = database;
  }

  override beginTransaction(): Promise<void> {
    return new Promise((resolve) => {
      this.database.exec('begin immediate');
      resolve();
    });
  }
}

/** One by one: the recursive mkdirSync never returns below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
