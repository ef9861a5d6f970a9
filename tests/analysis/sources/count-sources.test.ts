import { describe, expect, it } from 'vitest';
import { countSources } from '../../../src/analysis/sources/count-sources.ts';
import { library } from '../../support/library.ts';
import { writtenLibrary } from '../../support/written-library.ts';

describe('the values of the library', () => {
  const { files, total, unread } = countSources(library);

  it('rest on a figure, a source or an assumption, every one of them', () => {
    expect(unread).toEqual([]);
    expect(files.flatMap(({ kind, name, neither }) => neither.map((at) => `${kind} ${name}: ${at}`))).toEqual([]);
    expect(total.neither).toBe(0);
  });

  it('are figures of the catalog ten times as often as numbers typed beside a source', () => {
    expect(total.figure).toBeGreaterThan(10 * total.sourced);
    expect(total.sourced + total.assumption).toBeGreaterThan(100);
  });
});

describe('a value counts', () => {
  const { library: small, remove } = writtenLibrary(
    {
      plant: [
        'dimensions:',
        '  site: { title: Site }',
        'parameters:',
        '  pue: { title: PUE, unit: ratio, value: 1.2, source: survey }',
        '  share: { title: Share, unit: ratio, value: 0.5, source: [survey, assumption] }',
        '  bare: { title: Bare, unit: ratio, value: 0.5 }',
        '  open: { title: Open, unit: ratio, for: [site] }',
        '',
      ].join('\n'),
    },
    {
      filled:
        'model: plant\ntables:\n  site:\n    one: { open: 0.1, source: survey }\n    two: { open: 0.2 }\n' +
        'assumptions:\n  pue: 1.3\n  share: { value: 0.4, source: assumption }\n  bare: null\n',
    },
    '  survey: { title: Survey, publisher: Institute }\n',
  );
  const { files, bySource } = countSources(small);
  remove();

  it('once for each default of a model and each value of a scenario', () => {
    expect(files).toEqual([
      { kind: 'model', name: 'plant', counts: { figure: 0, sourced: 1, assumption: 1, neither: 1 }, neither: ['parameters.bare'] },
      {
        kind: 'scenario',
        name: 'filled',
        counts: { figure: 0, sourced: 1, assumption: 1, neither: 2 },
        neither: ['assumptions.pue', 'tables.site.two.open'],
      },
    ]);
    expect([...bySource]).toEqual([['survey', 3]]);
  });
});
