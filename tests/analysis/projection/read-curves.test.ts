import { afterAll, describe, expect, it, test } from 'vitest';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { head, libraryFolder, runText, said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

const sold = `time: { from: 2024, to: 2026, step: quarter }
dimensions:
  kind: { title: Kind, elements: [old, new] }
  place: { title: Place, elements: [here, there] }
parameters:
  pace: { title: Pace, unit: GW/year, value: 4, source: assumption }
  split: { title: Split, unit: ratio, for: [kind], value: { old: 0.25, new: 0.75 }, source: assumption }
  spread: { title: Spread, unit: ratio, for: [place], value: { here: 0.5, there: 0.5 }, source: assumption }
  rise: { title: Rise, unit: year, value: 1, source: assumption }
  no_limit: { title: No limit, unit: GW/year, value: unlimited, range: [0, unlimited], source: assumption }
  since: { title: Since, unit: date, value: 2025, source: assumption }
auxiliaries:
  added: { title: Added, unit: GW/year, equation: pace * (1 + elapsed / rise) }
  added_by_kind: { title: Added by kind, unit: MW/year, for: [kind], equation: added * split }
  added_by_both: { title: Added by both, unit: MW/year, for: [kind, place], equation: added_by_kind * spread }
  none_at_first: { title: None at first, unit: GW/year, equation: "added / (if(time >= since, 1, 0))", may_be: none }
  bound: { title: Bound, unit: GW/year, equation: "if(time >= since, no_limit, added)", may_be: unlimited }
categories:
  stage: { title: Stage, cases: [{ when: time >= since, is: late }], otherwise: early }
`;
const grid = `time: { from: 2023, to: 2027, step: quarter }
dimensions:
  kind: { title: Kind, elements: [old, new] }
series:
  shipped: { title: Shipped, unit: GW/year, between: step, outside: hold, points: { 2023: 1 }, range: [0, unlimited], source: assumption }
  by_kind: { title: By kind, unit: GW/year, for: [kind], between: step, outside: hold, points: { 2023: 0 }, source: assumption }
auxiliaries:
  total: { title: Total, unit: GW/year, equation: shipped + sum(by_kind), may_be: unlimited }
`;
const library = writtenLibrary(
  { sold, grid },
  {
    plan: 'scenario: plan\nmodel: sold\nassumptions: { pace: { value: 8 GW/year, source: assumption } }\n',
    between: 'scenario: between\nmodel: grid\nseries: { shipped: { points: curve(added in plan), source: assumption } }\n',
    broken: 'scenario: broken\nmodel: sold\nassumptions: { pace: many }\n',
    one: 'scenario: one\nmodel: grid\nseries: { shipped: { points: curve(total in other), source: assumption } }\n',
    other: 'scenario: other\nmodel: grid\nseries: { shipped: { points: curve(total in one), source: assumption } }\n',
  },
);
afterAll(library.remove);

const reading = (points: string, name = 'shipped', more = ''): string =>
  `model: grid\nseries:\n  ${name}: { points: "${points}", source: assumption${more} }\n`;

describe('a series that reads a curve of another scenario', () => {
  it('has its value at each instant of that run, and what lies outside as it says', () => {
    const quarters = Array.from({ length: 9 }, (_, k) => 8 * (1 + k / 4));
    const held = valuesOf(library.run(reading('curve(added in plan)')), 'shipped') as number[];
    expect(held).toHaveLength(17);
    for (const [k, value] of [8, 8, 8, 8, ...quarters, 24, 24, 24, 24].entries()) expect(held[k]).toBeCloseTo(value, 12);
    const zero = valuesOf(library.run(reading('curve(added in plan)', 'shipped', ', before: 0 GW/year')), 'shipped');
    expect(zero.slice(0, 5)).toEqual([0, 0, 0, 0, 8]);
  });

  it.each(['year/7', 'year/52', 'year/365'])('has the value of the same instant where both have a step of %s', (step) => {
    const stepped = (text: string): string => text.replace('step: quarter', `step: ${step}`);
    const own = writtenLibrary({ sold: stepped(sold), grid: stepped(grid) }, { plan: 'scenario: plan\nmodel: sold\n' });
    const { library: both, run, remove } = own;
    const there = runScenario(both, { model: 'sold' }, { curves: ['added'] });
    const here = run(`${reading('curve(added in plan)')}horizon: { from: 2024, to: 2026, step: ${step} }\n`);
    expect(valuesOf(here, 'shipped')).toEqual(valuesOf(there, 'added'));
    remove();
  });

  it('is of the date of the scenario that reads it', () => {
    const priced = `time: { from: 2024, to: 2026, step: quarter }
auxiliaries: { added: { title: Added, unit: GW/year, equation: pace } }
parameters: { pace: { title: Pace, unit: GW/year, value: figure(sales.world.pace), source: assumption } }
`;
    const catalog = `format: 1
catalog: sales
title: Sales
summary: Of a test.
shelf_life: none
subjects:
  world:
    title: World
    figures:
      pace:
        { title: Pace, value: 9, unit: GW/year, as_of: 2025-06, kind: estimate, source: analyst, confidence: low,
          earlier: [{ as_of: 2023-06, value: 4, source: analyst }] }
`;
    const { folders, write, remove } = libraryFolder();
    for (const [name, text] of Object.entries({ priced, grid })) write(`models/${name}.yaml`, head(name) + text);
    write('models/catalog/sales.yaml', catalog);
    write('models/sources.yaml', 'sources:\n  analyst: { title: Note, publisher: Analyst }\n');
    write('scenarios/plan.yaml', 'scenario: plan\nmodel: priced\n');
    const found = (asOf: string): unknown => {
      const run = runText(new Library(folders), `${reading('curve(added in plan)')}${asOf}`);
      return run.projection ? valuesOf(run, 'shipped').at(-1) : said(run.problems);
    };
    expect(found('')).toBe(9);
    expect(found('as_of: 2025-12\n')).toBe(9);
    expect(found('as_of: 2024-12\n')).toBe(4);
    expect(found('as_of: 2022\n')).toEqual([
      '3:22 value.unreadable: the scenario plan cannot be run as of 2022; jevons run plan --as-of 2022 says why',
    ]);
    remove();
  });

  it('reads one element, or each element of a dimension by its name, in another unit', () => {
    expect(valuesOf(library.run(reading('curve(added_by_kind[new] in plan)')), 'shipped')[4]).toBeCloseTo(6, 12);
    const both = library.run(reading('curve(added_by_both[here] in plan)', 'by_kind'));
    expect([0, 1].map((element) => valuesOf(both, 'by_kind', element)[4])).toEqual([1, 3]);
  });

  it('reads a curve that itself reads one, and unlimited values', () => {
    expect(valuesOf(library.run(reading('curve(total in between)')), 'shipped')[4]).toBeCloseTo(8, 12);
    expect(valuesOf(library.run(reading('curve(bound in plan)')), 'total').slice(4, 9)).toEqual([8, 10, 12, 14, Infinity]);
  });

  it('follows the other scenario, and its hash says so', () => {
    const hash = (points: string): string => library.run(reading(points)).projection!.provenance.run;
    expect(hash('curve(added in plan)')).toBe(hash('curve(added in plan)'));
    expect(hash('curve(added in plan)')).not.toBe(hash('curve(total in between)'));
  });

  it('is there for a demand curve too', () => {
    const { curve, problems } = drawDemandCurve(library.library, {
      scenario: 'between',
      against: 'by_kind[new]',
      values: ['1 GW/year', '2 GW/year'],
      at: 2025,
      quantities: ['total'],
    });
    expect(said(problems)).toEqual([]);
    expect([...curve!.frame.curves.get('total')!.values]).toEqual([17, 18]);
  });

  test.each([
    ['curve(added)', ['value.unreadable: curve(added) names no curve; write curve(x in a-scenario), or curve(x[element] in a-scenario)']],
    ['curve(added in plan', [expect.stringContaining('names no curve')]],
    ['curve(added in plan) + 1 GW/year', [expect.stringContaining('names no curve')]],
    ['curve(sum(added) in plan)', [expect.stringContaining('names no curve')]],
    ['curve(aded in plan)', ['name.unknown: plan has no variable aded; did you mean added']],
    ['curve(added in plam)', ['name.unknown: there is no scenario plam; did you mean plan']],
    ['curve(added in ../plan)', [expect.stringContaining('name.unknown: there is no scenario ../plan')]],
    ['curve(added in broken)', ['value.unreadable: the scenario broken cannot be run; jevons check broken says why']],
    ['curve(added_by_kind[blue] in plan)', [expect.stringContaining('dimension.element: added_by_kind has no element blue')]],
    [
      'curve(added_by_both in plan)',
      [expect.stringContaining('added_by_both of plan is for kind and place, and a series can read one of them')],
    ],
    ['curve(stage in plan)', ['name.not-a-value: stage of plan is a category, and a series holds numbers']],
    ['curve(since in plan)', ['unit.date: since of plan is a date, and a series holds numbers']],
    ['curve(none_at_first in plan)', [expect.stringContaining('none_at_first of plan has no value at 2024-01')]],
    ['curve(total in one)', [expect.stringContaining('scenarios read each other: one → other → one; let one of them state points')]],
  ])('refuses %s at its place, and says nothing that follows from it', (points, expected) => {
    expect(said(library.run(reading(points)).problems)).toEqual(
      expected.map((one) => (typeof one === 'string' ? `tried.yaml 3:22 ${one}` : one)),
    );
  });

  it('refuses a scenario that reads itself, another unit, and points of another form', () => {
    const { value, ...read } = library.library.scenario('one');
    expect(said(runScenario(library.library, value!, { read }).problems)).toEqual([
      expect.stringContaining('one.yaml 3:30 scenario.chain: scenarios read each other: one → other → one'),
    ]);
    expect(said(library.run(`scenario: me\n${reading('curve(total in me)')}`).problems)).toEqual([
      'tried.yaml 4:22 scenario.chain: me reads itself; state points',
    ]);
    expect(said(library.run('model: grid\nassumptions: { shipped: "curve(added in plan)" }\n').problems)).toEqual([
      'tried.yaml 2:25 value.unreadable: the points of a series read a curve, and shipped is an assumption here; ' +
        'write series: { shipped: { points: curve(added in plan) } }',
    ]);
    const claim = 'model: grid\nexpect: [{ of: nothing, at: 2025, above: 1 }]';
    expect(said(library.run(reading('curve(aded in plan)').replace('model: grid', claim)).problems)).toEqual([
      expect.stringContaining('nothing'),
      expect.stringContaining('plan has no variable aded'),
    ]);
    expect(said(library.run(reading('curve(split[old] in plan)')).problems)).toEqual([
      'tried.yaml 3:22 unit.mismatch: curve(split[old] in plan): shipped is in GW/year, but 0.25 ratio is ratio',
    ]);
    expect(said(library.run(reading('curve(added_by_kind in plan)')).problems)).toEqual([
      'tried.yaml 3:22 value.unreadable: curve(added_by_kind in plan): shipped needs a number, found a mapping',
    ]);
    expect(() => library.run(reading('crve(pace in plan)'))).toThrow('must be points by date, figure(part.subject.figure), or curve(x in');
  });

  it('tells in the list of assumptions what it has read', () => {
    const { projection } = runScenario(library.library, library.scenario(reading('curve(added in plan)')), { assumptionsFor: 'request' });
    const listed = projection!.assumptions!.find(({ variable }) => variable === 'shipped')!;
    expect(listed.stated).toMatch(/^curve\(added in plan\): 2024-01-01: 8 GW/);
    expect(listed.sources).toEqual(['assumption']);
    const set = {
      assumptions: { shipped: { value: { 2024: '1 GW/year' }, between: 'step', outside: 'hold', source: 'assumption' } },
    } as const;
    const over = runScenario(library.library, { extends: 'between', ...set }, { assumptionsFor: 'request' }).projection!.assumptions!;
    expect(over.find(({ variable }) => variable === 'shipped')!.stated).toBe('2024: 1 GW/year');
  });

  it('is one of a hundred at most', () => {
    const names = Array.from({ length: 101 }, (_, k) => `s${k}: { points: curve(added in plan) }`);
    const { problems } = library.run(`model: grid\nseries: { ${names.join(', ')} }\n`);
    expect(problems.filter(({ code }) => code === 'limit.exceeded').map(({ path }) => path)).toEqual([['series', 's100', 'points']]);
  });

  it('reads at most six', () => {
    const {
      library: many,
      run,
      remove,
    } = writtenLibrary(
      { sold, grid },
      Object.fromEntries(Array.from({ length: 7 }, (_, k) => [`plan-${k}`, `scenario: plan-${k}\nmodel: sold\n`])),
    );
    const asked = (count: number): string =>
      `model: grid\nfindings: [${Array.from({ length: count }, (_, k) => `"{added at 2025 in plan-${k}}"`).join(', ')}]\n` +
      'series: { shipped: { points: curve(added in plan-0), source: assumption } }\n';
    expect(many.scenarioNames()).toHaveLength(7);
    expect(said(run(asked(6), 'reported').problems)).toEqual([]);
    expect(said(run(asked(7), 'reported').problems)).toEqual([expect.stringContaining('the run reads more than 6 other scenarios')]);
    remove();
  });
});
