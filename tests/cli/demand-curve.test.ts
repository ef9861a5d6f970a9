import { expect, test } from 'vitest';
import { jevons } from '../support/jevons.ts';

const ask = (...options: string[]): ReturnType<typeof jevons> => jevons('demand-curve', 'base', ...options);

test('a chart and a line for each value', async () => {
  const { out, err, code } = await ask(
    '--against',
    'growth',
    '--from',
    '0 MW/year',
    '--to',
    '20 MW/year',
    '--points',
    '5',
    '--at',
    '2027',
    '--curves',
    'facility_power,it_power',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('against');
  expect(out.split('\n').filter((line) => /^ +(0|5|10|15|20) +[\d.]+ /.test(line))).toHaveLength(5);
  expect(out).toMatch(/[┤┼]/);
});

test('equals the projection with the same value, bit for bit', async () => {
  const curve = JSON.parse(
    (await ask('--against', 'growth', '--values', '5 MW/year,12 MW/year', '--curves', 'it_power', '--format', 'json')).out,
  ) as { against: { values: number[] }; curves: { it_power: { by: Record<string, number[]> } } };
  for (const [k, growth] of ['5 MW/year', '12 MW/year'].entries()) {
    const run = JSON.parse((await jevons('run', 'base', '--set', `growth=${growth}`, '--curves', 'it_power', '--format', 'json')).out) as {
      curves: { it_power: { by: Record<string, number[]> } };
    };
    expect(curve.curves.it_power.by['abilene']![k]).toBe(run.curves.it_power.by['abilene']!.at(-1));
  }
});

test('against an element, an equation, and in other formats', async () => {
  expect(
    (await ask('--against', 'first_power[abilene]', '--values', '100 MW,200 MW', '--curves', 'it_power', '--format', 'csv')).out,
  ).toMatch(/^scenario,variable,unit,site,first_power\[abilene\] \(MW\(it\)\),value\n/);
  expect((await ask('--against', 'facility_power', '--from', '1 MW', '--to', '3 MW', '--points', '3')).out).toContain(
    'given in place of an equation: facility_power',
  );
});

test.each([
  ['an unknown variable', ['--against', 'grwth', '--from', '1', '--to', '2'], 'did you mean growth'],
  ['no end', ['--against', 'growth', '--from', '1 MW/year'], 'the curve has no to'],
  ['values and ends', ['--against', 'growth', '--values', '1 MW/year', '--from', '1 MW/year'], 'from and values both state'],
  ['a wrong unit', ['--against', 'growth', '--values', '1 MW'], '--values: error unit.mismatch: growth is in'],
  [
    'a wrong value set on top',
    ['--against', 'growth', '--values', '1 MW/year', '--set', 'pue=5 MW'],
    '--set pue=5 MW: error unit.mismatch: pue is in',
  ],
  ['a date off the grid', ['--against', 'growth', '--values', '1 MW/year', '--at', '2026-02'], 'lies between the steps'],
  ['an unknown quantity', ['--against', 'growth', '--values', '1 MW/year', '--curves', 'sise'], 'did you mean size'],
  ['too many values', ['--against', 'growth', '--from', '0 %/year', '--to', '1 MW/year', '--points', '501'], 'from 2 to 500'],
  ['no number', ['--against', 'growth', '--values', '1 MW/year,unlimited'], 'a curve needs numbers, and unlimited is not a number'],
  ['a stock', ['--against', 'it_power', '--values', '1 MW'], '--against: error value.not-overridable: it_power is a stock'],
  ['no variable to vary', ['--from', '1', '--to', '2'], '--against'],
  ['an empty value', ['--against', 'growth', '--values', '1 MW/year,,2 MW/year'], 'an item is empty: remove the extra comma'],
])('refuses %s', async (_, options, message) => {
  const { code, err, out } = await ask(...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
