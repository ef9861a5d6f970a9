import { afterAll, describe, expect, test } from 'vitest';
import { timeAxis } from '../../../src/analysis/frame/frame.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** Dates with a time of day, for runs in steps shorter than a day. */
const library = writtenLibrary({
  hourly:
    `
time: { from: "2025-01-01T00:00", to: "2025-01-02", step: year/8760 }
parameters:
  opening: { title: Opening, unit: date, value: 2025-01-01T02:00, source: assumption }
series:
  load: { title: Load, unit: MW, between: linear, outside: hold, points: { 2025-01-01T02:00: 10, 2025-01-01T06:00: ` +
    `30 }, source: assumption }
auxiliaries:
  since: { title: Since the opening, unit: h, equation: time - opening }
`,
});
afterAll(library.remove);

const short = 'horizon: { from: 2025-01-01T03:00, to: 2025-01-01T05:00:00 }\n';

test('in the horizon, in points and in labels', () => {
  const run = library.run(`model: hourly\n${short}`);
  expect(said(run.problems)).toEqual([]);
  expect(timeAxis(run.projection!.frame)!.labels).toEqual(['2025-01-01T03:00', '2025-01-01T04:00', '2025-01-01T05:00']);
  expect(valuesOf(run, 'load').map((value) => Number(Number(value).toPrecision(9)))).toEqual([15, 20, 25]);
  expect(valuesOf(run, 'since').map((value) => Math.round(Number(value) * 1e6) / 1e6)).toEqual([1, 2, 3]);
});

test('in what a scenario gives', () => {
  const run = library.run(
    `model: hourly\n${short}assumptions:\n  opening: 2025-01-01T04:00\nseries:\n` +
      '  load: { unit: MW, points: { "2025-01-01T03:00": 1, "2025-01-01T05:00": 3 } }\n',
  );
  expect(said(run.problems)).toEqual([]);
  expect(valuesOf(run, 'load').map((value) => Number(Number(value).toPrecision(9)))).toEqual([1, 2, 3]);
  expect(valuesOf(run, 'since').map((value) => Math.round(Number(value) * 1e6) / 1e6)).toEqual([-1, 0, 1]);
});

test('in claims', () => {
  const run = library.run(
    `model: hourly\n${short}expect:\n  - { of: load, at: 2025-01-01T04:00, equals: 20 MW }\n` +
      '  - { of: load, at: 2025-01-01T04:30, equals: 20 MW }\n',
  );
  expect(run.projection!.claims.map(({ claim, holds }) => `${holds} ${claim}`)).toEqual([
    'true load at 2025-01-01T04:00 is 20 MW, expected 20 MW',
    'false load: 2025-01-01T04:30 lies between the steps 2025-01-01T04:00 and 2025-01-01T05:00',
  ]);
});

describe('29 February is not in the calendar, and is refused', () => {
  test.each<[where: string, text: string, said: string]>([
    [
      'in points',
      'model: hourly\nseries:\n  load: { unit: MW, points: { 2028-02-29: 1, 2028-03-01: 2 } }\n',
      'tried.yaml 3:31 time.undated: 2028-02-29 is not a date of the run; ',
    ],
    [
      'at noon',
      'model: hourly\nseries:\n  load: { unit: MW, points: { "2028-02-29T12:00": 1, 2028-03-01: 2 } }\n',
      'tried.yaml 3:31 time.undated: 2028-02-29T12:00 is not a date of the run; ',
    ],
    [
      'in a value',
      'model: hourly\nassumptions: { opening: 2028-02-29 }\n',
      'tried.yaml 2:25 value.unreadable: opening needs a date, found 2028-02-29; ',
    ],
    [
      'in the horizon',
      'model: hourly\nhorizon: { from: 2028-02-29, to: 2028-03-02 }\n',
      'tried.yaml 2:18 time.horizon: 2028-02-29 is not a calendar date; ',
    ],
  ])('%s', (_, text, want) => {
    const hint = '29 February is not in the calendar, whose years have 365 days: write 2028-02-28 or 2028-03-01';
    expect(said(library.run(text).problems)).toEqual([want + hint]);
  });

  test('the days beside it are two points', () => {
    const text = 'model: hourly\nseries:\n  load: { unit: MW, points: { 2025-02-28: 1, 2025-03-01: 3 }, between: step }\n';
    expect(said(library.run(`${text}horizon: { from: 2025-02-28, to: 2025-03-01 }\n`).problems)).toEqual([]);
  });
});

describe('a time zone is refused', () => {
  test.each<[where: string, text: string, said: readonly string[]]>([
    [
      'in points',
      'model: hourly\nseries:\n  load: { unit: MW, points: { "2025-01-01T03:00Z": 1 } }\n',
      [
        'tried.yaml 3:31 time.undated: 2025-01-01T03:00Z is not a date of the run; leave the time zone out: ' +
          '2025-01-01T03:00; a run has one clock and no zones',
      ],
    ],
    [
      'in a date',
      'model: hourly\nassumptions: { opening: "2025-01-01T03:00+01:00" }\n',
      [
        'tried.yaml 2:25 value.unreadable: opening needs a date, found 2025-01-01T03:00+01:00; leave the time zone out: ' +
          '2025-01-01T03:00; a run has one clock and no zones',
      ],
    ],
    [
      'and so is a day that is none',
      'model: hourly\nhorizon: { from: 2025-02-30T03:00 }\n',
      ['tried.yaml 2:18 time.horizon: 2025-02-30T03:00 is not a calendar date; write 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00'],
    ],
  ])('%s', (_, text, want) => {
    expect(said(library.run(text).problems)).toEqual(want);
  });

  test('in the horizon, with the form that is accepted', () => {
    expect(() => library.run('model: hourly\nhorizon: { from: 2025-01-01T03:00Z }\n')).toThrow(
      'must be a year, 2028-06, 2028-06-01 or 2028-06-01T05:00, without a time zone',
    );
  });
});
