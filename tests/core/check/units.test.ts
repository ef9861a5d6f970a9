import { expect, test } from 'vitest';
import { auxiliary, curves, model, parameter, problemsOf, problemsWithHintsOf, untimed, yearly } from './run-model.ts';

const answer = (parameters: readonly string[], unit: string, equation: string): number => {
  const text = model(untimed, { parameters, auxiliaries: [auxiliary('answer', unit, equation)] });
  return curves(text)['answer']![0] as number;
};

test.each<[title: string, parameters: readonly string[], unit: string, equation: string, want: number]>([
  [
    'kW in the equation, MW declared',
    [parameter('chips', 'GPU', 5000), parameter('chip_power', 'kW(it)/GPU', 1.2)],
    'MW(it)',
    'chips * chip_power',
    6,
  ],
  ['the second operand of a sum follows the first', [parameter('a', 'GW', 1), parameter('b', 'MW', 250)], 'MW', 'a + b', 1250],
  ['two scales compare', [parameter('a', 'GW', 1), parameter('b', 'MW', 1500)], 'ratio', 'if(a > b, 1, 2)', 2],
  ['branches of if meet', [parameter('a', 'kW', 500), parameter('b', 'MW', 2)], 'kW', 'if(a < b, b, a)', 2000],
  ['min over scales', [parameter('a', 'kW', 1500), parameter('b', 'MW', 1)], 'MW', 'min(a, b)', 1],
  ['mod over scales', [parameter('a', 'h', 7), parameter('b', 'min', 180)], 'h', 'a mod b', 1],
  ['mod over scales, the other way round', [parameter('a', 'min', 420), parameter('b', 'h', 3)], 'min', 'a mod b', 60],
  ['mod as a function', [parameter('a', 'MW', 1400), parameter('b', 'GW', 1)], 'MW', 'mod(a, b)', 400],
  ['a percentage is rounded as the ratio it is', [parameter('share', '%', 140)], 'ratio', 'round(share)', 1],
  [
    'a whole number of a named amount',
    [parameter('power', 'MW', 1400), parameter('one_gw', 'GW', 1)],
    'MW',
    'ceil(power / one_gw) * one_gw',
    2000,
  ],
  ['a percentage is a ratio of 0.01', [parameter('share', '%', 20)], 'ratio', 'share * 2', 0.4],
  ['a percentage declared', [parameter('share', 'ratio', 0.2)], '%', 'share', 20],
  [
    'kinds cancel',
    [parameter('it_power', 'MW(it)', 100), parameter('pue', 'ratio(facility/it)', 1.2)],
    'MW(facility)',
    'it_power * pue',
    120,
  ],
  ['a rest of 1 may be given a kind', [parameter('idle_share', 'ratio', 0.2)], 'ratio(it/it_nameplate)', '1 - idle_share', 0.8],
  ['a percentage may be given a kind', [parameter('idle_share', '%', 20)], 'ratio(it/it_nameplate)', 'idle_share', 0.2],
  [
    'a price times energy',
    [parameter('price', 'USD_2025/MWh(facility)', 60), parameter('energy', 'TWh(facility)', 2)],
    'million*USD_2025',
    'price * energy',
    120,
  ],
  ['an exponent of a third', [parameter('volume', 'm^3', 27)], 'm', 'volume ^ (1/3)', 3],
  ['a negative exponent', [parameter('a', 'h', 2)], '1/h', 'a ^ -1', 0.5],
  ['the root of an area', [parameter('area', 'km^2', 4)], 'm', 'sqrt(area)', 2000],
  ['0 fits every unit', [parameter('a', 'MW', -3)], 'MW', 'max(0, a)', 0],
  [
    'a logarithm of an expression that reduces to a pure ratio',
    [parameter('a', 'GW', 1), parameter('b', 'MW', 1)],
    'ratio',
    'log2(a / b)',
    Math.log2(1000),
  ],
  ['year is a quantity', [parameter('growth', '1/year', 0.5)], 'ratio', 'growth * year', 0.5],
])('%s', (_, parameters, unit, equation, want) => {
  expect(answer(parameters, unit, equation)).toBeCloseTo(want, 9);
});

test.each<[title: string, parameters: readonly string[], unit: string, equation: string, problem: string]>([
  [
    'price years never mix',
    [parameter('a', 'USD_2025', 1), parameter('b', 'USD_2024', 1)],
    'USD_2025',
    'a + b',
    'unit.price-year: operands of + do not fit: a is USD_2025, b is USD_2024',
  ],
  [
    'real and current money never mix',
    [parameter('a', 'USD_2025', 1)],
    'USD',
    'a',
    'unit.price-year: answer is declared in USD, but its equation gives USD_2025',
  ],
  [
    'a kind is not dropped',
    [parameter('it_power', 'MW(it)', 100)],
    'MW',
    'it_power',
    'unit.kind: answer is declared in MW, but its equation gives MW(it)',
  ],
  [
    'a kind is not gained by a power',
    [parameter('power', 'MW', 100)],
    'MW(it)',
    'power',
    'unit.kind: answer is declared in MW(it), but its equation gives MW',
  ],
  [
    'a bare number is a pure ratio',
    [parameter('power', 'MW', 100)],
    'MW',
    'power + 1',
    'unit.mismatch: operands of + do not fit: power is MW, 1 is a pure ratio',
  ],
  ['an exponent with a unit', [parameter('a', 'MW', 1)], 'ratio', '2 ^ a', 'unit.not-a-ratio: the exponent must be a pure ratio, a is MW'],
  [
    'a variable exponent over a unit',
    [parameter('a', 'MW', 1), parameter('n', 'ratio', 2)],
    'MW',
    'a ^ n',
    'unit.not-a-ratio: the base of a power whose exponent is not a number must be a pure ratio, a is MW',
  ],
  [
    'an exponent beyond all scales',
    [parameter('a', 'YFLOP', 1)],
    'ratio',
    'a ^ 999',
    'unit.not-a-ratio: a is YFLOP, and no unit has the exponent 999',
  ],
  [
    'an exponent upon exponents',
    [parameter('a', 'MW', 1)],
    'ratio',
    '(((a ^ 12) ^ 12) ^ 12) ^ 12',
    'unit.not-a-ratio: (a ^ 12) ^ 12 is (MW^12)^12, and no unit has the exponent 12',
  ],
  ['an infinite exponent', [parameter('a', 'MW', 1)], 'ratio', 'a ^ (1/0)', 'unit.not-a-ratio: a is MW, and no unit has the exponent 1/0'],
  [
    'a condition as a number',
    [parameter('a', 'MW', 1)],
    'ratio',
    '(a > 0) + 1',
    'unit.truth: a > 0 is a condition where a number is needed',
  ],
  [
    'a condition as an answer',
    [parameter('a', 'MW', 1)],
    'ratio',
    'a > 0',
    'unit.truth: answer is declared in a pure ratio, but its equation gives a condition',
  ],
  ['a unit that cannot be read is said once', [parameter('a', 'MWW', 1)], 'MW', 'a + a', "unit.unknown: unit 'MWW' is unknown"],
])('refused: %s', (_, parameters, unit, equation, problem) => {
  expect(problemsOf(model(untimed, { parameters, auxiliaries: [auxiliary('answer', unit, equation)] }))).toEqual([problem]);
});

test.each(['round', 'floor', 'ceil'])('%s of an amount would depend on its scale', (name) => {
  const of = (unit: string, operand: string): readonly string[] =>
    problemsWithHintsOf(
      model(untimed, { parameters: [parameter('power', unit, 1.4)], auxiliaries: [auxiliary('answer', unit, `${name}(${operand})`)] }),
    );
  expect(of('GW', 'power')).toEqual([
    `unit.not-a-ratio: the argument of ${name} must be a pure ratio, power is GW; ` +
      `name the unit to count in: ${name}(power / one) * one, where one is a parameter of 1 GW`,
  ]);
  expect(of('ratio(facility/it)', 'power * 2')).toEqual([
    `unit.not-a-ratio: the argument of ${name} must be a pure ratio, power * 2 is ratio(facility/it); ` +
      `name the unit to count in: ${name}((power * 2) / one) * one, where one is a parameter of 1 ratio(facility/it)`,
  ]);
});

test.each(['cumulative(a > 0)', 'smooth(a > 0, life)', 'npv(a > 0, rate)', 'irr(a > 0)', 'step(a > 0, opening)'])(
  'a condition is not an amount in %s',
  (equation) => {
    const parameters = [
      parameter('a', 'MW', 1),
      parameter('life', 'year', 1),
      parameter('rate', '1/year', 0.1),
      parameter('opening', 'date', 2027),
    ];
    const text = model(yearly, { parameters, auxiliaries: [auxiliary('answer', 'ratio', equation)] });
    expect(problemsOf(text)).toEqual(['unit.truth: a > 0 is a condition where a number is needed']);
  },
);

test('every mistake of a file is reported at once', () => {
  const text = model(untimed, {
    parameters: [parameter('it_power', 'MW(it)', 100), parameter('pue', 'ratio(facility/it)', 9, 'range: [1, 3]')],
    auxiliaries: [
      auxiliary('first', 'MW(it)', 'it_powr + 1'),
      auxiliary('second', 'MW(facility)', 'it_power'),
      auxiliary('third', 'MW(it)', 'it_power * (pue'),
      auxiliary('fourth', 'ratio', 'exp(it_power) + log(pue_peak)'),
    ],
  });
  expect(problemsOf(text)).toEqual([
    'expression.syntax: ( is never closed',
    'name.unknown: it_powr is not defined',
    'unit.kind: second is declared in MW(facility), but its equation gives MW(it)',
    'unit.not-a-ratio: the argument of exp must be a pure ratio, it_power is MW(it)',
    'name.unknown: pue_peak is not defined',
    'value.out-of-range: pue is 9, outside its range 1 to 3',
  ]);
});
