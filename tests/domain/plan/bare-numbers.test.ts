import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  shares:
    'parameters:\n' +
    '  share: { title: Share, unit: "%", value: 35, source: assumption }\n' +
    '  people: { title: People, unit: million, value: 3, source: assumption }\n' +
    '  trace: { title: Trace, unit: ppm, value: 3, source: assumption }\n' +
    '  plain: { title: Plain, unit: ratio, value: 1, source: assumption }\n' +
    '  pue: { title: PUE, unit: ratio(facility/it), value: 1, source: assumption }\n' +
    'auxiliaries:\n  y: { title: Y, unit: "%", equation: share, report: true }\n',
});
afterAll(library.remove);

const missing = (given: string, unit: string, raw: string | number): string =>
  `${given} unit.missing: %s is in ${unit}, but ${raw} has no unit; write "${raw} ${unit}", or "${raw} ratio" for a pure number`;

test.each([
  ['share', '%', 40],
  ['share', '%', '"40"'],
  ['share', '%', 0],
  ['people', 'million', 3],
  ['trace', 'ppm', 5],
])('a number without a unit is not taken for hundreds of percent: %s in %s, given %s', (name, unit, raw) => {
  const { projection, problems } = library.run(`model: shares\nassumptions:\n  ${name}: ${raw}\n`);
  expect(projection).toBeUndefined();
  expect(said(problems)).toEqual([missing(`tried.yaml 3:${name.length + 5}`, unit, String(raw).replaceAll('"', '')).replace('%s', name)]);
});

test('nor in an expectation', () => {
  const { problems } = library.run('model: shares\nassumptions: { share: { value: 40 } }\nexpect:\n  - { of: y, equals: 40 }\n');
  expect(said(problems)).toEqual([
    missing('tried.yaml 2:32', '%', 40).replace('%s', 'share'),
    missing('tried.yaml 4:22', '%', 40).replace('%s', 'the claim'),
  ]);
});

test('with its unit, or as a ratio, it is read; a pure ratio needs no unit', () => {
  const value = (text: string): unknown =>
    library.run(`model: shares\nassumptions: { ${text} }\n`).projection?.frame.curves.get('y')?.values[0];
  expect(value('share: 40 %')).toBe(40);
  expect(value('share: 0.4 ratio')).toBe(40);
  expect(value('plain: 2, pue: 1.2')).toBe(35);
});
