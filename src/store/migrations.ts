import { sql, type Kysely, type Migration } from 'kysely';

/** The changes of the tables in order, the same for both stores; one that has been released is never edited. */
export function migrations(dialect: 'sqlite' | 'postgres'): Readonly<Record<string, Migration>> {
  const types =
    dialect === 'postgres' ? ({ instant: 'bigint', bytes: 'bytea' } as const) : ({ instant: 'integer', bytes: 'blob' } as const);
  return {
    '0001-batches': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('batch')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('client', 'text', (column) => column.notNull())
          .addColumn('idempotency_key', 'text')
          .addColumn('request_hash', 'text', (column) => column.notNull())
          .addColumn('title', 'text')
          .addColumn('options', 'text', (column) => column.notNull())
          .addColumn('total', 'integer', (column) => column.notNull())
          .addColumn('ended', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('failed', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('created_at', types.instant, (column) => column.notNull())
          .addColumn('ended_at', types.instant)
          .addUniqueConstraint('batch_once', ['client', 'idempotency_key'])
          .execute();
        await db.schema
          .createTable('item')
          .addColumn('batch', 'text', (column) => column.notNull().references('batch.id').onDelete('cascade'))
          .addColumn('number', 'integer', (column) => column.notNull())
          .addColumn('label', 'text', (column) => column.notNull())
          .addColumn('scenario', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('owner', 'text')
          .addColumn('lease_until', types.instant)
          .addColumn('event', 'integer')
          .addColumn('run', 'text')
          .addColumn('outcome', 'text')
          .addPrimaryKeyConstraint('item_key', ['batch', 'number'])
          .addUniqueConstraint('item_event', ['batch', 'event'])
          .execute();
        await db.schema.createIndex('item_waiting').on('item').columns(['batch', 'state', 'number']).execute();
        await db.schema.createIndex('item_run').on('item').column('run').execute();
        await db.schema
          .createTable('result')
          .addColumn('batch', 'text', (column) => column.notNull())
          .addColumn('number', 'integer', (column) => column.notNull())
          .addColumn('bytes', sql.raw(types.bytes), (column) => column.notNull())
          .addPrimaryKeyConstraint('result_key', ['batch', 'number'])
          .addForeignKeyConstraint('result_item', ['batch', 'number'], 'item', ['batch', 'number'], (constraint) =>
            constraint.onDelete('cascade'),
          )
          .execute();
      },
    },
    // A text that many scenarios share is kept once, with what each sets on top of it.
    '0002-texts': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('text')
          .addColumn('batch', 'text', (column) => column.notNull().references('batch.id').onDelete('cascade'))
          .addColumn('number', 'integer', (column) => column.notNull())
          .addColumn('scenario', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('text_key', ['batch', 'number'])
          .execute();
        await sql`insert into "text" (batch, number, scenario) select batch, number, scenario from item`.execute(db);
        await db.schema
          .alterTable('item')
          .addColumn('text', 'integer', (column) => column.notNull().defaultTo(0))
          .execute();
        await db.schema
          .alterTable('item')
          .addColumn('settings', 'text', (column) => column.notNull().defaultTo('{}'))
          .execute();
        await sql`update item set "text" = number`.execute(db);
        await db.schema.alterTable('item').dropColumn('scenario').execute();
      },
    },
  };
}
