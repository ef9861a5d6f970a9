import { expect, test } from 'vitest';
import { problemsOfModelText, problemsOfScenarioText } from './read-refused.ts';

/** Typical slips of an analyst, each with its full message and hint. */
const model = (body: string): string => `format: 1
model: slip
title: Slip
version: 1.0.0
summary: One slip.
time: { from: 2025, to: 2030 }
parameters:
  it_power: { title: IT power, unit: MW(it), value: 100, source: assumption }
  facility_power: { title: Facility power, unit: MW(facility), value: 120, source: assumption }
  it_peak: { title: IT peak, unit: MW(it_peak), value: 130, source: assumption }
  pue: { title: PUE, unit: ratio(facility/it), value: 1.2, source: assumption }
  peak_pue: { title: PUE at the peak, unit: ratio(facility_peak/it_peak), value: 1.4, source: assumption }
  power: { title: Power, unit: MW, value: 10, source: assumption }
  energy: { title: Energy, unit: MWh, value: 10, source: assumption }
  orders: { title: Orders, unit: GPU, value: 1000, source: assumption }
${body}`;

const auxiliary = (unit: string, equation: string): string =>
  model(`auxiliaries:\n  answer: { title: Answer, unit: ${unit}, equation: "${equation}" }\n`);

const inModels: readonly (readonly [slip: string, text: string, said: readonly string[]])[] = [
  [
    'IT power and facility power added up',
    auxiliary('MW(it)', 'it_power + facility_power'),
    [
      'unit.kind: operands of + do not fit: it_power is MW(it), facility_power is MW(facility); ' +
        'multiply IT power by pue, a ratio(facility/it), first',
    ],
  ],
  [
    'the PUE of the peak for the PUE of the year',
    auxiliary('MW(facility)', 'it_power * peak_pue'),
    [
      'unit.kind: answer is declared in MW(facility), but its equation gives MW(it)*ratio(facility_peak/it_peak); ' +
        'a pue at the peak is higher than the pue of the year: use peak_pue with peak power and pue with average power',
    ],
  ],
  [
    'the PUE of the year for the PUE of the peak',
    auxiliary('MW(facility_peak)', 'it_peak * pue'),
    [
      'unit.kind: answer is declared in MW(facility_peak), but its equation gives MW(it_peak)*ratio(facility/it); ' +
        'a pue at the peak is higher than the pue of the year: use peak_pue with peak power and pue with average power',
    ],
  ],
  [
    'PUE counted twice',
    auxiliary('MW(facility)', 'facility_power * pue'),
    [
      'unit.kind: answer is declared in MW(facility), but its equation gives MW(facility)*ratio(facility/it); ' +
        'leave out one ratio(facility/it): MW(facility) already contains it',
    ],
  ],
  [
    'power and energy added up',
    auxiliary('MW', 'power + energy'),
    ['unit.mismatch: operands of + do not fit: power is MW, energy is MWh; multiply MW by a time, such as h or year, to get MWh'],
  ],
  [
    'an amount flows into a stock',
    model('stocks:\n  fleet: { title: Fleet, unit: GPU, initial: 0, inflows: [orders] }\n'),
    [
      'unit.mismatch: orders flows into the stock fleet and is a rate, but it is GPU, an amount; ' +
        'give orders the unit GPU/year, for example by dividing by time_step or a duration',
    ],
  ],
  [
    'a missing *',
    auxiliary('MW(facility)', '2 pue * it_power'),
    [
      'expression.unit-literal: the number 2 is followed by pue without an operator; give the number a name: ' +
        'a parameter with unit pue; or write 2 * pue if pue is a name of the model',
    ],
  ],
  [
    'a missing * before a name that can be no unit',
    auxiliary('MW(it)', '2 it_power'),
    ['expression.unit-literal: the number 2 is followed by it_power without an operator; write 2 * it_power'],
  ],
  [
    'a missing * before a bracket',
    auxiliary('MW(facility)', 'it_power (pue + pue)'),
    ['function.unknown: it_power is not a function of the language; write it_power * (…) to multiply'],
  ],
  ['a misspelt name', auxiliary('MW(facility)', 'it_powr * pue'), ['name.unknown: it_powr is not defined; did you mean it_power']],
  [
    'a misspelt function',
    auxiliary('MW(it)', 'summ(it_power)'),
    ['function.unknown: summ is not a function of the language; did you mean sum'],
  ],
  [
    'a loop',
    model(
      'auxiliaries:\n  price: { title: Price, unit: ratio, equation: 2 / demand }\n' +
        '  demand: { title: Demand, unit: ratio, equation: revenue + 1 }\n' +
        '  revenue: { title: Revenue, unit: ratio, equation: price * 3 }\n',
    ),
    [
      'loop.algebraic: price → demand → revenue → price need each other at the same instant; ' +
        'break the loop with previous(x, initial), smooth(x, time) or a stock',
    ],
  ],
  [
    'a variable that needs itself',
    model('auxiliaries:\n  price: { title: Price, unit: ratio, equation: price * 3 }\n'),
    ['loop.algebraic: price needs itself; break the loop with previous(x, initial), smooth(x, time) or a stock'],
  ],
  [
    'an undated phase',
    model(
      'series:\n  announced: { title: Announced, unit: MW(announced), between: step, outside: hold, source: ' +
        'assumption, points: { phase_1: 1200 } }\n',
    ),
    ['time.undated: phase_1 is not a date, and announced is a series over time; write since when it holds: { 2028-06-01: 1200 }'],
  ],
];

test.each(inModels)('in a model: %s', (_, text, said) => {
  expect(problemsOfModelText(text).map(({ code, message, hint }) => `${code}: ${message}; ${hint}`)).toEqual(said);
});

const scenario = (rest: string): string => `model: good-campus\nassumptions:\n  grid_limit: 500 MW\n${rest}`;

const inScenarios: readonly (readonly [slip: string, text: string, said: readonly string[]])[] = [
  [
    'a number without its unit',
    'model: good-campus\nassumptions: { grid_limit: 1200 }\n',
    ['unit.missing: grid_limit is in MW(interconnection), but 1200 has no unit; write "1200 MW(interconnection)"'],
  ],
  ['another scale is only a conversion', 'model: good-campus\nassumptions: { grid_limit: 1.2 GW }\n', []],
  [
    'average power for the interconnection',
    'model: good-campus\nassumptions: { grid_limit: 500 MW(facility) }\n',
    [
      'unit.kind: grid_limit is in MW(interconnection), but 500 MW(facility) is MW(facility); ' +
        'multiply the interconnection by the capacity factor, a ratio(facility/interconnection)',
    ],
  ],
  [
    'money of another price year',
    scenario('  price: 55 USD/MWh\n'),
    ['unit.price-year: price is in USD_2025/MWh(facility), but 55 USD/MWh is USD/MWh; multiply by a price index in USD_2025/USD'],
  ],
  [
    'a misspelt name',
    scenario('  chip_powr: 1.1 kW/GPU\n'),
    ['name.unknown: good-campus has no variable chip_powr; did you mean chip_power'],
  ],
  [
    'an undated phase',
    scenario('series:\n  chips: { points: { abilene: { 2025: 10 GPU }, memphis: 20 GPU } }\n'),
    ['time.undated: chips is a series over time, but 20 GPU has no date; write since when it holds: { 2026-11-01: 20 GPU }'],
  ],
  [
    'a growth factor of 0',
    scenario('  growth: 0 x/year\n'),
    ['value.unreadable: 0 x/year is not a growth factor; write a factor above 0: 0.5 x/year halves, 1 x/year keeps'],
  ],
];

test.each(inScenarios)('in a scenario: %s', (_, text, said) => {
  expect(problemsOfScenarioText(text).map(({ code, message, hint }) => `${code}: ${message}; ${hint}`)).toEqual(said);
});
