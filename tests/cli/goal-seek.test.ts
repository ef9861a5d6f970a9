import { expect, it, test } from 'vitest';
import { jevons } from '../support/jevons.ts';

const ask = (...options: string[]): ReturnType<typeof jevons> => jevons('goal-seek', 'base', ...options);

test('a chart and the value, with the code 0', async () => {
  const { out, err, code } = await ask('--goal', 'sum(facility_power) at 2027 equals 300 MW', '--input', 'growth=0 MW/year..200 MW/year');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/[┤┼]/);
  expect(out).toMatch(/growth = [\d.]+ MW\(it\)\/year/);
});

test('a goal that is out of reach has the code 1, and the nearest value', async () => {
  const { out, code } = await ask('--goal', 'sum(facility_power) at 2027 above 900 GW', '--input', 'growth=0 MW/year..200 MW/year');
  expect(code).toBe(1);
  expect(out).toMatch(/not reached: the quantity is .*; nearest: /s);
});

test('along a second input, as CSV', async () => {
  const { out } = await ask(
    ...['--goal', 'sum(facility_power) at 2027 equals 300 MW', '--input', 'growth=0 MW/year..200 MW/year'],
    ...['--along', 'pue=1.1,1.3', '--format', 'csv-wide'],
  );
  expect(out.split('\n')[0]).toMatch(/^scenario,pue \(.*\),growth \(MW\(it\)\/year\),sum\(facility_power\) \(MW\(facility\)\)$/);
  expect(out.trim().split('\n')).toHaveLength(3);
});

it.each([
  ['a goal that is none', ['--goal', 'facility_power is large', '--input', 'growth'], '--goal facility_power is large cannot be read'],
  ['an unknown quantity', ['--goal', 'size at 2027 equals 3', '--input', 'grwth'], 'did you mean growth'],
])('refuses %s', async (_, options, message) => {
  const { code, err } = await ask(...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
