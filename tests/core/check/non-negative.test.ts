import { describe, expect, test } from 'vitest';
import { auxiliary, curves, dimension, flow, model, parameter, problemsOf, run, series, stock, yearly } from './run-model.ts';

const amount = (name: string, value: number): string => parameter(name, 'GPU', value);
const rate = (name: string, value: number, unit = 'GPU/year'): string => parameter(name, unit, value);
const limited = (flows: string, initial = 'first'): string => stock('store', 'GPU', initial, `${flows}, non_negative: true`);

test('outflows share what is there, in the order listed, in any unit', () => {
  const all = curves(
    model(yearly, {
      parameters: [amount('first', 10), rate('a', 4), rate('b', 0.25, 'GPU/month'), rate('c', 5)],
      stocks: [limited('outflows: [out_a, out_b, out_c]'), stock('fleet', 'GPU', 0, 'inflows: [out_a, out_b, out_c]')],
      flows: [flow('out_a', 'GPU/year', 'a'), flow('out_b', 'GPU/month', 'b'), flow('out_c', 'GPU/year', 'c')],
    }),
  );
  expect(all['out_a']).toEqual([4, 0, 0, 0, 0, 0]);
  expect(all['out_b']![0]).toBeCloseTo(0.25, 12);
  expect(all['out_c']).toEqual([3, 0, 0, 0, 0, 0]);
  expect(all['store']).toEqual([10, 0, 0, 0, 0, 0]);
  expect(all['fleet']).toEqual([0, 10, 10, 10, 10, 10]);
});

test('what flows in can leave in the next step', () => {
  const all = curves(
    model(yearly, {
      parameters: [amount('first', 10), rate('a', 4), rate('b', 9)],
      stocks: [limited('inflows: [a], outflows: [out]')],
      flows: [flow('out', 'GPU/year', 'b')],
    }),
  );
  expect(all['store']).toEqual([10, 5, 4, 4, 4, 4]);
  expect(all['out']).toEqual([9, 5, 4, 4, 4, 4]);
});

test('a negative inflow takes before the outflows and is limited too', () => {
  const all = curves(
    model(yearly, {
      parameters: [amount('first', 10), rate('b', 9)],
      series: [series('wanted', 'GPU/year', '{ 2025: -6, 2026: -6, 2027: 3 }', 'between: step, outside: hold')],
      stocks: [limited('inflows: [net], outflows: [out]')],
      flows: [flow('net', 'GPU/year', 'wanted'), flow('out', 'GPU/year', 'b')],
    }),
  );
  expect(all['net']!.map((value) => Number(value) + 0)).toEqual([-6, 0, 3, 3, 3, 3]);
  expect(all['out']).toEqual([4, 0, 0, 3, 3, 3]);
  expect(all['store']).toEqual([10, 0, 0, 3, 3, 3]);
});

describe('a flow that is given in place of its equation', () => {
  const text = model(yearly, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [parameter('first', 'GPU', '{ abilene: 10, memphis: 100 }', 'for: [site]'), rate('a', 1)],
    stocks: [
      stock('store', 'GPU', 'first', 'outflows: [out], non_negative: true'),
      stock('fleet', 'GPU', 0, 'for: [site], inflows: [out]'),
    ],
    flows: [flow('out', 'GPU/year', 'a', 'for: [site]')],
  });
  const at = (values: readonly unknown[], site: number): readonly unknown[] => values.slice(6 * site, 6 * site + 6);

  test.each<[string, unknown]>([
    ['as one value', '4 GPU/year'],
    ['over time', { value: { 2025: '4 GPU/year' }, between: 'step', outside: 'hold' }],
  ])('%s is limited as the equation would be, and the run says so', (_, out) => {
    const { projection, problems } = run(text, { assumptions: { out: out as string } });
    const of = (name: string): readonly unknown[] => [...projection!.frame.curves.get(name)!.values];
    expect(at(of('out'), 0)).toEqual([4, 4, 2, 0, 0, 0]);
    expect(at(of('fleet'), 0)).toEqual([0, 4, 8, 10, 10, 10]);
    expect(at(of('fleet'), 1)).toEqual([0, 4, 8, 12, 16, 20]);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'out[abilene] is 2 GPU/year at 2027-01-01 and not 4 GPU/year as given: a non_negative stock gives no more than it holds'],
    ]);
  });

  test('that the stock can bear is as given', () => {
    const { projection, problems } = run(text, { assumptions: { out: '2 GPU/year' } });
    expect(at([...projection!.frame.curves.get('fleet')!.values], 0)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^out\[abilene\] is 0 .* at 2030-01-01/) as string }),
    ]);
  });
});

test('a negative start is refused', () => {
  const text = model(yearly, {
    parameters: [amount('first', -5), rate('a', 4)],
    stocks: [limited('inflows: [a]')],
  });
  expect(run(text).problems.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'store is -5 GPU at the start, and it is non_negative'],
  ]);
});

test('a parameter or an expression is not limited: the stock stops at 0, and the run says so', () => {
  const text = model(yearly, {
    parameters: [amount('first', 10), rate('a', 4)],
    stocks: [limited('outflows: [a, 2 * out]')],
    flows: [flow('out', 'GPU/year', 'a / 4')],
  });
  expect(curves(text)['store']).toEqual([10, 4, 0, 0, 0, 0]);
  expect(curves(text)['out']).toEqual([1, 1, 1, 1, 1, 1]);
  expect(run(text).problems.map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', 'store is 4 GPU at 2026-01-01 and its outflows take 2 GPU more in the step: it stops at 0, and they are not limited'],
  ]);
});

test('element by element, and never below 0 by rounding', () => {
  const site = dimension('site', 'abilene', 'memphis');
  const time = 'time: { from: 2025, to: 2026, step: year/7 }';
  const { projection, problems } = run(
    model(time, {
      dimensions: [site],
      parameters: [parameter('first', 'GPU', '{ abilene: 0.3, memphis: 1.1 }', 'for: [site]'), rate('a', 3)],
      stocks: [limited('outflows: [out], range: [0, unlimited]', 'first')],
      flows: [flow('out', 'GPU/year', 'a', 'for: [site]')],
      auxiliaries: [auxiliary('gone', 'GPU', 'cumulative(out) + store - first')],
    }),
  );
  expect(problems).toEqual([]);
  const { values } = projection!.frame.curves.get('store')!;
  expect(Math.min(...values)).toBe(0);
  for (const value of projection!.frame.curves.get('gone')!.values) expect(value).toBeCloseTo(0, 12);
});

test('Runge–Kutta is refused', () => {
  const text = model('time: { from: 2025, to: 2030, step: year, method: rk4 }', {
    parameters: [amount('first', 10), rate('a', 4)],
    stocks: [limited('outflows: [out]')],
    flows: [flow('out', 'GPU/year', 'a')],
  });
  expect(problemsOf(text)).toContain(
    'time.method: store is non_negative, and its limit holds for whole steps, which Runge–Kutta does not take',
  );
});
