import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  cited:
    'parameters:\n  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\nexamples:\n' +
    '  - title: One\n    assumptions: { pue: { value: 1.3, source: nowhere } }\n' +
    '    expect: [{ of: pue, equals: 1.3, source: elsewhere }]\n',
  asked:
    'parameters:\n  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\ncategories:\n' +
    '  regime: { title: Regime, cases: [{ when: pue > 1.1, is: wasteful }], otherwise: thrifty }\nexamples:\n' +
    '  - title: One\n    expect: [{ of: regime, equals: wastful }]\n',
});
afterAll(library.remove);

test('sources cited by an example must be listed', () => {
  expect(said(library.check('cited'))).toEqual([
    'cited.yaml 10:47 source.unknown: nowhere is not in the list of sources; add it to sources.yaml, or write assumption',
    'cited.yaml 11:46 source.unknown: elsewhere is not in the list of sources; add it to sources.yaml, or write assumption',
  ]);
});

test('an unknown label of a category is reported with the known ones, not as a broken claim', () => {
  expect(said(library.check('asked'))).toEqual(['asked.yaml 12:36 name.unknown: regime is never wastful; did you mean wasteful']);
});

test('a series of an example has the form of a scenario’s', () => {
  const series = writtenLibrary({
    typed:
      'time: { from: 2025, to: 2026 }\nseries:\n' +
      '  price: { title: Price, unit: USD, between: step, outside: hold }\nauxiliaries:\n' +
      '  cost: { title: Cost, unit: USD, equation: price }\nexamples:\n  - title: One\n' +
      '    series: { price: 7 }\n    expect: [{ of: cost, equals: 7 }]\n  - title: Two\n' +
      '    series: { price: { points: { 2025: 7 }, unit: [USD] } }\n    expect: [{ of: cost, equals: 7 }]\n',
  });
  expect(said(series.library.model('typed').problems)).toEqual([
    'typed.yaml 13:22 field.type: "price": expected null or a mapping, found the number 7',
    'typed.yaml 16:51 field.type: "unit": expected a text, found a list',
  ]);
  series.remove();
});
