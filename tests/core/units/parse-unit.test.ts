import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/core/units/kinds.ts';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import { toNumber } from '../../../src/core/units/rational.ts';
import { unit } from './unit.ts';

const YEAR = 8760 * 3600;

describe('a unit is exponents over atoms and a scale', () => {
  it.each<[string, Record<string, number>, number]>([
    ['MW', { kg: 1, m: 2, s: -3 }, 1e6],
    ['MW(it)', { kg: 1, m: 2, s: -3, '(it)': 1 }, 1e6],
    ['MWh(facility)', { kg: 1, m: 2, s: -2, '(facility)': 1 }, 3.6e9],
    ['USD/MWh(facility)', { USD: 1, kg: -1, m: -2, s: 2, '(facility)': -1 }, 1 / 3.6e9],
    ['ratio', {}, 1],
    ['1', {}, 1],
    ['%', {}, 0.01],
    ['ppm', {}, 1e-6],
    ['ratio(facility/it)', { '(facility)': 1, '(it)': -1 }, 1],
    ['ratio(facility/it)^2', { '(facility)': 2, '(it)': -2 }, 1],
    ['MW(it)*ratio(facility/it)', { kg: 1, m: 2, s: -3, '(facility)': 1 }, 1e6],
    ['1/year', { s: -1 }, 1 / YEAR],
    ['%/year', { s: -1 }, 0.01 / YEAR],
    ['USD/(GPU*h)', { USD: 1, GPU: -1, s: -1 }, 1 / 3600],
    ['USD/(GPU h)', { USD: 1, GPU: -1, s: -1 }, 1 / 3600],
    ['USD/GPU/h', { USD: 1, GPU: -1, s: -1 }, 1 / 3600],
    ['USD / GPU * h', { USD: 1, GPU: -1, s: 1 }, 3600],
    ['W·h', { kg: 1, m: 2, s: -2 }, 3600],
    ['kg m^2 s^-2', { kg: 1, m: 2, s: -2 }, 1],
    ['(GPU*h)^-2', { GPU: -2, s: -2 }, 1 / 3600 ** 2],
    ['billion USD/GW(it)', { USD: 1, kg: -1, m: -2, s: 3, '(it)': -1 }, 1],
    ['trillion token/month', { token: 1, s: -1 }, 1e12 / (YEAR / 12)],
    ['billion USD_2025', { USD_2025: 1 }, 1e9],
    ['MUSD', { USD: 1 }, 1e6],
    ['kEUR_2024', { EUR_2024: 1 }, 1e3],
    ['USD/Mtoken(output)', { USD: 1, token: -1, '(output)': -1 }, 1e-6],
    ['kW(it)/GPU(h100e)', { kg: 1, m: 2, s: -3, '(it)': 1, GPU: -1, '(h100e)': -1 }, 1e3],
    ['gCO2/kWh', { CO2: 1, kg: -1, m: -2, s: 2 }, 1 / 3.6e6],
    ['MtCO2', { CO2: 1 }, 1e12],
    ['YFLOP', { FLOP: 1 }, 1e24],
    ['Ehash/s', { hash: 1, s: -1 }, 1e18],
    ['J/Thash', { kg: 1, m: 2, s: -2, hash: -1 }, 1e-12],
    ['GiB', { byte: 1 }, 2 ** 30],
    ['bit', { byte: 1 }, 0.125],
    ['quarter', { s: 1 }, YEAR / 4],
    ['MW/MW', {}, 1],
    ['GPU^0', {}, 1],
  ])('%s', (text, atoms, scale) => {
    const parsed = unit(text);
    expect(Object.fromEntries(parsed.atoms)).toEqual(atoms);
    expect(toNumber(parsed.scale)).toBe(scale);
    expect(parsed.text).toBe(text);
    expect(parsed.fold ?? parsed.date).toBeUndefined();
  });

  it.each([
    ['GPUs', 'GPU'],
    ['tokens', 'token'],
    ['years', 'year'],
    ['yr', 'year'],
    ['yrs', 'year'],
    ['days', 'day'],
    ['hours', 'h'],
    ['weeks', 'week'],
    ['queries', 'query'],
    ['people', 'person'],
    ['hashes', 'hash'],
    ['bytes', 'B'],
    ['miles', 'mile'],
    ['lumen', 'lm'],
    ['liters', 'L'],
  ])('%s is %s', (plural, singular) => {
    expect({ ...unit(plural), text: '' }).toEqual({ ...unit(singular), text: '' });
  });

  it('reads x/year as a fold-rate and date as a point in time', () => {
    expect(unit('x/year')).toEqual({ ...unit('1/year'), text: 'x/year', fold: true });
    expect(unit('x/month').fold).toBe(true);
    expect(unit('date')).toEqual({ ...unit('year'), text: 'date', date: true });
  });

  it.each(Object.keys(KINDS))('knows the kind %s', (kind) => {
    expect(Object.fromEntries(unit(`MW(${kind})`).atoms)).toHaveProperty([`(${kind})`], 1);
  });
});

describe('a text that is not a unit is refused', () => {
  it.each<[string, { message: RegExp | string; hint?: RegExp | string; offset?: number }]>([
    ['', { message: 'unit is empty', hint: 'write ratio for a pure number' }],
    ['W/GPU h', { message: /two ways/, hint: 'write W/(GPU*h) or W/GPU/h', offset: 6 }],
    ['USD/million token(output)', { message: /two ways/, hint: 'write USD/(million*token(output)) or USD/million/token(output)' }],
    ['mw', { message: "unit 'mw' is unknown", hint: 'did you mean MW', offset: 0 }],
    ['USD/Gpu', { message: "unit 'Gpu' is unknown", hint: 'did you mean GPU', offset: 4 }],
    ['kwh', { message: /unknown/, hint: 'did you mean kWh' }],
    ['Mwh', { message: /unknown/, hint: 'did you mean MWh' }],
    ['gpus', { message: /unknown/, hint: 'did you mean GPU' }],
    ['yer', { message: /unknown/, hint: 'did you mean year' }],
    ['yaer', { message: /unknown/, hint: 'did you mean year' }],
    ['Yr', { message: /unknown/, hint: 'did you mean yr' }],
    ['MWW', { message: /unknown/, hint: 'did you mean MW' }],
    ['tokns', { message: /unknown/, hint: 'did you mean token' }],
    ['serverr', { message: /unknown/, hint: 'did you mean server' }],
    ['Ms', { message: /unknown/, hint: /^did you mean million s$/ }],
    ['km2', { message: /unknown/, hint: /^write km\^2$/ }],
    ['°C', { message: "unit '°C' is unknown", hint: /do not start at zero: write K; 25 °C is 298\.15 K/ }],
    ['MW/degF', { message: /unknown/, hint: /write K/ }],
    ['kBTU', { message: /unknown/, hint: /^did you mean thousand BTU$/ }],
    ['MBtu', { message: /unknown/, hint: /write thousand BTU or MMBTU/ }],
    ['gigawatt_hours', { message: /unknown/, hint: /^write GWh$/ }],
    ['USDbn', { message: /unknown/, hint: /^write billion USD$/ }],
    [
      'qqqqq',
      { message: "unit 'qqqqq' is unknown", hint: 'write a unit such as MW, GPU, token, year or USD_2025, or ratio for a pure number' },
    ],
    ['qq', { message: "unit 'qq' is unknown", hint: 'write a unit such as MW, GPU, token, year or USD_2025, or ratio for a pure number' }],
    ['H100e', { message: /unknown/, hint: 'write GPU(h100e)' }],
    ['USD/Mtok', { message: /unknown/, hint: 'write Mtoken', offset: 4 }],
    ['TFLOPS', { message: /unknown/, hint: 'write TFLOP for an amount, TFLOP/s for a speed' }],
    ['USD per GW', { message: /unknown/, hint: /write \/ for per/ }],
    ['USD2025', { message: /unknown/, hint: 'write USD_2025' }],
    ['x', { message: /unknown/, hint: /x\/year/ }],
    ['x/GPU', { message: /unknown/, hint: /x\/year/ }],
    ['date/year', { message: /unknown/, hint: /stands alone/ }],
    ['MW(IT)', { message: "kind 'IT' is unknown", hint: 'did you mean it', offset: 3 }],
    ['MW(facilty)', { message: /unknown/, hint: 'did you mean facility' }],
    ['MW (it)', { message: /unknown/, hint: 'it is a kind and stands directly after its unit, as in MW(it)', offset: 4 }],
    ['MW(it)(facility)', { message: 'MW has two kinds' }],
    ['MW(it/facility)', { message: /more than one kind/, hint: /only a ratio/ }],
    ['MW(zzz/it)', { message: "kind 'zzz' is unknown" }],
    ['ratio(it)', { message: /does not name two kinds/, hint: /ratio\(facility\/it\)/ }],
    ['ratio(it/it)', { message: /same kind twice/, hint: 'write ratio' }],
    ['%(it)', { message: /takes no kind/ }],
    ['USD(h)', { message: /is a unit and not a kind/, hint: 'write USD*(h)' }],
    ['3 GPU', { message: /number 3 is not part/, offset: 0 }],
    ['GPU/2', { message: /number 2 is not part/, offset: 4 }],
    ['/year', { message: "'/' is not expected here", hint: /1\/year/ }],
    ['USD/', { message: /ends where a name is expected/, offset: 4 }],
    ['USD/(GPU*h', { message: "'(' is not closed", offset: 4 }],
    ['MW(it', { message: "'(' is not closed" }],
    ['USD)', { message: /closes nothing/, offset: 3 }],
    ['m^1.5', { message: /not an integer/ }],
    ['m^x', { message: /not an integer/ }],
    ['m^99', { message: /beyond ±12/ }],
    ['(m^12)^12', { message: 'exponent 12 gives m the exponent 144, beyond ±36', offset: 6 }],
    ['1/((GPU^12)^12)', { message: /beyond ±36/ }],
    ['(((((million^12)^12)^12)^12)^12)^12', { message: 'unit is beyond the range of numbers', hint: /smaller exponents/ }],
    ['((((mile/mile*%)^12)^12)^12)^12', { message: 'unit is beyond the range of numbers' }],
    ['MW&h', { message: "'&' is not expected here", offset: 2 }],
    ['GPU '.repeat(60), { message: /longer than 200/ }],
  ])('%s', (text, want) => {
    const parsed = parseUnit(text);
    if (parsed.ok) throw new Error('was read');
    expect(parsed.message).toMatch(want.message);
    if (want.hint !== undefined) expect(parsed.hint).toMatch(want.hint);
    if (want.offset !== undefined) expect(parsed.offset).toBe(want.offset);
    expect(parsed.message).not.toMatch(/\.$/);
  });
});
