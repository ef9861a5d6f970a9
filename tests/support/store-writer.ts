import { openStore } from '../../src/store/open-store.ts';

/** Adds batches to a store without end, and says each that is acknowledged. */
const [file = '', name = ''] = process.argv.slice(2);
const store = await openStore({ file });
for (let k = 0; ; k++) {
  const batch = {
    id: `${name}-${k}`,
    client: name,
    idempotency_key: null,
    request_hash: '',
    title: null,
    options: '{}',
    total: 7,
    created_at: k,
  };
  const items = Array.from({ length: 7 }, (_, number) => ({ label: `s${number}`, text: 1, settings: '{}' }));
  await store.addBatch(batch, { texts: ['{}'], items });
  process.stdout.write(`${batch.id}\n`);
}
