import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { called, root } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-sensitivity-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const library = ['--models', path.join(root, 'models'), '--scenarios', path.join(root, 'scenarios')];
const ask = (...words: string[]): ReturnType<typeof called> => called(...library, 'sensitivity', ...words);
const few = [
  'stargate-10gw',
  '--at',
  '2030',
  '--curves',
  'facility_power',
  '--input',
  'algorithmic_growth',
  '--input',
  'own_price_elasticity',
];

test('bars of the main assumptions, the longest first, with the values of both ends', async () => {
  const { out, err, code } = await ask('stargate-10gw', '--at', '2030', '--curves', 'facility_power');
  expect([code, err]).toEqual([0, '']);
  const bars = out.split('\n').filter((line) => line.includes('│'));
  expect(bars).toHaveLength(10);
  expect(bars[0]).toMatch(/^Response of use to price +-\d\.\d+ ▒+│ +-\d\.\d+ +[\d.]+ +[\d,]+$/);
  expect(out).toContain('each assumption alone at its low and its high');
});

test('an input that changes nothing is named and has no bar', async () => {
  const { out, err } = await ask(...few, '--input', 'energy_growth');
  expect(err).toContain('facility_power is the same in every run that moves energy_growth');
  expect(out.split('\n').filter((line) => line.includes('│'))).toHaveLength(2);
  expect(out).toContain('No run changes with: energy_growth.');
});

test('ends of its own, and what is wrong with them', async () => {
  const { out } = await ask(
    'stargate-10gw',
    '--at',
    '2030',
    '--curves',
    'facility_power',
    '--input',
    'algorithmic_growth=2 x/year..3 x/year',
  );
  expect(out).toMatch(/^Gain in efficiency every year \(x\/year\) +[23] .* [23] /m);
  const wrong = await ask('stargate-10gw', '--input', 'algorithmic_growth=2 x/year');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('does not say the ends of an input')]);
  const unknown = await ask('stargate-10gw', '--input', 'algorithmic_growt');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('did you mean algorithmic_growth')]);
});

test.each([
  ['morris', ['--trajectories', '3'], 'deviation'],
  ['sobol', ['--points', '64'], 'in all'],
  ['rank', ['--draws', '20'], 'correlation'],
])('%s has its own columns', async (method, options, column) => {
  const { out, code } = await ask(...few, '--method', method, ...options);
  expect(code).toBe(0);
  expect(out).toContain(column);
});

test('a file as CSV, with the values of the inputs', async () => {
  const file = path.join(folder, 'bars.csv');
  const { out, code } = await ask(...few, '--format', 'csv', '--out', file);
  expect([code, out]).toEqual([0, '']);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines[0]).toBe('scenario,variable,unit,input,measure,time,value');
  expect(lines.filter((line) => line.includes(',facility_power,'))).toHaveLength(6);
  expect(lines.filter((line) => /^stargate-10gw,algorithmic_growth,x\/year,,input_low,,1\.\d+$/.test(line))).toHaveLength(1);
});

test('JSON holds every quantity that is reported and what values mean', async () => {
  const { out } = await ask(...few.filter((word) => word !== '--curves' && word !== 'facility_power'), '--format', 'json');
  const answer = JSON.parse(out) as { inputs: { low: { says: string } }[]; quantities: { quantity: string }[] };
  expect(answer.quantities.length).toBeGreaterThan(10);
  expect(answer.inputs[1]!.low.says).toMatch(/^a tenth cheaper, \d+ % more use$/);
});
