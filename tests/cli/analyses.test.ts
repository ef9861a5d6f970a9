import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jevons, root, temporaryFolder } from '../support/jevons.ts';

const head = [
  'format: 1',
  'scenario: mine',
  'title: Mine',
  'summary: Demand that responds to its price.',
  'model: elastic-demand',
  'assumptions: { price_ratio: 0.5 }',
];

/** The library with a scenario of these lines. */
function scenario(...lines: readonly string[]): { readonly file: string; readonly library: readonly string[] } {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'mine.yaml');
  writeFileSync(file, [...head, ...lines, ''].join('\n'));
  return { file, library: ['--models', path.join(root, 'models'), '--scenarios', folder] };
}

const whole = [
  'analyses:',
  '  - ensemble: { draws: 20, quantities: [demand] }',
  '  - sensitivity: { inputs: [{ input: price_ratio, low: 0.4, high: 0.6 }], quantities: [demand] }',
  '  - sweep: { inputs: [{ name: price_ratio, values: [0.4, 0.5] }], quantities: [demand] }',
  '  - goal_seek: { goal: { of: price_ratio, at: 2026, equals: 0.6 }, input: { name: price_ratio, from: 0.1, to: 1 } }',
  '  - comparison: { scenarios: [{ extends: mine, assumptions: { price_ratio: 0.6 } }], quantities: [demand] }',
];

test('the questions of a scenario are checked, and answered in a file each', async () => {
  const { file, library } = scenario(...whole);
  expect(await jevons('check', file, ...library)).toMatchObject({ code: 0 });
  const out = path.join(temporaryFolder(), 'answers');
  const { code, err } = await jevons('run', file, '--analyses', '--out', out, ...library);
  expect([code, err]).toEqual([0, expect.stringContaining('written to')]);
  expect(readdirSync(out).sort()).toEqual([
    'mine-1-ensemble.csv',
    'mine-2-sensitivity.csv',
    'mine-3-sweep.csv',
    'mine-4-goal-seek.csv',
    'mine-5-comparison.csv',
    'mine.csv',
    'summary.csv',
  ]);
  expect(readFileSync(path.join(out, 'mine-1-ensemble.csv'), 'utf8')).toContain('p95');
  const { out: said } = await jevons('run', file, '--analyses', ...library);
  expect(said).toContain('20 draws, seed 1');
});

test.each([
  ['an unknown quantity', ['  - ensemble: { quantities: [demnad] }'], /mine\.yaml:8:\d+: .*demnad[\s\S]*did you mean demand/],
  ['an unknown field', ['  - ensemble: { drws: 20 }'], /mine\.yaml:8:\d+: .*drws[\s\S]*draws/],
  ['an unknown kind', ['  - ensembel: {}'], /mine\.yaml:8:\d+: .*ensembel/],
  [
    'a wrong unit',
    ['  - goal_seek: { goal: { of: price_ratio, at: 2026, equals: 3 GW }, input: { name: price_ratio } }'],
    /mine\.yaml:8:\d+: .*GW/,
  ],
  ['two in one entry', ['  - { ensemble: {}, sensitivity: {} }'], /mine\.yaml:8:\d+: .*ensemble and sensitivity stand in one entry/],
  ['a scenario of its own', ['  - ensemble: { scenario: other }'], /mine\.yaml:8:\d+: .*is about that scenario/],
  ['an unknown other scenario', ['  - comparison: { scenarios: [nobody] }'], /mine\.yaml:8:\d+: .*nobody/],
])('refuses %s with its place', async (_, lines, said) => {
  const { file, library } = scenario('analyses:', ...lines);
  const { code, out } = await jevons('check', file, ...library);
  expect(code).toBe(2);
  expect(out).toMatch(said);
});

test('a stream has no place for several answers', async () => {
  const { file, library } = scenario(...whole);
  const { code, err } = await jevons('run', file, '--analyses', '--format', 'json', ...library);
  expect([code, err]).toEqual([2, expect.stringContaining('write --out folder')]);
});
