import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, model, parameter, problemsOf, series, stock, untimed, yearly } from './run-model.ts';

const site = dimension('site', 'abilene', 'memphis');
const generation = dimension('generation', 'hopper', 'blackwell', 'rubin');
const chips = parameter(
  'chips',
  'GPU',
  '{ abilene: { hopper: 1, blackwell: 2, rubin: 3 }, memphis: { hopper: 10, blackwell: 20, rubin: 30 } }',
  'for: [site, generation]',
);
const chipPower = parameter('chip_power', 'kW(it)/GPU', '{ hopper: 1, blackwell: 2, rubin: 4 }', 'for: [generation]');
const pue = parameter('pue', 'ratio(facility/it)', '{ abilene: 1.1, memphis: 1.3 }', 'for: [site]');

const run = (...auxiliaries: readonly string[]) =>
  curves(model(untimed, { dimensions: [site, generation], parameters: [chips, chipPower, pue], auxiliaries }));
const first = (values: Readonly<Record<string, readonly unknown[]>>, name: string): unknown[] =>
  Object.entries(values)
    .filter(([key]) => key.replace(/\[.*/, '') === name)
    .map(([, [value]]) => value);

test('an auxiliary takes the union of its operands’ dimensions', () => {
  const values = run(auxiliary('power', 'kW(it)', 'chips * chip_power'));
  expect(first(values, 'power')).toEqual([1, 4, 12, 10, 40, 120]);
  expect(Object.keys(values)).toContain('power[memphis, rubin]');
});

test('a sum over all dimensions equals nested sums over each', () => {
  const values = run(
    auxiliary('by_site', 'kW(it)', 'sum(chips * chip_power, generation)'),
    auxiliary('by_generation', 'kW(it)', 'sum(chips * chip_power, site)'),
    auxiliary('all', 'kW(it)', 'sum(chips * chip_power)'),
    auxiliary('both', 'kW(it)', 'sum(chips * chip_power, generation, site)'),
    auxiliary('in_turn', 'kW(it)', 'sum(by_site, site)'),
  );
  expect(first(values, 'by_site')).toEqual([17, 170]);
  expect(first(values, 'by_generation')).toEqual([11, 44, 132]);
  for (const name of ['all', 'both', 'in_turn']) expect(values[name]).toEqual([187]);
});

test('a sum inside a larger equation broadcasts back', () => {
  const values = run(
    auxiliary('share', 'ratio', 'chips / sum(chips, site)'),
    auxiliary('facility', 'kW(facility)', 'sum(chips * chip_power, generation) * pue'),
  );
  expect(first(values, 'share')).toEqual([1 / 11, 2 / 22, 3 / 33, 10 / 11, 20 / 22, 30 / 33]);
  expect(first(values, 'facility')).toEqual([17 * 1.1, 170 * 1.3]);
});

test('a condition names an element of a dimension', () => {
  const values = run(
    auxiliary('only', 'GPU', 'if(generation == blackwell, chips, 0)'),
    auxiliary('others', 'GPU', 'if(site != abilene and not (generation == rubin), chips, 0)'),
    auxiliary('wide', 'ratio', 'if(site == memphis, 1, 0)'),
    auxiliary('all', 'GPU', 'sum(if(site == memphis or generation == hopper, chips, 0))'),
  );
  expect(first(values, 'only')).toEqual([0, 2, 0, 0, 20, 0]);
  expect(first(values, 'others')).toEqual([0, 0, 0, 10, 20, 0]);
  expect(first(values, 'wide')).toEqual([0, 1]);
  expect(values['all']).toEqual([61]);
});

test.each([
  ['if(site == blackwell, 1, 0)', 'dimension.element: blackwell is not an element of site'],
  ['if(site == pue, 1, 0)', 'dimension.element: pue is not an element of site'],
  ['if(abilene == site, 1, 0)', 'name.not-a-value: abilene is an element of site'],
  ['if(site == 2, 1, 0)', 'dimension.element: 2 is not an element of site'],
  [`if(site == 'blackwell', 1, 0)`, 'dimension.element: blackwell is not an element of site'],
  [`if(pue == 'pue', 1, 0)`, 'expression.not-allowed: text in quotes is the name of an element, compared with a dimension'],
  ['if(site > abilene, 1, 0)', 'name.not-a-value: site is a dimension and has no number'],
  ['site == abilene', 'unit.truth: a is declared in a pure ratio, but its equation gives a condition'],
])('refused: %s', (equation, message) => {
  const text = model(untimed, { dimensions: [site], parameters: [pue], auxiliaries: [auxiliary('a', 'ratio', equation, 'for: [site]')] });
  expect(problemsOf(text)[0]).toContain(message);
});

test('min and max reduce over a dimension, or compare their arguments', () => {
  const values = run(
    auxiliary('largest', 'GPU', 'max(chips, generation)'),
    auxiliary('smallest', 'GPU', 'min(chips, site, generation)'),
    auxiliary('capped', 'GPU', 'min(chips, max(chips[abilene], generation))'),
  );
  expect(first(values, 'largest')).toEqual([3, 30]);
  expect(values['smallest']).toEqual([1]);
  expect(first(values, 'capped')).toEqual([1, 2, 3, 3, 3, 3]);
});

test('an element is picked by name, in any order', () => {
  const values = run(
    auxiliary('blackwells', 'GPU', 'chips[blackwell]'),
    auxiliary('one', 'GPU', 'chips[memphis, rubin]'),
    auxiliary('same', 'GPU', 'chips[rubin, memphis]'),
    auxiliary('relative', 'ratio', 'chips / chips[blackwell]'),
  );
  expect(first(values, 'blackwells')).toEqual([2, 20]);
  expect([values['one'], values['same']]).toEqual([[30], [30]]);
  expect(first(values, 'relative')).toEqual([0.5, 1, 1.5, 0.5, 1, 1.5]);
});

test('stated dimensions broadcast a scalar and are checked against the equation', () => {
  expect(first(run(auxiliary('same', 'ratio', '2', 'for: [site]')), 'same')).toEqual([2, 2]);
  const declared = model(untimed, {
    dimensions: [site, generation],
    parameters: [chips],
    auxiliaries: [auxiliary('wrong', 'GPU', 'chips', 'for: [site]')],
  });
  expect(problemsOf(declared)).toEqual(['dimension.mismatch: wrong is declared for site, but chips also depends on generation']);
});

test('dimensions follow the order of the model, not of for:', () => {
  const turned = parameter(
    'load',
    'MW',
    '{ hopper: { abilene: 1, memphis: 2 }, blackwell: 3, rubin: { abilene: 4, memphis: 5 } }',
    'for: [generation, site]',
  );
  const values = curves(
    model(untimed, { dimensions: [site, generation], parameters: [turned], auxiliaries: [auxiliary('twice', 'MW', 'load * 2')] }),
  );
  expect(
    Object.entries(values)
      .filter(([name]) => name.startsWith('twice'))
      .map(([name, [value]]) => `${name} ${value}`),
  ).toEqual([
    'twice[abilene, hopper] 2',
    'twice[abilene, blackwell] 6',
    'twice[abilene, rubin] 8',
    'twice[memphis, hopper] 4',
    'twice[memphis, blackwell] 6',
    'twice[memphis, rubin] 10',
  ]);
});

test('dimensions of a stock and its flows are inferred through their cycle', () => {
  const text = model(yearly, {
    dimensions: [site],
    parameters: [parameter('decay', '1/year', '{ abilene: 0.5, memphis: 0.1 }', 'for: [site]')],
    stocks: [stock('fleet', 'GPU', 'start', 'outflows: [scrapping]')],
    flows: [auxiliary('scrapping', 'GPU/year', 'fleet * decay')],
    auxiliaries: [
      auxiliary('start', 'GPU', 'first_fleet'),
      auxiliary('total', 'GPU', 'sum(fleet)'),
      auxiliary('first_fleet', 'GPU', 'unit_fleet * 100'),
    ],
    inputs: ['unit_fleet: { title: U, unit: GPU, default: 1, source: assumption }'],
  });
  const values = curves(text, { horizon: { from: 2025, to: 2027 } });
  expect(values['fleet[abilene]']).toEqual([100, 50, 25]);
  expect(values['fleet[memphis]']).toEqual([100, 90, 81]);
  expect(values['total']).toEqual([200, 140, 106]);
});

test('a scenario’s table lists the elements, and its values come by row and column', () => {
  const text = model(untimed, {
    dimensions: [dimension('site'), generation],
    parameters: [
      'load: { title: L, unit: MW, for: [site, generation] }',
      'pue: { title: P, unit: ratio, for: [site], value: 1.5, source: assumption }',
    ],
    auxiliaries: [auxiliary('total', 'MW', 'sum(load * pue)')],
  });
  const tables = {
    site: { one: { load: { hopper: '1 MW', blackwell: '2 MW', rubin: '3 MW' } }, two: { load: '10 MW' }, three: { load: '0 MW' } },
  };
  const values = curves(text, { tables });
  expect(values['load[one, rubin]']).toEqual([3]);
  expect(values['load[two, rubin]']).toEqual([10]);
  expect(values['total']).toEqual([54]);
  // The same by the inner dimension.
  const inner = curves(text, {
    tables: { site: { one: {}, two: {} }, generation: { hopper: { load: { one: '1 MW', two: '10 MW' } }, blackwell: { load: '2 MW' } } },
  });
  expect(inner['load[one, hopper]']).toEqual([1]);
  expect(inner['load[two, blackwell]']).toEqual([2]);
  expect(inner['total']).toEqual([22.5]);
});

test('three dimensions, given by a table of the innermost', () => {
  const text = model(untimed, {
    dimensions: [dimension('a', 'a1', 'a2'), dimension('b', 'b1', 'b2'), dimension('c', 'c1', 'c2')],
    parameters: ['x: { title: X, unit: ratio, for: [a, b, c] }'],
    auxiliaries: [auxiliary('total', 'ratio', 'sum(x, c)')],
  });
  const values = curves(text, { tables: { c: { c1: { x: { a1: { b1: 1, b2: 2 }, a2: 5 } }, c2: { x: 10 } } } });
  expect(['x[a1, b1, c1]', 'x[a1, b2, c1]', 'x[a2, b2, c1]', 'x[a1, b1, c2]'].map((name) => values[name])).toEqual([[1], [2], [5], [10]]);
  expect(first(values, 'total')).toEqual([11, 12, 15, 15]);
});

test('elements that look like years are read as elements when the variable is declared for them', () => {
  const text = model(yearly, {
    dimensions: [dimension('vintage', '"2023"', '"2024"')],
    parameters: [parameter('watts', 'W/GPU', '{ "2023": 700, "2024": 1000 }', 'for: [vintage]')],
    series: [
      series('built', 'GPU', '{ "2023": { 2025: 5, 2030: 10 }, "2024": { 2025: 1 } }', 'for: [vintage], between: step, outside: hold'),
    ],
    auxiliaries: [auxiliary('power', 'W', 'sum(built * watts)')],
  });
  expect(curves(text)['power']).toEqual([4500, 4500, 4500, 4500, 4500, 8000]);
  expect(curves(text, { assumptions: { watts: { value: { '2023': '1 W/GPU', '2024': '0 W/GPU' } } } })['power']?.[5]).toBe(10);
});
