import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { elementwiseFunctions } from '../../src/core/elementwise-functions.ts';
import { mathFunctions } from '../../src/core/engine/javascript/math-functions.ts';
import { printLatex } from '../../src/core/expression/print-latex.ts';
import { formatUnit, sameDimension } from '../../src/core/units/unit-algebra.ts';
import { currencyCalled, isMoney, withPriceYear } from '../../src/core/units/unit-table.ts';
import { parsed } from './expression/tree.ts';
import { unit } from './units/unit.ts';

const source = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('api.d.ts'))
  .map((file) => ({ name: file.split(path.sep).join('/'), text: readFileSync(path.join(source, file), 'utf8') }));

/** What computes a function, in numbers and in draws side by side; the meanings of main assumptions are in words of their own. */
const elsewhere = /^(core\/mathematics|core\/engine\/webassembly|domain\/meaning)\//;

/** Files whose code contains a word as a string or as a key. */
const naming = (word: string): readonly string[] =>
  files
    .filter(({ name }) => !elsewhere.test(name))
    .filter(({ text }) => new RegExp(`'${word}'|^\\s*${word}:`, 'm').test(text))
    .map(({ name }) => name)
    .sort();

const table = 'core/elementwise-functions.ts';
const emitter = 'core/engine/javascript/math-functions.ts';

describe('an elementwise function is one row of the table and one of the emitter', () => {
  test.each(['exp', 'log2', 'sqrt', 'ceil', 'is_unlimited'])('%s', (name) => {
    expect(naming(name)).toEqual([table, emitter]);
  });

  test.each([
    ['log1p', 'core/check/compounding.ts'],
    ['expm1', 'core/check/compounding.ts'],
  ])('%s, which a share that compounds is lowered to as well', (name, user) => {
    expect(naming(name)).toEqual([user, table, emitter]);
  });

  test('and each has both', () => {
    expect(Object.keys(mathFunctions).sort()).toEqual(
      [...elementwiseFunctions.map(({ name }) => name), 'pow', 'on_grid', 'compare'].sort(),
    );
    for (const { name, example } of elementwiseFunctions) expect(printLatex(parsed(example)), name).not.toContain('undefined');
  });
});

describe('a currency is one row', () => {
  test.each(['EUR', 'GBP'])('%s', (name) => {
    expect(files.filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text)).map((file) => file.name)).toEqual([
      'core/units/unit-table.ts',
    ]);
  });

  test.each(['USD', 'EUR', 'GBP'])('%s nominal and of a price year, with its prefixes', (name) => {
    for (const text of [name, `k${name}`, `M${name}/MWh`, `${name}_2025`, `k${name}_1830/t`]) expect(unit(text).text).toBe(text);
    expect(sameDimension(unit(name), unit(`${name}_2025`))).toBe(false);
    expect(formatUnit(unit(`M${name}_2025/year`))).toContain(`${name}_2025`);
    expect([isMoney(name), isMoney(`${name}_2025`), isMoney(`${name}_25`), isMoney('GPU')]).toEqual([true, true, false, false]);
    expect(withPriceYear(`${name}2025`)).toBe(`${name}_2025`);
  });

  test('by its sign and its word', () => {
    expect(['$', 'dollars', '€', 'euro', '£', 'token'].map(currencyCalled)).toEqual(['USD', 'USD', 'EUR', 'EUR', 'GBP', undefined]);
  });
});
