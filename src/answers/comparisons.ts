import { compareScenarios } from '../analysis/comparison/compare.ts';
import { comparisonAnswer } from '../contract/comparison-answer.ts';
import { comparisonRequest } from '../contract/schema/comparison.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import type { Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

export function comparisonOf(library: Library, { body, form }: Questions['compare']): Answered {
  const { scenarios, ...question } = questionOf(library, body, comparisonRequest);
  const { comparison, problems } = compareScenarios(library, { ...question, scenarios: scenarios.map((scenario) => ({ scenario })) });
  if (!comparison) throw refused(problems, 'scenario with problems');
  const placed = comparison.scenarios.map((one) => ({ ...one, problems: one.problems.map(inShortPlace) }));
  const frames = [
    ...placed.map(({ frame }) => frame),
    ...comparison.differences.flatMap(({ differences, ratios }) => [differences, ratios]),
  ];
  return written(
    library,
    frames,
    comparisonAnswer({ ...comparison, scenarios: placed }, form.include),
    form,
    question.quantities === undefined,
  );
}
