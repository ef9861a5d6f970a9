import { afterAll, expect, test } from 'vitest';
import { valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** Flows of money that no rate, every rate or several rates solve. */
const library = writtenLibrary({
  one: `
time: { from: 2025, to: 2028 }
series:
  cash: { title: Cash, unit: USD/year, between: step, outside: hold, points: { 2025: 0 }, source: assumption }
auxiliaries:
  inner_rate: { title: Rate, unit: "%/year", equation: irr(cash) }
`,
  cases: `
time: { from: 2025, to: 2028 }
dimensions:
  case: { title: Case, elements: [plain, twofold] }
series:
  cash:
    { title: Cash, unit: USD/year, for: [case], between: step, outside: hold, source: assumption,
      points: { plain: { 2025: -100, 2026: 60 }, twofold: { 2025: -1, 2026: 2.3, 2027: -1.32 } } }
auxiliaries:
  inner_rate: { title: Rate, unit: "%/month", equation: irr(cash), may_be: none }
  yearly_rate: { title: Rate, unit: 1/year, equation: irr(cash), may_be: none }
`,
});
afterAll(library.remove);

const problems = (text: string): readonly string[] => library.run(text).problems.map(({ code, message }) => `${code}: ${message}`);
const given = (points: string): string => `model: one\nseries:\n  cash: { unit: USD/year, points: ${points} }\n`;

test.each([
  ['{ 2025: 0 }', 'value.not-finite: inner_rate is not a number: the flow of irr is 0 throughout, so every rate solves it'],
  ['{ 2025: 5 }', 'value.not-finite: inner_rate is not a number: the flow of irr never changes its sign, so no rate solves it'],
  ['{ 2025: -1, 2026: 1, 2027: -1 }', 'value.not-finite: inner_rate is not a number: no rate solves irr'],
  ['{ 2025: -1, 2026: 2.3, 2027: -1.32 }', 'value.not-finite: inner_rate is not a number: irr has several answers, 10 and 20 %/year'],
])('a rate without a value says why: %s', (points, want) => {
  expect(problems(given(points))).toEqual([want]);
});

test('a rate of 25 % in each month is found', () => {
  const run = library.run(
    'model: one\nhorizon: { from: 2025, to: 2025-03, step: month }\n' +
      'series:\n  cash: { unit: USD/year, points: { 2025: -100, 2025-02: 125 } }\n',
  );
  expect(run.problems).toEqual([]);
  expect(valuesOf(run, 'inner_rate')[0]).toBeCloseTo(100 * (1.25 ** 12 - 1), 8);
});

test('several answers are said also where no value is a legal answer', () => {
  const run = library.run('model: cases\n');
  expect(run.problems.map(({ message }) => message)).toEqual([
    'inner_rate[twofold] has no value: irr has several answers, 10 and 20 %/year',
    'yearly_rate[twofold] has no value: irr has several answers, 10 and 20 %/year',
  ]);
  expect(valuesOf(run, 'yearly_rate')[0]).toBeCloseTo((60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1, 12);
});
