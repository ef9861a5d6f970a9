import { expect, test } from 'vitest';
import { project } from '../../../src/analysis/projection/project.ts';
import { cellsOf } from '../../../src/analysis/frame/frame.ts';
import { yearly as byYear } from '../../../src/analysis/frame/yearly.ts';
import { drawChart } from '../../../src/cli/draw-chart.ts';
import { projectionAnswer } from '../../../src/contract/projection-answer.ts';
import { longCsv } from '../../../src/formats/csv.ts';
import { wideCsv } from '../../../src/formats/csv-wide.ts';
import { projectionJson } from '../../support/frames.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import {
  auxiliary,
  curves,
  dimension,
  input,
  libraryOf,
  model,
  parameter,
  problemsOf,
  run,
  series,
  untimed,
  yearly,
} from '../../core/check/run-model.ts';

const open = 'range: [0, unlimited]';
const wanted = parameter('wanted', 'MW', 300);
const capped = model(untimed, {
  parameters: [wanted, parameter('cap', 'MW', 'unlimited', open), parameter('share', 'ratio', 0)],
  auxiliaries: [
    auxiliary('power', 'MW', 'min(wanted, cap)'),
    auxiliary('used', '%', 'wanted / cap'),
    auxiliary('asked', 'ratio', 'if(is_unlimited(cap) and not is_unlimited(wanted), 1, 0)'),
    auxiliary('room', 'kW', 'cap - wanted', 'may_be: unlimited'),
  ],
});

const said = (text: string, scenario: Partial<ScenarioFile> = {}): readonly string[] =>
  run(text, scenario).problems.map(({ code, message }) => `${code}: ${message}`);

test('a default that is unlimited, and one that a scenario limits', () => {
  const unlimited = curves(capped);
  expect(unlimited).toMatchObject({ cap: [Infinity], power: [300], used: [0], asked: [1], room: [Infinity] });
  expect(said(capped)).toEqual([]);
  expect(curves(capped, { assumptions: { cap: '200 MW' } })).toMatchObject({
    cap: [200],
    power: [200],
    used: [150],
    asked: [0],
    room: [-100_000],
  });
});

test.each<[title: string, assumption: unknown]>([
  ['the word alone', 'unlimited'],
  ['the word with its reason and source', { value: 'unlimited', why: 'No limit is known.', source: 'assumption' }],
])('an assumption: %s', (_, assumption) => {
  const limited = model(untimed, {
    parameters: [wanted, parameter('cap', 'MW', 100, open)],
    auxiliaries: [auxiliary('power', 'MW', 'min(wanted, cap)')],
  });
  expect(curves(limited)).toMatchObject({ power: [100] });
  expect(curves(limited, { assumptions: { cap: assumption } as ScenarioFile['assumptions'] })).toMatchObject({
    cap: [Infinity],
    power: [300],
  });
});

test('for a computed variable that may be unlimited, and for no other', () => {
  expect(curves(capped, { assumptions: { room: 'unlimited' } })).toMatchObject({ room: [Infinity] });
  expect(said(capped, { assumptions: { power: 'unlimited' } })).toEqual(['value.out-of-range: power may not be unlimited']);
});

test('by element, in a table and for one element', () => {
  const text = model(untimed, {
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [wanted, parameter('cap', 'MW', '{ abilene: unlimited, memphis: 100 }', `for: [site], ${open}`)],
    auxiliaries: [auxiliary('power', 'MW', 'min(wanted, cap)'), auxiliary('all', 'MW', 'sum(cap)', 'may_be: unlimited')],
  });
  expect(curves(text)).toMatchObject({ 'power[abilene]': [300], 'power[memphis]': [100], all: [Infinity] });
  expect(curves(text, { assumptions: { 'cap[memphis]': 'unlimited' } })).toMatchObject({ 'power[memphis]': [300] });
  expect(curves(text, { tables: { site: { abilene: { cap: '50 MW' }, memphis: { cap: 'unlimited' } } } })).toMatchObject({
    'power[abilene]': [50],
    'power[memphis]': [300],
  });
});

const stepped = (points: string, more = `between: step, outside: hold, ${open}`): string =>
  model(yearly, {
    parameters: [wanted],
    series: [series('cap', 'MW', points, more)],
    auxiliaries: [auxiliary('power', 'MW', 'min(wanted, cap)'), auxiliary('first', 'MW', 'initial(cap)', 'may_be: unlimited')],
  });

test('points of a series', () => {
  expect(curves(stepped('{ 2025: unlimited, 2027: 100 }'))).toMatchObject({
    cap: [Infinity, Infinity, 100, 100, 100, 100],
    power: [300, 300, 100, 100, 100, 100],
    first: [Infinity, Infinity, Infinity, Infinity, Infinity, Infinity],
  });
  expect(curves(stepped('{ 2025: unlimited }', `between: linear, outside: hold, ${open}`))).toMatchObject({
    power: [300, 300, 300, 300, 300, 300],
  });
  expect(
    curves(stepped('{ 2025: 10 }'), { series: { cap: { points: { 2025: 'unlimited' }, between: 'step', outside: 'hold' } } }),
  ).toMatchObject({ power: [300, 300, 300, 300, 300, 300] });
  expect(said(stepped('{ 2025: unlimited, 2027: 100 }', `between: linear, outside: hold, ${open}`))).toEqual([
    'value.out-of-range: cap is unlimited at one of its points, and no line leads there from the next',
  ]);
});

test.each<[title: string, declared: string, problem: string]>([
  [
    'where the range ends with a number',
    parameter('cap', 'MW', 'unlimited', 'range: [0, 1000]'),
    'value.out-of-range: cap may not be unlimited',
  ],
  ['where there is no range', parameter('cap', 'MW', 'unlimited'), 'value.out-of-range: cap may not be unlimited'],
  [
    'as the beginning of a range',
    parameter('cap', 'MW', 1, 'range: [unlimited, unlimited]'),
    'value.out-of-range: cap may not be unlimited',
  ],
  ['of a date', parameter('cap', 'date', 'unlimited', 'range: [2025, unlimited]'), 'value.out-of-range: cap may not be unlimited'],
  ['of a growth factor', parameter('cap', 'x/year', 'unlimited', 'range: [1, unlimited]'), 'value.out-of-range: cap may not be unlimited'],
  ['with a unit', parameter('cap', 'MW', 'unlimited MW', open), "value.unreadable: 'unlimited MW' does not start with a number"],
])('refused: %s', (_, declared, problem) => {
  expect(problemsOf(model(untimed, { parameters: [declared], auxiliaries: [auxiliary('y', 'ratio', '1')] }))).toContain(problem);
});

test.each(['unlimited MW', 'Unlimited'])('%s is refused with the spelling to use', (written) => {
  const { problems } = run(capped, { assumptions: { cap: written } });
  expect(problems.map(({ hint }) => hint)).toEqual(['write unlimited by itself, without a unit and in small letters']);
});

test('every range of the include tree permits it, or none does', () => {
  const inner = (range: string): string =>
    model(
      untimed,
      { inputs: [input('cap', 'MW', range)], auxiliaries: [auxiliary('power', 'MW', 'min(cap, cap / 2)', 'may_be: unlimited')] },
      'inner',
    );
  const outer = model(untimed, { parameters: [parameter('cap', 'MW', 5, open)] }, 'outer', ['inner']);
  const given = { assumptions: { cap: 'unlimited' } };
  expect(run(outer, given, libraryOf({ inner: inner(open) })).problems).toEqual([]);
  expect(run(outer, given, libraryOf({ inner: inner('range: [0, 10]') })).problems.map(({ message }) => message)).toEqual([
    'cap may not be unlimited',
  ]);
});

test('a value that is infinite without permission, or not a number, is reported with its first variable', () => {
  const of = (equation: string, more = ''): readonly string[] =>
    said(
      model(untimed, {
        parameters: [wanted, parameter('cap', 'MW', 'unlimited', open), parameter('nothing', 'ratio', 0)],
        auxiliaries: [auxiliary('x', 'MW', equation, more), auxiliary('y', 'MW', 'x * 2', more)],
      }),
    );
  expect(of('cap * 2')).toEqual(['value.not-finite: x is infinite']);
  expect(of('cap * 2', 'may_be: unlimited')).toEqual([]);
  expect(of('cap * nothing', 'may_be: unlimited')).toEqual(['value.not-finite: x is not a number']);
  expect(of('cap - cap', 'may_be: unlimited')).toEqual(['value.not-finite: x is not a number']);
  expect(of('wanted - cap', 'may_be: unlimited')).toEqual(['value.not-finite: x is infinite']);
  expect(of('if(is_unlimited(cap), cap, cap * nothing)', 'may_be: unlimited')).toEqual([]);
});

const library = libraryOf({ tiny: stepped('{ 2025: unlimited, 2027: 100 }') });
const projection = (() => {
  const { plan } = planRun(library, library.model('tiny').value!, {
    model: 'tiny',
    expect: [
      { of: 'cap', at: 2025, equals: 'unlimited' },
      { of: 'cap', at: 2027, equals: 'unlimited' },
      { of: 'cap', during: 2026, above: '1 GW' },
      { of: 'cap', always: true, below: 'unlimited' },
    ],
  });
  return project(library, plan!, { curves: ['cap', 'power'] }).projection!;
})();

test('JSON, CSV and claims say unlimited, and a chart has a gap there', () => {
  const { curves: all, claims } = projectionJson(projection);
  expect(all['cap']!.values).toEqual(['unlimited', 'unlimited', 100, 100, 100, 100]);
  expect(all['power']!.values).toEqual([300, 300, 100, 100, 100, 100]);
  expect(projectionJson({ ...projection, frame: byYear(projection.frame) }).curves['cap']!.values).toEqual([
    'unlimited',
    'unlimited',
    100,
    100,
    100,
  ]);
  expect(claims.map(({ holds, found }) => [holds, found])).toEqual([
    [true, 'unlimited'],
    [false, 100],
    [true, 'unlimited'],
    [false, 'unlimited'],
  ]);
  expect(claims[1]!.claim).toBe('cap at 2027-01-01 is 100 MW, expected unlimited');
  expect(claims[3]!.claim).toBe('cap at 2025-01-01 is unlimited, expected always below unlimited');
  expect([...longCsv([projectionAnswer(projection)])].join('')).toContain(',cap,MW,2026-01-01,,unlimited\n');
  expect([...wideCsv([projectionAnswer(projection)])].join('')).toContain(',2026-01-01,,unlimited,300\n');
  const terminal = { width: 60, unicode: false, colors: { dim: (text: string) => text } } as Parameters<typeof drawChart>[2];
  expect(drawChart(cellsOf(projection.frame.curves.get('cap')!, 0) as number[], ['2025', '2030'], terminal)).toBe(
    drawChart([null, null, 100, 100, 100, 100], ['2025', '2030'], terminal),
  );
});

test('the ranges permit an unlimited default and a value in place of an equation, but no unlimited result', () => {
  const inner = model(
    untimed,
    {
      inputs: [input('cap', 'MW', `default: unlimited, source: assumption, ${open}`)],
      auxiliaries: [auxiliary('open', 'ratio', 'if(is_unlimited(cap), 1, 0)')],
    },
    'inner',
  );
  const outer = model(
    untimed,
    { parameters: [parameter('limit', 'MW', 10, open)], auxiliaries: [auxiliary('cap', 'MW', 'limit * 2')] },
    'outer',
    ['inner'],
  );
  const files = libraryOf({ inner });
  const asked = (assumptions: ScenarioFile['assumptions']): readonly string[] =>
    run(outer, { assumptions }, files).problems.map(({ code, message }) => `${code}: ${message}`);
  expect(problemsOf(outer, files)).toEqual([]);
  expect(asked({ cap: 'unlimited' })).toEqual([]);
  expect(asked({ limit: 'unlimited' })).toEqual(['value.not-finite: cap is infinite']);
});
