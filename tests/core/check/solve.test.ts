import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, model, parameter, problemsOf, series, stock, untimed, yearly } from './run-model.ts';

const solve = (name: string, condition: string, low: string, high: string, more = ''): string =>
  `${name}: { title: ${name}, unit: ratio, solve: ${name}, so_that: "${condition}", between: ["${low}", "${high}"]${more} }`;

const market = [parameter('a', 'GPU', 300), parameter('b', 'GPU', 100), parameter('chi', 'ratio', 0.5), parameter('eps', 'ratio', 1.3)];
const sides = [auxiliary('demand', 'GPU', 'a * price ^ -eps'), auxiliary('supply', 'GPU', 'b * price ^ chi')];

test('the price at which supply equals demand, against its closed form', () => {
  const values = curves(
    model(untimed, {
      parameters: market,
      auxiliaries: [solve('price', 'demand == supply', '0.01', '100'), ...sides, auxiliary('spending', 'GPU', 'price * demand')],
    }),
  );
  expect(values['price']![0]).toBeCloseTo(3 ** (1 / 1.8), 9);
  expect(values['demand']![0]).toBeCloseTo(135.6855758, 6);
  expect(values['spending']![0]).toBeCloseTo(1.841057547 * 135.6855758, 5);
});

test('at every instant, and with a unit', () => {
  const text = model(yearly, {
    parameters: [parameter('slope', 'GPU*h/USD', 10)],
    series: [series('wanted', 'GPU', '{ 2025: 10, 2030: 60 }')],
    auxiliaries: [
      'rent: { title: Rent, unit: USD/h, solve: rent, so_that: offered == wanted, between: ["0", "cap"] }',
      auxiliary('offered', 'GPU', 'rent * slope'),
      auxiliary('cap', 'USD/h', 'wanted / slope * 2'),
    ],
  });
  const rents = curves(text)['rent']!;
  [1, 2, 3, 4, 5, 6].forEach((want, k) => expect(rents[k]).toBeCloseTo(want, 9));
});

test('element by element, and once for the sum of elements', () => {
  const site = dimension('site', 'abilene', 'memphis');
  const load = parameter('load', 'ratio', '{ abilene: 4, memphis: 9 }', 'for: [site]');
  const each = curves(
    model(untimed, { dimensions: [site], parameters: [load], auxiliaries: [solve('root', 'root * root == load', '0', '10')] }),
  );
  expect(each['root[abilene]']![0]).toBeCloseTo(2, 9);
  expect(each['root[memphis]']![0]).toBeCloseTo(3, 9);
  const one = curves(
    model(untimed, {
      dimensions: [site],
      parameters: [load],
      auxiliaries: [solve('scale', 'sum(used) == 26', '0', '10'), auxiliary('used', 'ratio', 'load * scale')],
    }),
  );
  expect(one['scale']![0]).toBeCloseTo(2, 9);
  expect(one['used[memphis]']![0]).toBeCloseTo(18, 8);
});

test('an element may read the others at an earlier instant', () => {
  const text = model(yearly, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [load, parameter('life', 'year', 2)],
    auxiliaries: [
      solve('x', 'x == load + previous(sum(x), 0) / 10', '0', '1000', ', for: [site]'),
      solve('y', 'y == load + remembered', '0', '1000', ', for: [site]'),
      auxiliary('remembered', 'ratio', 'cumulative(y[abilene] / year) + surviving(sum(y) / year, fixed_life(life))'),
    ],
  });
  const values = curves(text);
  [4, 5.3, 5.56].forEach((want, k) => expect(values['x[abilene]']![k]).toBeCloseTo(want, 9));
  [9, 10.3, 10.56].forEach((want, k) => expect(values['x[memphis]']![k]).toBeCloseTo(want, 9));
  [9, 9 + 4 + 13].forEach((want, k) => expect(values['y[memphis]']![k]).toBeCloseTo(want, 9));
});

test('no root between the bounds is no value', () => {
  expect(
    curves(model(untimed, { parameters: market, auxiliaries: [solve('price', 'demand == supply', '10', '100'), ...sides] }))['price'],
  ).toEqual([null]);
});

test('a root at a bound is found', () => {
  expect(curves(model(untimed, { auxiliaries: [solve('x', 'x == 0', '0', '1')] }))['x']![0]).toBeCloseTo(0, 12);
});

const load = parameter('load', 'ratio', '{ abilene: 4, memphis: 9 }', 'for: [site]');

test.each<[title: string, auxiliaries: readonly string[], problem: string]>([
  [
    'a condition that is not an equality',
    [solve('x', 'x + 1', '0', '1')],
    'solve.residual: x is solved for an equality, but x + 1 is not one',
  ],
  [
    'a condition without its unknown',
    [solve('x', 'load[abilene] == 1', '0', '1')],
    'solve.residual: x is solved for, but neither side of its condition depends on it',
  ],
  [
    'two unknowns that depend on each other',
    [solve('x', 'x == y', '0', '1'), solve('y', 'y == x * x', '0', '1')],
    'solve.residual: x and y are both solved for and depend on each other',
  ],
  [
    'elements that depend on each other',
    [solve('x', 'sum(x) == load', '0', '1', ', for: [site]')],
    'solve.residual: x is solved for each site, but its condition for one site depends on the x of the others',
  ],
  [
    'elements that depend on each other through a variable',
    [solve('x', 'all * x == load', '0', '1', ', for: [site]'), auxiliary('all', 'ratio', 'x[abilene]')],
    'solve.residual: x is solved for each site, but its condition for one site depends on the x of the others',
  ],
  [
    'a condition with more dimensions than the unknown',
    [solve('x', 'x == load', '0', '1', ', for: [generation]')],
    'dimension.mismatch: x is declared for generation, but its condition also depends on site',
  ],
  [
    'a loop through a bound',
    [solve('x', 'x == 1', '0', 'y'), auxiliary('y', 'ratio', 'x * 2')],
    'loop.algebraic: x → y → x need each other at the same instant',
  ],
])('refused: %s', (_, auxiliaries, problem) => {
  const dimensions = [dimension('site', 'abilene', 'memphis'), dimension('generation', 'hopper', 'blackwell')];
  expect(
    problemsOf(model(untimed, { dimensions, parameters: [load], auxiliaries })).filter((one, index, all) => all.indexOf(one) === index),
  ).toContain(problem);
});

test.each<[title: string, sections: Parameters<typeof model>[1], problem: string]>([
  [
    'smoothed from its own first value',
    { auxiliaries: [solve('x', 'x * 2 == smooth(x, life) + 1', '0', '10')] },
    'loop.initial: x needs itself for its first value',
  ],
  [
    'smoothed through another variable',
    {
      auxiliaries: [
        solve('x', 'x * 2 == memory + 1', '0', '10'),
        auxiliary('memory', 'ratio', 'smooth(twice, life)'),
        auxiliary('twice', 'ratio', 'x * 2'),
      ],
    },
    'loop.initial: x → memory → twice → x need each other for their first value',
  ],
  [
    'a stock whose initial value is the unknown',
    { stocks: [stock('fleet', 'ratio', 'x * 2')], auxiliaries: [solve('x', 'x * 3 == fleet + 1', '0', '10')] },
    'loop.initial: fleet → x → fleet need each other for their first value',
  ],
  [
    'a variable between the unknown and its condition',
    {
      stocks: [stock('fleet', 'ratio', 'x * 2')],
      auxiliaries: [solve('x', 'supply == 1', '0', '10'), auxiliary('supply', 'ratio', 'x * 3 - fleet')],
    },
    'loop.initial: fleet → x → fleet need each other for their first value',
  ],
  [
    'a whole run and an instant at once',
    {
      parameters: [
        parameter('life', 'year', 2),
        parameter('cash', 'USD/year', 1),
        parameter('rate', '1/year', 0.1),
        parameter('one', 'USD', 1),
      ],
      auxiliaries: [solve('x', 'x == npv(cash, rate) / one + elapsed / year', '0', '10')],
    },
    'run.phase: x depends on the whole run and also on values that change in time',
  ],
  [
    'a bound of the whole run',
    {
      parameters: [parameter('cash', 'USD/year', 1), parameter('rate', '1/year', 0.1), parameter('one', 'USD', 1)],
      auxiliaries: [solve('x', 'x == elapsed / year', '0', 'npv(cash, rate) / one')],
    },
    'run.phase: x depends on the whole run and also on values that change in time',
  ],
])('refused over time: %s', (_, sections, problem) => {
  expect(problemsOf(model(yearly, { parameters: [parameter('life', 'year', 2)], ...sections }))).toEqual([problem]);
});

test('a condition is not reported for a fault in its dependencies', () => {
  const of = (demand: string): readonly string[] =>
    problemsOf(
      model(untimed, {
        parameters: market,
        auxiliaries: [
          solve('price', 'demand == supply', '0.01', '100'),
          auxiliary('demand', 'GPU', demand),
          auxiliary('supply', 'GPU', 'b * chi'),
        ],
      }),
    );
  expect(of('a * pric ^ -eps')).toEqual(['name.unknown: pric is not defined']);
  expect(of('a * price ^ -(eps')).toEqual(['expression.syntax: ( is never closed']);
  expect(of('a * eps')).toEqual(['solve.residual: price is solved for, but neither side of its condition depends on it']);
});

test('a first value may depend on an unknown that does not depend on it', () => {
  const text = model(yearly, {
    stocks: [stock('fleet', 'ratio', 'x * 2', 'inflows: [x / year]')],
    auxiliaries: [
      solve('x', 'supply == smooth(target, year)', '0', '10'),
      auxiliary('supply', 'ratio', 'x * 3'),
      auxiliary('target', 'ratio', '6'),
    ],
  });
  expect(curves(text)['fleet']).toEqual([4, 6, 8, 10, 12, 14].map((want) => expect.closeTo(want, 9)));
});

test.each<[fields: string, problem: string]>([
  ['equation: "1", solve: x, so_that: x == 1, between: [0, 2]', 'field.conflict: x has an equation and solve'],
  ['solve: x, so_that: x == 1', 'field.missing: x is solved for and lacks between'],
  ['solve: y, so_that: x == 1, between: [0, 2]', 'field.type: x says solve: y'],
  ['report: true', 'field.missing: x has no equation'],
])('an auxiliary of %s', (fields, problem) => {
  expect(problemsOf(model(untimed, { auxiliaries: [`x: { title: X, unit: ratio, ${fields} }`] }))).toEqual([problem]);
});
