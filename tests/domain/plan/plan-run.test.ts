import { rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { library as known } from '../../support/library.ts';
import { runs, thorough } from '../../support/runs.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import { resolveScenario } from '../../../src/domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { projectionJson } from '../../support/frames.ts';
import { libraryFolder, writtenLibrary } from '../../support/written-library.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folders = { models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') };

function answer(library: Library, scenario: ScenarioFile): unknown {
  const { projection, problems } = runScenario(library, scenario);
  return { problems, ...(projection ? { json: projectionJson(projection) } : {}) };
}

const value = fc.oneof(
  fc.double({ min: -2, max: 0, noNaN: true }),
  fc.constantFrom(0.7, 3, '50 %', '-0.9', '1 MW', 'nothing', '2 x/year', '40 %/year'),
  fc.record({ value: fc.constantFrom(-0.5, '80 %', '1.5 x/year') }),
  fc.constant(null),
);
const scenario = fc.record({
  extends: fc.constantFrom('stargate-10gw', 'deepseek-moment'),
  assumptions: fc.dictionary(
    fc.constantFrom(
      'own_price_elasticity',
      'pass_through',
      'pue',
      'algorithmic_growth',
      'price_ratio',
      'realisation_share',
      'realisation_share[abilene]',
      'nothing',
    ),
    value,
    { maxKeys: 3 },
  ),
  horizon: fc.constantFrom({}, { to: 2031 }, { step: 'year' as const }),
});

describe('a library with a cached plan', () => {
  it('answers like a new library', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const { horizon, ...rest } = one;
        const asked = (Object.keys(horizon).length > 0 ? one : rest) as unknown as ScenarioFile;
        expect(answer(known, asked)).toEqual(answer(new Library(folders), asked));
      }),
      { numRuns: thorough ? runs(5) : 3 },
    );
  });

  it('prepares once for alternating scenarios, and for equal request bodies', () => {
    const library = new Library(folders);
    const input = (asked: ScenarioFile): unknown => {
      const { value } = resolveScenario(library, asked);
      return planRun(library, value!.model, value!.scenario).plan!.input.series;
    };
    const asked = (name: string, elasticity: number): ScenarioFile => ({
      extends: name,
      assumptions: { own_price_elasticity: elasticity },
    });
    const names = ['stargate-10gw', 'deepseek-moment'];
    const first = names.map((name) => input(asked(name, -0.5)));
    expect(names.map((name) => input(asked(name, -0.6)))).toEqual(first);
    for (const [index, name] of names.entries()) expect(input(asked(name, -0.7))).toBe(first[index]);
    const own = { ...asked('stargate-10gw', -0.5), horizon: { to: 2031 } };
    expect(input(own)).toBe(input({ ...own, horizon: { to: 2031 } }));
    expect(input(own)).not.toBe(input({ ...own, horizon: { to: 2032 } }));
    for (const [index, name] of names.entries()) expect(input(asked(name, -0.8))).toBe(first[index]);
  });

  it.each<ScenarioFile>([{ model: 'rebound' }, ...(thorough ? [{ extends: 'stargate-10gw' }] : [])])(
    'answers successive numbers of one variable like a new library: %j',
    (scenario) => {
      for (const elasticity of [-0.5, -0.6, '-0.7', -90, -0.8, '80 MW', -0.9]) {
        const asked = { ...scenario, assumptions: { own_price_elasticity: elasticity } };
        expect(answer(known, asked)).toEqual(answer(new Library(folders), asked));
      }
    },
  );
});

describe('what scenarios say in another order', () => {
  const { library: written, remove } = writtenLibrary({
    plant: `dimensions:
  site: { title: Site, elements: [north, south] }
  kind: { title: Kind, elements: [old, new] }
parameters:
  size: { title: Size, unit: MW, for: [site, kind], value: 1, source: assumption }
`,
  });
  afterAll(remove);
  const sizes = (asked: Partial<ScenarioFile>): unknown => {
    const { elements, values } = runScenario(written, { model: 'plant', ...asked }, { curves: 'all' }).projection!.frame.curves.get(
      'size',
    )!;
    return [elements[0], [...values]];
  };

  it('is another run where two values are for one element: the later holds', () => {
    const [north, fresh] = [{ 'size[north]': '5 MW' }, { 'size[new]': '6 MW' }];
    expect(sizes({ assumptions: { ...north, ...fresh } })).toEqual([
      ['north', 'south'],
      [5, 6, 1, 6],
    ]);
    expect(sizes({ assumptions: { ...fresh, ...north } })).toEqual([
      ['north', 'south'],
      [5, 5, 1, 6],
    ]);
  });

  it('is another run where rows of a table are the elements', () => {
    const [north, south] = [{ north: {} }, { south: {} }];
    expect(sizes({ tables: { site: { ...north, ...south } } })).toMatchObject([['north', 'south'], {}]);
    expect(sizes({ tables: { site: { ...south, ...north } } })).toMatchObject([['south', 'north'], {}]);
  });
});

describe('a file that changes', () => {
  const { folder, folders, write, remove } = libraryFolder();
  afterAll(remove);
  const model = (factor: number): string =>
    'format: 1\nmodel: plant\ntitle: Plant\nversion: 1.0.0\nsummary: A plant.\nparameters:\n' +
    '  size: { title: Size, unit: ratio, value: 2, source: assumption }\nauxiliaries:\n' +
    `  twice: { title: Twice, unit: ratio, equation: "${factor} * size", report: true }\n`;
  const parent = (size: number): string =>
    `format: 1\nscenario: parent\ntitle: Parent\nsummary: A parent.\nmodel: plant\nassumptions: { size: ${size} }\n`;
  const library = new Library(folders);
  const twice = (asked: ScenarioFile): unknown => [...(runScenario(library, asked).projection?.frame.curves.get('twice')?.values ?? [])];

  it('is read again: a model, and a scenario that others extend', () => {
    write('models/plant.yaml', model(2));
    write('scenarios/parent.yaml', parent(3));
    expect(twice({ extends: 'parent' })).toEqual([6]);
    write('scenarios/parent.yaml', parent(4));
    expect(twice({ extends: 'parent' })).toEqual([8]);
    write('models/plant.yaml', model(3));
    expect(twice({ extends: 'parent' })).toEqual([12]);
  });

  it('is read again though its size and its time are those of before, as after a copy that keeps times', () => {
    const long = new Date('2020-01-01');
    write('scenarios/parent.yaml', parent(5));
    utimesSync(path.join(folder, 'scenarios/parent.yaml'), long, long);
    expect(twice({ extends: 'parent' })).toEqual([15]);
    write('scenarios/parent.yaml', parent(6));
    utimesSync(path.join(folder, 'scenarios/parent.yaml'), long, long);
    expect(twice({ extends: 'parent' })).toEqual([18]);
  });

  it('that is deleted is not found', () => {
    rmSync(path.join(folder, 'scenarios/parent.yaml'));
    expect(runScenario(library, { extends: 'parent' }).problems).toMatchObject([{ code: 'name.unknown' }]);
  });
});

describe('a figure past its shelf life', () => {
  const { folders, write, remove } = libraryFolder();
  afterAll(remove);
  const catalog = (value: number): string =>
    'format: 1\ncatalog: chips\ntitle: Chips\nsummary: Chips.\nsubjects:\n  b200:\n    title: B200\n    figures:\n' +
    `      power: { title: Power, value: ${value}, unit: ratio, as_of: 2024-06, kind: spec, source: assumption, ` +
    'confidence: high, shelf_life: 1 year }\n';
  write('models/catalog/chips.yaml', catalog(3));
  write(
    'models/plant.yaml',
    'format: 1\nmodel: plant\ntitle: Plant\nversion: 1.0.0\nsummary: A plant.\nparameters:\n' +
      '  size: { title: Size, unit: ratio, value: 2, range: [1, 9], source: assumption }\n' +
      '  power: { title: Power, unit: ratio, value: figure(chips.b200.power), source: assumption }\nauxiliaries:\n' +
      '  both: { title: Both, unit: ratio, equation: size * power, report: true }\n',
  );
  let day = '2025-01-01';
  const open = (): Library => new Library({ ...folders, now: () => new Date(day) });
  const library = open();
  const sized = (size: number): ScenarioFile => ({ model: 'plant', assumptions: { size } });

  it('causes a warning from that day on, despite a cached plan', () => {
    const codes = ['2025-01-01', '2025-12-31', '2025-12-31', '2025-01-01', '2026-02-01'].map((today, index) => {
      day = today;
      const asked = sized(2 + index);
      expect(answer(library, asked)).toEqual(answer(open(), asked));
      return runScenario(library, asked).problems.map(({ code }) => code);
    });
    expect(codes).toEqual([[], ['figure.stale'], ['figure.stale'], [], ['figure.stale']]);
  });

  it('does not prevent reuse of the plan with other numbers', () => {
    const [first, second] = [3, 4].map((size) => {
      const { value } = resolveScenario(library, sized(size));
      return planRun(library, value!.model, value!.scenario).plan!;
    });
    expect(first!.problems).toMatchObject([{ code: 'figure.stale' }]);
    expect(second!.input.series).toBe(first!.input.series);
    expect(second!.problems).toEqual(first!.problems);
  });

  it('is checked again when the catalog changes', () => {
    expect([...runScenario(library, sized(5)).projection!.frame.curves.get('both')!.values]).toEqual([15]);
    write('models/catalog/chips.yaml', catalog(4));
    expect([...runScenario(library, sized(6)).projection!.frame.curves.get('both')!.values]).toEqual([24]);
    expect(answer(library, sized(10))).toEqual(answer(open(), sized(10)));
  });

  it('is read again if only a claim names it', () => {
    const asked: ScenarioFile = {
      model: 'plant',
      assumptions: { power: 3 },
      expect: [{ of: 'both', equals: 'figure(chips.b200.power)' }],
    };
    const claims = [6, 7].map((power) => {
      write('models/catalog/chips.yaml', catalog(power));
      return runScenario(library, asked).projection!.claims;
    });
    expect(claims).toMatchObject([[{ holds: true, found: 6 }], [{ holds: false, found: 6 }]]);
  });
});
