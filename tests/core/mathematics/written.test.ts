import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moduleText, tablesText } from '../../../scripts/write-mathematics.ts';
import { cos } from '../../../src/core/mathematics/sine.ts';
import { pi } from './exact.ts';

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '../../../src/core/mathematics', file), 'utf8');

test('the tables are those that their definitions give', () => {
  expect(read('table-numbers.ts')).toBe(tablesText());
});

test('the module is that of the formulas', () => {
  expect(read('encoded-module.ts')).toBe(moduleText());
});

test('a quarter turn is written to its last digit', () => {
  const digits = [...read('sine.ts').matchAll(/'([0-9a-f]{2,})'/g)].map(([, some]) => some).join('');
  expect(digits).toBe((pi >> (1400n - 1240n + 1n)).toString(16));
  expect(cos(Math.PI / 2)).toBe(6.123233995736766e-17);
});
