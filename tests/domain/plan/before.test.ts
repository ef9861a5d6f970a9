import { afterAll, describe, expect, test } from 'vitest';
import { log } from '../../../src/core/mathematics/mathematics.ts';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import { prepare } from '../../../src/domain/plan/prepare.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A series with a declared value before its first point. */
const capacity = (between: string, outside: string): string => `
time: { from: 2025, to: 2028 }
series:
  capacity:
    { title: Capacity, unit: MW, between: ${between}, outside: ${outside}, before: 0,
      points: { 2027: 10, 2028: 20 }, range: [0, 100], source: assumption }
  derating:
    { title: Derating, unit: ratio, against: MW, between: ${between}, outside: ${outside}, before: 3,
      points: { 0: 1, 4: 0.5 }, source: assumption }
parameters:
  lead: { title: Lead, unit: year, value: 1, source: assumption }
  load: { title: Load, unit: MW, value: -1, range: [-100, 100], source: assumption }
auxiliaries:
  ahead: { title: Ahead, unit: MW, equation: "lookup(capacity, time + lead)", may_be: none }
  late: { title: Late, unit: MW, equation: "delay(capacity, lead)" }
  derated: { title: Derated, unit: ratio, equation: "lookup(derating, load)", may_be: none }
`;
const ways = ['step', 'linear', 'log'].flatMap((between) =>
  ['hold', 'refuse', 'trend'].map((outside) => [between, outside, `${between}-${outside}`] as const),
);
const library = writtenLibrary({
  ...Object.fromEntries(ways.map(([between, outside, name]) => [name, capacity(between, outside)])),
  sites: `
time: { from: 2025, to: 2028 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
inputs:
  level: { title: Level, unit: MW, for: [site], default: 5, range: [0, unlimited] }
series:
  capacity:
    { title: Capacity, unit: MW, for: [site], between: step, outside: hold, before: 500 kW,
      points: { abilene: { 2026: 1 }, memphis: { 2028: 4 } }, range: [0, 100], source: assumption }
  cap:
    { title: Cap, unit: MW, between: step, outside: hold, before: unlimited,
      points: { 2027: 6 }, range: [0, unlimited], source: assumption }
`,
  growth: `
time: { from: 2025, to: 2027 }
series:
  pace: { title: Pace, unit: x/year, between: log, outside: hold, before: 1.5, points: { 2026: 4 }, source: assumption }
`,
  smooth: `
time: { from: 2025, to: 2028, method: rk4 }
series:
  flow_rate:
    { title: Flow rate, unit: MW/year, between: linear, outside: hold, before: 0,
      points: { 2026: 2, 2028: 6 }, source: assumption }
stocks:
  held: { title: Held, unit: MW, initial: 0, inflows: [arriving] }
flows:
  arriving: { title: Arriving, unit: MW/year, equation: flow_rate }
`,
  fleet: `
time: { from: 2025, to: 2026 }
parameters:
  life: { title: Life, unit: year, value: 10, source: assumption }
series:
  built: { title: Built, unit: GPU/year, between: step, outside: hold, before: 7, points: { 2023: 10 }, source: assumption }
auxiliaries:
  left: { title: Left, unit: GPU, equation: "surviving(built, fixed_life(life), built)" }
`,
});
afterAll(library.remove);

const shown = (text: string, name: string, element = 0) => {
  const run = library.run(text);
  expect(said(run.problems)).toEqual([]);
  return valuesOf(run, name, element);
};

describe('before the first point', () => {
  test.each(ways)('a series with between: %s and outside: %s has its own value, and jumps at the point', (between, outside, name) => {
    const late = outside === 'refuse' ? NaN : between === 'step' || outside === 'hold' ? 20 : between === 'log' ? 40 : 30;
    const run = library.run(`model: ${name}\n`);
    expect(valuesOf(run, 'capacity')).toEqual([0, 0, 10, 20]);
    expect(valuesOf(run, 'late')).toEqual([0, 0, 0, 10]);
    // `lookup` reads a year ahead: 2026 to 2029.
    valuesOf(run, 'ahead').forEach((value, k) => {
      const want = [0, 10, 20, late][k]!;
      if (Number.isNaN(want)) expect(value).toBeNull();
      else expect(value).toBeCloseTo(want, 9);
    });
    expect(valuesOf(run, 'derated')[0]).toBe(3);
  });

  test.each(ways)('by quarter, with between: %s and outside: %s, nothing rises towards the point', (between, _, name) => {
    const middle = { step: 10, linear: 15, log: Math.sqrt(200) }[between]!;
    const values = shown(
      `model: ${name}\nhorizon: { from: 2026-07, to: 2027-07, step: quarter }\nassumptions: { lead: 0 year }\n`,
      'capacity',
    );
    expect(values.slice(0, 3)).toEqual([0, 0, 10]);
    expect(values[4]).toBeCloseTo(middle, 9);
  });

  test('outside: refuse refuses after the last point only', () => {
    expect(said(library.run('model: linear-refuse\nhorizon: { from: 2020, to: 2028 }\nassumptions: { lead: 0 year }\n').problems)).toEqual(
      [],
    );
    expect(said(library.run('model: linear-refuse\nhorizon: { to: 2029 }\n').problems)[0]).toMatch(
      /time\.horizon: capacity has no value at 2029-01-01/,
    );
  });

  test('each element has its own first point, and a unit may be stated', () => {
    expect(shown('model: sites\n', 'capacity', 0)).toEqual([0.5, 1, 1, 1]);
    expect(shown('model: sites\n', 'capacity', 1)).toEqual([0.5, 0.5, 0.5, 4]);
  });

  test('it may be unlimited where the range allows', () => {
    expect(shown('model: sites\n', 'cap')).toEqual([Infinity, Infinity, 6, 6]);
  });

  test('of growth factors it is a factor', () => {
    expect(shown('model: growth\n', 'pace')).toEqual([1.5, 4, 4]);
  });

  test('Runge–Kutta has it half a step before the point too', () => {
    // 2025 to 2026: 0 at the start and half-way, 2 at the end: 2/6. Then the line from 2 to 6: 3 and 5.
    const held = shown('model: smooth\n', 'held');
    [0, 1 / 3, 1 / 3 + 3, 1 / 3 + 8].forEach((want, k) => {
      expect(held[k]).toBeCloseTo(want, 12);
    });
  });

  test('a history starts at its first point all the same', () => {
    expect(shown('model: fleet\n', 'left')).toEqual([20, 30]);
  });
});

describe('points of a scenario', () => {
  test.each<[title: string, text: string, abilene: readonly number[], memphis: readonly number[]]>([
    [
      'under series keep the value of the model',
      'series: { capacity: { unit: GW, points: { 2026: { abilene: 0.002, memphis: 0.003 } } } }',
      [0.5, 2, 2, 2],
      [0.5, 3, 3, 3],
    ],
    [
      'under series may have another, in their unit',
      'series: { capacity: { unit: GW, before: 0.001, points: { 2026: { abilene: 0.002, memphis: 0.003 } } } }',
      [1, 2, 2, 2],
      [1, 3, 3, 3],
    ],
    [
      'under assumptions may have another',
      'assumptions: { capacity: { before: 0 MW, value: { 2027: 9 MW } } }',
      [0, 0, 9, 9],
      [0, 0, 9, 9],
    ],
    [
      'in the cells of a table keep the value of the model',
      'tables: { site: { abilene: { capacity: { 2027: 9 MW } }, memphis: { capacity: { 2028: 8 MW } } } }',
      [0.5, 0.5, 9, 9],
      [0.5, 0.5, 0.5, 8],
    ],
    [
      'of one element keep the value of the model',
      'assumptions: { "capacity[memphis]": { value: { 2026: 9 MW } } }',
      [0.5, 1, 1, 1],
      [0.5, 9, 9, 9],
    ],
    [
      'of one element keep the value of the whole',
      'series: { capacity: { before: 2 MW, points: { 2026: 3 MW } } }\nassumptions: { "capacity[memphis]": { value: { 2027: 9 MW } } }',
      [2, 3, 3, 3],
      [2, 2, 9, 9],
    ],
    [
      'of one element may have another',
      'assumptions: { "capacity[memphis]": { value: { 2027: 9 MW }, before: 7 MW } }',
      [0.5, 1, 1, 1],
      [7, 7, 9, 9],
    ],
  ])('%s', (_, text, abilene, memphis) => {
    expect(shown(`model: sites\n${text}\n`, 'capacity', 0)).toEqual(abilene);
    expect(shown(`model: sites\n${text}\n`, 'capacity', 1)).toEqual(memphis);
  });

  test('give an input over time what it is before them', () => {
    const text = 'model: sites\nassumptions: { level: { value: { 2027: 9 MW }, between: linear, outside: refuse, before: 0 MW } }\n';
    expect(said(library.run(`${text}horizon: { to: 2027 }\n`).problems)).toEqual([]);
    expect(shown(`${text}horizon: { to: 2027 }\n`, 'level')).toEqual([0, 0, 9]);
  });

  test('inherited with their value, and replaced with it', () => {
    const chain = writtenLibrary(
      {
        sites:
          'time: { from: 2025, to: 2027 }\nseries:\n  x: { title: X, unit: MW, between: step, outside: hold, ' +
          'before: 0, points: { 2026: 1 }, source: assumption }\n',
      },
      { parent: 'scenario: parent\nmodel: sites\nseries: { x: { points: { 2026: 4 MW }, before: 3 MW } }\n' },
    );
    expect(valuesOf(chain.run('extends: parent\n'), 'x')).toEqual([3, 4, 4]);
    expect(valuesOf(chain.run('extends: parent\nseries: { x: { points: { 2027: 5 MW } } }\n'), 'x')).toEqual([0, 0, 5]);
    chain.remove();
  });
});

describe('a lever', () => {
  test.each<[target: string, value: number, want: readonly number[]]>([
    ['capacity@2027', 25, [0, 0, 25, 20]],
    ['capacity', 7, [7, 7, 7, 7]],
  ])('%s at %d', (target, value, want) => {
    const prepared = prepare(library.library, library.library.model('linear-hold').value!, { model: 'linear-hold' }).prepared!;
    const run = runPlan({ ...prepared, changes: prepared.with([[prepared.lever(target) as Lever, value]]) });
    const of = (name: string) => [...run.values(prepared.compiled.lowered.slots.get(name)!)];
    expect(of('capacity')).toEqual(want);
    expect(of('ahead').slice(0, 3)).toEqual(want.slice(1));
  });

  test('of the whole series has no default where the value before the points differs', () => {
    const prepared = prepare(library.library, library.library.model('growth').value!, { model: 'growth' }).prepared!;
    expect((prepared.lever('pace') as Lever).base).toBeUndefined();
    expect((prepared.lever('pace@2026') as Lever).base).toBe(log(4));
  });
});

describe('is refused', () => {
  const undated =
    'field.conflict: level has one value for all dates, and none before them; give it points: { 2029: … }, or leave before out';

  test.each<[title: string, text: string, found: readonly string[]]>([
    [
      'outside the range',
      'series: { capacity: { before: 200 MW, points: { 2026: 3 MW } } }',
      ['tried.yaml 2:31 value.out-of-range: capacity is 200 MW, outside its range 0 to 100 MW; the range is stated in sites'],
    ],
    [
      'unlimited where the range ends',
      'series: { capacity: { before: unlimited, points: { 2026: 3 MW } } }',
      [
        'tried.yaml 2:31 value.out-of-range: capacity may not be unlimited; ' +
          'where it may be, its range in the model says so: range: [0, unlimited]',
      ],
    ],
    [
      'without its unit, as a point is',
      'series: { capacity: { before: 2, points: { 2026: 3 MW } } }',
      ['tried.yaml 2:31 unit.missing: capacity is in MW, but 2 has no unit; write "2 MW"'],
    ],
    [
      'without its unit, together with the points',
      'series: { capacity: { before: 2, points: { 2026: 3 } } }',
      ['tried.yaml 2:42 unit.missing: capacity is in MW, but 2 of its numbers have no unit; write unit: MW next to points'],
    ],
    [
      'in another unit, once',
      'assumptions: { capacity: { before: 2 MWh, value: { 2026: 3 MW } } }',
      ['tried.yaml 2:36 unit.mismatch: capacity is in MW, but 2 MWh is MWh; divide MWh by the time it took, such as year, to get MW'],
    ],
    [
      'beside one value for all dates',
      'assumptions: { level: { before: 2 MW, value: 3 MW }, "level[abilene]": { before: 2 MW, value: 3 MW } }',
      [`tried.yaml 2:33 ${undated}`, `tried.yaml 2:82 ${undated}`],
    ],
  ])('%s', (_, text, found) => {
    expect(said(library.run(`model: sites\n${text}\n`).problems)).toEqual(found);
  });

  test.each<[title: string, before: string, found: readonly string[]]>([
    ['outside the range', '-1', ['x.yaml 8:51 value.out-of-range: x is -1 MW, outside its range 0 to 9 MW; change the value or the range']],
    [
      'in another unit',
      '1 MWh',
      ['x.yaml 8:51 unit.mismatch: x is in MW, but 1 MWh is MWh; divide MWh by the time it took, such as year, to get MW'],
    ],
    ['as a list', '[1]', ['x.yaml 8:51 field.type: "before": expected a number or a text, found a list']],
    ['unlimited', 'unlimited', []],
  ])('in a model %s', (title, before, found) => {
    const one = writtenLibrary({
      x:
        `time: { from: 2025 }\nseries:\n  x: { title: X, unit: MW, between: step, before: ${before}, outside: hold, ` +
        `range: [0, ${title === 'unlimited' ? title : 9}], points: { 2026: 1 }, source: assumption }\n`,
    });
    expect(said(one.check('x'))).toEqual(found);
    one.remove();
  });

  test('on what is no series', () => {
    const one = writtenLibrary({ x: 'parameters:\n  x: { title: X, unit: MW, before: 0, value: 1, source: assumption }\n' });
    expect(said(one.check('x'))).toEqual([
      expect.stringContaining('x.yaml 7:28 field.unknown: "before" is not a field here; the fields here are title,'),
    ]);
    one.remove();
  });
});
