import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from '../../src/contract/refusals.ts';

test('the page of the service lists the status of every refusal, in order', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/calling-the-service.md'), 'utf8');
  const listed = [...page.matchAll(/^\| (\d{3}) \|/gm)].map(([, status]) => Number(status));
  expect(listed).toEqual([...new Set(Object.values(refusals).map(({ status }) => status))]);
});
