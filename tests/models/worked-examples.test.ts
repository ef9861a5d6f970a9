import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** Every group of worked examples is an example of a model, where it runs; WE20 waits for the attribution of growth. */
const models = path.resolve(import.meta.dirname, '../../models');
const examplesOf = new Map(
  readdirSync(models)
    .filter((file) => file.endsWith('.yaml') && file !== 'sources.yaml')
    .map((file) => {
      const { examples = [] } = parse(readFileSync(path.join(models, file), 'utf8')) as { examples?: { title: string }[] };
      return [file, examples.map(({ title }) => title)];
    }),
);
const titles = [...examplesOf.values()].flat();
const groups = Array.from({ length: 25 }, (_, index) => `WE${index + 1}`).filter((group) => group !== 'WE20');

describe('each group of worked examples runs as an example of a model', () => {
  test.each(groups)('%s', (group) => {
    expect(titles.filter((title) => new RegExp(`\\b${group}\\b`).test(title))).not.toEqual([]);
  });
});

test('every model has three examples or more, each with a different title', () => {
  expect([...examplesOf].filter(([, own]) => own.length < 3).map(([file]) => file)).toEqual([]);
  for (const own of examplesOf.values()) expect(new Set(own).size).toBe(own.length);
});
