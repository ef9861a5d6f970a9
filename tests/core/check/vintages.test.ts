import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, flow, model, parameter, problemsOf, series, stock } from './run-model.ts';

const time = (from: number, to: number, step = 'year'): string => `time: { from: ${from}, to: ${to}, step: ${step} }`;
const additions = series('additions', 'GPU/year', '{ 2020: 100, 2026: 100, 2027: 60, 2028: 0, 2035: 0 }', 'between: step, outside: hold');
const life = parameter('life', 'year', 3);
const close = (values: readonly unknown[] | undefined, want: readonly number[]): void => {
  expect(values).toHaveLength(want.length);
  want.forEach((value, k) => expect(values![k], `instant ${k}`).toBeCloseTo(value, 9));
};

test('a fixed life ends at its age, for every step', () => {
  const fleet = (step: string) =>
    curves(
      model(time(2026, 2031, step), {
        parameters: [life],
        series: [additions],
        auxiliaries: [auxiliary('left', 'GPU', 'surviving(additions, fixed_life(life))')],
      }),
    )['left']!;
  close(fleet('year'), [0, 100, 160, 60, 0, 0]);
  const monthly = fleet('month');
  // 36 months old is retired, 35 months old still serves.
  close([monthly[12], monthly[36], monthly[37], monthly[48], monthly[60]], [100, 160 - 100 / 12, 160 - 200 / 12, 60 - 5, 0]);
});

test('a geometric curve is a share per year, for every step', () => {
  const text = (step: string) =>
    model(time(2027, 2030, step), {
      parameters: [parameter('failures', 'ratio', 0.1)],
      series: [series('pulse_in', 'GPU/year', `{ 2027: 120, ${step === 'year' ? '2028' : '2027-02'}: 0 }`, 'between: step, outside: hold')],
      auxiliaries: [auxiliary('left', 'GPU', 'surviving(pulse_in, geometric(failures))')],
    });
  close(curves(text('year'))['left'], [0, 108, 97.2, 87.48]);
  expect(curves(text('month'))['left']![12]).toBeCloseTo(10 * 0.9, 9);
  const perYear = text('year').replace('unit: "ratio", value: 0.1', 'unit: "%/year", value: 10');
  close(curves(perYear)['left'], [0, 108, 97.2, 87.48]);
});

test('worked example 6: a target, a Weibull curve and a build cap', () => {
  const text = model('time: { from: 2020, to: 2024, step: year }', {
    parameters: [parameter('shape', 'ratio', 3), parameter('scale', 'year', 5.6), parameter('cap', 'GPU/year', 110)],
    series: [
      series('target', 'GPU', '{ 2020: 100, 2021: 150, 2022: 225, 2023: 300, 2024: 380 }'),
      series('watts', 'W/GPU', '{ 2020: 1275, 2021: 994.5, 2022: 775.71, 2023: 605.0538, 2024: 471.941964 }'),
    ],
    flows: [flow('built', 'GPU/year', 'min(max(0, target - survivors) / time_step, cap)')],
    auxiliaries: [
      auxiliary('survivors', 'GPU', 'surviving(built, weibull(scale, shape))'),
      auxiliary('fleet', 'GPU', 'survivors + built * time_step'),
      auxiliary('nameplate', 'W', 'surviving(built * watts, weibull(scale, shape)) + built * watts * time_step'),
    ],
  });
  const values = curves(text);
  const relative = (name: string, want: readonly number[]): void =>
    want.forEach((value, k) => expect((values[name]![k] as number) / (value || 1), `${name} ${k}`).toBeCloseTo(value ? 1 : 0, 9));
  relative('survivors', [0, 99.43219395, 145.8274857, 212.7879972, 275.1842005]);
  relative('built', [100, 50.56780605, 79.17251429, 87.2120028, 104.8157995]);
  relative('fleet', [100, 150, 225, 300, 380]);
  relative('nameplate', [127500, 177065.7304, 233241.2249, 271214.4428, 292298.6545]);
});

test('a build cap leaves demand unmet; a falling target leaves the stock above it', () => {
  const text = model('time: { from: 2020, to: 2023, step: year }', {
    parameters: [parameter('life', 'year', 10), parameter('cap', 'GPU/year', 60)],
    series: [series('target', 'GPU', '{ 2020: 100, 2021: 100, 2022: 50, 2023: 50 }')],
    flows: [flow('built', 'GPU/year', 'min(max(0, target - survivors) / time_step, cap)')],
    auxiliaries: [
      auxiliary('survivors', 'GPU', 'surviving(built, fixed_life(life))'),
      auxiliary('fleet', 'GPU', 'survivors + built * time_step'),
      auxiliary('unmet', 'GPU', 'max(0, target - fleet)'),
    ],
  });
  const values = curves(text);
  close(values['built'], [60, 40, 0, 0]);
  close(values['fleet'], [60, 100, 100, 100]);
  close(values['unmet'], [40, 0, 0, 0]);
});

test.each(['fixed_life(life)', 'geometric(failures)', 'weibull(life, shape)'])('a history equals an earlier start: %s', (curve) => {
  const text = (from: number, history: boolean) =>
    model(time(from, 2032, 'quarter'), {
      parameters: [life, parameter('failures', 'ratio', 0.2), parameter('shape', 'ratio', 3)],
      series: [additions],
      auxiliaries: [auxiliary('left', 'GPU', `surviving(additions, ${curve}${history ? ', additions' : ''})`)],
    });
  const long = curves(text(2020, false))['left']!;
  const short = curves(text(2027, true))['left']!;
  expect(short[0]).toBeGreaterThan(0);
  close(short, long.slice(7 * 4) as number[]);
});

test('a history in another scale is converted', () => {
  const run = (unit: string, value: number) =>
    curves(
      model(time(2026, 2028), {
        parameters: [life, parameter('rate', 'MW/year', 0)],
        series: [series('past', unit, `{ 2024: ${value}, 2030: ${value} }`)],
        auxiliaries: [auxiliary('left', 'kW', 'surviving(rate, fixed_life(life), past)')],
      }),
    )['left'];
  close(run('GW/year', 0.002), [4000, 2000, 0]);
  close(run('MW/year', 2), [4000, 2000, 0]);
});

test('curves and histories for each generation, additions for each site', () => {
  const text = model(time(2026, 2029), {
    dimensions: [dimension('site', 'abilene', 'memphis'), dimension('generation', 'hopper', 'blackwell')],
    parameters: [
      parameter('life', 'year', '{ hopper: 2, blackwell: 3 }', 'for: [generation]'),
      parameter('built', 'GPU/year', '{ abilene: 10, memphis: 20 }', 'for: [site]'),
    ],
    series: [
      series(
        'past',
        'GPU/year',
        '{ hopper: { 2025: 100, 2030: 100 }, blackwell: { 2025: 200, 2030: 200 } }',
        'for: [generation], between: linear, outside: hold',
      ),
    ],
    auxiliaries: [
      auxiliary('left', 'GPU', 'surviving(built, fixed_life(life))'),
      auxiliary('with_past', 'GPU', 'surviving(built, fixed_life(life), past)'),
      auxiliary('alone', 'GPU', 'surviving(built[memphis], fixed_life(life))'),
      auxiliary('all', 'GPU', 'surviving(sum(built, site), fixed_life(life))'),
    ],
  });
  const values = curves(text);
  close(values['left[abilene, hopper]'], [0, 10, 10, 10]);
  close(values['left[memphis, blackwell]'], [0, 20, 40, 40]);
  close(values['with_past[memphis, hopper]'], [100, 20, 20, 20]);
  close(values['with_past[abilene, blackwell]'], [200, 210, 20, 20]);
  close(values['alone[blackwell]'], [0, 20, 40, 40]);
  close(values['all[hopper]'], [0, 30, 30, 30]);
});

test('a sum over sites within a life for each site', () => {
  const text = model(time(2026, 2029), {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [
      parameter('life', 'year', '{ abilene: 2, memphis: 3 }', 'for: [site]'),
      parameter('built', 'GPU/year', '{ abilene: 10, memphis: 20 }', 'for: [site]'),
    ],
    auxiliaries: [auxiliary('left', 'GPU', 'surviving(sum(built, site), fixed_life(life))')],
  });
  const values = curves(text);
  close(values['left[abilene]'], [0, 30, 30, 30]);
  close(values['left[memphis]'], [0, 30, 60, 60]);
});

test('economic retirement: a stock for each generation and a flow out', () => {
  const text = model(time(2026, 2029), {
    dimensions: [dimension('generation', 'old', 'new')],
    parameters: [parameter('running_cost', 'USD/h', '{ old: 3, new: 1 }', 'for: [generation]')],
    series: [series('rent', 'USD/h', '{ 2026: 4, 2027: 2, 2029: 2 }', 'between: step, outside: hold')],
    stocks: [stock('fleet', 'GPU', '100 * one', 'outflows: [retired]')],
    flows: [flow('retired', 'GPU/year', 'if(rent < running_cost, fleet / time_step, 0)')],
    inputs: ['one: { title: One, unit: GPU, default: 1, source: assumption }'],
  });
  const values = curves(text);
  close(values['fleet[old]'], [100, 100, 0, 0]);
  close(values['fleet[new]'], [100, 100, 100, 100]);
});

test.each<[equation: string, problem: string]>([
  ['surviving(additions, life)', 'function.arguments: the second argument of surviving is a survival curve, life is not'],
  ['surviving(additions, weibull(life))', 'function.arguments: weibull takes 2 arguments, not 1'],
  [
    'surviving(additions, fixed_life(life), life)',
    'function.arguments: the history of surviving is a dated series of additions, life is not',
  ],
  ['surviving(additions, fixed_life(life), target)', 'unit.mismatch: the history target is GPU, the additions is GPU/year'],
  [
    'surviving(additions, fixed_life(elapsed))',
    'survival.constant: elapsed changes in time, but the parameters of a survival curve may not',
  ],
  ['aged(weibull(life, 2), life)', 'function.place: aged is a survival curve and stands only inside surviving'],
  ['surviving(additions, aged(aged(weibull(life, 2), life), life))', 'function.arguments: aged takes a curve that is not aged itself'],
  ['surviving(additions, aged(life, life))', 'function.arguments: the first argument of aged is a survival curve, life is not'],
  ['surviving(additions, aged(weibull(life, 2), 2))', 'unit.mismatch: the time of aged must be in year, but 2 is a pure ratio'],
  ['surviving(additions, weibull(life, life))', 'unit.not-a-ratio: the shape of weibull must be a pure ratio, life is year'],
])('refused: %s', (equation, problem) => {
  const target = series('target', 'GPU', '{ 2020: 1, 2040: 1 }');
  expect(
    problemsOf(
      model(time(2026, 2029), { parameters: [life], series: [additions, target], auxiliaries: [auxiliary('left', 'GPU', equation)] }),
    ),
  ).toEqual([problem]);
});

test('an aged curve tells what will be left of what there is, for every kind of curve and with a history', () => {
  const lifeAndWear = [parameter('life', 'year', 3), parameter('wear', 'ratio', 2), parameter('lead', 'year', 1.5)];
  const left = (curve: string, history = '') =>
    curves(
      model(time(2026, 2029), {
        parameters: lifeAndWear,
        series: [additions],
        auxiliaries: [auxiliary('left', 'GPU', `surviving(additions, ${curve}${history})`)],
      }),
    )['left']!;
  const w = (age: number) => Math.exp(-((age / 3) ** 2));
  close(left('aged(weibull(life, wear), lead)'), [0, 100 * w(2.5), 100 * w(3.5) + 60 * w(2.5), 100 * w(4.5) + 60 * w(3.5)]);
  close(left('aged(fixed_life(life), lead)'), [0, 100, 60, 0]);
  close(left('aged(geometric(20 * lead / lead / 100), lead)'), [
    0,
    100 * 0.8 ** 2.5,
    100 * 0.8 ** 3.5 + 60 * 0.8 ** 2.5,
    100 * 0.8 ** 4.5 + 60 * 0.8 ** 3.5,
  ]);
  const past = [6, 5, 4, 3, 2, 1].reduce((sum, age) => sum + 100 * w(age + 1.5), 0);
  expect(left('aged(weibull(life, wear), lead)', ', additions')[0]).toBeCloseTo(past, 9);
  close(left('aged(weibull(life, wear), 0 * lead)'), left('weibull(life, wear)') as number[]);
  expect(left('aged(weibull(life, wear), -lead)')[1]).toBeNull();
});
