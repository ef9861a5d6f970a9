import { createRequire } from 'node:module';

/** Writes to the file of a store from its beginning until something comes on stdin, as a long write of another process does. */
const [file = ''] = process.argv.slice(2);
const Database = createRequire(import.meta.url)('libsql') as new (file: string) => { exec(text: string): unknown };
const database = new Database(file);
database.exec('begin immediate');
process.stdout.write('writes\n');
process.stdin.once('data', () => {
  database.exec('commit');
  process.exit(0);
});
