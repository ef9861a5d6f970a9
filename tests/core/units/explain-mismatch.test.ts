import { describe, expect, it } from 'vitest';
import { explainMismatch } from '../../../src/core/units/explain-mismatch.ts';
import { unit } from './unit.ts';

describe('why two units do not fit', () => {
  it.each<[string, string, RegExp, RegExp]>([
    ['MW(it)', 'MW(facility)', /kind it .* kind facility/, /^multiply IT power by pue, a ratio\(facility\/it\), first$/],
    ['MWh(facility)', 'MWh(it)', /kind/, /pue/],
    ['USD/MWh(it)', 'USD/MWh(facility)', /kind it/, /pue/],
    ['MW(it)', 'MW(it_peak)', /kind/, /load_factor/],
    ['GW(facility)', 'GW(facility_peak)', /kind/, /load_factor/],
    ['GW(announced)', 'GW(energised)', /kind/, /realisation share.*delay/],
    ['ratio(facility/it)', 'ratio(facility_peak/it_peak)', /different kinds/, /peak_pue/],
    ['ratio(facility/it)', 'ratio(it/facility)', /reciprocal/, /turn the ratio round/],
    ['MW(it)', 'MW(h100e)', /kind/, /ratio\(h100e\/it\)/],
    ['MW', 'MW(it)', /does not say its kind/, /write MW\(it\) where MW is declared/],
    ['MW(it)', 'MW', /does not say its kind/, /MW\(it\)/],
    ['GW', 'MW(it)', /does not say its kind/, /^write GW\(it\) where GW is declared/],
    ['MW(it)*(USD/MWh)', 'USD/year', /does not say its kind/, /^\(it\) is on one side only: .* MWh\(it\)$/],
    ['GW', 'ratio(facility/it)', /is an amount and .* a ratio/, /^write a number without a unit, or divide GW/],
    ['ratio', 'ratio(facility/it)', /no kind/, /declare .* ratio\(facility\/it\)/],
    ['USD', 'USD_2025', /USD is money of its day and USD_2025 is money at the prices of 2025/, /price index in USD_2025\/USD/],
    ['USD_2020/GPU', 'USD_2025/GPU', /2020.*2025/, /price index in USD_2025\/USD_2020/],
    ['EUR', 'USD', /different currencies/, /USD\/EUR/],
    ['MW(it)', 'MWh(it)', /is power and .* is energy/, /multiply MW\(it\) by a time/],
    ['MWh', 'MW', /is energy and .* is power/, /divide MWh by the time/],
    ['GPU/year', 'GPU', /GPU\/year is a flow; the stock is in GPU/, /multiply by a time/],
    ['GPU', 'GPU/year', /GPU\/year is a flow/, /divide by the time/],
    ['USD/MWh', 'MWh/USD', /upside down/, /1 \/ it/],
    ['%', 'MW', /share of something/, /multiply the share by the amount/],
    ['%', '1/year', /share/, /%\/year/],
    ['ratio', 'GPU', /pure number/, /give the number its unit/],
    ['kW(it)/GPU', 'kW(it)/GPU(h100e)', /different kinds/, /h100e is on one side only/],
    ['GPU', 'server', /GPU and server are different things/, /server\/GPU/],
    ['date', 'year', /point in time/, /date - date gives years/],
  ])('%s and %s', (a, b, message, hint) => {
    const explanation = explainMismatch(unit(a), unit(b));
    expect(explanation.message).toMatch(message);
    expect(explanation.hint).toMatch(hint);
  });

  it.each([
    ['TFLOP/s', 'GPU', 'TFLOP/s times something in GPU*s/TFLOP would give GPU'],
    ['USD^2', 'GPU^3*kg/L', 'USD^2 and GPU^3*kg/L have little in common: check the names and where they are declared'],
  ])('%s and %s: only a hint when nothing better is known', (a, b, hint) => {
    expect(explainMismatch(unit(a), unit(b))).toEqual({ hint });
  });

  it('says nothing about units that fit', () => {
    expect(explainMismatch(unit('MW(it)'), unit('GW(it)'))).toEqual({});
  });
});
