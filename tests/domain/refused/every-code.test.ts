import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/core/problem-codes.ts';
import { refusedCodes } from './read-refused.ts';

/** Codes that no small file of a model or a scenario can meet, with the test that covers them. */
const elsewhere: Readonly<Record<string, string>> = {
  'file.too-large': 'tests/domain/document.test.ts',

};

test('every code of the table has a refused file', () => {
  const covered = new Set([...refusedCodes('models'), ...refusedCodes('scenarios'), ...Object.keys(elsewhere)]);
  expect(Object.keys(problemCodes).filter((code) => !covered.has(code))).toEqual([]);
});

test('every refused file is named for a code of the table', () => {
  const known = new Set(Object.keys(problemCodes));
  expect([...refusedCodes('models'), ...refusedCodes('scenarios'), ...Object.keys(elsewhere)].filter((code) => !known.has(code))).toEqual([]);
});
