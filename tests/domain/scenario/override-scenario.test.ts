import { afterAll, describe, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { hintForSetting, overrideScenario, parseSetting } from '../../../src/domain/scenario/override-scenario.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';

describe('a setting', () => {
  test.each<[text: string, want: ReturnType<typeof parseSetting>]>([
    ['pue=1.2', ['pue', 1.2]],
    [' watts = 1.9 kW/GPU ', ['watts', '1.9 kW/GPU']],
    ['cap=null', ['cap', null]],
    ['opening=2026-07', ['opening', '2026-07']],
    ['opening=2025-01-01T05:00', ['opening', '2025-01-01T05:00']],
    ['it_capacity[abilene]=900 MW', ['it_capacity[abilene]', '900 MW']],
    ['share[ abilene ,hopper ] = 0.5', ['share[abilene, hopper]', 0.5]],
    ['price=2025: 10 USD/Mtoken, 2030: 2 USD/Mtoken', ['price', '2025: 10 USD/Mtoken, 2030: 2 USD/Mtoken']],
    ['it_capacity[abilene]=', undefined],
    ['it_capacity[]=1', undefined],
    ['it_capacity[abilene]=null', undefined],
    ['price=2025: 1, 2025: 2', undefined],
    ['price=2025:', undefined],
    ['=1', undefined],
    ['Pue=1', undefined],
  ])('%s', (text, want) => {
    expect(parseSetting(text)).toEqual(want);
  });

  test('that would remove one element says what can be done instead', () => {
    expect(hintForSetting('it_capacity[abilene] = null')).toBe(
      'one element cannot be removed: it_capacity=null removes the values of all, and it_capacity[abilene]=… sets this one',
    );
    expect(['it_capacity=null', 'it_capacity[abilene]=', '=1'].map(hintForSetting)).toEqual([undefined, undefined, undefined]);
  });
});

const library = writtenLibrary({
  campus:
    `
time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
  generation: { title: Generation, elements: [hopper, rubin] }
parameters:
  capacity: { title: Capacity, unit: MW, for: [site], value: { abilene: 500, memphis: 100 }, range: [0, 1000], source: assumption }
  share: { title: Share, unit: ratio, for: [site, generation], value: { abilene: { hopper: 0.1, rubin: 0.2 }, memphis: ` +
    `{ hopper: 0.3, rubin: 0.4 } }, source: assumption }
  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }
series:
  price: { title: Price, unit: USD/MWh, between: log, outside: refuse, points: { 2025: 60, 2027: 60 }, source: assumption }
  orders: { title: Orders, unit: GPU, for: [generation], between: step, outside: hold, points: { 2025: { hopper: 10, ` +
    `rubin: 0 } }, source: assumption }
auxiliaries:
  total: { title: Total, unit: MW, equation: sum(capacity) }
  doubled: { title: Doubled, unit: MW, equation: capacity * 2 }
`,
});
afterAll(library.remove);

function run(base: string, ...settings: string[]) {
  const set = Object.fromEntries(settings.map((text) => parseSetting(text)!));
  return runScenario(library.library, overrideScenario(library.scenario(`model: campus\n${base}`), { set }), { curves: 'all' });
}

describe('one element is reached', () => {
  test.each<[title: string, base: string, settings: string[], name: string, want: (number | string | null)[][]]>([
    [
      'over the model',
      '',
      ['capacity[abilene]=0.9 GW'],
      'capacity',
      [
        [900, 900, 900],
        [100, 100, 100],
      ],
    ],
    [
      'over an assumption',
      'assumptions: { capacity: 7 MW }\n',
      ['capacity[memphis]=8 MW'],
      'capacity',
      [
        [7, 7, 7],
        [8, 8, 8],
      ],
    ],
    [
      'over a table',
      'tables: { site: { abilene: { capacity: 1 MW }, memphis: { capacity: 2 MW } } }\n',
      ['capacity[memphis]=3 MW'],
      'capacity',
      [
        [1, 1, 1],
        [3, 3, 3],
      ],
    ],
    [
      'over a setting of the whole',
      '',
      ['capacity[memphis]=3 MW', 'capacity=5 MW'],
      'capacity',
      [
        [5, 5, 5],
        [3, 3, 3],
      ],
    ],
    [
      'of one dimension of two',
      '',
      ['share[rubin]=0'],
      'share',
      [
        [0.1, 0.1, 0.1],
        [0, 0, 0],
        [0.3, 0.3, 0.3],
        [0, 0, 0],
      ],
    ],
    [
      'of two dimensions',
      '',
      ['share[memphis, hopper]=0.9'],
      'share',
      [
        [0.1, 0.1, 0.1],
        [0.2, 0.2, 0.2],
        [0.9, 0.9, 0.9],
        [0.4, 0.4, 0.4],
      ],
    ],
    [
      'of a series',
      '',
      ['orders[rubin]=2025: 1 GPU, 2026: 2 GPU'],
      'orders',
      [
        [10, 10, 10],
        [1, 2, 2],
      ],
    ],
    [
      'over time, the others as they were',
      '',
      ['capacity[abilene]=2025: 100 MW, 2027: 300 MW'],
      'capacity',
      [
        [100, 200, 300],
        [100, 100, 100],
      ],
    ],
    [
      'of a new site',
      'tables: { site: { abilene: {}, milam: {} } }\nassumptions: { capacity: { value: { abilene: 2 MW, milam: 3 MW } }, share: 0 }\n',
      ['capacity[milam]=4 MW'],
      'capacity',
      [
        [2, 2, 2],
        [4, 4, 4],
      ],
    ],
  ])('%s', (_, base, settings, name, want) => {
    const done = run(base, ...settings);
    expect(said(done.problems)).toEqual([]);
    expect(want.map((__, element) => valuesOf(done, name, element))).toEqual(want);
  });

  test.each<[setting: string, said: string]>([
    ['capacity[abilen]=900 MW', 'dimension.element: capacity has no element abilen; did you mean abilene'],
    [
      'pue[abilene]=1.1',
      'dimension.element: pue has no element abilene; it is a single value for every site; given by site: capacity, share',
    ],
    ['capacity[abilene]=900', 'unit.missing: capacity is in MW, but 900 has no unit; write "900 MW"'],
    [
      'capacity[abilene]=2 GW',
      'value.out-of-range: capacity[abilene] is 2000 MW, outside its range 0 to 1000 MW; the range is stated in campus',
    ],
    ['capacty[abilene]=2 GW', 'name.unknown: campus has no variable capacty; did you mean capacity'],
    [
      'doubled[abilene]=2 GW',
      'value.not-overridable: doubled is computed, and one element of it cannot be set by itself; ' +
        'set doubled as a whole, or a value it depends on',
    ],
  ])('%s is refused', (setting, want) => {
    const { problems } = run('', setting);
    expect(said(problems)).toEqual([want]);
    // The path points to the setting.
    expect(problems[0]!.path.slice(0, 2)).toEqual(['assumptions', parseSetting(setting)![0]]);
  });
});

describe('a value over time', () => {
  test.each<[title: string, settings: string[], name: string, want: number[]]>([
    ['is a straight line between its dates, held outside them', ['price=2025-07: 10 USD/MWh, 2026-07: 30 USD/MWh'], 'price', [10, 20, 30]],
    ['may stand for a constant', ['pue=2025: 1.4, 2027: 1.2'], 'pue', [1.4, 1.3, 1.2]],
    ['may stand for an equation', ['total=2025: 1 MW, 2027: 3 MW'], 'total', [1, 2, 3]],
    ['may have one date', ['price=2026: 50 USD/MWh'], 'price', [50, 50, 50]],
  ])('%s', (_, settings, name, want) => {
    const done = run('', ...settings);
    expect(said(done.problems)).toEqual([]);
    expect(valuesOf(done, name).map((value) => Number(Number(value).toPrecision(12)))).toEqual(want);
  });
});

test.each([
  ['an assumption', 'assumptions: { capacity: 7 MW }\n'],
  ['a table', 'tables: { site: { abilene: { capacity: 7 MW }, memphis: { capacity: 7 MW } } }\n'],
])('null takes away the value of %s', (_, base) => {
  const done = run(base, 'capacity=null');
  expect(said(done.problems)).toEqual([]);
  expect(valuesOf(done, 'total')).toEqual([600, 600, 600]);
});

test.each(['pue=2025: 1.2, 2030: 1.1', 'load[abilene]=2025: 1 MW'])('a model without time has no values over time: %s', (setting) => {
  const still = writtenLibrary({
    still:
      'dimensions:\n  site: { title: Site, elements: [abilene] }\nparameters:\n' +
      '  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\n' +
      '  load: { title: Load, unit: MW, for: [site], value: 1, source: assumption }\n',
  });
  const { problems } = runScenario(
    still.library,
    overrideScenario({ model: 'still' }, { set: Object.fromEntries([parseSetting(setting)!]) }),
  );
  expect(said(problems)).toEqual([`time.missing: ${setting.split(/[[=]/)[0]} is given over time, and still has no time; give one value`]);
  still.remove();
});

test('what is set is part of the run and of its id', () => {
  const [plain, set] = [run(''), run('', 'capacity[abilene]=1 MW')].map(({ projection }) => projection!.provenance);
  expect(set!.run).not.toBe(plain!.run);
});

test('the order of overrides of one cell is part of the id of the run, as it is of the result; no other order is', () => {
  const made = writtenLibrary({
    grid:
      'dimensions:\n  site: { title: Site, elements: [north, south] }\n  chip: { title: Chip, elements: [old, new] }\n' +
      'parameters:\n  load: { title: Load, unit: MW, for: [site, chip], value: 1, source: assumption }\n',
  });
  const of = (...keys: readonly string[]): readonly [id: string, values: readonly unknown[]] => {
    const assumptions = Object.fromEntries(keys.map((key) => [`load[${key}]`, `${key.length} MW`]));
    const { projection } = runScenario(made.library, { model: 'grid', assumptions }, { curves: 'all' });
    return [projection!.provenance.run, [...projection!.frame.curves.get('load')!.values]];
  };
  const [id, values] = of('north', 'old');
  const [turned, others] = of('old', 'north');
  expect([values, others]).toEqual([
    [3, 5, 3, 1],
    [5, 5, 3, 1],
  ]);
  expect(turned).not.toBe(id);
  expect(of('north, old', 'south')).toEqual(of('south', 'north, old'));
  made.remove();
});

describe('null', () => {
  const { library: shelf, remove } = writtenLibrary(
    {
      yard: `dimensions: { site: { title: Site, elements: [north, south] } }
parameters:
  size: { title: Size, unit: MW, for: [site], value: 1, source: assumption }
`,
    },
    {
      parent: `format: 1
scenario: parent
title: Parent
summary: A parent.
model: yard
tables: { site: { north: { size: 5 MW }, south: { size: 6 MW } } }
`,
    },
  );
  afterAll(remove);

  test('takes out a column of a table that the scenario extends, and leaves its rows', () => {
    const child = { extends: 'parent', tables: { site: { south: { size: '7 MW' } } } };
    const sizes = (set: Readonly<Record<string, null>>): readonly unknown[] => {
      const { projection } = runScenario(shelf, child, { overrides: { set }, curves: 'all' });
      return [...projection!.frame.curves.get('size')!.values];
    };
    expect([sizes({}), sizes({ size: null })]).toEqual([
      [5, 7],
      [1, 1],
    ]);
  });
});

test('claims and findings of the scenario are left out: both describe its own run', () => {
  const scenario = {
    model: 'campus',
    title: 'T',
    expect: [{ of: 'total', equals: 1 }],
    findings: ['Built: {total at end}'],
  } as ScenarioFile;
  expect(overrideScenario(scenario, { set: {} })).toBe(scenario);
  expect(overrideScenario(scenario, { set: { size: 2 } })).toEqual({ model: 'campus', title: 'T', assumptions: { size: 2 } });
});
