import { expect, test } from 'vitest';
import { Cache, Caches } from '../../../src/domain/library/cache.ts';
import { checkModelText } from '../../../src/analysis/check/check-text.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { head, writtenLibrary } from '../../support/written-library.ts';

const limits = { entries: 3, bytes: 100, bytesOf: (value: string) => value.length };

const of = (length: number): string => 'x'.repeat(length);

test('the least recently used entry goes first, by number and by bytes', () => {
  const cache = new Cache('texts', limits);
  for (const key of ['a', 'b', 'c']) cache.set(key, of(10));
  cache.get('a');
  cache.set('d', of(10));
  expect([cache.get('a'), cache.get('b'), cache.size]).toEqual([of(10), undefined, 3]);
  cache.set('e', of(85));
  expect([cache.size, cache.bytes]).toEqual([2, 95]);
});

test('an entry that replaces another frees its bytes', () => {
  const cache = new Cache('texts', limits);
  cache.set('a', of(60));
  cache.set('a', of(50));
  expect([cache.size, cache.bytes]).toEqual([1, 50]);
});

test('an entry larger than its cache is not kept, and evicts nothing', () => {
  const cache = new Cache('texts', limits);
  cache.set('a', of(60));
  expect(cache.set('b', of(101))).toBe(of(101));
  expect([cache.get('b'), cache.bytes]).toEqual([undefined, 60]);
});

test('caches together hold no more than their limit, and the largest one gives way', () => {
  const caches = new Caches(120);
  const [one, two] = [caches.of('one', limits), caches.of('two', limits)];
  one.set('a', of(40));
  one.set('b', of(40));
  two.set('c', of(30));
  two.set('d', of(30));
  expect(caches.sizes()).toEqual([
    { name: 'one', size: 1, limit: 3, bytes: 40, byteLimit: 100 },
    { name: 'two', size: 2, limit: 3, bytes: 60, byteLimit: 100 },
  ]);
});

const model = (comment: number): string =>
  `# ${comment}\n${head('made')}parameters:\n  a: { title: A, unit: ratio, value: 1 }\nauxiliaries:\n${Array.from(
    { length: 400 },
    (_, k) => `  x${k}: { title: X, unit: ratio, equation: a + ${k} }\n`,
  ).join('')}examples:\n  - { title: One, expect: [{ of: x1, equals: 2 }] }\n`;

test('checks of one model with many comments keep no more than the caches may hold', () => {
  const { library, remove } = writtenLibrary({ m: 'parameters:\n  a: { title: A, unit: ratio, value: 1 }\n' });
  for (let comment = 0; comment < 40; comment++) checkModelText(library, model(comment), 'yaml');
  for (const { bytes, byteLimit } of library.cacheSizes()) expect(bytes).toBeLessThanOrEqual(byteLimit);
  const { size, limit } = library.cacheSizes().find(({ name }) => name === 'compilations')!;
  expect(size).toBeLessThan(limit);
  expect(size).toBeGreaterThan(10);
  remove();
});

test('a plan larger than its cache is run and not kept', () => {
  const { library, remove } = writtenLibrary({
    m: `time: { from: 2000, to: 2010, step: year/8760 }
dimensions:
  site: { title: Site, elements: [${Array.from({ length: 100 }, (_, k) => `s${k}`).join(', ')}] }
parameters:
  a: { title: A, unit: ratio/year, for: [site], value: 1 }
auxiliaries:
  x: { title: X, unit: ratio, equation: a * elapsed }
  y: { title: Y, unit: ratio, equation: x * 2 }
`,
  });
  expect(runScenario(library, { model: 'm' }, { curves: [] }).projection).toBeDefined();
  expect(library.cacheSizes().find(({ name }) => name === 'plans')).toMatchObject({ size: 0, bytes: 0 });
  remove();
});
