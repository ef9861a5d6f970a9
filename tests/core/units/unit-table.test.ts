import { unit as mathjsUnit } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { conversionFactor, sameDimension } from '../../../src/core/units/unit-algebra.ts';
import { atomNames } from '../../../src/core/units/unit-table.ts';
import { unit } from './unit.ts';

/** Our name and mathjs's name. mathjs has a year of 365.25 days, so year, quarter and month are left out. */
const GROUPS: readonly (readonly (readonly [string, string])[])[] = [
  ['W', 'kW', 'MW', 'GW', 'TW', 'PW', 'EW', 'mW'].map((name) => [name, name]),
  [
    ...['Wh', 'kWh', 'MWh', 'GWh', 'TWh', 'PWh', 'J', 'kJ', 'MJ', 'GJ', 'TJ', 'PJ', 'EJ', 'mJ'].map((name): [string, string] => [
      name,
      name,
    ]),
    ['MW*day', 'MW*day'],
    ['kg m^2 s^-2', 'kg m^2 s^-2'],
  ],
  ['s', 'ms', 'min', 'h', 'hour', 'hours', 'day', 'days', 'week', 'weeks'].map((name) => [name, name === 'min' ? 'minute' : name]),
  [
    ['g', 'g'],
    ['kg', 'kg'],
    ['mg', 'mg'],
    ['t', 'tonne'],
    ['kt', 'kilotonne'],
    ['Mt', 'megatonne'],
  ],
  [
    ['lb', 'lbs'],
    ['kg', 'kg'],
    ['t', 'tonne'],
  ],
  [
    ['L', 'L'],
    ['mL', 'mL'],
    ['kL', 'kL'],
    ['ML', 'ML'],
    ['GL', 'GL'],
    ['m3', 'm3'],
    ['gallon', 'gallon'],
    ['gallons', 'gallons'],
  ],
  [
    ['m', 'm'],
    ['km', 'km'],
    ['mile', 'mile'],
    ['miles', 'miles'],
  ],
  [
    ['B', 'B'],
    ['kB', 'kB'],
    ['MB', 'MB'],
    ['GB', 'GB'],
    ['TB', 'TB'],
    ['PB', 'PB'],
    ['KiB', 'KiB'],
    ['MiB', 'MiB'],
    ['GiB', 'GiB'],
    ['TiB', 'TiB'],
    ['bit', 'bit'],
    ['byte', 'byte'],
  ],
  [
    ['mile/gallon', 'mile/gallon'],
    ['km/L', 'km/L'],
  ],
  [
    ['L/kWh', 'L/kWh'],
    ['gallon/MWh', 'gallon/MWh'],
    ['m3/J', 'm3/J'],
  ],
];

const PAIRS = GROUPS.flatMap((group) =>
  group.flatMap(([from, theirFrom]) => group.map(([to, theirTo]) => ({ from, to, theirFrom, theirTo }))),
);

describe('scales agree with mathjs', () => {
  it.each(PAIRS)('$from → $to', ({ from, to, theirFrom, theirTo }) => {
    // mathjs rounds several times; we round once.
    const theirs = mathjsUnit(1, theirFrom).toNumber(theirTo);
    const ours = conversionFactor(unit(from), unit(to));
    expect(sameDimension(unit(from), unit(to))).toBe(true);
    expect(Math.abs(ours / theirs - 1)).toBeLessThanOrEqual(1e-15);
  });

  it('except that a year has 8760 hours, and quarter and month are fractions of it', () => {
    expect(conversionFactor(unit('year'), unit('h'))).toBe(8760);
    expect(conversionFactor(unit('years'), unit('day'))).toBe(365);
    expect(conversionFactor(unit('year'), unit('month'))).toBe(12);
    expect(conversionFactor(unit('year'), unit('quarters'))).toBe(4);
    expect(conversionFactor(unit('month'), unit('h'))).toBe(730);
    expect(conversionFactor(unit('TWh/year'), unit('GW'))).toBe(1000 / 8760);
  });

  it('historical units are exact: a long ton is 2240 lb, a horsepower 550 ft lbf/s', () => {
    expect(conversionFactor(unit('long_ton'), unit('lb'))).toBe(2240);
    // 0.3048 m in a foot, 0.45359237 kg in a pound, 9.80665 m/s² of gravity; mathjs rounds it to 13 digits.
    expect(conversionFactor(unit('hp'), unit('W'))).toBeCloseTo(550 * 0.3048 * 0.45359237 * 9.80665, 12);
    expect(conversionFactor(unit('lb/(hp*h)'), unit('kg/kWh'))).toBeCloseTo(0.45359237 / 0.7456998715822702, 15);
  });
});

it('every name in the table is a unit', () => {
  for (const name of atomNames()) expect(unit(name).text).toBe(name);
});
