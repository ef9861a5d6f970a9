import { expect, it, test } from 'vitest';
import { jevons, called } from '../support/jevons.ts';

test('a table with differences and ratios, and what explains the difference', async () => {
  const { out, code } = await called(
    'compare',
    'stargate-10gw',
    'stargate-10gw-inelastic',
    '--curves',
    'facility_power',
    '--explain',
    'facility_power',
    '--at',
    '2030',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^B - A /m);
  expect(out).toMatch(/^B \/ A /m);
  expect(out).toMatch(/What makes B differ from A: facility_power at 2030\n/);
  expect(out).toMatch(/█+ own_price_elasticity/);
});

test('in tables the difference and the ratio are scenarios of their own', async () => {
  const { out } = await called('compare', 'stargate-10gw', 'stargate-10gw-inelastic', '--curves', 'facility_power', '--format', 'csv');
  expect(
    new Set(
      out
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ),
  ).toEqual(
    new Set([
      'stargate-10gw',
      'stargate-10gw-inelastic',
      'stargate-10gw-inelastic - stargate-10gw',
      'stargate-10gw-inelastic / stargate-10gw',
    ]),
  );
});

it.each([
  ['one scenario', ['base'], 'a comparison is of two to 4 scenarios'],
  ['a date of nothing', ['base', 'base', '--at', '2027'], '--at is the date of --explain'],
  ['an unknown quantity', ['base', 'base', '--explain', 'sise'], 'did you mean size'],
])('refuses %s', async (_, options, message) => {
  const { code, err } = await jevons('compare', ...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
