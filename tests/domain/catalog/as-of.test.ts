import { afterAll, describe, expect, it } from 'vitest';
import type { ScenarioRun } from '../../../src/analysis/projection/run-scenario.ts';
import { readCatalogPart } from '../../../src/domain/catalog/read-catalog-part.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { libraryFolder, runText, said, valuesOf } from '../../support/written-library.ts';

const { folders, write, remove } = libraryFolder();
afterAll(remove);

const catalog = (figures: string): string => `format: 1
catalog: seen
title: Seen
summary: Of a test.
subjects:
  us:
    title: United States
    figures:
${figures}`;
const use = `      use:
        title: Use in 2023
        unit: TWh/year
        as_of: 2026-06-18
        value: 168
        kind: derived
        source: report
        confidence: medium
        earlier:
          - { as_of: 2022, value: 150, source: rumour, confidence: low }
          - { as_of: 2024-12-20, value: 176, kind: estimate, source: old-report, note: Lowered in 2026 }
`;
const chips = `      chips:
        title: Chips
        unit: GPU
        as_of: 2026-09
        points: { 2023: 100, 2024: 310, 2025: 900 }
        kind: estimate
        source: report
        confidence: high
        earlier:
          - { as_of: 2024-12-31, points: { 2023: 90, 2024: 300 }, source: old-report }
`;
const price = `      price:
        title: Price
        unit: USD/Mtoken
        as_of: 2026-05
        points: { 2023-03: 30, 2024-05-13: 15, 2025-08: 10 }
        final: true
        kind: reported
        source: report
        confidence: high
`;
write(
  'models/sources.yaml',
  'sources:\n' + ['report', 'old-report', 'rumour'].map((id) => `  ${id}: { title: ${id}, publisher: Somebody }\n`).join(''),
);
write('models/catalog/seen.yaml', catalog(use + chips + price));
write(
  'models/seen.yaml',
  `format: 1
model: seen
title: Seen
version: 1.0.0
summary: Of a test.
time: { from: 2023, to: 2025 }
parameters:
  use: { title: Use, unit: TWh/year, value: figure(seen.us.use) }
series:
  chips: { title: Chips, unit: GPU, between: linear, outside: hold, points: figure(seen.us.chips) }
  price: { title: Price, unit: USD/Mtoken, between: step, outside: hold, points: figure(seen.us.price) }
auxiliaries:
  spent: { title: Use for a chip, unit: TWh/year/GPU, equation: use / chips }
  paid: { title: Paid, unit: USD/Mtoken, equation: price }
`,
);

const library = new Library({ ...folders, now: () => new Date('2026-11-30') });
const run = (text: string, of = library): ScenarioRun => runText(of, text);
const seen = (asOf: string): ScenarioRun => run(`model: seen\nas_of: ${asOf}\n`);

describe('a run as of a date', () => {
  it('takes the newest vintage without one', () => {
    const own = run('model: seen\n');
    expect(said(own.problems)).toEqual([]);
    expect(['use', 'chips', 'price'].map((name) => valuesOf(own, name))).toEqual([
      [168, 168, 168],
      [100, 310, 900],
      [30, 30, 15],
    ]);
    expect(own.projection!.figures['seen.us.use']).not.toHaveProperty('newest');
    expect(own.projection!).not.toHaveProperty('asOf');
  });

  it('takes each figure as it stood at the end of it', () => {
    const then = seen('2024-12');
    expect(said(then.problems)).toEqual([]);
    expect(['use', 'chips', 'price'].map((name) => valuesOf(then, name))).toEqual([
      [176, 176, 176],
      [90, 300, 300],
      [30, 30, 15],
    ]);
    expect(then.projection!.asOf).toBe('2024-12');
    expect(then.projection!.figures['seen.us.use']).toEqual({
      title: 'Use in 2023',
      of: 'United States',
      value: 176,
      unit: 'TWh/year',
      as_of: '2024-12-20',
      kind: 'estimate',
      confidence: 'medium',
      sources: ['old-report'],
      note: 'Lowered in 2026',
      earlier: [{ as_of: '2022', value: 150, kind: 'derived', confidence: 'low', sources: ['rumour'] }],
      newest: { as_of: '2026-06-18', value: 168, kind: 'derived', confidence: 'medium', sources: ['report'] },
    });
    expect(Object.keys(then.projection!.sources)).toEqual(['old-report', 'report']);
  });

  it('takes of a final figure the points whose period was over', () => {
    expect(valuesOf(run('model: seen\nas_of: 2024-05-12\nfigures: { seen.us.use: 1, seen.us.chips: { 2023: 1 } }\n'), 'price')).toEqual([
      30, 30, 30,
    ]);
    expect(said(run('model: seen\nas_of: 2023-02\nfigures: { seen.us.use: 1, seen.us.chips: { 2023: 1 } }\n').problems)).toEqual([
      'seen.yaml 11:82 figure.later: the figure seen.us.price is of 2023-03 and did not exist as of 2023-02; ' +
        'state what was known then, under figures: seen.us.price, or give the value itself',
    ]);
  });

  it('refuses by name what did not exist yet, unless the scenario states it', () => {
    expect(said(seen('2024-12-19').problems).map((text) => text.split(';')[0])).toEqual([
      'seen.yaml 8:45 figure.unlabelled: the figure seen.us.use is of low confidence, and nothing here says that it is assumed',
      'seen.yaml 10:77 figure.later: the figure seen.us.chips is of 2024-12-31 and did not exist as of 2024-12-19',
    ]);
    const stated = run(
      'model: seen\nas_of: 2024-12-19\nassumptions: { use: 170 TWh/year }\n' +
        'figures:\n  seen.us.chips: { value: { 2023: 80, 2024: 200 }, why: Said then, source: rumour, as_of: 2024-06 }\n',
    );
    expect(said(stated.problems)).toEqual([]);
    expect([valuesOf(stated, 'use'), valuesOf(stated, 'chips')]).toEqual([
      [170, 170, 170],
      [80, 200, 200],
    ]);
  });

  it('refuses a stated figure that is later than the run', () => {
    expect(said(run('model: seen\nas_of: 2024-12\nfigures:\n  seen.us.use: { value: 170, as_of: 2025-01 }\n').problems)).toEqual([
      '4:3 figure.later: the figure seen.us.use is of 2025-01 and did not exist as of 2024-12; ' +
        'state what was known then, under figures: seen.us.use, or give the value itself',
    ]);
  });

  it('is tested against the newest figures, and lists both vintages', () => {
    const { projection } = run(
      'model: seen\nas_of: 2024-12\nexpect:\n  - { of: use, at: 2024, equals: figure(seen.us.use), within: 2 % }\n' +
        '  - { of: chips, at: 2025, above: "figure(seen.us.chips, 2025)" }\n',
    );
    expect(projection!.claims.map(({ claim, holds }) => [claim, holds])).toEqual([
      ['use at 2024-01-01 is 176 TWh/year, expected 168 TWh/year within 2 %', false],
      ['chips at 2025-01-01 is 300 GPU, expected above 900 GPU', false],
    ]);
    expect(Object.entries(projection!.figures).map(([id, { value, points }]) => [id, value ?? points])).toEqual([
      ['seen.us.chips', { 2023: 90, 2024: 300 }],
      ['seen.us.chips as of 2026-09', { 2023: 100, 2024: 310, 2025: 900 }],
      ['seen.us.price', { '2023-03': 30, '2024-05-13': 15 }],
      ['seen.us.use', 176],
      ['seen.us.use as of 2026-06-18', 168],
    ]);
  });

  it('takes a vintage by name', () => {
    const both = run(
      'model: seen\nassumptions:\n  use: "figure(seen.us.use, as of 2024-12)"\nexpect:\n' +
        '  - { of: use, at: 2023, above: figure(seen.us.use) }\n' +
        '  - { of: chips, at: 2023, above: "figure(seen.us.chips, 2023, as of 2025)" }\n',
    );
    expect(said(both.problems)).toEqual([]);
    expect(both.projection!.claims.map(({ claim, holds }) => [claim, holds])).toEqual([
      ['use at 2023-01-01 is 176 TWh/year, expected above 168 TWh/year', true],
      ['chips at 2023-01-01 is 100 GPU, expected above 90 GPU', true],
    ]);
    const asked = (text: string, more = ''): readonly string[] =>
      said(run(`model: seen\nassumptions:\n  use: { value: "figure(seen.us.use, ${text})", source: assumption }\n${more}`).problems).map(
        (one) => one.split(';')[0]!,
      );
    expect(asked('as of 2021')).toEqual(['3:17 figure.later: the figure seen.us.use is of 2022 and did not exist as of 2021']);
    expect(asked('as of then')).toEqual(['3:17 figure.shape: figure(seen.us.use, as of then) names no date']);
    // A run as of a date reads nothing later, whatever it asks for.
    const early = run(
      'model: seen\nas_of: 2024-06\nassumptions:\n  use: { value: "figure(seen.us.use, as of 2026-07)", source: assumption }\n' +
        'figures: { seen.us.chips: { 2023: 1 } }\n',
    );
    expect(valuesOf(early, 'use')[0]).toBe(150);
  });

  it('is inherited, and another date is another run', () => {
    write('scenarios/old.yaml', 'scenario: old\nmodel: seen\nas_of: 2024\n');
    expect(valuesOf(run('extends: old\n'), 'use')[0]).toBe(176);
    expect(valuesOf(run('extends: old\nas_of: 2026-07\n'), 'use')[0]).toBe(168);
    const ids = ['2024', '2024-12', '2026-10'].map((date) => seen(date).projection!.provenance.run);
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses a date that is none', () => {
    expect(said(seen('2024-13').problems).map((text) => text.split(';')[0])).toEqual([
      '2:8 value.unreadable: as_of is 2024-13, which is not a calendar date',
    ]);
  });
});

describe('the vintages of a figure', () => {
  const problems = (figures: string): readonly string[] =>
    said(readCatalogPart(catalog(figures), 'seen', { format: 'yaml', file: 'seen.yaml' }).problems).map((text) =>
      text.replace(/^\S+ \d+:\d+ |^\d+:\d+ /, ''),
    );
  const figure = (rest: string): string =>
    `      use: { title: Use, unit: TWh/year, as_of: 2026, kind: estimate, source: report, confidence: high, ${rest} }\n`;

  it('are read like the figure itself', () => {
    expect(problems(use + chips + price)).toEqual([]);
    expect(problems(figure('value: 1, earlier: [{ as_of: 2024, value: "1", source: report }]'))).toEqual([
      'value.unreadable: us.use needs a number in TWh/year, found 1; leave out the quotes: 1',
    ]);
    expect(problems(figure('value: 1, earlier: [{ as_of: 2024, source: report }]'))).toEqual([
      'field.missing: us.use has no value; write value: …, points: { 2025: … }, or low: and high:',
    ]);
  });

  it('are of one shape, and in order', () => {
    expect(problems(figure('value: 1, earlier: [{ as_of: 2024, points: { 2023: 1 }, source: report }]'))).toEqual([
      'figure.shape: us.use is one number, and this vintage of it is not; make it a figure of its own',
    ]);
    expect(
      problems(figure('value: 1, earlier: [{ as_of: 2025, value: 2, source: report }, { as_of: 2024, value: 1, source: report }]')),
    ).toEqual(['field.conflict: us.use has a vintage of 2025 before one of 2024; list the vintages by date, the oldest first']);
    expect(problems(figure('value: 1, earlier: [{ as_of: 2026-12-31, value: 2, source: report }]'))).toEqual([
      'field.conflict: us.use has a vintage of 2026-12-31 before one of 2026; list the vintages by date, the oldest first',
    ]);
  });

  it('are none of a final figure, which has points', () => {
    expect(problems(figure('value: 1, final: true'))).toEqual([
      'field.conflict: us.use is final and has no points; final says that no point is revised: leave it out',
    ]);
    expect(problems(figure('points: { 2024: 1 }, final: true, earlier: [{ as_of: 2024, points: { 2023: 1 }, source: report }]'))).toEqual([
      'field.conflict: us.use is final and has earlier vintages; keep one of them',
    ]);
  });
});
