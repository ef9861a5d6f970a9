import { beforeAll, describe, expect, test } from 'vitest';
import { functionTable } from '../../../src/core/expression/function-table.ts';
import { auxiliary, curves, dimension, model, oracleOf, parameter, series, yearly } from './run-model.ts';

/**
 * The edges of every function: 0, below 0, unlimited, no value, shorter than a step, off the grid, outside the points, one
 * element. `none` is a value that does not exist; ∞ is unlimited. Five years from 2025 in steps of a year.
 */
const sections = {
  dimensions: [dimension('site', 'abilene'), dimension('pair', 'left', 'right')],
  parameters: [
    ...[parameter('zero', 'ratio', 0), parameter('minus', 'ratio', -2), parameter('half', 'ratio', 0.5), parameter('two', 'ratio', 2)],
    parameter('endless', 'ratio', 'unlimited', 'range: [0, unlimited]'),
    parameter('alone', 'ratio', '{ abilene: 7 }', 'for: [site]'),
    parameter('both', 'ratio', '{ left: 3, right: -4 }', 'for: [pair]'),
    parameter('part', 'ratio', '{ left: 3, right: unlimited }', 'for: [pair], range: [0, unlimited]'),
    ...[parameter('no_time', 'year', 0), parameter('before', 'year', -1), parameter('quarter_year', 'year', 0.25)],
    ...[parameter('year_and_half', 'year', 1.5), parameter('century', 'year', 100), parameter('third_of_year', 'month', 4)],
    parameter('for_ever', 'year', 'unlimited', 'range: [0, unlimited]'),
    ...[parameter('early', 'date', 2020), parameter('between', 'date', '2026-07'), parameter('later', 'date', 2028)],
    ...[
      parameter('after', 'date', 2040),
      parameter('slope', '1/year', 2),
      parameter('steep', '1/year', 'unlimited', 'range: [0, unlimited]'),
    ],
    ...[parameter('nothing', '1/year', 0), parameter('loss', '1/year', -1), parameter('tenth', '1/year', 0.1)],
    parameter('weight', '1/year', 'unlimited', 'range: [0, unlimited]'),
  ],
  series: [
    series('x', 'ratio', '{ 2025: 1, 2026: 2, 2027: 4, 2028: 8, 2030: 8 }'),
    series('orders', '1/year', '{ 2025: 100, 2026: 0 }', 'between: step, outside: hold'),
    series('past', '1/year', '{ 2023: 10 }', 'between: step, outside: hold'),
    series('opened', 'ratio', '{ 2025: 1, 2027: unlimited }', 'between: step, outside: hold, range: [0, unlimited]'),
    series('cash', '1/year', '{ 2025: -100, 2026: 60, 2027: 60, 2028: 0 }', 'between: step, outside: hold'),
    ...(['hold', 'refuse', 'trend'] as const).map((outside) =>
      series(`curve_${outside}`, 'ratio', '{ 0: 1, 4: 0.5 }', `against: ratio, between: linear, outside: ${outside}`),
    ),
    series('point', 'ratio', '{ 2: 5 }', 'against: ratio, between: linear, outside: trend'),
  ],
};

const none = null;
const everywhere = (value: number | null | '∞'): readonly (number | null | '∞')[] => Array<number | null | '∞'>(6).fill(value);

type Edge = readonly [equation: string, want: number | null | '∞' | readonly (number | null | '∞')[]];

/** Values known from the definition of each function, worked out by hand. */
const edges: Readonly<Record<string, readonly Edge[]>> = {
  min: [
    ['min(zero, minus)', -2],
    ['min(endless, two)', 2],
    ['min(endless, endless)', '∞'],
    ['min(log(minus), two)', none],
    ['min(alone, site)', 7],
    ['min(both, pair)', -4],
    ['min(part, pair)', 3],
  ],
  max: [
    ['max(zero, minus)', 0],
    ['max(endless, two)', '∞'],
    ['max(two, log(minus))', none],
    ['max(alone, site)', 7],
    ['max(both, pair)', 3],
    ['max(part, pair)', '∞'],
  ],
  exp: [
    ['exp(zero)', 1],
    ['exp(-endless)', 0],
    ['exp(endless)', '∞'],
    ['exp(-1000)', 0],
    ['exp(log(minus))', none],
  ],
  log: [
    ['log(1)', 0],
    ['log(minus)', none],
    ['log(endless)', '∞'],
    ['exp(log(zero))', 0],
  ],
  log2: [
    ['log2(1)', 0],
    ['log2(minus)', none],
    ['log2(endless)', '∞'],
    ['log2(1 / 8)', -3],
  ],
  log1p: [
    ['log1p(zero)', 0],
    ['log1p(minus)', none],
    ['log1p(1e-18)', 1e-18],
    ['log1p(endless)', '∞'],
  ],
  expm1: [
    ['expm1(zero)', 0],
    ['expm1(-endless)', -1],
    ['expm1(1e-18)', 1e-18],
  ],
  sqrt: [
    ['sqrt(zero)', 0],
    ['sqrt(minus)', none],
    ['sqrt(endless)', '∞'],
  ],
  abs: [
    ['abs(zero)', 0],
    ['abs(minus)', 2],
    ['abs(-endless)', '∞'],
    ['abs(log(minus))', none],
  ],
  sin: [
    ['sin(zero)', 0],
    ['sin(-pi / 2)', -1],
    ['sin(endless)', none],
    ['sin(log(minus))', none],
  ],
  cos: [
    ['cos(zero)', 1],
    ['cos(pi)', -1],
    ['cos(endless)', none],
    ['cos(log(minus))', none],
  ],
  round: [
    ['round(zero)', 0],
    ['round(half)', 1],
    ['round(-half)', -1],
    ['round(-half / 2)', 0],
    ['round(minus - half)', -3],
    ['round(endless)', '∞'],
    ['round(log(minus))', none],
  ],
  floor: [
    ['floor(zero)', 0],
    ['floor(-half)', -1],
    ['floor(half)', 0],
    ['floor(endless)', '∞'],
    ['floor(0.3 / 0.1)', 3],
    ['floor(log(minus))', none],
  ],
  ceil: [
    ['ceil(zero)', 0],
    ['ceil(-half)', 0],
    ['ceil(half)', 1],
    ['ceil(endless)', '∞'],
    ['ceil(1.1 * 10)', 11],
    ['ceil(log(minus))', none],
  ],
  mod: [
    ['mod(5, 3)', 2],
    ['mod(-5, 3)', 1],
    ['mod(5, -3)', -1],
    ['mod(-5, -3)', -2],
    ['mod(zero, two)', 0],
    ['mod(two, zero)', none],
    ['mod(two, endless)', 2],
    ['mod(minus, endless)', none],
    ['mod(endless, two)', none],
    ['mod(0.3, 0.1)', 0],
  ],
  is_unlimited: [
    ['if(is_unlimited(endless), 1, 0)', 1],
    ['if(is_unlimited(-endless), 1, 0)', 0],
    ['if(is_unlimited(zero), 1, 0)', 0],
    ['if(is_unlimited(log(minus)), 1, 0)', 0],
  ],
  if: [
    ['if(log(minus) > 0, 1, 2)', 2],
    ['if(not (log(minus) > 0), 1, 2)', 1],
    ['if(two > 1, two, log(minus))', 2],
    ['if(endless > two, 1, 2)', 1],
    ['if(endless == endless, 1, 2)', 1],
    ['if(for_ever == for_ever, 1, 2)', 1],
    ['if(for_ever > century, 1, 2)', 1],
    ['if(century < for_ever, 1, 2)', 1],
  ],
  sum: [
    ['sum(alone)', 7],
    ['sum(both)', -1],
    ['sum(part)', '∞'],
    ['sum(both - both)', 0],
    ['sum(log(both))', none],
  ],
  initial: [
    ['initial(x)', 1],
    ['initial(elapsed / year)', 0],
    ['initial(log(minus))', none],
    ['initial(opened)', 1],
  ],
  previous: [
    ['previous(x, zero)', [0, 1, 2, 4, 8, 8]],
    ['previous(x, log(minus))', [none, 1, 2, 4, 8, 8]],
    ['previous(opened, endless)', ['∞', 1, 1, '∞', '∞', '∞']],
  ],
  delay: [
    ['delay(x, no_time)', [1, 2, 4, 8, 8, 8]],
    ['delay(x, quarter_year)', [1, 1.75, 3.5, 7, 8, 8]],
    ['delay(x, quarter_year, zero)', [0, 1.75, 3.5, 7, 8, 8]],
    ['delay(x, year_and_half)', [1, 1, 1.5, 3, 6, 8]],
    ['delay(x, century)', everywhere(1)],
    ['delay(x, century, minus)', everywhere(-2)],
    ['delay(x, for_ever, minus)', everywhere(-2)],
    ['delay(x, before)', everywhere(none)],
    ['delay(x, log(minus) * year)', everywhere(none)],
    ['delay(endless, quarter_year)', everywhere('∞')],
    ['delay(opened, year_and_half)', [1, 1, 1, '∞', '∞', '∞']],
  ],
  smooth: [
    ['smooth(x, no_time)', [1, 1, 2, 4, 8, 8]],
    ['smooth(x, quarter_year)', [1, 1, 2, 4, 8, 8]],
    ['smooth(x, year)', [1, 1, 2, 4, 8, 8]],
    ['smooth(x, 2 * year)', [1, 1, 1.5, 2.75, 5.375, 6.6875]],
    ['smooth(x, for_ever)', everywhere(1)],
    ['smooth(x, before)', [1, none, none, none, none, none]],
    ['smooth(x, log(minus) * year)', [1, none, none, none, none, none]],
  ],
  delay_fixed: [
    ['delay_fixed(x, no_time, zero)', [0, 1, 2, 4, 8, 8]],
    ['delay_fixed(x, quarter_year, zero)', [0, 1, 2, 4, 8, 8]],
    ['delay_fixed(x, year_and_half, minus)', [-2, -2, 1, 2, 4, 8]],
    ['delay_fixed(x, century, minus)', everywhere(-2)],
    ['delay_fixed(x, for_ever, minus)', everywhere(-2)],
    ['delay_fixed(x, before, minus)', everywhere(none)],
    ['delay_fixed(opened, year, zero)', [0, 1, 1, '∞', '∞', '∞']],
  ],
  delay_n: [
    ['delay_n(x, 2 * year, 1)', [1, 1, 1.5, 2.75, 5.375, 6.6875]],
    ['delay_n(x, 2 * year, 1, zero)', [0, 0.5, 1.25, 2.625, 5.3125, 6.65625]],
    ['delay_n(x, 4 * year, 2)', [1, 1, 1, 1.25, 2, 3.6875]],
    ['delay_n(x, no_time, 2)', [1, 1, 1, 2, 4, 8]],
    ['delay_n(x, quarter_year, 2)', [1, 1, 1, 2, 4, 8]],
    ['delay_n(x, before, 1)', everywhere(none)],
  ],
  smooth_n: [
    ['smooth_n(x, 2 * year, 1)', [1, 1, 1.5, 2.75, 5.375, 6.6875]],
    ['smooth_n(x, 2 * year, 1, zero)', [0, 0.5, 1.25, 2.625, 5.3125, 6.65625]],
    ['smooth_n(x, 4 * year, 2)', [1, 1, 1, 1.25, 2, 3.6875]],
    ['smooth_n(x, no_time, 2)', [1, 1, 1, 2, 4, 8]],
    ['smooth_n(x, quarter_year, 2)', [1, 1, 1, 2, 4, 8]],
    ['smooth_n(x, for_ever, 2)', everywhere(1)],
    ['smooth_n(x, before, 1)', [1, none, none, none, none, none]],
  ],
  cumulative: [
    ['cumulative(zero) / year', 0],
    ['cumulative(minus) / year', [0, -2, -4, -6, -8, -10]],
    ['cumulative(x) / year', [0, 1, 3, 7, 15, 23]],
    ['cumulative(opened) / year', [0, 1, 2, '∞', '∞', '∞']],
  ],
  step: [
    ['step(two, early)', 2],
    ['step(two, between)', [0, 0, 2, 2, 2, 2]],
    ['step(two, after)', 0],
    ['step(endless, later)', [0, 0, 0, '∞', '∞', '∞']],
    ['step(two, later + log(minus) * year)', none],
  ],
  ramp: [
    ['ramp(slope, early, later)', [10, 12, 14, 16, 16, 16]],
    ['ramp(slope, between, between)', 0],
    ['ramp(slope, later, between)', 0],
    ['ramp(slope, between, later)', [0, 0, 1, 3, 3, 3]],
    ['ramp(slope, after, after + year)', 0],
    ['ramp(steep, later, after)', [0, 0, 0, 0, '∞', '∞']],
    ['ramp(slope, later + log(minus) * year, after)', none],
  ],
  pulse: [
    ['pulse(two, early, century)', 2],
    ['pulse(two, between, quarter_year)', [0, 0.5, 0, 0, 0, 0]],
    ['pulse(two, between, no_time)', 0],
    ['pulse(two, between, before)', 0],
    ['pulse(two, later, for_ever)', [0, 0, 0, 2, 2, 2]],
    ['pulse(two, after, year)', 0],
    ['pulse(endless, later, year)', [0, 0, 0, '∞', 0, 0]],
    ['pulse(two, later + log(minus) * year, year)', none],
    ['pulse(two, later, log(minus) * year)', none],
  ],
  lookup: [
    ['lookup(curve_hold, 2)', 0.75],
    ['lookup(curve_hold, 5)', 0.5],
    ['lookup(curve_hold, minus)', 1],
    ['lookup(curve_hold, endless)', 0.5],
    ['lookup(curve_hold, log(minus))', none],
    ['lookup(curve_refuse, 4)', 0.5],
    ['lookup(curve_refuse, zero)', 1],
    ['lookup(curve_refuse, 5)', none],
    ['lookup(curve_refuse, minus)', none],
    ['lookup(curve_refuse, endless)', none],
    ['lookup(curve_trend, 6)', 0.25],
    ['lookup(curve_trend, minus)', 1.25],
    ['lookup(point, 9)', 5],
    ['lookup(x, early)', 1],
    ['lookup(x, between)', 3],
    ['lookup(opened, after)', '∞'],
  ],
  surviving: [
    ['surviving(nothing, fixed_life(century))', 0],
    ['surviving(orders, fixed_life(century))', [0, 100, 100, 100, 100, 100]],
    ['surviving(orders, fixed_life(2.5 * year), past)', [20, 110, 100, 0, 0, 0]],
    ['surviving(loss, fixed_life(century))', [0, -1, -2, -3, -4, -5]],
  ],
  fixed_life: [
    ['surviving(orders, fixed_life(no_time))', 0],
    ['surviving(orders, fixed_life(quarter_year))', 0],
    ['surviving(orders, fixed_life(year))', 0],
    ['surviving(orders, fixed_life(year_and_half))', [0, 100, 0, 0, 0, 0]],
    ['surviving(orders, fixed_life(for_ever))', [0, 100, 100, 100, 100, 100]],
    ['surviving(orders, fixed_life(before))', [0, none, none, none, none, none]],
    ['surviving(orders, fixed_life(log(minus) * year))', [0, none, none, none, none, none]],
  ],
  geometric: [
    ['surviving(orders, geometric(nothing))', [0, 100, 100, 100, 100, 100]],
    ['surviving(orders, geometric(half))', [0, 50, 25, 12.5, 6.25, 3.125]],
    ['surviving(orders, geometric(slope / 2))', 0],
    ['surviving(orders, geometric(slope * 1))', [0, none, none, none, none, none]],
    ['surviving(orders, geometric(loss * 1))', [0, none, none, none, none, none]],
    ['surviving(orders, geometric(steep * 1))', [0, none, none, none, none, none]],
  ],
  aged: [
    ['surviving(orders, aged(weibull(year, 1), no_time))', [0, ...[1, 2, 3, 4, 5].map((age) => 100 * Math.exp(-age))]],
    ['surviving(orders, aged(weibull(year, 1), year))', [0, ...[2, 3, 4, 5, 6].map((age) => 100 * Math.exp(-age))]],
    ['surviving(orders, aged(weibull(year, 1), for_ever))', 0],
    ['surviving(orders, aged(weibull(year, 1), before))', [0, none, none, none, none, none]],
    ['surviving(orders, aged(fixed_life(2 * year), year / 2))', [0, 100, 0, 0, 0, 0]],
    ['surviving(orders, aged(fixed_life(2 * year), year))', 0],
  ],
  weibull: [
    ['surviving(orders, weibull(no_time, two))', 0],
    ['surviving(orders, weibull(for_ever, two))', [0, 100, 100, 100, 100, 100]],
    ['surviving(orders, weibull(before, two))', [0, none, none, none, none, none]],
    ['surviving(orders, weibull(year, zero))', [0, none, none, none, none, none]],
    ['surviving(orders, weibull(year, minus))', [0, none, none, none, none, none]],
    ['surviving(orders, weibull(2 * year, endless))', [0, 100, 100 * Math.exp(-1), 0, 0, 0]],
    ['surviving(orders, weibull(year, 1))', [0, ...[1, 2, 3, 4, 5].map((age) => 100 * Math.exp(-age))]],
  ],
  npv: [
    ['npv(cash, nothing)', 20],
    ['npv(cash, tenth)', -100 + 60 / 1.1 + 60 / 1.21],
    ['npv(cash, -slope / 4)', -100 + 60 / 0.5 + 60 / 0.25],
    ['npv(cash, loss * 1)', none],
    ['npv(cash, -slope)', none],
    ['npv(cash, steep)', -100],
    ['npv(nothing, tenth)', 0],
  ],
  irr: [
    ['irr(cash) * year', (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1],
    ['irr(nothing) * year', none],
    ['irr(slope) * year', none],
    ['irr(-cash) * year', (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1],
  ],
};

test('every function of the language has its edges here', () => {
  expect(Object.keys(edges).sort()).toEqual(functionTable.map(({ name }) => name).sort());
});

describe.each(Object.entries(edges))('%s', (_, cases) => {
  // One model with all the equations of the function.
  let answers: ReturnType<typeof curves>;
  let oracles: ReturnType<typeof oracleOf>;
  beforeAll(() => {
    const auxiliaries = cases.map(([equation], index) => auxiliary(`answer_${index}`, 'ratio', equation, 'may_be: unlimited'));
    const text = model(yearly, { ...sections, auxiliaries });
    [answers, oracles] = [curves(text), oracleOf(text)];
  });

  test.each(cases.map(([equation, want], index) => [equation, want, `answer_${index}`] as const))('%s', (_equation, want, name) => {
    const answer = answers[name]!;
    const wanted = Array.isArray(want) ? (want as readonly (number | null | '∞')[]) : answer.map(() => want as number | null | '∞');
    expect(answer).toHaveLength(wanted.length);
    const oracle = oracles(name);
    wanted.forEach((one, k) => {
      if (typeof one === 'number') {
        expect(answer[k], `instant ${k}`).toBeCloseTo(one, 12);
        expect(oracle[k], `oracle, instant ${k}`).toBeCloseTo(one, 12);
        expect(Object.is(answer[k], -0), 'minus zero').toBe(false);
      } else {
        expect(answer[k], `instant ${k}`).toBe(one === '∞' ? Infinity : null);
        expect(oracle[k], `oracle, instant ${k}`).toBe(one === '∞' ? Infinity : NaN);
      }
    });
  });
});
