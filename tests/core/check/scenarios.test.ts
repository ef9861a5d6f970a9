import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, flow, model, parameter, run, series, stock, untimed, yearly } from './run-model.ts';

const campus = model(yearly, {
  dimensions: [dimension('site', 'abilene', 'memphis')],
  parameters: [
    parameter('pue', 'ratio(facility/it)', 1.2),
    parameter('load', 'MW(it)', '{ abilene: 100, memphis: 50 }', 'for: [site]'),
    parameter('growth', 'x/year', 2),
  ],
  auxiliaries: [
    auxiliary('it_power', 'MW(it)', 'load * exp(growth * elapsed)'),
    auxiliary('facility_power', 'MW(facility)', 'it_power * pue'),
  ],
});

test('an assumption on an auxiliary overrides its equation', () => {
  const values = curves(campus, { assumptions: { it_power: { value: { abilene: '10 MW', memphis: '20 MW' } } } });
  expect([values['facility_power[abilene]']![5], values['facility_power[memphis]']![0]]).toEqual([12, 24]);
  expect(curves(campus, { assumptions: { it_power: '1 GW' } })['facility_power[memphis]']![5]).toBe(1200);
});

test('an auxiliary may be given over time', () => {
  const values = curves(campus, {
    assumptions: { it_power: { value: { 2025: '10 MW', 2027: '30 MW' }, between: 'linear', outside: 'hold' } },
  });
  expect(values['facility_power[abilene]']).toEqual([12, 24, 36, 36, 36, 36]);
});

test('a parameter may be given over time, for one element or for all', () => {
  const all = curves(campus, {
    assumptions: { pue: { value: { 2025: 1.5, 2029: 1.1 }, between: 'step', outside: 'hold' }, growth: '1 x/year' },
  });
  expect(all['facility_power[abilene]']!.map((value) => Math.round(value as number))).toEqual([150, 150, 150, 150, 110, 110]);
  const one = curves(campus, {
    assumptions: {
      growth: '1 x/year',
      pue: 1,
      load: { value: { abilene: { 2025: '0 MW', 2030: '50 MW' }, memphis: { 2025: '7 MW' } }, between: 'linear', outside: 'hold' },
    },
  });
  expect(one['facility_power[abilene]']).toEqual([0, 10, 20, 30, 40, 50]);
  expect(one['facility_power[memphis]']).toEqual([7, 7, 7, 7, 7, 7]);
  expect(run(campus, { assumptions: { pue: { value: { 2025: 1.5 } } } }).problems.map(({ code, path }) => [code, path])).toEqual([
    ['field.missing', ['assumptions', 'pue']],
  ]);
});

test('a fold-rate is a factor per time', () => {
  const facility = (growth: string) => curves(campus, { assumptions: { growth } })['facility_power[memphis]']![2];
  expect(facility('3 x/year')).toBeCloseTo(540, 9);
  expect(facility('0.5 x/year')).toBeCloseTo(15, 9);
  expect(facility('2 x/quarter')).toBeCloseTo(60 * 256, 6);
  expect(() => facility('5 %/year')).toThrow(/unit\.mismatch: growth is in x\/year.*write 1\.05 x\/year/);
  expect(curves(campus)['growth']![0]).toBeCloseTo(2, 12);
});

const chips = (between: string, outside: string, points = '{ 2026: 1, 2028: 4 }') =>
  model(yearly, { series: [series('chips', 'GPU', points, `between: ${between}, outside: ${outside}`)] });

test.each<[between: string, outside: string, want: readonly number[]]>([
  ['linear', 'hold', [1, 1, 2.5, 4, 4, 4]],
  ['linear', 'trend', [-0.5, 1, 2.5, 4, 5.5, 7]],
  ['step', 'hold', [1, 1, 1, 4, 4, 4]],
  ['log', 'hold', [1, 1, 2, 4, 4, 4]],
  ['log', 'trend', [0.5, 1, 2, 4, 8, 16]],
])('a series %s between its points and %s outside', (between, outside, want) => {
  curves(chips(between, outside))['chips']!.forEach((value, k) => expect(value).toBeCloseTo(want[k]!, 9));
});

test.each<[text: string, problem: string]>([
  [chips('linear', 'refuse'), 'time.horizon: chips has no value at 2025'],
  [chips('log', 'hold', '{ 2025: 0, 2030: 5 }'), 'value.out-of-range: chips has the point 0, and between: log needs points above 0'],
  [chips('linear', 'hold', '{ 2026: 1, 2026-01-01: 2 }'), 'field.conflict: chips has two points at 2026-01-01'],
  [chips('linear', 'hold', '{}'), 'value.missing: chips has no point'],
])('refused: %#', (text, problem) => {
  const { projection, problems } = run(text);
  expect(projection).toBeUndefined();
  expect(problems.map(({ code, message }) => `${code}: ${message}`)[0]).toContain(problem);
});

test('over_time sets how a yearly value aggregates its steps', () => {
  const text = model('time: { from: 2025, to: 2027, step: quarter }', {
    stocks: [stock('fleet', 'GPU', 0, 'inflows: [orders]')],
    flows: [flow('orders', 'GPU/year', 'slope * elapsed')],
    auxiliaries: [
      auxiliary('price', 'ratio', 'elapsed / year'),
      auxiliary('peak', 'ratio', 'elapsed / year', 'over_time: max'),
      auxiliary('last', 'ratio', 'elapsed / year', 'over_time: last'),
      auxiliary('added', 'ratio', 'elapsed / year', 'over_time: sum'),
    ],
    parameters: [parameter('slope', 'GPU/year^2', 8)],
  });
  const found = (of: string, during: number): unknown =>
    run(text, { expect: [{ of, during, above: of === 'fleet' ? '-1 GPU' : of === 'orders' ? '-1 GPU/year' : -1 }] }).projection?.claims[0]
      ?.found;
  expect(found('price', 2025)).toBeCloseTo((0 + 0.25 + 0.5 + 0.75) / 4, 12);
  expect(found('peak', 2025)).toBe(0.75);
  expect(found('last', 2025)).toBe(1);
  expect(found('added', 2025)).toBe(0 + 0.25 + 0.5 + 0.75);
  expect(found('orders', 2026)).toBeCloseTo(8 * 1.375, 12);
  expect(found('fleet', 2025)).toBe(3);
});

test('a category says which case holds, at every instant and for every element', () => {
  const text = model(yearly, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [parameter('grid', 'MW', '{ abilene: 100, memphis: 25 }', 'for: [site]')],
    series: [series('demand', 'MW', '{ 2025: 0, 2030: 50 }')],
    categories: [
      'binding: { title: What binds, ' +
        'cases: [{ when: demand < 15 * one, is: demand }, { when: grid < demand, is: grid }], otherwise: nothing }',
      'open: { title: Open, cases: [{ when: demand > 45 * one, is: full }] }',
    ],
    inputs: ['one: { title: One, unit: MW, default: 1, source: assumption }'],
  });
  const values = curves(text);
  expect(values['binding[abilene]']).toEqual(['demand', 'demand', 'nothing', 'nothing', 'nothing', 'nothing']);
  expect(values['binding[memphis]']).toEqual(['demand', 'demand', 'nothing', 'grid', 'grid', 'grid']);
  expect(values['open']).toEqual([null, null, null, null, null, 'full']);
});

test('a model without time is one evaluation', () => {
  const { projection } = run(model(untimed, { parameters: [parameter('a', 'ratio', 2)], auxiliaries: [auxiliary('b', 'ratio', 'a * 2')] }));
  expect(projection?.frame.axis).toBeUndefined();
  expect([...projection!.frame.curves.get('b')!.values]).toEqual([4]);
  expect(
    run(model(untimed, { parameters: [parameter('a', 'ratio', 2)] }), { horizon: { from: 2025 } }).problems.map(({ code }) => code),
  ).toEqual(['time.missing']);
});

const required = (that: string) =>
  model(yearly, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [
      parameter('share', 'ratio', 0.5),
      parameter('rest', 'ratio', 0.5),
      parameter('load', 'ratio', '{ abilene: 1, memphis: 2 }', 'for: [site]'),
    ],
    auxiliaries: [auxiliary('grown', 'ratio', 'load * elapsed / year')],
    require: [`- { that: "${that}", message: it must be so }`],
  });

test.each<[that: string, assumptions: Record<string, number>, said: readonly string[]]>([
  ['abs(share + rest - 1) < 0.000001', {}, []],
  ['abs(share + rest - 1) < 0.000001', { share: 0.6 }, ['it must be so']],
  ['load < 2', {}, ['it must be so (first broken for [memphis])']],
  ['grown < 5', {}, ['it must be so (first broken for [memphis] at 2028-01-01)']],
  ['grown < 11', {}, []],
])('require %s with %o', (that, assumptions, said) => {
  const { projection, problems } = run(required(that), { assumptions });
  expect(problems.map(({ code, message }) => [code, message])).toEqual(said.map((message) => ['require.broken', message]));
  expect(projection === undefined).toBe(said.length > 0);
});

test('a value that is not finite is null and reported with its first variable, element and date', () => {
  const text = model(yearly, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [parameter('limit', 'ratio', '{ abilene: 9, memphis: 3 }', 'for: [site]')],
    auxiliaries: [
      auxiliary('after', 'ratio', 'spare * 2'),
      auxiliary('spare', 'ratio', '1 / (limit - elapsed / year)'),
      auxiliary('half_life', 'ratio', 'log(elapsed / year)', 'may_be: none'),
    ],
  });
  const { problems } = run(text);
  expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['value.not-finite', 'warning', 'spare[memphis] is infinite at 2028-01-01'],
  ]);
  const values = curves(text);
  expect(values['after[memphis]']![3]).toBeNull();
  expect(values['half_life']!.slice(0, 2)).toEqual([null, 0]);
});

test('several mistakes of a scenario are reported at once', () => {
  const { problems } = run(campus, {
    horizon: { from: 2030, to: 2026 },
    assumptions: { peu: 1.2, load: 100, growth: 'fast', pue: '1.2 MW' },
    tables: { sites: { abilene: {} } },
  });
  expect(problems.map(({ code, path }) => `${code} /${path.join('/')}`)).toEqual([
    'time.horizon /horizon',
    'dimension.unknown /tables/sites',
    'name.unknown /assumptions/peu',
    'unit.mismatch /assumptions/pue',
    'unit.missing /assumptions/load',
    'value.unreadable /assumptions/growth',
  ]);
});

test('a problem in a table is placed at its row and column', () => {
  const { problems } = run(campus, { tables: { site: { abilene: { load: '10 MW' }, memphis: { load: '10 MWh' } } } });
  expect(problems.map(({ code, path }) => `${code} /${path.join('/')}`)).toEqual(['unit.mismatch /tables/site/memphis/load']);
});
