import { describe, expect, test } from 'vitest';
import { mainEntries } from '../../../src/analysis/explain/main-entries.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const included = `
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
inputs:
  given: { title: Given, unit: ratio, default: 1, plausible: [0.5, 2], source: assumption }
  answered: { title: Answered, unit: ratio, default: 1, source: assumption }
parameters:
  lateness: { title: Delay, unit: day, for: [site], value: 10, plausible: [1, 100], source: assumption }
  opening: { title: Opening, unit: date, value: 2025, source: assumption }
series:
  moving: { title: Moving, unit: ratio, between: linear, outside: hold, points: { "2025": 1 }, source: assumption }
auxiliaries:
  made: { title: Made, unit: ratio, equation: given * answered * moving }
main:
  given: { label: What is given, group: Demand, scale: log, step: 1.1, says: "{value} of it" }
`;
const own = (main: string): string => `include: [demand]
time: { from: 2025, to: 2026 }
auxiliaries:
  answered: { title: Answered, unit: ratio, equation: given }
main:
${main}
`;

const written = (main: string) => writtenLibrary({ demand: included, whole: own(main) });

function problemsOf(main: string): readonly string[] {
  const { check, remove } = written(main);
  const problems = check('whole').map(({ code, line, message }) => `${line} ${code}: ${message}`);
  remove();
  return problems;
}

test('fields that are left out are those of the included model, and its list is not taken', () => {
  const { library, remove } = written(
    '  "lateness[abilene]": { label: Late, group: Limits, scale: linear, step: 1 month, says: "{value} late" }\n  given: { group: Use }',
  );
  const { value } = library.model('whole');
  remove();
  expect(mainEntries(value!)).toEqual([
    {
      input: 'lateness[abilene]',
      label: 'Late',
      group: 'Limits',
      scale: 'linear',
      step: expect.closeTo(365 / 12, 9) as number,
      unit: 'day',
      says: '{value} late',
      low: { value: 1, says: '1 day late' },
      high: { value: 100, says: '100 days late' },
    },
    {
      input: 'given',
      label: 'What is given',
      group: 'Use',
      scale: 'log',
      step: 1.1,
      unit: 'ratio',
      says: '{value} of it',
      low: { value: 0.5, says: '0.5 of it' },
      high: { value: 2, says: '2 of it' },
    },
  ]);
});

describe('refused', () => {
  test.each<[title: string, main: string, want: string]>([
    ['an unknown name', '  gven: {}', '11 name.unknown: whole has no variable gven'],
    ['what the model computes', '  answered: {}', '11 value.not-overridable: answered is computed and is no main assumption'],
    ['a series', '  moving: {}', '11 value.not-overridable: moving changes over the run and is no main assumption'],
    [
      'a date',
      '  opening: { label: From, group: Time, scale: linear, step: 1, says: from then on }',
      '11 unit.date: opening is a date and has no scale',
    ],
    ['an unknown element', '  "lateness[abilen]": {}', '11 dimension.element: lateness has no element abilen'],
    [
      'missing words',
      '  lateness: { label: Late, scale: linear, step: 1 }',
      '11 field.missing: the main assumption lateness has no group, no says',
    ],
    [
      'a step in another unit',
      '  given: { scale: linear, step: 1 day }',
      '11 unit.mismatch: the step of given is in ratio, but 1 day is day',
    ],
    ['a ratio of 1', '  given: { step: 1 }', '11 value.out-of-range: the step of given is 1 on a logarithmic scale'],
    ['a step of 0', '  given: { scale: linear, step: 0 }', '11 value.out-of-range: the step of given is 0'],
    ['a sentence that cannot be read', '  given: { says: "{price}" }', '11 meaning.unreadable: price is not the value'],
  ])('%s', (_, main, want) => {
    expect(problemsOf(main)).toEqual([want]);
  });
});
