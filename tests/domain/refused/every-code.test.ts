import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/core/problem-codes.ts';
import { refusedCodes } from './read-refused.ts';

/** Codes that no small model or scenario file can cause, with the test that covers them. */
const elsewhere: Readonly<Record<string, string>> = {
  'lever.no-effect': 'tests/analysis/demand-curve/demand-curve.test.ts',
  'inputs.correlated': 'tests/analysis/sensitivity/independent-inputs.test.ts',
  'file.too-large': 'tests/domain/text/document.test.ts',
  'file.unreadable': 'tests/domain/library/text-file.test.ts',
  'file.exposed': 'tests/keys/key-file.test.ts',
  'key.missing': 'tests/services/keys.test.ts',
  'key.refused': 'tests/services/keys.test.ts',
  'key.scope': 'tests/services/keys.test.ts',
  'host.refused': 'tests/http/hosts.test.ts',
  // Notes, which refuse nothing.
  'analyses.unanswered': 'tests/http/projections.test.ts',
  'time.coarse': 'tests/domain/scenario/horizon.test.ts',
};

const refused = [...refusedCodes('models'), ...refusedCodes('scenarios')];

test('every code of the table has a refused file, or a test that is named here', () => {
  const covered = new Set([...refused, ...Object.keys(elsewhere)]);
  expect(Object.keys(problemCodes).filter((code) => !covered.has(code))).toEqual([]);
});

test.each(Object.entries(elsewhere))('%s is met in %s', (code, file) => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8')).toContain(`'${code}'`);
});

test('every refused file is named for a code of the table', () => {
  const known = new Set(Object.keys(problemCodes));
  expect(refused.filter((code) => !known.has(code))).toEqual([]);
});
