import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../src/main.ts';
import { parseMetrics } from '../support/prometheus.ts';

test('the page on running the service lists every metric with its type and labels, in order', async () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(jevons_\w+)` \| (\w+) \| (.*?) \|/gm)].map(([, name, type, labels]) => [
    name,
    type,
    [...labels!.matchAll(/`(\w+)`/g)].map(([, label]) => label),
  ]);
  const fixtures = path.resolve(import.meta.dirname, '../fixtures/http');
  const { url, close } = await serve({ port: 0, models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') });
  await (await fetch(`${url}/v1/models`)).text();
  const { types, samples } = parseMetrics(await (await fetch(`${url}/metrics`)).text());
  await close();
  expect(listed.map(([name, type]) => [name, type])).toEqual([...types].filter(([name]) => name.startsWith('jevons_')));
  for (const [name, , labels] of listed) {
    const sample = samples.find((one) => one.name.startsWith(name as string));
    // No cache counts its bytes yet, and there is no store.
    if (sample)
      expect(
        Object.keys(sample.labels)
          .filter((label) => label !== 'process' && label !== 'le')
          .sort(),
        String(name),
      ).toEqual([...(labels as string[])].sort());
    else expect(['jevons_cache_bytes', 'jevons_batches', 'jevons_batch_scenarios']).toContain(name);
  }
});
