import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, model, parameter, problemsOf, series } from './run-model.ts';

const time = 'time: { from: 2025, to: 2028, step: year }';
const cash = series('cash', 'million*USD/year', '{ 2025: -100, 2026: 60, 2027: 60, 2028: 1000 }', 'between: step, outside: hold');
const rate = parameter('rate', '%/year', 10);

test('npv discounts each flow from its instant and leaves out the last instant', () => {
  const values = curves(
    model(time, { parameters: [rate], series: [cash], auxiliaries: [auxiliary('value', 'million*USD', 'npv(cash, rate)')] }),
  );
  expect(values['value']).toHaveLength(4);
  for (const value of values['value']!) expect(value).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 9);
});

test('irr is the rate at which the npv is 0', () => {
  const values = curves(
    model(time, {
      series: [cash],
      auxiliaries: [auxiliary('ret', '%/year', 'irr(cash)'), auxiliary('rest', 'million*USD', 'npv(cash, ret)')],
    }),
  );
  const known = (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1;
  expect(values['ret']![0]).toBeCloseTo(known * 100, 9);
  expect(values['rest']![0]).toBeCloseTo(0, 9);
});

test('irr has no value when the flows never pay back', () => {
  const text = model(time, {
    parameters: [parameter('loss', 'USD/year', -1)],
    auxiliaries: [auxiliary('ret', '1/year', 'irr(loss)', 'may_be: none')],
  });
  expect(curves(text)['ret']![0]).toBeNull();
});

test('with quarterly steps each flow is discounted to its own date', () => {
  const text = model('time: { from: 2025, to: 2026, step: quarter }', {
    parameters: [rate, parameter('flat', 'USD/year', 4)],
    auxiliaries: [auxiliary('value', 'USD', 'npv(flat, rate)')],
  });
  expect(curves(text)['value']![0]).toBeCloseTo(
    [0, 0.25, 0.5, 0.75].reduce((sum, t) => sum + 1.1 ** -t, 0),
    9,
  );
});

test('for each element, one element, and a rate for each element', () => {
  const text = model(time, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [
      parameter('rates', '1/year', '{ abilene: 0, memphis: 1 }', 'for: [site]'),
      parameter('flat', 'USD/year', 8),
      parameter('own', 'USD/year', '{ abilene: 1, memphis: 2 }', 'for: [site]'),
    ],
    auxiliaries: [
      auxiliary('each', 'USD', 'npv(flat, rates)'),
      auxiliary('paired', 'USD', 'npv(own, rates)'),
      auxiliary('one', 'USD', 'npv(own[memphis], rates[abilene])'),
      auxiliary('total', 'USD', 'npv(sum(own), rates[memphis])'),
      auxiliary('double', 'USD', '2 * npv(flat, rates) + each'),
      auxiliary('all', 'USD', 'sum(npv(own, rates))'),
    ],
  });
  const values = curves(text);
  expect([values['each[abilene]']![0], values['each[memphis]']![0]]).toEqual([24, 14]);
  expect([values['paired[abilene]']![0], values['paired[memphis]']![0]]).toEqual([3, 3.5]);
  expect([values['one']![0], values['total']![0]]).toEqual([6, 5.25]);
  expect([values['double[abilene]']![0], values['all']![0]]).toEqual([72, 6.5]);
});

test('whole-run values cannot be mixed with values that change in time', () => {
  const text = model(time, {
    parameters: [rate],
    series: [cash],
    auxiliaries: [auxiliary('value', 'million*USD', 'npv(cash, rate)'), auxiliary('mixed', '(million*USD)^2/year', 'value * cash')],
  });
  expect(problemsOf(text)).toEqual(['run.phase: mixed depends on the whole run and also on values that change in time']);
});
