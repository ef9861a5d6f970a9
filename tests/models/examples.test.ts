import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/analysis/check/check-examples.ts';
import { library } from '../support/library.ts';

/** Every model's examples: cases whose answer is known on paper. */
describe.each(library.modelNames())('%s', (name) => {
  const { value: model, problems } = library.model(name);

  test('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(model).toBeDefined();
  });

  const outcomes = model ? checkExamples(library, model) : [];

  test('has at least three examples', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(3);
  });

  test.each(outcomes.map((outcome) => [outcome.title, outcome] as const))('%s', (_, outcome) => {
    expect(outcome.problems).toEqual([]);
    expect(outcome.claims.filter((claim) => !claim.holds).map((claim) => claim.claim)).toEqual([]);
  });
});
