import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  cited: 'parameters:\n  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\nexamples:\n  - title: One\n    assumptions: { pue: { value: 1.3, source: nowhere } }\n    expect: [{ of: pue, equals: 1.3, source: elsewhere }]\n',
  asked: 'parameters:\n  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\ncategories:\n  regime: { title: Regime, cases: [{ when: pue > 1.1, is: wasteful }], otherwise: thrifty }\nexamples:\n  - title: One\n    expect: [{ of: regime, equals: wastful }]\n',
});
afterAll(library.remove);

test('what an example cites is in the list of sources', () => {
  expect(said(library.check('cited'))).toEqual([
    'cited.yaml 10:47 source.unknown: nowhere is not in the list of sources; add it to sources.yaml, or write assumption',
    'cited.yaml 11:46 source.unknown: elsewhere is not in the list of sources; add it to sources.yaml, or write assumption',
  ]);
});

test('a case a category does not have is said with those it has, and not as a claim that is merely untrue', () => {
  expect(said(library.check('asked'))).toEqual([
    'asked.yaml 12:36 name.unknown: regime is never wastful; did you mean wasteful',
  ]);
});
