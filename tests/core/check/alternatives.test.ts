import { expect, test } from 'vitest';
import {
  auxiliary,
  curves,
  dimension,
  libraryOf,
  model,
  parameter,
  problemsOf,
  run,
  problemsWithHintsOf,
  untimed,
  yearly,
} from './run-model.ts';

const site = dimension('site', 'abilene', 'memphis');
const cases = 'case: { title: Case, elements: [low, high], alternatives: true }';
const load = parameter('load', 'MW', '{ abilene: { low: 1, high: 2 }, memphis: { low: 10, high: 20 } }', 'for: [site, case]');
const price = parameter('price', 'USD/MWh', '{ abilene: 40, memphis: 60 }', 'for: [site]');
const tried = (...auxiliaries: readonly string[]) => model(untimed, { dimensions: [site, cases], parameters: [load, price], auxiliaries });

test('a dimension without alternatives is summed, alternative by alternative', () => {
  const values = curves(tried(auxiliary('total', 'MW', 'sum(load, site)'), auxiliary('one', 'MW', 'sum(load[high])')));
  expect([values['total[low]'], values['total[high]'], values['one']]).toEqual([[11], [22], [22]]);
});

test('alternatives are compared', () => {
  const values = curves(
    tried(auxiliary('most', 'MW', 'max(load, case)'), auxiliary('spread', 'MW', 'max(load, site, case) - min(load, site, case)')),
  );
  expect([values['most[abilene]'], values['most[memphis]'], values['spread']]).toEqual([[2], [20], [19]]);
});

const said = 'so they have no total';
test.each([
  ['sum(load)', `the elements of case are alternatives in load, ${said}; write sum(load, site), or compare them with min and max`],
  [
    'sum(load, case, site)',
    `the elements of case are alternatives in load, ${said}; write sum(load, site), or compare them with min and max`,
  ],
  [
    'sum(load[abilene])',
    `the elements of case are alternatives in load[abilene], ${said}; write load[abilene, low], or compare them with min and max`,
  ],
  [
    'sum(load[abilene] * 2)',
    `the elements of case are alternatives in load[abilene] * 2, ${said}; pick one of them, or compare them with min and max`,
  ],
  [
    'sum(sum(load, site))',
    `the elements of case are alternatives in sum(load, site), ${said}; pick one of them, or compare them with min and max`,
  ],
])('%s is refused', (equation, want) => {
  expect(problemsWithHintsOf(tried(auxiliary('total', 'MW', equation)))).toEqual([`dimension.alternatives: ${want}`]);
});

test('a single variable may declare alternatives over a dimension that is summed elsewhere', () => {
  const text = model(untimed, {
    dimensions: [site],
    parameters: [price, parameter('share', 'ratio', '{ abilene: 0.5, memphis: 0.5 }', 'for: [site]')],
    auxiliaries: [
      auxiliary('alone', 'USD/MWh', 'price', 'alternatives: true'),
      auxiliary('mean', 'USD/MWh', 'sum(share * alone)'),
      auxiliary('total', 'USD/MWh', 'sum(alone)'),
    ],
  });
  expect(problemsOf(text)).toEqual([`dimension.alternatives: the elements of site are alternatives in alone, ${said}`]);
});

test('any file of an include tree may declare alternatives', () => {
  const part = model(
    untimed,
    {
      dimensions: [dimension('case', 'low', 'high')],
      inputs: ['load: { title: L, unit: MW, for: [case] }'],
      auxiliaries: [auxiliary('total', 'MW', 'sum(load)')],
    },
    'part',
  );
  const whole = model(
    untimed,
    {
      dimensions: ['case: { title: C, elements: [low, high], alternatives: true }'],
      parameters: [parameter('load', 'MW', 1, 'for: [case]')],
    },
    'whole',
    ['part'],
  );
  expect(problemsOf(whole, libraryOf({ part }))).toEqual([
    `dimension.alternatives: the elements of case are alternatives in load, ${said}`,
  ]);
});

test('an override of an equation, constant or over time, still has alternatives', () => {
  const text = model(yearly, {
    dimensions: [site],
    parameters: [price],
    auxiliaries: [auxiliary('alone', 'USD/MWh', 'price', 'alternatives: true')],
  });
  for (const value of ['50 USD/MWh', { value: { 2025: '50 USD/MWh' }, between: 'step' as const, outside: 'hold' as const }]) {
    expect(run(text, { assumptions: { alone: value } }).projection?.frame.curves.get('alone')).toMatchObject({
      alternatives: ['site'],
      dims: ['site'],
    });
  }
});
