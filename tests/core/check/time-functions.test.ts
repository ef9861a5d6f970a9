import { expect, test } from 'vitest';
import { auxiliary, curves, model, parameter, problemsOf, series, yearly } from './run-model.ts';

const date = (name: string, value: string): string => parameter(name, 'date', `"${value}"`);
const years = (name: string, value: number): string => parameter(name, 'year', value);
const orders = series('orders', 'GPU/year', '{ 2025: 10, 2026: 30, 2027: 20, 2030: 50 }');
const price = parameter('price', 'ratio', 5);

const run = (equation: string, unit: string, parameters: readonly string[] = [], time = yearly) =>
  curves(model(time, { parameters: [price, ...parameters], series: [orders], auxiliaries: [auxiliary('answer', unit, equation)] }))[
    'answer'
  ];

const quarterly = 'time: { from: 2025, to: 2026, step: quarter }';

test.each<[title: string, equation: string, unit: string, parameters: readonly string[], want: readonly number[]]>([
  ['a series is linear between its points', 'orders', 'GPU/year', [], [10, 30, 20, 30, 40, 50]],
  ['previous is one step back', 'previous(orders, orders)', 'GPU/year', [], [10, 10, 30, 20, 30, 40]],
  ['previous begins with what it is told', 'previous(orders, 0)', 'GPU/year', [], [0, 10, 30, 20, 30, 40]],
  ['previous of an expression', 'previous(orders * 2, 0)', 'GPU/year', [], [0, 20, 60, 40, 60, 80]],
  ['previous of a constant', 'previous(price, 1)', 'ratio', [], [1, 5, 5, 5, 5, 5]],
  ['delay before the run gives the first value', 'delay(orders, lead)', 'GPU/year', [years('lead', 2)], [10, 10, 10, 30, 20, 30]],
  ['delay before the run gives what it is told', 'delay(orders, lead, 0)', 'GPU/year', [years('lead', 2)], [0, 0, 10, 30, 20, 30]],
  ['delay is linear between instants', 'delay(orders, lead)', 'GPU/year', [years('lead', 0.5)], [10, 20, 25, 25, 35, 45]],
  ['delay by months', 'delay(orders, lead)', 'GPU/year', [parameter('lead', 'month', 6)], [10, 20, 25, 25, 35, 45]],
  ['delay by nothing', 'delay(orders, lead)', 'GPU/year', [years('lead', 0)], [10, 30, 20, 30, 40, 50]],
  [
    'delay_fixed by its length',
    'delay_fixed(orders, lead, first)',
    'GPU/year',
    [parameter('first', 'GPU/year', 5), years('lead', 2)],
    [5, 5, 10, 30, 20, 30],
  ],
  [
    'delay_fixed rounds to whole steps',
    'delay_fixed(orders, lead, first)',
    'GPU/year',
    [parameter('first', 'GPU/year', 5), years('lead', 1.4)],
    [5, 10, 30, 20, 30, 40],
  ],
  [
    'delay_fixed rounds a half up',
    'delay_fixed(orders, lead, first)',
    'GPU/year',
    [parameter('first', 'GPU/year', 5), years('lead', 1.5)],
    [5, 5, 10, 30, 20, 30],
  ],
  [
    'delay_fixed of less than a step is one step',
    'delay_fixed(orders, lead, first)',
    'GPU/year',
    [parameter('first', 'GPU/year', 5), years('lead', 0)],
    [5, 10, 30, 20, 30, 40],
  ],
  [
    'delay_fixed longer than the run',
    'delay_fixed(orders, lead, first)',
    'GPU/year',
    [parameter('first', 'GPU/year', 5), years('lead', 99)],
    [5, 5, 5, 5, 5, 5],
  ],
  [
    'delay_fixed keeps its first length and first value',
    'delay_fixed(orders, lead + elapsed, orders)',
    'GPU/year',
    [years('lead', 2)],
    [10, 10, 10, 30, 20, 30],
  ],
  [
    'delay_n of the first order gives content / time',
    'delay_n(orders, lead, 1, 0)',
    'GPU/year',
    [years('lead', 2)],
    [0, 5, 17.5, 18.75, 24.375, 32.1875],
  ],
  ['delay_n starts in balance', 'delay_n(orders, lead, 2)', 'GPU/year', [years('lead', 2)], [10, 10, 10, 30, 20, 30]],
  ['delay_n in parts shorter than a step', 'delay_n(orders, lead, 2)', 'GPU/year', [years('lead', 0)], [10, 10, 10, 30, 20, 30]],
  [
    'delay_n keeps its content when its time grows',
    'delay_n(orders, lead * (1 + step(price / 5, opening)), 1)',
    'GPU/year',
    [years('lead', 2), date('opening', '2027')],
    [10, 10, 10, 12.5, 16.875, 22.65625],
  ],
  ['smooth_n smooths what it has smoothed', 'smooth_n(orders, lead, 2)', 'GPU/year', [years('lead', 4)], [10, 10, 10, 15, 17.5, 21.25]],
  [
    'smooth_n of the first order is smooth',
    'smooth_n(orders, lead, 1) - smooth(orders, lead)',
    'GPU/year',
    [years('lead', 3)],
    [0, 0, 0, 0, 0, 0],
  ],
  ['smooth_n starts where it is told', 'smooth_n(price, lead, 1, 1)', 'ratio', [years('lead', 2)], [1, 3, 4, 4.5, 4.75, 4.875]],
  ['delay of an expression', 'delay(orders / 10, lead)', 'GPU/year', [years('lead', 1)], [1, 1, 3, 2, 3, 4]],
  [
    'smooth starts at the first value and moves by the gap',
    'smooth(orders, time_constant)',
    'GPU/year',
    [years('time_constant', 2)],
    [10, 10, 20, 20, 25, 32.5],
  ],
  ['smooth of a constant stays', 'smooth(price, time_constant)', 'ratio', [years('time_constant', 2)], [5, 5, 5, 5, 5, 5]],
  ['cumulative is a left integral from 0', 'cumulative(orders)', 'GPU', [], [0, 10, 40, 60, 90, 130]],
  ['cumulative twice in one equation is one stock', 'cumulative(orders) + cumulative(orders)', 'GPU', [], [0, 20, 80, 120, 180, 260]],
  ['cumulative in another unit', 'cumulative(orders) * watts', 'kW', [parameter('watts', 'W/GPU', 100)], [0, 1, 4, 6, 9, 13]],
  ['step from its date on', 'step(price, opening)', 'ratio', [date('opening', '2027')], [0, 0, 5, 5, 5, 5]],
  ['step between two instants begins at the next', 'step(price, opening)', 'ratio', [date('opening', '2026-06')], [0, 0, 5, 5, 5, 5]],
  [
    'ramp between two dates',
    'ramp(slope, opening, closing)',
    'ratio',
    [parameter('slope', '1/year', 2), date('opening', '2026-07'), date('closing', '2028')],
    [0, 0, 1, 3, 3, 3],
  ],
  [
    'ramp that ends before it begins',
    'ramp(slope, opening, closing)',
    'ratio',
    [parameter('slope', '1/year', 2), date('opening', '2028'), date('closing', '2026')],
    [0, 0, 0, 0, 0, 0],
  ],
  ['pulse on the grid', 'pulse(price, opening, length)', 'ratio', [date('opening', '2026'), years('length', 2)], [0, 5, 5, 0, 0, 0]],
  [
    'pulse off the grid has its exact area',
    'pulse(price, opening, length)',
    'ratio',
    [date('opening', '2026-07'), parameter('length', 'month', 9)],
    [0, 2.5, 1.25, 0, 0, 0],
  ],
  [
    'pulse within a step',
    'pulse(price, opening, length)',
    'ratio',
    [date('opening', '2026-04'), parameter('length', 'month', 3)],
    [0, 1.25, 0, 0, 0, 0],
  ],
  ['elapsed', 'elapsed', 'year', [], [0, 1, 2, 3, 4, 5]],
  ['elapsed in months', 'elapsed', 'month', [], [0, 12, 24, 36, 48, 60]],
  ['date less date is years', 'time - opening', 'year', [date('opening', '2027-07')], [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]],
  ['dates compare', 'if(time >= opening, 1, 0)', 'ratio', [date('opening', '2027')], [0, 0, 1, 1, 1, 1]],
  [
    'date and years is a date',
    'if(time >= opening + lead, 1, 0)',
    'ratio',
    [date('opening', '2027'), parameter('lead', 'month', 18)],
    [0, 0, 0, 0, 1, 1],
  ],
  [
    'the later of two dates',
    'if(time >= max(opening, closing), 1, 0)',
    'ratio',
    [date('opening', '2027'), date('closing', '2029')],
    [0, 0, 0, 0, 1, 1],
  ],
  ['growth per year over the elapsed years', 'exp(growth * elapsed)', 'ratio', [parameter('growth', 'x/year', 3)], [1, 3, 9, 27, 81, 243]],
  [
    'growth in per cent',
    '(1 + growth * year) ^ (elapsed / year)',
    'ratio',
    [parameter('growth', '%/year', 50)],
    [1, 1.5, 2.25, 3.375, 5.0625, 7.59375],
  ],
])('%s', (_, equation, unit, parameters, want) => {
  const values = run(equation, unit, parameters)!;
  want.forEach((value, k) => expect(values[k], `instant ${k}`).toBeCloseTo(value, 9));
  expect(values).toHaveLength(want.length);
});

test('delay_fixed and delay_n close a loop', () => {
  const loop = (equation: string) =>
    curves(
      model(yearly, {
        parameters: [years('lead', 1), parameter('first', 'GPU', 1)],
        auxiliaries: [auxiliary('a', 'GPU', 'first + b'), auxiliary('b', 'GPU', equation)],
      }),
    )['a'];
  expect(loop('delay_fixed(a, lead, first)')).toEqual([2, 3, 4, 5, 6, 7]);
  expect(loop('delay_n(a, lead, 1, first)')).toEqual([2, 3, 4, 5, 6, 7]);
  expect(loop('delay_n(a, 2 * lead, 2, first)')).toEqual([2, 2, 3, 3, 4, 4]);
});

test.each([
  ['delay_n(orders, lead, 0)', 'the order of delay_n is a whole number from 1 to 20, but it is 0'],
  ['smooth_n(orders, lead, 1.5)', 'the order of smooth_n is a whole number from 1 to 20, but it is 1.5'],
  ['smooth_n(orders, lead, price)', 'the order of smooth_n is a whole number from 1 to 20, but it is price'],
])('%s is refused', (equation, message) => {
  expect(
    problemsOf(
      model(yearly, { parameters: [price, years('lead', 2)], series: [orders], auxiliaries: [auxiliary('answer', 'GPU/year', equation)] }),
    ),
  ).toEqual([`function.arguments: ${message}`]);
});

test.each(['delay_n', 'smooth_n'])('%s by Runge–Kutta follows the exact solution', (name) => {
  const time = 'time: { from: 2025, to: 2030, step: quarter, method: rk4 }';
  const parameters = [price, years('lead', 2)];
  const answer = curves(model(time, { parameters, auxiliaries: [auxiliary('answer', 'ratio', `${name}(price, lead, 2, 0)`)] }))['answer']!;
  const exact = (t: number): number => 5 * (1 - Math.exp(-t) * (1 + t));
  answer.forEach((value, k) => expect(Number(value), `instant ${k}`).toBeCloseTo(exact(k / 4), 3));
});

test('time_step is the step of the run', () => {
  expect(run('time_step', 'month', [], quarterly)).toEqual([3, 3, 3, 3, 3]);
  expect(run('cumulative(orders)', 'GPU', [], quarterly)).toEqual([0, 2.5, 6.25, 11.25, 17.5]);
});

test('the area of a pulse does not depend on the step', () => {
  const parameters = [date('opening', '2025-02-15'), parameter('length', 'month', 4.3)];
  const area = (step: string) =>
    run('cumulative(pulse(price, opening, length))', 'year', parameters, `time: { from: 2025, to: 2026, step: ${step} }`)!.at(-1);
  for (const step of ['year', 'quarter', 'month', 'year/52', 'year/730']) expect(area(step)).toBeCloseTo((5 * 4.3) / 12, 9);
});

test('a fold-rate declared for an equation is shown as a factor', () => {
  expect(run('growth / 2', 'x/year', [parameter('growth', 'x/year', 9)])![0]).toBeCloseTo(3, 12);
});

test('lookup clamps at its ends and interpolates as its series declares', () => {
  const load = (between: string): readonly unknown[] =>
    curves(
      model(yearly, {
        parameters: [parameter('power', 'MW', 1)],
        series: [
          `curve: { title: C, unit: ratio, against: kW, points: { 0: 1, 1000: 4, 2000: 16 }, ` +
            `between: ${between}, outside: hold, source: assumption }`,
        ],
        auxiliaries: [auxiliary('answer', 'ratio', 'lookup(curve, power * (elapsed / year - 0.5))')],
      }),
    )['answer']!;
  expect(load('linear')).toEqual([1, 2.5, 10, 16, 16, 16]);
  expect(load('log').map((value) => Math.round((value as number) * 1e9) / 1e9)).toEqual([1, 2, 8, 16, 16, 16]);
  expect(load('step')).toEqual([1, 1, 4, 16, 16, 16]);
});

test('lookup reads a dated series at another date', () => {
  expect(run('lookup(orders, time - lead)', 'GPU/year', [years('lead', 1)])).toEqual([10, 10, 30, 20, 30, 40]);
});

test('lookup has a curve for every element', () => {
  const values = curves(
    model(yearly, {
      dimensions: ['site: { title: Site, elements: [abilene, memphis] }'],
      parameters: [parameter('x', 'ratio', '{ abilene: 0.5, memphis: 1.5 }', 'for: [site]')],
      series: [
        'curve: { title: C, unit: MW, against: ratio, for: [site], ' +
          'points: { abilene: { 0: 0, 1: 10 }, memphis: { 0: 0, 1: 1, 2: 3 } }, between: linear, outside: hold, source: assumption }',
      ],
      auxiliaries: [auxiliary('answer', 'kW', 'lookup(curve, x)')],
    }),
  );
  expect([values['answer[abilene]']![0], values['answer[memphis]']![0]]).toEqual([5000, 2000]);
});

test.each<[equation: string, problem: string]>([
  ['lookup(price, 1)', 'function.arguments: the first argument of lookup is a series, price is not'],
  ['lookup(orders, price)', 'unit.date: the second argument of lookup(orders, …) is a date, price is a pure ratio'],
  ['delay(orders, price)', 'unit.mismatch: the duration of delay must be in year, but price is a pure ratio'],
  ['step(price, price)', 'unit.date: the second argument of step is a date, price is a pure ratio'],
  ['time + time', 'unit.date: time + time has no meaning for dates'],
  ['time + price', 'unit.mismatch: what is added to a date must be in year, but price is a pure ratio'],
  ['previous(orders, price)', 'unit.mismatch: arguments of previous do not fit: orders is GPU/year, price is a pure ratio'],
])('refused: %s', (equation, problem) => {
  expect(
    problemsOf(model(yearly, { parameters: [price], series: [orders], auxiliaries: [auxiliary('answer', 'ratio', equation)] })),
  ).toEqual([problem]);
});

test('previous, smooth, cumulative and stocks break a loop', () => {
  const text = model(yearly, {
    parameters: [parameter('learning', 'ratio', -0.2), parameter('first_output', 'GPU/year', 100), parameter('before', 'GPU', 100)],
    auxiliaries: [
      auxiliary('unit_cost', 'ratio', '((before + cumulative(output)) / before) ^ learning'),
      auxiliary('output', 'GPU/year', 'first_output / unit_cost'),
    ],
  });
  const { output, unit_cost } = curves(text);
  expect(output![0]).toBe(100);
  expect(unit_cost![1]).toBeCloseTo(2 ** -0.2, 12);
  expect(output![1]).toBeCloseTo(100 * 2 ** 0.2, 9);
});
