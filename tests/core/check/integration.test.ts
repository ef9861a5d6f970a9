import { expect, test } from 'vitest';
import { auxiliary, curves, flow, model, parameter, problemsOf, series, stock } from './run-model.ts';

const timed = (step: string, method: string, to = 2030): string => `time: { from: 2025, to: ${to}, step: ${step}, method: ${method} }`;

/** S' = r S (1 − S / K), whose answer is known: K / (1 + (K / S0 − 1) e^(−r t)). */
const logistic = (step: string, method: string): number => {
  const text = model(timed(step, method), {
    parameters: [parameter('growth', '1/year', 1), parameter('capacity', 'GPU', 100), parameter('first', 'GPU', 10)],
    stocks: [stock('fleet', 'GPU', 'first', 'inflows: [adoption]')],
    flows: [flow('adoption', 'GPU/year', 'growth * fleet * (1 - fleet / capacity)')],
  });
  const exact = 100 / (1 + 9 * Math.exp(-5));
  return Math.abs((curves(text)['fleet']!.at(-1) as number) - exact);
};

test('halving the step halves Euler’s error', () => {
  const ratio = logistic('quarter', 'euler') / logistic('year/8', 'euler');
  expect(ratio).toBeGreaterThan(1.9);
  expect(ratio).toBeLessThan(2.2);
});

test('halving the step divides Runge–Kutta’s error by 16', () => {
  const ratio = logistic('quarter', 'rk4') / logistic('year/8', 'rk4');
  expect(ratio).toBeGreaterThan(14);
  expect(ratio).toBeLessThan(18);
  expect(logistic('year/8', 'rk4')).toBeLessThan(1e-4);
});

test('Runge–Kutta reads series and dated values half a step ahead', () => {
  // S' = 2 t: S(5) = 25, which RK4 meets exactly and Euler does not.
  const text = (method: string) =>
    model(timed('year', method), {
      series: [series('rate', '1/year', '{ 2025: 0, 2030: 10 }')],
      stocks: [stock('s', 'ratio', 0, 'inflows: [rate]')],
    });
  expect(curves(text('rk4'))['s']!.at(-1)).toBeCloseTo(25, 12);
  expect(curves(text('euler'))['s']!.at(-1)).toBeCloseTo(20, 12);
  const dated = model(timed('year', 'rk4'), {
    parameters: [parameter('rate', '1/year', 0)],
    stocks: [stock('s', 'ratio', 0, 'inflows: [rate]')],
  });
  const assumptions = { rate: { value: { 2025: '0 1/year', 2030: '10 1/year' }, between: 'linear' as const, outside: 'hold' as const } };
  expect(curves(dated, { assumptions })['s']!.at(-1)).toBeCloseTo(25, 12);
});

test('smooth under Runge–Kutta follows the exponential', () => {
  const text = model(timed('month', 'rk4'), {
    parameters: [parameter('lag', 'year', 2)],
    series: [series('x', 'ratio', '{ 2025: 0, 2025-01-02: 1 }')],
    auxiliaries: [auxiliary('y', 'ratio', 'smooth(x + 1 - x, lag) + smooth(elapsed / year, lag)')],
  });
  expect(curves(text)['y']!.at(-1)).toBeCloseTo(1 + (5 - 2 + 2 * Math.exp(-2.5)), 6);
});

test('cumulative is a left sum under Runge–Kutta too', () => {
  const text = model(timed('year', 'rk4'), { auxiliaries: [auxiliary('area', 'year', 'cumulative(elapsed / year)')] });
  expect(curves(text)['area']).toEqual([0, 0, 1, 3, 6, 10]);
});

test('a stock with several flows in another scale', () => {
  const text = model(timed('quarter', 'euler', 2026), {
    parameters: [parameter('orders', 'kW/year', 4000), parameter('scrap', 'MW/year', 1)],
    stocks: [stock('power', 'MW', 'first', 'inflows: [orders, orders * 2], outflows: [scrap]')],
    auxiliaries: [auxiliary('first', 'kW', 'scrap * year')],
  });
  expect(curves(text)['power']).toEqual([1, 3.75, 6.5, 9.25, 12]);
});

test('a stock without flows is constant', () => {
  expect(curves(model(timed('year', 'euler'), { stocks: [stock('s', 'ratio', 3)] }))['s']).toEqual([3, 3, 3, 3, 3, 3]);
});

test('initial values may depend on other stocks and on values that change in time', () => {
  const text = model(timed('year', 'euler'), {
    series: [series('demand', 'GPU', '{ 2025: 100, 2030: 200 }')],
    stocks: [
      stock('second', 'GPU', 'first_fleet * 0.5'),
      stock('first_fleet', 'GPU', 'wanted'),
      stock('third', 'GPU', 'second + smooth(wanted, time_step)'),
    ],
    auxiliaries: [auxiliary('wanted', 'GPU', 'demand * 0.8')],
  });
  const values = curves(text);
  expect([values['first_fleet']![0], values['second']![0], values['third']![0]]).toEqual([80, 40, 120]);
});

test('a flow of a stock cannot be a whole-run value', () => {
  const text = model(timed('year', 'euler'), {
    parameters: [parameter('cash', 'USD/year', 1), parameter('rate', '1/year', 0.1)],
    stocks: [stock('s', 'USD', 0, 'inflows: [value / time_step]')],
    auxiliaries: [auxiliary('value', 'USD', 'npv(cash, rate)')],
  });
  expect(problemsOf(text)).toEqual(['run.phase: s changes in time and cannot depend on a value of the whole run']);
});

test.each(['previous(x, 0)', 'delay(x, lag)', 'surviving(x / year, fixed_life(lag))'])('Runge–Kutta refuses %s', (equation) => {
  const text = model(timed('year', 'rk4'), {
    parameters: [parameter('x', 'ratio', 1), parameter('lag', 'year', 1)],
    auxiliaries: [auxiliary('y', 'ratio', equation)],
  });
  expect(problemsOf(text).map((problem) => problem.split(':')[0])).toEqual(['time.method']);
});

test.each([
  'min(x, 1)',
  'max(x, 1)',
  'if(x > 0, 1, 2)',
  'abs(x)',
  'round(x)',
  'floor(x)',
  'ceil(x)',
  'x mod 2',
  'step(x, opening)',
  'pulse(x, opening, lag)',
  'ramp(x / year, opening, opening)',
])('Runge–Kutta warns of %s', (equation) => {
  const text = model(timed('year', 'rk4'), {
    parameters: [parameter('x', 'ratio', 1), parameter('lag', 'year', 1), parameter('opening', 'date', 2026)],
    auxiliaries: [auxiliary('y', 'ratio', equation)],
  });
  expect(problemsOf(text).map((problem) => problem.split(':')[0])).toEqual(['time.rough']);
  expect(curves(text)['y']).toHaveLength(6);
});
