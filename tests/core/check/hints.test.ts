import { expect, test } from 'vitest';
import { functionTable } from '../../../src/core/expression/function-table.ts';
import { auxiliary, dimension, model, parameter, problemsWithHintsOf, untimed } from './run-model.ts';

const site = dimension('site', 'abilene', 'memphis');
const generation = dimension('generation', 'hopper', 'blackwell');
const power = parameter('power', 'MW', 5);
const load = parameter('load', 'MW', 5, 'for: [site]');

const reported = (dimensions: readonly string[], equation: string): readonly string[] =>
  problemsWithHintsOf(
    model(untimed, {
      ...(dimensions.length > 0 ? { dimensions } : {}),
      parameters: dimensions.length > 0 ? [power, load] : [power],
      auxiliaries: [auxiliary('answer', 'MW', equation)],
    }),
  );

test.each<[dimensions: readonly string[], equation: string, said: string]>([
  [[], 'sum(power, site)', 'dimension.unknown: site is not a dimension; power is a single value: write power'],
  [[site], 'sum(power, site)', 'dimension.reduce: power has no dimension site; it is a single value: write power'],
  [[site], 'max(power * 2, site)', 'dimension.reduce: power * 2 has no dimension site; it is a single value: write power * 2'],
  [[site, generation], 'sum(load, generation)', 'dimension.reduce: load has no dimension generation; its dimensions are site'],
  [[site, generation], 'sum(load, site, generations)', 'dimension.unknown: generations is not a dimension; did you mean generation'],
  [[site, generation], 'sum(load, country)', 'dimension.unknown: country is not a dimension; dimensions are site, generation'],
  [[site], 'max(load, sites)', 'name.unknown: sites is not defined; did you mean site'],
  [[site], 'sum()', 'function.arguments: sum takes at least 1 argument, not 0; write sum(x[, dimension…])'],
  [[site], 'power[abilene]', 'dimension.element: power has no dimension; it is a single value: write power'],
  [[site], 'load[abilene, memphis]', 'dimension.element: load has no dimension other than site; write load[abilene]'],
  [[site, generation], 'load[hopper]', 'dimension.element: hopper is not an element of site; elements are abilene, memphis'],
  [[], 'sum(power, power)', 'dimension.unknown: power is not a dimension; write power + power to add them up'],
  [[site], 'sum(load, power * 2, power)', 'dimension.unknown: power * 2 is not a dimension; write load + power * 2 + power to add them up'],
])('with dimensions %j, %s is reported', (dimensions, equation, said) => {
  expect(reported(dimensions, equation)).toEqual([said]);
});

test.each<[equation: string, said: string]>([
  ['maximum(power, power)', 'function.unknown: maximum is not a function of the language; write max(a, b)'],
  ['clip(power, power, power)', 'function.unknown: clip is not a function of the language; write min(max(x, low), high)'],
  ['IF(power > 0, power, power)', 'function.unknown: IF is not a function of the language; did you mean if'],
  ['AND(power, power)', 'function.unknown: AND is not a function of the language; write a and b'],
  ['and(power, power)', 'expression.syntax: and has no value before it; and is an operator and never a name: write a and b'],
  ['flor(power)', 'function.unknown: flor is not a function of the language; did you mean floor'],
  [
    'frobnicate(power)',
    `function.unknown: frobnicate is not a function of the language; functions are ${functionTable.map((row) => row.name).join(', ')}`,
  ],
])('%s is reported', (equation, said) => {
  expect(reported([], equation)).toEqual([said]);
});

test.each<[title: string, lines: readonly string[], said: readonly string[]]>([
  [
    'a name that is not defined',
    [
      auxiliary('chips', 'MW', 'laod * 2'),
      auxiliary('twice', 'MW', 'chips * 2'),
      auxiliary('answer', 'MW', 'sum(twice, site) + chips[abilene]'),
    ],
    ['name.unknown: laod is not defined; did you mean load'],
  ],
  [
    'an equation that cannot be read',
    [auxiliary('chips', 'MW', 'load * (2'), auxiliary('answer', 'MW', 'max(chips, site)')],
    ['expression.syntax: ( is never closed; add )'],
  ],
  [
    'dimensions that are stated are known',
    [auxiliary('chips', 'MW', 'laod * 2', 'for: [site]'), auxiliary('answer', 'MW', 'sum(chips * 2, generation)')],
    [
      'name.unknown: laod is not defined; did you mean load',
      'dimension.reduce: chips * 2 has no dimension generation; its dimensions are site',
    ],
  ],
  [
    'and what is computed from those',
    [
      auxiliary('unknown', 'MW', 'laod'),
      auxiliary('chips', 'MW', 'unknown * 2', 'for: [site]'),
      auxiliary('twice', 'MW', 'chips * 2'),
      auxiliary('answer', 'MW', 'sum(twice, generation)'),
    ],
    [
      'name.unknown: laod is not defined; did you mean load',
      'dimension.reduce: twice has no dimension generation; its dimensions are site',
    ],
  ],
])('consequences of another fault are not reported: %s', (_, auxiliaries, said) => {
  expect(problemsWithHintsOf(model(untimed, { dimensions: [site, generation], parameters: [load], auxiliaries }))).toEqual(said);
});

test.each(['mod', 'xor', 'undefined', 'sum', 'fixed_life', 'elapsed'])('a variable cannot have the name %s', (name) => {
  expect(problemsWithHintsOf(model(untimed, { parameters: [parameter(name, 'MW', 1)] }))).toEqual([
    `name.reserved: ${name} is a word of the language; choose another name`,
  ]);
});

test('an element is listed once in its dimension', () => {
  expect(
    problemsWithHintsOf(model(untimed, { dimensions: [dimension('site', 'abilene', 'memphis', 'abilene')], parameters: [load] })),
  ).toEqual(['name.duplicate: abilene is listed twice among the elements of site; list it once']);
});
