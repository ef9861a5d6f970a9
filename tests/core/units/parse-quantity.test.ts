import { describe, expect, it } from 'vitest';
import { log } from '../../../src/core/mathematics/mathematics.ts';
import { convertQuantity } from '../../../src/core/units/convert-quantity.ts';
import { parseQuantity } from '../../../src/core/units/parse-quantity.ts';
import type { Quantity } from '../../../src/core/units/parse-quantity.ts';
import { unit } from './unit.ts';

function quantity(source: string | number): Quantity {
  const parsed = parseQuantity(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.message}`);
  return parsed;
}

describe('a number and its unit', () => {
  it.each<[string | number, number, string]>([
    ['1.9 kW/GPU', 1.9, 'kW/GPU'],
    ['500 billion USD', 500, 'billion USD'],
    ['5 %/year', 5, '%/year'],
    ['5%', 5, '%'],
    ['-0.8', -0.8, 'ratio'],
    ['2.5e6 GPU', 2.5e6, 'GPU'],
    ['+.5 MW(it)', 0.5, 'MW(it)'],
    ['5EUR', 5, 'EUR'],
    ['  3 GPU ', 3, 'GPU'],
    ['1 1/year', 1, '1/year'],
    ['3 x/year', log(3), 'x/year'],
    ['0.5 x/month', log(0.5), 'x/month'],
    ['2028', 2028, 'ratio'],
    [0.35, 0.35, 'ratio'],
    [-0, -0, 'ratio'],
  ])('%s', (source, value, text) => {
    expect(quantity(source)).toEqual({ ok: true, value, unit: unit(text) });
  });

  it.each<[string, number, [number, number, number]]>([
    ['2028-01-01', 2028, [2028, 1, 1]],
    ['2028-07', 2028.5, [2028, 7, 1]],
    ['2028-06-01', 2028 + 5 / 12, [2028, 6, 1]],
    ['2028-02-15', 2028 + 1 / 12 + 14 / (12 * 28), [2028, 2, 15]],
    ['2028-12-31', 2028 + 11 / 12 + 30 / (12 * 31), [2028, 12, 31]],
  ])('%s is a date', (source, value, [year, month, day]) => {
    expect(quantity(source)).toEqual({ ok: true, value, unit: unit('date'), date: { year, month, day } });
  });

  it.each<[string | number, RegExp, RegExp?]>([
    ['1_000 GPU', /'1_000' is not a number/, /write 1000,/],
    ['1,000', /is not a number/, /write 1000,/],
    ['1 000 GPU', /is not a number/, /write 1000,/],
    ['0,5 MW', /is not a number/, /write 0\.5, with a decimal point/],
    ['1,000,000 GPU', /is not a number/, /write 1000000,/],
    [Number.NaN, /NaN is not a finite number/],
    [Infinity, /not a finite number/],
    ['NaN', /not a finite number/],
    ['-Infinity', /not a finite number/],
    ['1e999 GPU', /beyond the range/],
    ['', /empty/],
    ['GPU', /does not start with a number/, /1\.9 kW\/GPU/],
    ['$5', /does not start with a number/, /write 5 USD/],
    ['$5/GPU h', /does not start with a number/, /^write 5 USD\/\(GPU\*h\) or 5 USD\/GPU\/h, with the price year/],
    ['$6bn', /does not start with a number/, /^write 6 billion USD, with the price year/],
    ['-$6bn', /does not start with a number/, /^write -6 billion USD,/],
    ['$1,500.5 million/year', /does not start with a number/, /^write 1500\.5 million USD\/year,/],
    ['€3m', /does not start with a number/, /^write 3 million EUR,/],
    ['USD 2tn', /does not start with a number/, /^write 2 trillion USD,/],
    ['$40/MWh', /does not start with a number/, /^write 40 USD\/MWh,/],
    ['6bn USD', /unit 'bn' is unknown/, /^write billion$/],
    ['−3 GPU', /minus sign/, /write -3 GPU/],
    ['3 mw', /unit 'mw' is unknown/, /MW/],
    ['0 x/year', /not a growth factor/],
    ['3 date', /a date is not a number/],
    ['2028-13-01', /month 13/],
    ['2028-02-29', /no leap days/],
    ['2028-6-1', /is not a date/, /2028-06-01/],
    ['2028-06-01T00:00', /is not a date/],
  ])('%s is refused', (source, message, hint) => {
    const parsed = parseQuantity(source);
    if (parsed.ok) throw new Error('was read');
    expect(parsed.message).toMatch(message);
    if (hint) expect(parsed.hint).toMatch(hint);
  });

  it('gives the offset of the wrong unit', () => {
    expect(parseQuantity(' 3 USD/gpu')).toMatchObject({ ok: false, offset: 7 });
  });
});

describe('into the unit of a variable', () => {
  it.each<[string | number, string, number]>([
    ['1.9 kW/GPU', 'W/GPU', 1900],
    ['500 billion USD', 'USD', 5e11],
    ['7 %', 'ratio', 0.07],
    [0.07, '%', 7],
    ['5 %/year', '1/year', 0.05],
    ['1 GW', 'MW(it)', 1000],
    ['1 GW(it)', 'MW(it)', 1000],
    ['1 kW(it)/GPU', 'kW(it)/GPU(h100e)', 1],
    [1.14, 'ratio(facility/it)', 1.14],
    ['3 x/year', 'x/year', log(3)],
    ['2 x/month', 'x/year', 12 * log(2)],
    ['2028-07', 'date', 2028.5],
    [2028, 'date', 2028],
    ['18 months', 'year', 1.5],
    ['1 TWh/year', 'GWh/month', 1000 / 12],
  ])('%s → %s', (source, to, value) => {
    expect(convertQuantity(quantity(source), unit(to), { mayOmitKinds: true })).toEqual({ ok: true, value });
  });

  it.each<[string | number, string, RegExp, RegExp]>([
    ['1 GW(it)', 'MW(facility)', /unit is GW\(it\) where MW\(facility\) is wanted/, /pue/],
    ['1 GW(it)', 'MW', /GW\(it\) where MW is wanted/, /^write MW\(it\) where MW is declared/],
    ['1 ratio(it/facility)', 'ratio(facility/it)', /reciprocal/, /turn/],
    ['1 ratio(facility_peak/it_peak)', 'ratio(facility/it)', /kinds/, /peak_pue/],
    ['5 MWh', 'MW(it)', /MWh where MW\(it\) is wanted: .*energy/, /divide/],
    [3, 'GPU', /ratio where GPU is wanted/, /GPU/],
    ['1 USD', 'USD_2025', /USD where USD_2025/, /price index/],
    ['2028-07', 'year', /date where year/, /date - date/],
    ['2 year', 'date', /year where date/, /2028-06-01/],
    [2028.5, 'date', /ratio where date/, /2028-06-01/],
    ['30 %/year', 'x/year', /added up/, /^write 1\.3 x\/year for a change of 30 % each year$/],
    ['-5 %/month', 'x/year', /added up/, /^write 0\.95 x\/month for a change of -5 % each month$/],
    ['1.3 x/year', '%/year', /multiplied/, /^write 30 %\/year for a rate$/],
    ['3 x/year', '1/year', /multiplied/, /^write 200 %\/year for a rate$/],
    ['6 GW', 'billion USD', /GW where billion USD/, /^give an amount in billion USD$/],
    ['6m USD', 'billion USD', /m is the metre/, /^write million USD if m is to be a million$/],
    ['6 B USD', 'USD', /B is the byte/, /^write billion USD/],
    ['5 %', 'x/year', /% where x\/year/, /%\/year/],
  ])('%s does not go into %s', (source, to, message, hint) => {
    const converted = convertQuantity(quantity(source), unit(to), { mayOmitKinds: true });
    if (converted.ok) throw new Error('was converted');
    expect(converted.message).toMatch(message);
    expect(converted.hint).toMatch(hint);
  });

  it('kinds may be omitted only with mayOmitKinds', () => {
    expect(convertQuantity(quantity('1 MW'), unit('MW(it)')).ok).toBe(false);
  });
});
