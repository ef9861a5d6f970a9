import { openStore } from '../../src/store/open-store.ts';

/** Adds batches to a store without end, and says each that is acknowledged. */
const [file = '', name = ''] = process.argv.slice(2);
const store = await openStore({ file });
for (let k = 0; ; k++) {
  const batch = { id: `${name}-${k}`, client: name, idempotency_key: null, request_hash: '', title: null, options: '{}', created_at: k };
  await store.addBatch(
    batch,
    Array.from({ length: 7 }, (_, number) => ({ label: `s${number}`, scenario: '{}' })),
  );
  process.stdout.write(`${batch.id}\n`);
}
