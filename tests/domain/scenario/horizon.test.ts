import { afterAll, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { readScenario } from '../../../src/domain/scenario/read-scenario.ts';
import { readDocument } from '../../../src/domain/text/document.ts';
import { said, writtenLibrary } from '../../support/written-library.ts';

const written = writtenLibrary({
  m: `time: { from: 2025, to: 2026, step: quarter }
parameters:
  load: { title: Load, unit: MW, value: 3, source: assumption }
auxiliaries:
  power: { title: Power, unit: MW, equation: load, report: true }
`,
});
afterAll(written.remove);

const stepped = (step: string): readonly string[] => said(written.run(`model: m\nhorizon: { step: ${step} }\n`).problems);

test('a step longer than the model’s own is noted', () => {
  expect(stepped('year')).toEqual([
    'tried.yaml 2:18 time.coarse: a step of one year is longer than the quarter of m: prices, orders and delays act once a step, ' +
      'so the answer of a whole step applies at once; run it with step quarter too, and compare',
  ]);
});

test('the note refuses nothing', () => {
  const { projection, problems } = written.run('model: m\nhorizon: { step: year }\n');
  expect(projection).toBeDefined();
  expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['note', 'time.coarse']]);
});

test('a step of the same length or shorter is not', () => {
  expect([stepped('quarter'), stepped('month'), stepped('year/4')]).toEqual([[], [], []]);
});

const findings = 'findings: ["{power at 2025}, {power during 2025}, {power at max}, {when power is above 1 MW}"]\n';
const leap = (line: string): string => `tried.yaml ${line} time.horizon: 2028-02-29 is not a calendar date`;
/** What is said of a scenario that cannot be read whole. */
const saidOf = (text: string): readonly string[] => {
  const read = readScenario(readDocument(text, { file: 'tried.yaml', format: 'yaml' }));
  return said(runScenario(written.library, read.value ?? read.partial!, { read }).problems).map((line) => line.replace(/;.*$/, ''));
};
const beside = (horizon: string): readonly string[] => saidOf(`model: m\nhorizon: ${horizon}\n${findings}`);

test.each([
  ['a step of an unknown word', '{ to: 2028-02-29, step: fortnight }', 'field.type'],
  ['a step that is a date', '{ to: 2028-02-29, step: 2028-02-29 }', 'field.type'],
  ['a step that is a number', '{ to: 2028-02-29, step: 4 }', 'field.type'],
  ['a step of too many parts', '{ to: 2028-02-29, step: year/9999 }', 'time.horizon'],
  ['another date that is a list', '{ to: 2028-02-29, from: [2025] }', 'field.type'],
  ['a field of an unknown name', '{ to: 2028-02-29, stp: month }', 'field.unknown'],
])('29 February is told beside %s, and findings keep their time', (_, horizon, code) => {
  const [first, second, ...more] = beside(horizon);
  expect([first, more]).toEqual([leap('2:16'), []]);
  expect(second).toContain(` ${code}: `);
});

test('findings keep their time where the horizon ends before it begins, and their own faults are told', () => {
  expect(beside('{ from: 2030, to: 2026 }')).toEqual(['tried.yaml 2:10 time.horizon: the horizon ends at 2026 and begins at 2030']);
  expect(
    saidOf('model: m\nhorizon: { step: 4 }\nfindings: ["{power at 2028-02-29}, {when power is above 1 MWh}"]\n').map((line) =>
      line.split(' ').slice(0, 3).join(' '),
    ),
  ).toEqual(['tried.yaml 2:18 field.type:', 'tried.yaml 3:14 finding.unreadable:', 'tried.yaml 3:37 unit.mismatch:']);
});

test('29 February is told in the time of a model beside an unreadable step', () => {
  const models = writtenLibrary({
    bad: 'time: { from: 2025-02-29, to: 2028, step: 4 }\n',
    worse: 'time: { from: 2025-02-29, to: 2028, step: year/0 }\n',
  });
  const problems = ['bad', 'worse'].map((name) => said(models.check(name)).map((line) => line.replace(/;.*$/, '')));
  models.remove();
  expect(problems).toEqual([
    ['bad.yaml 6:15 time.horizon: 2025-02-29 is not a calendar date', expect.stringContaining('bad.yaml 6:43 field.type: "step"')],
    ['worse.yaml 6:15 time.horizon: 2025-02-29 is not a calendar date', expect.stringContaining('worse.yaml 6:43')],
  ]);
});
