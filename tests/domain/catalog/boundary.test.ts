import { afterAll, describe, expect, it } from 'vitest';
import { runScenario, type ScenarioRun } from '../../../src/analysis/projection/run-scenario.ts';
import { readCatalogPart } from '../../../src/domain/catalog/read-catalog-part.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { library as own } from '../../support/library.ts';
import { libraryFolder, runText, said, valuesOf } from '../../support/written-library.ts';

const { folders, write, remove } = libraryFolder();
afterAll(remove);

const part = (boundary: string): string =>
  `format: 1
catalog: totals
title: Totals
summary: Of a test.
boundaries: { alone: Data centres, mining: Data centres and mining }
subjects:
  world:
    title: The world
    figures:
      lean: { title: Lean, value: 400, unit: TWh/year, boundary: ${boundary}, as_of: 2025, kind: estimate, source: ` +
  `assumption, confidence: medium }
      leaner: { title: Leaner, value: 300, unit: TWh/year, boundary: alone, as_of: 2025, kind: estimate, source: ` +
  `assumption, confidence: medium }
      all: { title: All, value: 500, unit: TWh/year, boundary: mining, as_of: 2025, kind: estimate, source: assumption, ` +
  `confidence: medium }
      some: { title: Some, value: 450, unit: TWh/year, as_of: 2025, kind: estimate, source: assumption, confidence: medium }
`;
write('models/sources.yaml', 'sources: {}\n');
write('models/catalog/totals.yaml', part('alone'));
write(
  'models/use.yaml',
  `format: 1
model: use
title: Use
version: 1.0.0
summary: Of a test.
time: { from: 2025, to: 2027 }
dimensions:
  report: { title: Report, elements: [first, second] }
parameters:
  use: { title: Use, unit: TWh/year, value: 420, source: assumption }
  reported: { title: Reported, unit: TWh/year, for: [report], value: 1, source: assumption }
series:
  curve: { title: Curve, unit: TWh/year, between: linear, outside: hold, points: { 2025: 1 }, source: assumption }
`,
);
const library = new Library(folders);
const run = (text: string): ScenarioRun => runText(library, `model: use\n${text}`);
const faults = (text: string): string[] => said(run(text).problems).map((problem) => problem.replace(/^\S+ /, ''));
const claim = (rest: string): string => `expect:\n  - { of: use, at: 2025, ${rest} }\n`;

describe('a claim', () => {
  it.each([
    ['above: figure(totals.world.lean), boundary: alone'],
    ['between: [figure(totals.world.leaner), "500 TWh/year"], boundary: alone'],
    ['between: [figure(totals.world.some), figure(totals.world.all)], boundary: mining'],
    ['below: figure(totals.world.some)'],
  ])('%s may be', (rest) => {
    const { projection, problems } = run(claim(rest));
    expect(said(problems).filter((problem) => problem.includes('boundary'))).toEqual([]);
    expect(projection!.claims).toHaveLength(1);
  });

  it.each([
    [
      'above: figure(totals.world.lean)',
      'figure.boundary: the figure totals.world.lean counts within alone, and the claim does not say so; write boundary: alone',
    ],
    [
      'below: figure(totals.world.all), boundary: alone',
      'figure.boundary: the figure totals.world.all counts within mining, not alone; write boundary: mining',
    ],
    [
      'between: [figure(totals.world.lean), figure(totals.world.all)], boundary: alone',
      'figure.boundary: the figure totals.world.all counts within mining, ' + 'and totals.world.lean within alone; write a claim for each',
    ],
    [
      'below: figure(totals.world.some), boundary: alone',
      'figure.boundary: the claim states the boundary alone, and no figure in it has one; leave it out',
    ],
    [
      'below: 500 TWh/year, boundary: alone',
      'figure.boundary: the claim states the boundary alone, and no figure in it has one; leave it out',
    ],
  ])('%s is refused', (rest, message) => {
    expect(faults(claim(rest))).toEqual([message]);
  });

  it('checks the boundary of an override too', () => {
    const stated = 'figures: { totals.world.lean: 410 }\n';
    expect(faults(`${stated}${claim('above: figure(totals.world.lean)')}`)).toHaveLength(1);
    expect(faults(`${stated}${claim('above: figure(totals.world.lean), boundary: alone')}`)).toEqual([]);
  });
});

describe('a value', () => {
  const points = (last: string): string =>
    `series:\n  curve: { points: { 2025: figure(totals.world.leaner), 2027: ${last} }, between: linear, outside: hold }\n`;

  it('joins points of one boundary, and of none', () => {
    for (const last of ['figure(totals.world.lean)', 'figure(totals.world.some)', '450 TWh/year'])
      expect(faults(points(last)).filter((problem) => problem.includes('boundary'))).toEqual([]);
  });

  it('does not join points of two, in a series or in an assumption over time', () => {
    const message =
      'figure.boundary: the figure totals.world.all counts within mining, ' +
      'and totals.world.leaner within alone; take the points of one curve from one of them';
    expect(faults(points('figure(totals.world.all)'))).toEqual([message]);
    expect(
      faults(
        'assumptions:\n  use: { value: { 2025: figure(totals.world.leaner), 2027: figure(totals.world.all) }, between: ' +
          'linear, outside: hold }\n',
      ),
    ).toEqual([message]);
    expect(
      faults(
        'assumptions:\n  reported: { value: { 2025: { first: figure(totals.world.leaner), second: ' +
          'figure(totals.world.all) }, 2027: { first: figure(totals.world.all), second: figure(totals.world.all) } }, ' +
          'between: linear, outside: hold }\n',
      ),
    ).toEqual([message]);
  });

  it('may have elements with different boundaries', () => {
    const done = run('assumptions:\n  reported: { value: { first: figure(totals.world.lean), second: figure(totals.world.all) } }\n');
    expect(said(done.problems)).toEqual([]);
    expect([0, 1].map((element) => valuesOf(done, 'reported', element)[0])).toEqual([400, 500]);
  });
});

describe('the catalog', () => {
  it('refuses a boundary that its part does not list', () => {
    expect(
      said(readCatalogPart(part('crypto'), 'totals', { format: 'yaml' }).problems).map((problem) => problem.replace(/^\S+ /, '')),
    ).toEqual(['figure.boundary: world.lean counts within crypto, which is not under boundaries; they are alone, mining']);
  });

  it('of the project gives one to every total of all data centres, the same words for the same label', () => {
    const words = new Map<string, string>();
    for (const name of own.catalog.partNames()) {
      const { figures, document } = own.catalog.part(name)!;
      for (const [label, text] of Object.entries((document.data as { boundaries?: Record<string, string> }).boundaries ?? {})) {
        expect(words.get(label) ?? text).toBe(text);
        words.set(label, text);
      }
      const totals = [...figures.values()].filter(({ of, unit }) => /^Data centres of /.test(of) && /^TWh\(facility\)/.test(unit));
      expect(totals.filter(({ boundary }) => boundary === undefined).map(({ id }) => id)).toEqual([]);
    }
    expect([...words.keys()]).toEqual(expect.arrayContaining(['berkeley-lab', 'with-cryptocurrency', 'energy-and-ai']));
  });

  it('of the project does not let the total with cryptocurrency pass for that of Energy and AI', () => {
    const refused = (rest: string) =>
      runScenario(own, {
        extends: 'world-data-centers',
        expect: [{ of: 'facility_energy', during: 2022, ...(JSON.parse(rest) as object) }],
      }).problems.filter(({ code }) => code === 'figure.boundary');
    expect(refused('{ "below": "figure(projections.world-iea-electricity-2024.electricity_2022)" }')).toHaveLength(1);
    expect(
      refused(
        '{ "between": ["figure(grid-history.us-data-centers.electricity, 2023)", ' +
          '"figure(grid-history.world-data-centers.electricity, 2024)"], "boundary": "energy-and-ai" }',
      ),
    ).toHaveLength(1);
    expect(
      refused('{ "below": "figure(projections.world-iea-electricity-2024.electricity_2022)", "boundary": "with-cryptocurrency" }'),
    ).toHaveLength(0);
  });
});
