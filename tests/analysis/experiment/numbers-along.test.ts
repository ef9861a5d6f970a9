import { afterAll, expect, it } from 'vitest';
import { openExperiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { numbersAlong } from '../../../src/analysis/experiment/numbers-along.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const { library, remove } = writtenLibrary({
  plant:
    'time: { from: 2025, to: 2026, step: year }\nparameters:\n  opening: { title: Opening, unit: date, value: 2025, source: assumption }\n',
});
afterAll(remove);

it.each([
  ['month', 2025 + 2 / 12],
  ['year/365', 2025 + 59 / 365],
] as const)('a date is the instant it is in a run with steps of a %s', (step, instant) => {
  const { experiment } = openExperiment(
    library,
    { scenario: { model: 'plant', horizon: { step } } },
    [{ target: 'opening', path: ['against'] }],
    (problem) => problem,
  );
  const { prepared, levers } = experiment!;
  expect(numbersAlong(prepared, { values: ['2025-03'] }, levers[0]!)).toEqual({ numbers: [instant], problems: [] });
});
