import { afterAll, describe, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { ProblemDocument } from '../../../src/core/problem.ts';
import { said, writtenLibrary } from '../../support/written-library.ts';

const model = `time: { from: 2025, to: 2028 }
dimensions:
  site: { title: Site, elements: [north, south] }
parameters:
  pue: { title: PUE, unit: ratio, value: 1.2, plausible: [1.1, 1.5], source: assumption }
  price: { title: Price, unit: USD/MWh, value: 40, source: assumption }
  size: { title: Size, unit: MW, for: [site], value: 1, source: assumption }
series:
  load: { title: Load, unit: MW, between: linear, outside: hold, points: { 2025: 5 }, source: assumption }
auxiliaries:
  total: { title: Total, unit: MW, equation: sum(size) * pue, report: true }
`;
const parent = (rest: string): string => `scenario: parent\nmodel: plant\n${rest}`;
const sites = `tables:
  site:
    north: { size: 5 MWh }
    south: { size: 6 MW }
`;
const scenarios = {
  prices: parent('assumptions:\n  price: 45 USD/MW\n').replace('parent', 'prices'),
  sites: parent(sites).replace('parent', 'sites'),
  implausible: parent('assumptions: { pue: 1.7 }\n').replace('parent', 'implausible'),
  months: parent('horizon: { from: 2025, to: 2025-13 }\n').replace('parent', 'months'),
  orphan: 'scenario: orphan\nextends: nobody\n',
  lost: 'scenario: lost\nmodel: plants\n',
};
const { library, run, scenario, remove } = writtenLibrary({ plant: model }, scenarios);
afterAll(remove);

/** `file line:column code` of each problem. */
const places = (text: string): readonly string[] => said(run(text, 'reported').problems).map((one) => one.split(':', 2).join(':'));

describe('a problem names the file', () => {
  test.each<[title: string, text: string, said: readonly string[]]>([
    ['of the parent whose value it is', 'extends: prices\n', ['prices.yaml 4:10 unit.mismatch']],
    [
      'of the parent, beside own entries of the section',
      'extends: prices\nassumptions: { pue: 1.3 }\n',
      ['prices.yaml 4:10 unit.mismatch'],
    ],
    ['of the child that replaces the value', 'extends: prices\nassumptions: { price: 45 MW }\n', ['tried.yaml 2:23 unit.mismatch']],
    ['of the parent whose cell it is', 'extends: sites\ntables: { site: { south: { size: 7 MW } } }\n', ['sites.yaml 5:20 unit.mismatch']],
    [
      'of the child whose cell it is, in a row of both',
      'extends: sites\ntables: { site: { north: { size: 7 USD } } }\n',
      ['tried.yaml 2:34 unit.mismatch'],
    ],
    ['of the parent whose date it is', 'extends: months\nhorizon: { from: 2025 }\n', ['months.yaml 3:28 time.horizon']],
    ['of the parent that extends a missing scenario', 'extends: orphan\n', ['orphan.yaml 2:10 name.unknown']],
    ['of the parent that names a missing model', 'extends: lost\n', ['lost.yaml 2:8 name.unknown']],
    ['of the scenario that reports it', 'model: plant\nassumptions: { pue: null }\nreport: [totl]\n', ['tried.yaml 3:10 name.unknown']],
  ])('%s', (_, text, want) => {
    expect(places(text)).toEqual(want);
  });

  test('of each scenario, where two share one prepared plan', () => {
    const inherited = 'extends: implausible\n';
    const own = '# A comment.\nmodel: plant\nassumptions: { pue: 1.7 }\n';
    expect([inherited, own, inherited].map(places)).toEqual([
      ['implausible.yaml 3:21 value.implausible'],
      ['tried.yaml 3:21 value.implausible'],
      ['implausible.yaml 3:21 value.implausible'],
    ]);
  });
});

test('a value set on top names its option, a value below it the file', () => {
  const options: ProblemDocument = { place: ({ path }) => ({ option: path.join(' ') }) };
  const found = (set: Readonly<Record<string, string>>): readonly unknown[] =>
    runScenario(library, scenario('extends: prices\n'), { overrides: { set }, options }).problems.map(({ option, file }) => [
      option,
      file?.split('/').at(-1),
    ]);
  expect(found({ price: '45 MW' })).toEqual([['assumptions price', undefined]]);
  expect(found({ pue: '1.3 MW' })).toEqual([
    ['assumptions pue', undefined],
    [undefined, 'prices.yaml'],
  ]);
});

test('a curve asked for is in the document of the options', () => {
  const options: ProblemDocument = { place: () => ({ option: '--curves' }) };
  const { problems } = runScenario(library, { model: 'plant' }, { curves: ['totl'], options });
  expect(problems).toMatchObject([{ code: 'name.unknown', option: '--curves' }]);
});

test('a rendered problem no longer holds its document', () => {
  const { problems } = run('extends: prices\n');
  expect(problems.map((problem) => Object.hasOwn(problem, 'document'))).toEqual([false]);
});
