import { afterAll, describe, expect, test } from 'vitest';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A series outside its points: before and after them, within the run and before it. */
const library = writtenLibrary({
  prices:
    `
time: { from: 2025, to: 2030 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
series:
  price: { title: Price, unit: USD/MWh, between: linear, outside: trend, points: { 2025: 60, 2026: 40 }, range: [0, ` +
    `100], source: assumption }
  load: { title: Load, unit: MW, for: [site], between: linear, outside: trend, points: { 2025: { abilene: 1, memphis: ` +
    `5 }, 2026: { abilene: 1, memphis: 4 } }, range: [0, 10], source: assumption }
`,
  fleet: `
time: { from: 2025, to: 2027 }
parameters:
  life: { title: Life, unit: year, value: 10, source: assumption }
series:
  built_before: { title: Built before, unit: GPU/year, between: linear, outside: hold, points: { 2022: 10, 2023: 20 }, source: assumption }
  orders: { title: Orders, unit: GPU/year, between: step, outside: hold, points: { 2025: 0 }, source: assumption }
auxiliaries:
  left: { title: Left, unit: GPU, equation: "surviving(orders, fixed_life(life), built_before)" }
`,
});
afterAll(library.remove);

describe('a line extrapolated beyond the points', () => {
  test('stays within the range or the run is refused at the instant', () => {
    expect(said(library.run('model: prices\n').problems)).toEqual([
      'prices.yaml 11:82 value.out-of-range: price is -20 USD/MWh at 2029-01-01, outside its range 0 to 100 USD/MWh: ' +
        'its points do not reach so far, and outside is trend; add points, or state outside: hold; ' +
        'the range is stated in prices',
    ]);
  });

  test('names the element', () => {
    expect(said(library.run('model: prices\nhorizon: { to: 2028 }\n').problems)).toEqual([]);
    expect(
      said(
        library.run(
          'model: prices\nseries:\n  price: { points: { 2025: 60 USD/MWh } }\n' +
            '  load: { unit: MW, points: { 2025: { abilene: 1, memphis: 5 }, 2026: { abilene: 1, memphis: 7 } } }\n',
        ).problems,
      ),
    ).toEqual([
      'tried.yaml 4:29 value.out-of-range: load[memphis] is 11 MW at 2028-01-01, outside its range 0 to 10 MW: ' +
        'its points do not reach so far, and outside is trend; add points, or state outside: hold; ' +
        'the range is stated in prices',
    ]);
  });
});

describe('the history of a fleet', () => {
  const history = (points: string, outside: string) =>
    library.run(`model: fleet\nseries:\n  built_before: { unit: GPU/year, points: ${points}, between: linear, outside: ${outside} }\n`);

  test.each<[outside: string, left: number]>([
    // 2022: 10, 2023: 20, and for 2024, where there is no point:
    ['hold', 10 + 20 + 20],
    ['trend', 10 + 20 + 30],
  ])('goes on after its last point as outside: %s says', (outside, left) => {
    expect(valuesOf(history('{ 2022: 10, 2023: 20 }', outside), 'left')[0]).toBe(left);
  });

  test('outside: refuse refuses an instant before the run that has no point', () => {
    expect(said(history('{ 2022: 10, 2023: 20 }', 'refuse').problems)).toEqual([
      'tried.yaml 3:43 time.horizon: built_before has no value at 2024-01-01: its points do not reach so far, ' +
        'and outside is refuse; add points, or state outside: hold or trend',
    ]);
  });

  test('outside: refuse does not ask for points over the run itself', () => {
    const run = history('{ 2022: 10, 2024: 20 }', 'refuse');
    expect(said(run.problems)).toEqual([]);
    expect(valuesOf(run, 'left')).toEqual([45, 45, 45]);
    expect(valuesOf(run, 'built_before')).toEqual([null, null, null]);
  });

  test('that an equation also reads over the run needs points there', () => {
    const both = writtenLibrary({
      both:
        'time: { from: 2025, to: 2026 }\nparameters:\n' +
        '  life: { title: Life, unit: year, value: 10, source: assumption }\nseries:\n' +
        '  built: { title: Built, unit: GPU/year, between: linear, outside: refuse, points: { 2024: 10 }, source: ' +
        'assumption }\nauxiliaries:\n  left: { title: Left, unit: GPU, equation: "surviving(built, fixed_life(life), ' +
        'built)" }\n',
    });
    expect(said(both.run('model: both\n').problems)).toEqual([
      'both.yaml 10:84 time.horizon: built has no value at 2025-01-01: its points do not reach so far, ' +
        'and outside is refuse; add points, or state outside: hold or trend',
    ]);
    both.remove();
  });
});

test('points for two dimensions, one of them with a single element, may name the element outside', () => {
  const nested = writtenLibrary({
    nested:
      'time: { from: 2025, to: 2026 }\ndimensions:\n  site: { title: Site, elements: [abilene] }\n' +
      '  generation: { title: Generation, elements: [hopper, rubin] }\nseries:\n' +
      '  chips: { title: Chips, unit: GPU, for: [site, generation], between: step, outside: hold, points: { abilene: ' +
      '{ 2025: { hopper: 1, rubin: 2 } } }, source: assumption }\n',
  });
  const run = nested.run('model: nested\n');
  expect(said(run.problems)).toEqual([]);
  expect([valuesOf(run, 'chips', 0), valuesOf(run, 'chips', 1)]).toEqual([
    [1, 1],
    [2, 2],
  ]);
  nested.remove();
});
