import { afterAll, expect, it } from 'vitest';
import { openExperiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { alongLever, numbersAlong } from '../../../src/analysis/experiment/numbers-along.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const { library, remove } = writtenLibrary({
  plant:
    'time: { from: 2025, to: 2026, step: year }\nparameters:\n' +
    '  opening: { title: Opening, unit: date, value: 2025, source: assumption }\n' +
    '  growth: { title: Growth, unit: x/year, value: 2, source: assumption }\n' +
    '  load: { title: Load, unit: MW, value: 9, source: assumption }\n',
});
afterAll(remove);

it.each([
  ['month', 2025 + 2 / 12],
  ['year/365', 2025 + 59 / 365],
] as const)('a date is the instant it is in a run with steps of a %s', (step, instant) => {
  const { experiment } = openExperiment(library, { scenario: { model: 'plant', horizon: { step } } }, [
    { target: 'opening', path: ['against'] },
  ]);
  const { prepared, levers } = experiment!;
  expect(numbersAlong(prepared, { values: ['2025-03'] }, levers[0]!)).toEqual({ numbers: [instant], problems: [] });
});

it.each([
  ['growth', ['2 x/year', '9 x/year', '1.3 x/year'], [2, 9, 1.3]],
  ['load', ['9 kW', '57 kW', '3 GW'], [0.009, 0.057, 3000]],
])('the axis has the numbers as they are written, converted once: %s', (target, values, want) => {
  const { experiment } = openExperiment(library, { scenario: { model: 'plant' } }, [{ target, path: ['against'] }]);
  const { prepared, levers } = experiment!;
  const { numbers, problems } = numbersAlong(prepared, { values }, levers[0]!);
  expect(problems).toEqual([]);
  expect([...alongLever(prepared, levers[0]!, numbers).axis.values]).toEqual(want);
});
