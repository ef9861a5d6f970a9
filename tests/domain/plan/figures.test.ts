import { utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkReadModel } from '../../../src/analysis/check/check-file.ts';
import type { ScenarioRun } from '../../../src/analysis/projection/run-scenario.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { head, libraryFolder, runText, said, valuesOf } from '../../support/written-library.ts';

const { folder, folders, write, remove } = libraryFolder();
afterAll(remove);

const chips = (tdp: string): string =>
  `format: 1
catalog: chips
title: Chips
summary: Of a test.
shelf_life: 1 year
subjects:
  h100:
    title: H100
    figures:
      tdp: { title: Rated power, value: ${tdp}, unit: W(chip)/GPU, as_of: 2022-10, kind: spec, source: maker, ` +
  `confidence: high, shelf_life: none }
      life: { title: Life, low: 4, value: 5, high: 6, unit: year, as_of: 2025-06-30, kind: estimate, source: maker, confidence: medium }
      third: { title: A number of many digits, value: 0.3333333333333333, unit: ratio, as_of: 2025, kind: derived, ` +
  `source: maker, confidence: high }
      tiny: { title: A small number, value: 1.2e-30, unit: ratio, as_of: 2025, kind: derived, source: maker, confidence: high }
      growth: { title: Growth, value: 3, unit: x/year, as_of: 2025, kind: estimate, source: maker, confidence: high }
      release: { title: Release, value: 2022, unit: date, as_of: 2022, kind: spec, source: maker, confidence: high, shelf_life: none }
      shipped: { title: Shipped, points: { 2022: 100, 2024-07: 300 }, unit: GPU/year, as_of: 2024, kind: reported, ` +
  `source: watcher, confidence: medium, shelf_life: none }
      rumour: { title: By hearsay, value: 0.25, unit: ratio, as_of: 2025, kind: estimate, source: watcher, confidence: ` +
  `high, unverified: true }
`;
write(
  'models/sources.yaml',
  'sources:\n  maker: { title: Data sheet, publisher: Maker }\n  watcher: { title: Report, publisher: Watcher, licence: CC BY 4.0 }\n',
);
write('models/catalog/chips.yaml', chips('700'));
write(
  'models/plant.yaml',
  `${head('plant')}time: { from: 2022, to: 2026 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  power: { title: Power, unit: kW(chip)/GPU, value: figure(chips.h100.tdp) }
  life: { title: Life, unit: year, range: [1, 10], value: "figure(chips.h100.life, high)" }
  third: { title: Third, unit: ratio, value: figure(chips.h100.third) }
  tiny: { title: Tiny, unit: ratio, value: figure( chips.h100.tiny ) }
  growth: { title: Growth, unit: x/year, value: figure(chips.h100.growth) }
  opening: { title: Opening, unit: date, value: figure(chips.h100.release) }
  share: { title: Share, unit: ratio, for: [site], value: { abilene: figure(chips.h100.third), memphis: 0.5 }, source: assumption }
series:
  shipped: { title: Shipped, unit: GPU/year, between: linear, outside: hold, points: figure(chips.h100.shipped) }
auxiliaries:
  load: { title: Load, unit: kW(chip)/year, equation: shipped * power }
`,
);
write(
  'scenarios/mother.yaml',
  'scenario: mother\nmodel: plant\nfigures:\n' +
    '  chips.h100.tdp: { value: 0.65 kW/GPU, why: Measured, source: watcher }\n  chips.h100.life: 8\n',
);

const library = new Library(folders);
const run = (text: string, of = library): ScenarioRun => runText(of, text);

describe('a figure in a model', () => {
  const own = run('model: plant\n');

  it('is replaced by its number, in the unit of the variable, with all its digits', () => {
    expect(own.problems).toEqual([]);
    expect(['power', 'life', 'third', 'tiny', 'opening'].map((name) => valuesOf(own, name)[0])).toEqual([
      0.7,
      6,
      0.3333333333333333,
      1.2e-30,
      '2022-01-01',
    ]);
    expect(Number(valuesOf(own, 'growth')[0])).toBeCloseTo(3, 12);
    expect([0, 1].map((element) => valuesOf(own, 'share', element)[0])).toEqual([0.3333333333333333, 0.5]);
  });

  it('is replaced by its points where it is given over time', () => {
    expect(valuesOf(own, 'shipped')).toEqual([100, 180, 260, 300, 300]);
  });

  it('adds its sources, and is listed in the answer', () => {
    expect(Object.keys(own.projection!.sources)).toEqual(['maker', 'watcher']);
    expect(Object.keys(own.projection!.figures)).toEqual(
      ['growth', 'life', 'release', 'shipped', 'tdp', 'third', 'tiny'].map((name) => `chips.h100.${name}`),
    );
    expect(own.projection!.figures['chips.h100.shipped']).toEqual({
      title: 'Shipped',
      of: 'H100',
      points: { 2022: 100, '2024-07': 300 },
      unit: 'GPU/year',
      as_of: '2024',
      kind: 'reported',
      confidence: 'medium',
      shelf_life: 'none',
      sources: ['watcher'],
      licences: ['CC BY 4.0'],
    });
  });

  it('may leave out the source, and a number beside it may not', () => {
    const check = (value: string) =>
      said(
        checkReadModel(
          library,
          library.modelOf(
            `${head('x')}dimensions:\n  site: { title: Site, elements: [a, b] }\nparameters:\n` +
              `  p: { title: P, unit: ratio, for: [site], value: ${value} }\n`,
            'yaml',
          ),
        ).problems,
      );
    expect(check('{ a: figure(chips.h100.third), b: figure(chips.h100.third) }')).toEqual([]);
    expect(check('{ a: figure(chips.h100.third), b: 3 }')).toEqual([
      '9:3 source.missing: p has a value without a source; write source: the id of an entry of models/sources.yaml, or source: assumption',
    ]);
  });

  it('is checked against the unit, the kind and the range of its variable', () => {
    const check = (declared: string) =>
      said(checkReadModel(library, library.modelOf(`${head('x')}parameters:\n  p: { title: P, ${declared} }\n`, 'yaml')).problems).map(
        (text) => text.split(';')[0],
      );
    expect(check('unit: W(server)/GPU, value: figure(chips.h100.tdp)')).toEqual([
      '7:46 unit.kind: p is in W(server)/GPU, but 700 W(chip)/GPU is W(chip)/GPU',
    ]);
    expect(check('unit: year, range: [1, 3], value: figure(chips.h100.life)')).toEqual([
      '7:52 value.out-of-range: p is 5 year, outside its range 1 to 3 year',
    ]);
  });
});

describe('a figure in a scenario', () => {
  it('is allowed wherever a value is', () => {
    const done = run(`model: plant
assumptions:
  life: figure(chips.h100.life)
  third: { value: figure(chips.h100.rumour), source: assumption }
series:
  shipped: { points: { 2022: "figure(chips.h100.shipped, 2024-07)" }, between: linear, outside: hold }
tables:
  site:
    abilene: { share: figure(chips.h100.third), source: maker }
    memphis: { share: figure(chips.h100.rumour), source: [watcher, assumption] }
`);
    expect(said(done.problems)).toEqual([]);
    expect(['life', 'third', 'shipped'].map((name) => valuesOf(done, name)[0])).toEqual([5, 0.25, 300]);
    expect([0, 1].map((element) => valuesOf(done, 'share', element)[0])).toEqual([0.3333333333333333, 0.25]);
  });

  it('is tested against in what it expects', () => {
    const { projection } = run(
      'model: plant\nexpect:\n  - { of: power, at: 2022, equals: figure(chips.h100.tdp) }\n' +
        '  - { of: life, at: 2022, between: ["figure(chips.h100.life, low)", figure(chips.h100.life)] }\n' +
        '  - { of: third, at: 2022, above: figure(chips.h100.rumour) }\n',
    );
    expect(projection!.claims.map(({ holds, claim, source }) => [holds, claim, source])).toEqual([
      [true, 'power at 2022-01-01 is 0.7 kW(chip)/GPU, expected 700 W(chip)/GPU', ['maker']],
      [false, 'life at 2022-01-01 is 6 year, expected between 4 year and 5 year', ['maker']],
      [true, 'third at 2022-01-01 is 0.333333, expected above 0.25 ratio', ['watcher']],
    ]);
    expect(projection!.figures['chips.h100.rumour']).toMatchObject({ unverified: true });
  });

  it('needs the word assumption where it is unverified, in its own row of a table', () => {
    expect(
      said(
        run(
          'model: plant\ntables:\n  site:\n    abilene: { share: figure(chips.h100.rumour), source: watcher }\n' +
            '    memphis: { share: 0.5, source: assumption }\n',
        ).problems,
      ),
    ).toEqual([
      '4:23 figure.unlabelled: the figure chips.h100.rumour is not verified, and nothing here says that it is assumed; ' +
        'write source: assumption in its row',
    ]);
  });
});

describe('a figure a scenario states', () => {
  it('overrides the catalog’s wherever it is used, and the answer says so', () => {
    const done = run('model: plant\nfigures:\n  chips.h100.tdp: 680 W/GPU\n  chips.h100.shipped: { 2022: 50 }\n');
    expect([valuesOf(done, 'power')[0], valuesOf(done, 'shipped')[4]]).toEqual([0.68, 50]);
    expect(done.projection!.figures['chips.h100.tdp']).toMatchObject({
      value: 680,
      unit: 'W(chip)/GPU',
      overridden: { by: 'scenario', catalog: { value: 700 } },
    });
  });

  it('is inherited by its name, replaced and removed', () => {
    expect(valuesOf(run('extends: mother\n'), 'power')[0]).toBe(0.65);
    expect(valuesOf(run('extends: mother\nfigures: { chips.h100.tdp: 600 }\n'), 'power')[0]).toBe(0.6);
    const removed = run('extends: mother\nfigures: { chips.h100.tdp: null }\nassumptions: { life: figure(chips.h100.life) }\n');
    expect(['power', 'life'].map((name) => valuesOf(removed, name)[0])).toEqual([0.7, 8]);
    expect(valuesOf(run('extends: mother\n'), 'life')[0]).toBe(6);
    expect(Object.keys(run('extends: mother\n').projection!.sources)).toEqual(['maker', 'watcher']);
  });

  it.each([
    ['chips.h100.tdp: 3 MW', '3:19 unit.mismatch: chips.h100.tdp is in W(chip)/GPU, but 3 MW is MW'],
    ['chips.h100.tdp: 650 W(server)/GPU', '3:19 unit.kind: chips.h100.tdp is in W(chip)/GPU, but 650 W(server)/GPU is W(server)/GPU'],
    ['chips.h100.tdp: { value: much, why: None }', "3:28 value.unreadable: 'much' does not start with a number"],
    ['chips.h100.tpd: 3', '3:3 figure.unknown: chips.h100 has no figure tpd; did you mean chips.h100.tdp'],
    [
      'chips.h100.shipped: 3',
      '3:23 figure.shape: chips.h100.shipped is given over time (2022 to 2024-07), and 3 has no date; write the points: { 2025: … }',
    ],
    ['chips.h100.tdp: { value: 3, source: makre }', '3:39 source.unknown: makre is not in the list of sources; did you mean maker'],
    [
      'chips.h100.release: soon',
      '3:23 value.unreadable: chips.h100.release needs a date, found soon; write 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00',
    ],
  ])('%s is refused', (entry, message) => {
    const [first, ...more] = said(run(`model: plant\nfigures:\n  ${entry}\n`).problems);
    expect(more).toEqual([]);
    expect(first!.startsWith(message)).toBe(true);
  });
});

describe('the clock', () => {
  const at = (day: string): Library => new Library({ ...folders, now: () => new Date(day) });

  it('warns of a figure from the day on which its shelf life has ended', () => {
    const scenario = 'model: plant\nassumptions: { life: figure(chips.h100.life) }\n';
    expect(said(run(scenario, at('2026-06-30')).problems)).toEqual([]);
    expect(said(run(scenario, at('2026-07-01')).problems)).toEqual([
      '2:22 figure.stale: the figure chips.h100.life is as of 2025-06-30, ' +
        'and its shelf life of 1 year ended on 2026-07-01; look for a newer one, or state it under figures',
    ]);
    expect(said(run(`${scenario}figures: { chips.h100.life: 5.5 }\n`, at('2026-07-01')).problems)).toEqual([]);
  });

  it('changes no result and no id of one', () => {
    const [before, after] = ['2026-01-01', '2036-01-01'].map((day) => run('model: plant\n', at(day)).projection!);
    expect(after!.problems.length).toBeGreaterThan(before!.problems.length);
    expect(after!.provenance).toEqual(before!.provenance);
  });
});

describe('the catalog on disk', () => {
  it('is read again when it has changed, and the id of a result with it', () => {
    const before = run('model: plant\n').projection!;
    write('models/catalog/chips.yaml', chips('701'));
    utimesSync(path.join(folder, 'models/catalog/chips.yaml'), new Date(), new Date());
    const after = run('model: plant\n').projection!;
    expect(after.frame.curves.get('power')!.values[0]).toBe(0.701);
    expect(after.provenance.run).not.toBe(before.provenance.run);
    write('models/catalog/chips.yaml', chips('700'));
    expect(run('model: plant\n').projection!.provenance.run).toBe(before.provenance.run);
  });

  it('reports the fault of a figure', () => {
    write(
      'models/catalog/odd.yaml',
      'format: 1\ncatalog: odd\ntitle: Odd\nsummary: Odd.\nsubjects:\n  one:\n    title: One\n    figures:\n' +
        '      power: { title: Power, value: 3, unit: MWW, as_of: 2025, kind: spec, source: maker, confidence: high }\n',
    );
    expect(said(run('model: plant\nassumptions: { third: figure(odd.one.power) }\n').problems)).toEqual([
      "2:23 figure.unknown: the figure odd.one.power has a fault of its own: unit 'MWW' is unknown; mend it in the catalog, odd",
    ]);
  });
});
