import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { readInput } from '../../src/cli/read-input.ts';
import { jevons } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-sweep-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ask = (...options: string[]): ReturnType<typeof jevons> => jevons('sweep', 'base', ...options);
const along = ['--input', 'growth=0 MW/year..20 MW/year', '--points', '5', '--curves', 'facility_power'];

it.each([
  ['pue', { name: 'pue' }],
  ['pue=1.1..1.5', { name: 'pue', from: 1.1, to: 1.5 }],
  ['price = 1 USD/Mtoken .. 20 USD/Mtoken', { name: 'price', from: '1 USD/Mtoken', to: '20 USD/Mtoken' }],
  ['x[abilene]=1,2 GW', { name: 'x[abilene]', values: [1, '2 GW'] }],
  ['price@2030=-1.5', { name: 'price@2030', values: [-1.5] }],
])('reads --input %s', (text, want) => {
  expect(readInput(text, {})).toEqual(want);
});

test('a chart at the last date, and a row of years for each value', async () => {
  const { out, err, code } = await ask(...along);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/[┤┼]/);
  expect(out.split('\n').filter((line) => /^(0|5|10|15|20) +[\d.]+ /.test(line))).toHaveLength(5);
});

test('of two inputs a table of both', async () => {
  const { out, code } = await ask('--input', 'growth=0 MW/year..20 MW/year', '--input', 'pue=1.1,1.2,1.3', '--points', '2');
  expect(code).toBe(0);
  expect(out).toContain('down: growth, across: pue');
});

test('two scenarios stand below each other, also in a file', async () => {
  const file = path.join(folder, 'sweep.csv');
  const { out, err, code } = await ask(...along, '--against', 'base', '--out', file);
  expect([code, out, err]).toEqual([0, '', `written to ${file}\n`]);
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  expect(head).toMatch(/^scenario,variable,unit,site,growth \(MW\(it\)\/year\),time,value$/);
  expect(new Set(lines.map((line) => line.split(',')[0]))).toEqual(new Set(['base', 'against']));
  expect((await ask(...along, '--every', 'year', '--format', 'csv-wide')).out).toMatch(
    /^scenario,growth \(MW\(it\)\/year\),time,facility_power/,
  );
});

test('as JSON, a list of values for each stop', async () => {
  const { worlds } = JSON.parse((await ask(...along, '--format', 'json')).out) as {
    worlds: { time: string[]; curves: { facility_power: { by: { abilene: number[][] } } } }[];
  };
  const { time, curves } = worlds[0]!;
  expect(curves.facility_power.by.abilene.map(({ length }) => length)).toEqual(Array.from({ length: 5 }, () => time.length));
});

it.each([
  ['an unknown input', ['--input', 'grwth'], 'did you mean growth'],
  ['an input without an end', ['--input', 'growth=1 MW/year..'], '--input growth=1 MW/year.. cannot be read'],
  ['three inputs', ['--input', 'growth', '--input', 'pue', '--input', 'size'], '--input is given 3 times'],
  ['points beside values', ['--input', 'pue=1.1,1.2', '--points', '5'], '--points has no input to count'],
  ['a file of another kind', [...along, '--out', 'sweep.xls'], 'sweep.xls does not say a format'],
  ['a scenario that is not there', [...along, '--against', 'bse'], 'there is no scenario bse'],
])('refuses %s', async (_, options, message) => {
  const { code, err, out } = await ask(...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
