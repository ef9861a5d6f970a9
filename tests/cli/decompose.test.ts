import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { called, root } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-decompose-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const library = ['--models', path.join(root, 'models'), '--scenarios', path.join(root, 'scenarios')];
const ask = (...words: string[]): ReturnType<typeof called> => called(...library, 'decompose', ...words);

test('a waterfall whose factors stand in the order of the chain', async () => {
  const { out, err, code } = await ask('stargate-10gw', '--from', '2026', '--to', '2030');
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n').map((line) => line.split('  ')[0]);
  expect(lines.slice(2, 11)).toEqual([
    'before',
    'Tokens served',
    'Compute per token (algorithms)',
    'Training and other work beside serving',
    'Idle capacity',
    'Rated power per unit of compute (hardware)',
    'Share of rated power drawn (utilization)',
    'PUE',
    'after',
  ]);
});

test('the rebound of a gain, year by year, against the scenario without it', async () => {
  const { out, code } = await ask('deepseek-moment', '--rebound', '--against', 'stargate-10gw');
  expect(code).toBe(0);
  expect(out).toMatch(/^2025 +0\.\d+ +0\.\d+ +partial/m);
  expect(out).toContain('Without the gain: stargate-10gw.');
});

test('a file, whole or not at all', async () => {
  const file = path.join(folder, 'deep', 'factors.csv');
  const { out, code } = await ask('stargate-10gw', '--from', '2026', '--format', 'csv', '--out', file);
  expect([out, code]).toEqual(['', 0]);
  expect(readFileSync(file, 'utf8')).toMatch(/^scenario,variable,unit,time,value/);
  const other = path.join(folder, 'none.json');
  expect((await ask('stargate-10gw', '--of', 'facility_pwer', '--format', 'json', '--out', other)).code).toBe(2);
  expect(existsSync(other)).toBe(false);
});

test.each([
  [['--rebound', '--from', '2026'], '--from: error field.conflict'],
  [['--against', 'stargate-10gv'], 'did you mean stargate-10gw'],
  [['--of', 'it_power'], 'write chain'],
  [['--set', 'pue=5 MW'], '--set pue=5 MW: error unit.mismatch'],
])('%j', async (words, message) => {
  const { err, code } = await ask('stargate-10gw', ...words);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
