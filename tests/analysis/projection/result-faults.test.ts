import { afterEach, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { readDocument } from '../../../src/domain/text/document.ts';
import { readScenario } from '../../../src/domain/scenario/read-scenario.ts';
import { said, writtenLibrary, type WrittenLibrary } from '../../support/written-library.ts';

/** Expectations and reported curves are checked even if the run fails, without follow-on problems. */
let written: WrittenLibrary | undefined;
afterEach(() => {
  written?.remove();
  written = undefined;
});

const model = `time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  limit: { title: Limit, unit: MW, value: 5, source: assumption, range: [1, 10] }
  most: { title: Most, unit: MW, value: 9, source: assumption }
  each: { title: Each, unit: MW/GPU, value: 1, source: assumption }
  chips: { title: Chips, unit: GPU, for: [site], value: { abilene: 10, memphis: 20 }, source: assumption }
auxiliaries:
  power: { title: Power, unit: MW, equation: chips * each + limit }
require:
  - { that: limit < most, message: the limit is low }
`;

const wrong = `report: [powr, { power: GPU }]
expect:
  - { of: powr, at: 2026, above: 1 MW }
  - { of: "power[abilen]", at: 2026-07, above: 1 MWh }
  - { of: "sum(power)", above: 1 MW }
  - { of: "sum(power)", during: 2028, above: 1 MW }
  - { of: limit, at: 2040, equals: figure(a.b.c), boundary: x }
`;

const ofResults = ['report', 'expect'];

const foundIn = (text: string): { run: boolean; own: readonly string[]; results: readonly string[] } => {
  written = writtenLibrary({ m: model });
  const document = readDocument(text, { format: 'yaml' });
  const read = readScenario(document);
  const { projection, problems } = runScenario(written.library, read.value ?? read.partial!, {
    read,
  });
  const lines = (inside: boolean): readonly string[] =>
    said(problems.filter(({ path }) => ofResults.includes(String(path[0])) === inside)).map((line) => line.replace(/;.*$/, ''));
  return {
    run: projection !== undefined,
    own: lines(false).map((line) => /[a-z-]+\.[a-z-]+:/.exec(line.replace(/^\S+\.yaml /, ''))![0]),
    results: lines(true).map((line) => line.replace(/^\d+:/, '')),
  };
};

const names = ['name.unknown', 'unit.mismatch', 'name.unknown', 'unit.mismatch', 'dimension.element', 'field.missing', 'figure.unknown'];
const times = ['time.off-grid', 'time.horizon', 'time.horizon'];
const codes = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/^\d+ /, '').split(':')[0]!).sort();

test.each<[string, string, readonly string[], readonly string[]]>([
  ['a value in another unit', 'model: m\nassumptions: { limit: 5 MWh }\n', ['unit.mismatch:'], [...names, ...times]],
  ['a value out of its range', 'model: m\nassumptions: { limit: 50 MW }\n', ['value.out-of-range:'], [...names, ...times]],
  ['a name that nothing has', 'model: m\nassumptions: { limt: 5 MW }\n', ['name.unknown:'], [...names, ...times]],
  ['a broken requirement', 'model: m\nassumptions: { limit: 9.5 MW }\n', ['require.broken:'], [...names, ...times]],
  ['a misspelt field', 'model: m\nassumptions: { limit: { value: 5 MW, wyh: x } }\n', ['field.unknown:'], [...names, ...times]],
  [
    'a misspelt section, which may be that of the tables or the horizon',
    'model: m\nhorison: { to: 2050 }\n',
    ['field.unknown:'],
    names.filter((code) => code !== 'dimension.element'),
  ],
  [
    'a horizon that ends before it begins: no date lies outside it',
    'model: m\nhorizon: { from: 2030, to: 2026 }\n',
    ['time.horizon:'],
    names,
  ],
  ['a run that is too long', 'model: m\nhorizon: { from: 1000, to: 9999, step: year/8784 }\n', ['limit.exceeded:'], names],
])('%s', (_, head, own, results) => {
  const found = foundIn(head + wrong);
  expect([found.run, found.own, codes(found.results)]).toEqual([false, own, [...results].sort()]);
});

test('valid entries give no problem', () => {
  const right =
    'report: [power]\nexpect: [{ of: "power[abilene]", at: 2026, above: 1 MW }, { of: "sum(power)", during: ' +
    '2025, above: 1 GW }, { of: limit, always: true, equals: 3 MW }]\n';
  expect(foundIn(`model: m\nassumptions: { limit: 5 MWh }\n${right}`)).toEqual({ run: false, own: ['unit.mismatch:'], results: [] });
});

test('a misspelt row is not reported again at a claim that uses the correct name', () => {
  expect(
    foundIn('model: m\ntables: { site: { abilen: {}, memphis: {} } }\nexpect: [{ of: "power[abilene]", at: 2026, above: 1 MW }]\n'),
  ).toEqual({ run: false, own: ['dimension.element:'], results: [] });
});

test('a claim with one fault reports no other', () => {
  expect(foundIn('model: m\nexpect: [{ off: x }]\n').results).toEqual(['12 field.unknown: "off" is not a field here']);
});
