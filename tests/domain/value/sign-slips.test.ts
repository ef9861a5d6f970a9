import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  market:
    'parameters:\n' +
    '  elasticity: { title: E, unit: ratio, value: -1, range: [-10, 0], source: assumption }\n' +
    '  loss: { title: L, unit: "%", value: 5, range: [0, 50], source: assumption }\n' +
    '  flow: { title: F, unit: MW, value: -5, range: [-10, -1], source: assumption }\n' +
    'auxiliaries:\n  y: { title: Y, unit: ratio, equation: elasticity * loss, report: true }\n',
});
afterAll(library.remove);

test.each([
  ['elasticity: 1.5', 'did you mean -1.5; the range is stated in market'],
  ['loss: -5 %', 'did you mean 5 %; the range is stated in market'],
  ['flow: 4 MW', 'did you mean -4 MW; the range is stated in market'],
  ['elasticity: 11', 'the range is stated in market'],
  ['elasticity: -11', 'the range is stated in market'],
  ['flow: 0 MW', 'the range is stated in market'],
])('a slip of sign is named where the other sign is in the range: %s', (text, hint) => {
  const [problem, ...more] = said(library.run(`model: market\nassumptions: { ${text} }\n`).problems);
  expect(more).toEqual([]);
  expect(problem).toMatch(new RegExp(`outside its range .*; ${hint}$`));
});
