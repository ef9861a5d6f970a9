import { afterAll, expect, test } from 'vitest';
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
