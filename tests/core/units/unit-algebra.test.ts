import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import {
  conversionFactor,
  divideUnits,
  formatUnit,
  isKindedRatio,
  isPureRatio,
  kindsOf,
  multiplyUnits,
  powerUnit,
  sameDimension,
  withoutKinds,
} from '../../../src/core/units/unit-algebra.ts';
import { unit } from './unit.ts';
import { runs } from '../../support/runs.ts';

describe('a product has a readable text', () => {
  it.each([
    ['MW(it)', 'h', 'MWh(it)'],
    ['MW(it)', 'ratio(facility/it)', 'MW(facility)'],
    ['MW(it)', 'year', 'MW(it)*year'],
    ['USD/MWh(facility)', 'MWh(facility)', 'USD'],
    ['USD/MWh(facility)', 'MW(facility)', 'USD/h'],
    ['kW(it)/GPU(h100e)', 'GPU(h100e)', 'kW(it)'],
    ['kW/GPU', 'million GPU', 'GW'],
    ['billion USD', 'ratio', 'billion USD'],
    ['ratio', 'billion USD/GW', 'billion USD/GW'],
    ['USD/(GPU*h)', 'GPU', 'USD/h'],
    ['GPU', 'h', 'GPU*h'],
    ['L/kWh(it)', 'MWh(it)', 'm3'],
    ['gCO2/kWh', 'GWh', 'tCO2'],
    ['TFLOP/s', 's', 'TFLOP'],
    ['%', 'MW(it)', '%*MW(it)'],
    ['x/year', 'GPU', 'GPU/year'],
    ['USD_2025/GPU', 'GPU/year', 'USD_2025/year'],
    ['token/query', 'query/person', 'token/person'],
  ])('%s times %s is %s', (a, b, want) => {
    const product = multiplyUnits(unit(a), unit(b));
    expect(product.text).toBe(want);
    expect(product.fold ?? product.date).toBeUndefined();
  });

  it.each([
    ['MWh(facility)', 'h', 'MW(facility)'],
    ['USD', 'MWh(facility)', 'USD/MWh(facility)'],
    ['USD', 'GPU*h', 'USD/(GPU*h)'],
    ['MW(facility)', 'MW(it)', 'ratio(facility/it)'],
    ['GW', 'GW', 'ratio'],
    ['W(server)', 'GPU', 'W(server)/GPU'],
    ['ratio', 'year', '1/year'],
    ['TWh(facility)', 'year', 'TWh(facility)/year'],
    ['billion USD', 'year', 'billion USD/year'],
    ['year', 'month', 'year/month'],
    ['MW(it)', 'ratio(it/it_peak)', 'MW(it_peak)'],
    ['mile', 'gallon', 'mile/gallon'],
    ['L/h', 'kW(it)', 'L/kWh(it)'],
    ['%', 'year', '%/year'],
    ['kg', 'L', 'kg/L'],
  ])('%s over %s is %s', (a, b, want) => {
    expect(divideUnits(unit(a), unit(b)).text).toBe(want);
  });

  it('a derived text reads back as the same unit', () => {
    const texts = [
      'L',
      'W*h',
      'kg/h',
      '%/year',
      'MW(it)',
      'h',
      'GPU(h100e)',
      'USD/MWh',
      'million GPU',
      'Mtoken(output)',
      'year',
      'gCO2/kWh',
      'ratio(facility/it)',
      '%',
      'TB/s',
      'L/kWh(it)',
      'USD_2025',
      'kg',
      'm',
    ];
    const any = fc.constantFrom(...texts);
    fc.assert(
      fc.property(any, any, fc.boolean(), (a, b, over) => {
        const derived = over ? divideUnits(unit(a), unit(b)) : multiplyUnits(unit(a), unit(b));
        const again = parseUnit(derived.text);
        if (!again.ok) {
          expect(derived.text).toMatch(/^[\d.]+ |\)\*\(|\(.*\)\^/);
          return;
        }
        expect(sameDimension(again.unit, derived)).toBe(true);
        expect(conversionFactor(again.unit, derived)).toBe(1);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each(['W*token*FLOP*B*hash', 'kW*Mtoken*TFLOP*GB*Thash', 'W*token*FLOP*B*hash*L*t*lm'])('writes every part of %s', (text) => {
    const again = unit(formatUnit(unit(text)));
    expect(sameDimension(again, unit(text))).toBe(true);
    expect(conversionFactor(again, unit(text))).toBeCloseTo(1, 12);
  });

  it('writes a factor before the nearest names when no names fit exactly', () => {
    expect(formatUnit(divideUnits(unit('GPU*year'), unit('h')))).toMatch(/^8760 GPU|8\.76 thousand GPU$/);
  });
});

describe('powers', () => {
  it('of sqrt cancel again', () => {
    const root = powerUnit(unit('GPU'), 1 / 3);
    const whole = multiplyUnits(multiplyUnits(root, root), root);
    expect(sameDimension(whole, unit('GPU'))).toBe(true);
    expect(powerUnit(unit('kW*kW'), 0.5)).toMatchObject({ scale: unit('kW').scale, text: 'kW' });
    expect(powerUnit(unit('GPU'), 0.5).text).toBe('(GPU)^0.5');
    expect(conversionFactor(powerUnit(unit('kWh'), 0.5), powerUnit(unit('Wh'), 0.5))).toBeCloseTo(Math.sqrt(1000), 10);
    expect(powerUnit(unit('ratio'), 0.37)).toEqual(unit('ratio'));
  });

  it('refuses an exponent that is not finite', () => {
    expect(() => powerUnit(unit('GPU'), Number.NaN)).toThrow('not finite');
  });
});

describe('questions about a unit', () => {
  it('kinds count in the dimension', () => {
    expect(sameDimension(unit('MW(it)'), unit('GW(it)'))).toBe(true);
    expect(sameDimension(unit('MW(it)'), unit('MW(facility)'))).toBe(false);
    expect(sameDimension(unit('MW(it)'), unit('MW'))).toBe(false);
    expect(sameDimension(unit('USD'), unit('USD_2025'))).toBe(false);
    expect(sameDimension(unit('date'), unit('year'))).toBe(false);
    expect(sameDimension(unit('x/year'), unit('%/year'))).toBe(true);
  });

  it('withoutKinds and kindsOf take it apart', () => {
    expect(withoutKinds(unit('kW(it)/GPU(h100e)'))).toEqual(unit('kW/GPU'));
    expect(withoutKinds(unit('ratio(facility/it)'))).toEqual(unit('ratio'));
    expect(withoutKinds(unit('USD/(GPU*h)'))).toEqual(unit('USD/(GPU*h)'));
    expect(Object.fromEntries(kindsOf(unit('ratio(facility/it)')))).toEqual({ facility: 1, it: -1 });
  });

  it.each<[string, boolean, boolean]>([
    ['ratio', true, false],
    ['%', true, false],
    ['million', true, false],
    ['ratio(facility/it)', false, true],
    ['MW(it)', false, false],
    ['1/year', false, false],
  ])('%s: pure %s, kinded %s', (text, pure, kinded) => {
    expect([isPureRatio(unit(text)), isKindedRatio(unit(text))]).toEqual([pure, kinded]);
  });
});
