import { afterAll, expect, test } from 'vitest';
import { checkModelText, checkScenarioText } from '../../src/analysis/check/check-text.ts';
import { drawDemandCurve } from '../../src/analysis/demand-curve/demand-curve.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { TextFormat } from '../../src/domain/text/document-limits.ts';
import { processorSeconds } from '../support/processor-seconds.ts';
import { head, writtenLibrary } from '../support/written-library.ts';

/** Small texts that once took minutes of the processor, or all of the memory. */
const rows = Array.from({ length: 300 }, (_, k) => `  known_name_${k}: { title: X, unit: ratio, value: 1 }\n`).join('');
const { library, remove } = writtenLibrary({
  wide: `dimensions:\n  site: { title: Site }\nparameters:\n${rows}  here: { title: X, unit: ratio, for: [site], value: 1 }\n`,
  fine: `time: { from: 2000, to: 2500, step: year/8760 }
parameters:
  a: { title: A, unit: 1/year, value: 1 }
auxiliaries:
  x1: { title: X, unit: ratio, equation: exp(-a * elapsed), report: true }
  x2: { title: X, unit: ratio, equation: exp(-a * elapsed * 2), report: true }
  x3: { title: X, unit: ratio, equation: exp(-a * elapsed * 3), report: true }
  x4: { title: X, unit: ratio, equation: exp(-a * elapsed * 4), report: true }
`,
});
afterAll(remove);

const many = (count: number, entry: (index: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join(between);

const dimensions = (count: number): string =>
  `dimensions:\n${many(count, (dim) => `  d${dim}: { title: D, elements: [${many(100, (element) => `e${dim}_${element}`)}] }\n`, '')}`;

const list = (count: number): string => `[${many(count, (dim) => `d${dim}`)}]`;

const limits = (problems: readonly Problem[]): readonly string[] =>
  problems.filter(({ code }) => code === 'limit.exceeded').map(({ path, message, hint }) => `${path.join('.')}: ${message}; ${hint}`);

const made = (body: string): string => head('made') + body;

test.each([4, 5])('a parameter over %i dimensions of 100 elements is refused before its values are made', (count) => {
  const before = process.memoryUsage().rss;
  const text = made(`${dimensions(count)}parameters:\n  a: { title: A, unit: ratio, for: ${list(count)}, value: 1 }\n`);
  const { problems } = checkModelText(library, text, 'yaml');
  const product = Array.from({ length: count }, () => '100').join(' × ');
  expect(limits(problems)).toEqual([
    `parameters.a: a has ${100 ** count} elements, ${product}, the limit is 5000; use fewer elements, or fewer dimensions`,
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
});

const vectors = (count: number): string =>
  `${dimensions(count)}parameters:\n${many(count, (dim) => `  a${dim}: { title: A, unit: ratio, for: [d${dim}], value: 1 }\n`, '')}`;

test.each([
  [
    'a computed variable',
    'a0 * a1 * a2',
    'auxiliaries.x: x has 1000000 elements, 100 × 100 × 100, the limit is 5000; use fewer elements, or fewer dimensions',
  ],
  [
    'a part of an equation',
    'sum(a0 * a1 * a2 * (a0 + a1))',
    'dimensions: a part of an equation has 10000 elements, 100 × 100, the limit is 5000; use fewer elements, or fewer dimensions',
  ],
])('the elements of %s are counted before its kernel is made', (_, equation, said) => {
  const text = made(`${vectors(3)}auxiliaries:\n  x: { title: X, unit: ratio, equation: "${equation}" }\n`);
  expect(limits(checkModelText(library, text, 'yaml').problems)).toEqual([said]);
});

test('a table that makes too many elements is named', () => {
  const text = JSON.stringify({
    model: 'wide',
    tables: { site: Object.fromEntries(Array.from({ length: 5001 }, (_, k) => [`s${k}`, {}])) },
  });
  expect(limits(checkScenarioText(library, text, 'json').problems)).toEqual([
    'tables.site: here has 5001 elements, the limit is 5000; use fewer elements',
  ]);
});

test('a list of a million wrong entries is refused without a fault for each', () => {
  const text = `{"model":"wide","report":[${many(1_000_000, () => '1')}]}`;
  const before = process.memoryUsage().rss;
  const { problems } = checkScenarioText(library, text, 'json');
  expect(problems).toHaveLength(1_001);
  expect(problems[0]!.code).toBe('field.type');
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
});

test.each<[string, TextFormat, (count: number) => string]>([
  ['assumptions', 'json', (count) => `{"model":"wide","assumptions":{${many(count, (k) => `"unknown_nam_${k}":1`)}}}`],
  ['nulls', 'json', (count) => `{"model":"wide","assumptions":{${many(count, (k) => `"unknown_nam_${k}":null`)}}}`],
  ['series', 'json', (count) => `{"model":"wide","series":{${many(count, (k) => `"unknown_nam_${k}":{"points":{"2020":1}}`)}}}`],
  ['rows', 'json', (count) => `{"model":"wide","tables":{"site":{${many(count, (k) => `"row_${k}":{"unknown_nam":1}`)}}}}`],
  ['elements', 'json', (count) => `{"model":"wide","assumptions":{${many(count, (k) => `"known_name_1[element_${k}]":1`)}}}`],
  ['figures', 'json', (count) => `{"model":"wide","figures":{${many(count, (k) => `"part.subject.name_${k}":1`)}}}`],
  ['reports', 'json', (count) => `{"model":"wide","report":[${many(count, (k) => `"unknown_nam_${k}"`)}]}`],
  [
    'sources',
    'json',
    (count) => `{"model":"wide","assumptions":{"known_name_1":{"value":1,"source":[${many(count, (k) => `"source-${k}"`)}]}}}`,
  ],
  ['wrong types', 'json', (count) => `{"model":"wide","assumptions":{${many(count, (k) => `"known_name_${k}":[]`)}}}`],
])('a refusal of unknown or wrong %s costs no more than its length', (_, format, text) => {
  const seconds = (count: number): number => {
    const written = text(count);
    const start = process.cpuUsage();
    expect(checkScenarioText(library, written, format).problems.length).toBeGreaterThan(0);
    return processorSeconds(start);
  };
  seconds(500);
  const [small, large] = [Math.max(seconds(4_000), 0.05), seconds(16_000)];
  // Four times the text: a quadratic refusal takes sixteen times as long.
  expect(large / small).toBeLessThan(9);
});

test('suggestions end after the first names, and refusals do not', () => {
  const text = `{"model":"wide","assumptions":{${many(300, (k) => `"known_nam_${k}":1`)}}}`;
  const { problems } = checkScenarioText(library, text, 'json');
  const hints = problems.filter(({ code, hint }) => code === 'name.unknown' && hint !== undefined);
  expect(problems.filter(({ code }) => code === 'name.unknown')).toHaveLength(300);
  expect(hints).toHaveLength(100);
});

test('a demand curve is bounded in its runs before the first one', () => {
  const { problems } = drawDemandCurve(library, {
    scenario: { model: 'fine' },
    against: 'a',
    from: '1 1/year',
    to: '2 1/year',
    points: 500,
  });
  expect(limits(problems)).toHaveLength(1);
  expect(limits(problems)[0]).toMatch(
    /^points: the 500 runs of the curve have about [\d.]+ billion operations, the limit is 30 billion; use fewer values, a longer step or a shorter horizon$/,
  );
});

test('examples stop where they have had their work, and say how many are left', () => {
  const expected = Array.from({ length: 1_000 }, () => ({ of: 'x', at: 2000, equals: 0 }));
  const text = JSON.stringify({
    format: 1,
    model: 'made',
    title: 'made',
    version: '1.0.0',
    summary: 'Made.',
    time: { from: 2000, to: 2010, step: 'year/8760' },
    parameters: { a: { title: 'A', unit: '1/year', value: 1, source: 'assumption' } },
    auxiliaries: { x: { title: 'X', unit: 'ratio', equation: 'a * elapsed' } },
    examples: Array.from({ length: 9 }, (_, index) => ({ title: `t${index}`, expect: expected })),
  });
  const { problems } = checkModelText(library, text, 'json');
  expect(limits(problems)).toEqual([
    'examples.5: the 5 examples before this one have about 30.7 billion operations, the limit is 30 billion; 4 are not run; ' +
      'use fewer examples, a longer step or a shorter horizon',
  ]);
});

test('a scenario has at most a thousand expectations', () => {
  const text = `{"model":"wide","expect":[${many(1_001, () => '{"of":"known_name_1","equals":1}')}]}`;
  expect(checkScenarioText(library, text, 'json').problems.map(({ message }) => message)).toContain(
    '"expect" needs at most 1000 entries, found 1001',
  );
});
