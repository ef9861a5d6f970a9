import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../src/analysis/run/engine-version.ts';

test('the client of Python has the version of the contract', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../clients/python/pyproject.toml'), 'utf8');
  expect(/^version = "(.*)"$/m.exec(text)?.[1]).toBe(version);
});
