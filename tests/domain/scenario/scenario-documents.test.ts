import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { ProblemDocument } from '../../../src/core/problem.ts';
import { mergeScenarios } from '../../../src/domain/scenario/merge-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { layerOf } from '../../../src/domain/scenario/scenario-layers.ts';
import { runs } from '../../support/runs.ts';
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
  expect(problems.map((problem) => problem.document)).toEqual([undefined]);
});

describe('the layer that states a path', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const value = fc.oneof(fc.integer(), fc.constant(null));
  const entries = fc.dictionary(name, value);
  const scenarioText = fc.record(
    {
      assumptions: entries,
      series: fc.dictionary(
        name,
        fc.oneof(fc.record({ points: fc.dictionary(fc.constantFrom('2025', '2026'), fc.integer()) }), fc.constant(null)),
      ),
      tables: fc.dictionary(
        fc.constantFrom('site', 'kind'),
        fc.oneof(fc.dictionary(fc.constantFrom('x', 'y'), entries), fc.constant(null)),
      ),
      horizon: fc.record({ from: fc.integer(), to: fc.integer(), step: fc.constant('month') }, { requiredKeys: [] }),
      report: fc.array(name),
      figures: entries,
      expect: fc.constant([]),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ScenarioFile>;

  /** Depth at which a section is merged: whole, by entry, by cell. */
  const depths = { tables: 4, assumptions: 2, series: 2, figures: 2, horizon: 2 } as Readonly<Record<string, number>>;
  const pathsIn = (data: unknown, depth: number): readonly (readonly string[])[] =>
    depth === 0 || typeof data !== 'object' || data === null
      ? [[]]
      : Object.entries(data).flatMap(([key, inner]) => pathsIn(inner, depth - 1).map((rest) => [key, ...rest]));
  const at = (data: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], data);

  test('has the value of the merged scenario there', () => {
    fc.assert(
      fc.property(fc.array(scenarioText, { minLength: 1, maxLength: 4 }), (chain) => {
        const merged = chain.reduceRight<ScenarioFile>(mergeScenarios, {});
        const layers = chain.map((one) => ({ scenario: one }));
        for (const [section, data] of Object.entries(merged))
          for (const inner of pathsIn(data, (depths[section] ?? 1) - 1)) {
            const path = [section, ...inner];
            const found = at(merged, path);
            // A row or table without cells is merged from several.
            if (path.length < (depths[section] ?? 1)) continue;
            expect(at(layerOf(layers, path).scenario, path)).toEqual(found);
          }
      }),
      { numRuns: runs(200) },
    );
  });
});
