import path from 'node:path';
import { expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import type { TextFormat } from '../../src/domain/text/document-limits.ts';
import { Library } from '../../src/domain/library/library.ts';
import { readScenario } from '../../src/domain/scenario/read-scenario.ts';
import { processorSeconds } from '../support/processor-seconds.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/refused');
const library = new Library({ models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') });
const many = (count: number, entry: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join(between);

/** Nothing here may be quadratic: a quadratic case takes minutes of the processor, a linear one a second or two. */
test.each<[string, TextFormat, string, string]>([
  [
    'unknown assumptions, each with its line',
    'yaml',
    `model: good-campus\nassumptions:\n${many(24_000, (index) => ` k${index}: 1`, '\n')}`,
    'name.unknown',
  ],
  ['unknown fields', 'json', `{${many(100_000, (index) => `"k${index}":1`, ',')}}`, 'field.unknown'],
  [
    'claims of another form',
    'json',
    `{"model":"good-campus","expect":[${many(50_000, (index) => `{"a${index}":1}`, ',')}]}`,
    'field.missing',
  ],
  [
    'rows of a table',
    'json',
    `{"model":"good-campus","tables":{"site":{${many(60_000, (index) => `"k${index}":{"a":1}`, ',')}}}}`,
    'name.unknown',
  ],
])('a scenario of nothing but %s is soon refused', (_, format, text, code) => {
  const start = process.cpuUsage();
  const document = readDocument(text, { format });
  const read = readScenario(document);
  const scenario = read.value ?? read.partial;
  const { problems } = scenario ? runScenario(library, scenario, { read }) : read;
  expect(processorSeconds(start)).toBeLessThan(6);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(problems.length).toBeLessThanOrEqual(1_001);
});
