import { afterAll, expect, it } from 'vitest';
import { instantOf } from '../../../src/analysis/experiment/instant-of.ts';
import { openExperiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const { library, remove } = writtenLibrary({
  plant: 'time: { from: 2025, to: 2026, step: quarter }\nparameters:\n  load: { title: Load, unit: MW, value: 9, source: assumption }\n',
});
afterAll(remove);

const { experiment } = openExperiment(library, { scenario: { model: 'plant' } }, []);
const { prepared } = experiment!;

it.each([
  [undefined, 4],
  [2025, 0],
  ['2025-07', 2],
  ['2026-01-01', 4],
])('the row of %s is %i', (at, row) => {
  expect(instantOf(prepared, at, ['at'])).toBe(row);
});

const outside = { code: 'time.off-grid', path: ['at'], hint: 'the run is from 2025-01-01 to 2026-01-01' };

it.each([['2024-12-31'], ['2024'], ['2026-01-02'], ['2026-02'], ['2030']])('%s is not within the run', (at) => {
  expect(instantOf(prepared, at, ['at'])).toMatchObject({ ...outside, message: `${at} is not within the run` });
});

it('between two steps of the run, both are named', () => {
  expect(instantOf(prepared, '2025-11', ['at'])).toMatchObject({
    code: 'time.off-grid',
    message: '2025-11 lies between the steps 2025-10-01 and 2026-01-01',
  });
});
