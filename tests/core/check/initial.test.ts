import { expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import { oracle } from '../../support/oracle.ts';
import {
  auxiliary,
  curves,
  dimension,
  flow,
  libraryOf,
  model,
  parameter,
  problemsOf,
  series,
  stock,
  untimed,
  yearly,
} from './run-model.ts';

const runge = `${yearly.slice(0, -2)}, method: rk4 }`;
const price = series('price', 'USD/GPU', '{ 2025: 10, 2026: 30, 2027: 20, 2030: 50 }');
const fleet = stock('fleet', 'GPU', 'first_fleet', 'inflows: [orders], outflows: [scrapped]');
const moving = {
  parameters: [parameter('first_fleet', 'GPU', 1000), parameter('scrap_rate', '1/year', 0.1), parameter('orders', 'GPU/year', 200)],
  series: [price],
  stocks: [fleet],
  flows: [flow('scrapped', 'GPU/year', 'fleet * scrap_rate')],
};

test.each([
  ['euler', yearly],
  ['rk4', runge],
])('the first value of a series, a stock, an equation and a constant: %s', (_, time) => {
  const values = curves(
    model(time, {
      ...moving,
      auxiliaries: [
        auxiliary('first_price', 'USD/GPU', 'initial(price)'),
        auxiliary('fleet_index', 'ratio', 'fleet / initial(fleet)'),
        auxiliary('first_worth', 'thousand USD', 'initial(fleet * price + later)'),
        auxiliary('later', 'USD', 'elapsed / year * initial(price) * fleet'),
        auxiliary('first_orders', 'GPU/month', 'initial(orders * 12)'),
        auxiliary('since', 'year', 'time - initial(time)'),
        auxiliary('cheap_once', 'ratio', 'if(initial(price < price * 2 and fleet > orders * year), 1, 0)'),
      ],
    }),
  );
  expect(values['first_price']).toEqual([10, 10, 10, 10, 10, 10]);
  expect(values['first_worth']).toEqual([10, 10, 10, 10, 10, 10]);
  expect(values['first_orders']).toEqual([200, 200, 200, 200, 200, 200]);
  expect(values['since']).toEqual([0, 1, 2, 3, 4, 5]);
  expect(values['cheap_once']).toEqual([1, 1, 1, 1, 1, 1]);
  expect(values['fleet_index']).toEqual(values['fleet']!.map((value) => (value as number) / 1000));
  expect(values['fleet']![5]).not.toBe(1000);
});

test('over dimensions, an element and a sum of them', () => {
  const values = curves(
    model(yearly, {
      dimensions: [dimension('site', 'abilene', 'memphis')],
      series: [
        series(
          'load',
          'MW',
          '{ 2025: { abilene: 1, memphis: 2 }, 2030: { abilene: 11, memphis: 22 } }',
          'for: [site], between: linear, outside: hold',
        ),
      ],
      parameters: [parameter('share', 'ratio', '{ abilene: 0.5, memphis: 0.25 }', 'for: [site]')],
      auxiliaries: [
        auxiliary('growth', 'ratio', 'load / initial(load)'),
        auxiliary('used', 'MW', 'initial(load * share)'),
        auxiliary('one', 'MW', 'initial(load[memphis])'),
        auxiliary('all', 'MW', 'initial(sum(load))'),
        auxiliary('each', 'MW', 'sum(initial(load) * share)'),
      ],
    }),
  );
  expect(values['growth[abilene]']).toEqual([1, 3, 5, 7, 9, 11]);
  expect(values['growth[memphis]']).toEqual([1, 3, 5, 7, 9, 11]);
  expect([values['used[abilene]']![5], values['used[memphis]']![5], values['one']![5], values['all']![5], values['each']![5]]).toEqual([
    0.5, 0.5, 2, 3, 1,
  ]);
});

test('in a model without time it is the value itself', () => {
  expect(
    curves(
      model(untimed, {
        parameters: [parameter('x', 'MW', 3)],
        auxiliaries: [auxiliary('y', 'MW', 'x * 2'), auxiliary('z', 'kW', 'initial(y)')],
      }),
    )['z'],
  ).toEqual([6000]);
});

test('the first value of a bounded root, and of what begins with another first value', () => {
  const values = curves(
    model(yearly, {
      series: [price],
      parameters: [parameter('one', 'USD/GPU', 1), parameter('life', 'year', 2)],
      stocks: [stock('kept', 'ratio', 'initial(root) + initial(memory)')],
      auxiliaries: [
        'root: { title: Root, unit: ratio, solve: root, so_that: "root * root == price / one / 10", between: [0, 100] }',
        auxiliary('memory', 'ratio', 'smooth(initial(price / one), life)'),
        auxiliary('index', 'ratio', 'root / initial(root)'),
      ],
    }),
  );
  expect(values['index']![1]).toBeCloseTo(Math.sqrt(3), 12);
  expect(values['kept']).toEqual([11, 11, 11, 11, 11, 11]);
});

test.each<[title: string, sections: Parameters<typeof model>[1], problem: string]>([
  ['itself, as a constant', { auxiliaries: [auxiliary('x', 'ratio', '2 * initial(x)')] }, 'loop.algebraic: x needs itself'],
  [
    'its own first value',
    { auxiliaries: [auxiliary('x', 'ratio', 'initial(x) + elapsed / year')] },
    'loop.initial: x needs itself for its first value',
  ],
  [
    'each other’s first value',
    { auxiliaries: [auxiliary('x', 'ratio', '2 * initial(y)'), auxiliary('y', 'ratio', 'x + elapsed / year')] },
    'loop.initial: x → y → x need each other for their first value',
  ],
  [
    'a value of the whole run',
    {
      parameters: [parameter('cash', 'USD/year', 1), parameter('rate', '1/year', 0.1)],
      auxiliaries: [auxiliary('x', 'USD', 'initial(npv(cash, rate))')],
    },
    'run.phase: initial looks along the run, and npv(cash, rate) is known only after it',
  ],
  [
    'another unit',
    { series: [price], auxiliaries: [auxiliary('x', 'GPU', 'initial(price)')] },
    'unit.mismatch: x is declared in GPU, but its equation gives USD/GPU',
  ],
])('refused: %s', (_, sections, problem) => {
  expect(problemsOf(model(yearly, sections))).toEqual([problem]);
});

test('a variable may depend on the first value of one that depends on it later', () => {
  const values = curves(
    model(yearly, {
      auxiliaries: [
        auxiliary('x', 'ratio', 'initial(y) + elapsed / year'),
        auxiliary('y', 'ratio', 'if(elapsed > 0 * year, previous(x, 0) * 2, 1)'),
      ],
    }),
  );
  expect(values['x']).toEqual([1, 2, 3, 4, 5, 6]);
  expect(values['y']).toEqual([1, 2, 4, 6, 8, 10]);
});

test.each([
  ['euler', yearly],
  ['rk4', runge],
])('the kernel agrees with the oracle: %s', (_, time) => {
  const text = model(time, {
    ...moving,
    auxiliaries: [auxiliary('x', 'USD', 'initial(fleet * price) * (fleet / initial(fleet)) ^ 2 - initial(orders * year * price)')],
  });
  const library = libraryOf({ tiny: text });
  const { plan } = planRun(library, library.modelOf(text, 'yaml').value!, { model: 'tiny' });
  const { system } = plan!.compiled.lowered;
  const [kernel, plain] = [javascriptBackEnd.compile(system).run(plan!.input), oracle(system).run(plan!.input)];
  for (const { id, size, storage } of system.slots) {
    if (storage === 'scratch') continue;
    const length = size * (storage === 'row' ? plan!.input.steps + 1 : 1);
    const of = ({ memory, offset }: typeof kernel): Float64Array => memory.slice(offset(id), offset(id) + length);
    expect(of(kernel)).toEqual(of(plain));
  }
});
