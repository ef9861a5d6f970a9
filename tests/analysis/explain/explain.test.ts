import { afterAll, describe, expect, test } from 'vitest';
import { checkedModel } from '../../../src/analysis/explain/checked-model.ts';
import { explain } from '../../../src/analysis/explain/explain.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary(
  {
    part:
      'inputs:\n  power: { title: Power wanted, unit: MW, default: 5, range: [0, 100], source: assumption }\n' +
      '  size: { title: Size, unit: kW, range: [0, 10] }\n' +
      '  base: { title: Base, unit: kW, default: 500, source: assumption }\nauxiliaries:\n' +
      '  twice: { title: Twice, unit: MW, equation: power * 2 + size }\n',
    whole: `
include: [part]
time: { from: 2025, to: 2026 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
inputs:
  base: { title: Base, unit: MW }
parameters:
  pue: { title: PUE, unit: ratio, value: 1.2, range: [1, 3], source: survey }
  size: { title: Size, unit: MW, value: 1, range: [0, 1], source: assumption }
  load: { title: Load, unit: MW, for: [site], value: 1, source: assumption }
series:
  price: { title: Price, unit: USD/MWh, between: linear, outside: hold, points: { 2025: 60 }, source: assumption }
  built: { title: Built, unit: MW, between: step, outside: hold, before: 0, points: { 2026: 60 }, source: assumption }
auxiliaries:
  power: { title: Power, unit: MW, equation: sum(load) * pue }
`,
  },
  {
    parent:
      'scenario: parent\nmodel: whole\nassumptions:\n' +
      '  pue: { value: 1.3, why: liquid cooling, source: survey }\n  power: 9 MW\n' +
      'tables: { site: { abilene: { load: 2 MW }, memphis: { load: 3 MW } } }\n',
    child:
      'scenario: child\nextends: parent\nseries:\n' +
      '  price: { unit: USD/MWh, points: { 2025: 50, 2026: 40 }, source: [survey, assumption] }\n' +
      'tables: { site: { memphis: { load: 4 MW } } }\n',
  },
  '  survey: { title: A survey, publisher: Uptime }\n',
);
afterAll(library.remove);

const model = library.library.model('whole').value!;
const { checked } = checkedModel(model);

function explained(name: string, scenario?: string) {
  return explain(
    checked!,
    model,
    name,
    scenario === undefined ? {} : { under: { library: library.library, scenario: library.scenario(scenario) } },
  )!;
}

describe('what a scenario gives', () => {
  test.each([
    ['an inherited assumption', 'pue', 'extends: child\n', { value: '1.3', from: ['parent'], sources: ['survey'], why: 'liquid cooling' }],
    ['in the place of an equation', 'power', 'extends: child\n', { value: '9 MW', from: ['parent'], sources: [] }],
    [
      'a series',
      'price',
      'extends: child\n',
      { value: '2025: 50, 2026: 40, in USD/MWh', from: ['child'], sources: ['survey', 'assumption'] },
    ],
    [
      'a column that two scenarios wrote',
      'load',
      'extends: child\n',
      { value: 'abilene: 2 MW, memphis: 4 MW', from: ['child', 'parent'], sources: [] },
    ],
    ['its own', 'pue', 'extends: child\nassumptions: { pue: 1.4 }\n', { value: '1.4', from: ['the scenario'], sources: [] }],
    [
      'by element',
      'load',
      'model: whole\nassumptions: { load: { value: { abilene: { 2025: 1 MW }, memphis: 2 MW } } }\n',
      { value: 'abilene: { 2025: 1 MW }, memphis: 2 MW', from: ['the scenario'], sources: [] },
    ],
    ['removed again', 'pue', 'extends: child\nassumptions: { pue: null }\n', undefined],
    ['not at all', 'size', 'extends: child\n', undefined],
  ])('%s', (_, name, scenario, want) => {
    expect(explained(name, scenario).given).toEqual(want);
  });

  test('leaves what the model itself says', () => {
    const { given, ...rest } = explained('pue', 'extends: child\n');
    expect(given).toBeDefined();
    expect(rest).toEqual(explained('pue'));
  });
});

describe('the value before the first point of a series', () => {
  test('is told, and the one of the scenario beside it', () => {
    expect(explained('price').before).toBeUndefined();
    expect(explained('built').before).toBe(0);
    expect(explained('built', 'extends: child\nseries: { built: { points: { 2025: 5 MW } } }\n').given).not.toHaveProperty('before');
    const { before, given } = explained('built', 'extends: child\nseries: { built: { unit: kW, before: 7, points: { 2025: 5 } } }\n');
    expect([before, given?.before]).toEqual([0, '7 kW']);
  });
});

describe('what several files say', () => {
  test('of a range: the first, and all of them', () => {
    expect(explained('size').range).toEqual([0, 1]);
    expect(explained('size').ranges).toEqual([
      { range: [0, 1], unit: 'MW', model: 'whole' },
      { range: [0, 10], unit: 'kW', model: 'part' },
    ]);
    expect(explained('pue').ranges).toBeUndefined();
  });

  test('of a default in another unit: with that unit', () => {
    expect(explained('base')).toMatchObject({ unit: 'MW', value: '500 kW' });
  });

  test('of what is computed: its equation, not the default of the input it satisfies', () => {
    expect(explained('power')).toMatchObject({ title: 'Power', role: 'auxiliary', model: 'whole' });
    expect(explained('power').value).toBeUndefined();
  });
});
