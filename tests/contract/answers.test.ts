import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/contract/blocks.ts';
import { projectionAnswer } from '../../src/contract/projection-answer.ts';
import { json } from '../../src/formats/json.ts';
import { curveOf, frameOf, projectionJson, projectionOf, textOf } from '../support/frames.ts';

const years = [2025, 2026];
const both = { site: ['a', 'b'], generation: ['x', 'y'] };

describe('a projection as JSON', () => {
  test('nests in the order of the dimensions', () => {
    const { curves } = projectionJson(
      projectionOf(
        frameOf(
          {
            q: curveOf(both, [
              [1, 2],
              [3, 4],
              [5, 6],
              [7, 8],
            ]),
          },
          years,
        ),
      ),
    );
    expect(curves['q']).toEqual({
      title: 'A curve',
      unit: 'MW',
      over_time: 'mean',
      dims: ['site', 'generation'],
      by: { a: { x: [1, 2], y: [3, 4] }, b: { x: [5, 6], y: [7, 8] } },
    });
  });

  test('without time there is no time, no step and no over_time', () => {
    const timeless = projectionJson(projectionOf(frameOf({ q: curveOf({}, [[1]]) })));
    expect(timeless).toMatchObject({ curves: { q: { title: 'A curve', unit: 'MW', values: [1] } } });
    expect(Object.keys(timeless)).not.toContain('time');
    expect(JSON.stringify(timeless)).not.toMatch(/over_time|step/);
  });

  test('a problem’s path becomes a JSON Pointer', () => {
    const { problems } = projectionJson(
      projectionOf(frameOf({}, years), {
        problems: [{ code: 'value.not-finite', severity: 'warning', path: ['a/b', 'c~d', 0], message: 'x' }],
      }),
    );
    expect(problems).toEqual([{ code: 'value.not-finite', severity: 'warning', at: '/a~1b/c~0d/0', message: 'x' }]);
  });
});

describe('include', () => {
  const always = ['scenario', 'title', 'summary', 'model', 'cut_equations', 'problems'];
  const one = projectionOf(frameOf({ q: curveOf({}, [[1, 2]]) }, years));
  const keys = (text: string): string[] => {
    const read = readBlocks(text, 'projection');
    if (!('blocks' in read)) throw new Error(read.message);
    return Object.keys(JSON.parse(textOf(json([projectionAnswer(one, read.blocks)]))) as object);
  };

  test('a reading that is unlimited is the word', () => {
    const findings = [{ text: 'The grid is unlimited.', readings: [{ reading: 'grid', value: Infinity, unit: 'MW' }] }];
    expect(projectionJson({ ...one, findings }).findings).toEqual([
      { text: 'The grid is unlimited.', readings: [{ reading: 'grid', value: 'unlimited', unit: 'MW' }] },
    ]);
  });

  test.each([
    ['values', ['time', 'step', 'curves']],
    ['sources, claims', ['claims', 'sources']],
    ['findings', ['findings']],
    ['provenance,figures', ['figures', 'provenance']],
    [
      'values,findings,claims,sources,figures,provenance',
      ['time', 'step', 'curves', 'findings', 'claims', 'sources', 'figures', 'provenance'],
    ],
  ])('%s', (text, fields) => {
    expect(keys(text).sort()).toEqual([...always, ...fields].sort());
  });

  test.each([
    ['value', 'projection', { code: 'name.unknown', message: 'a projection has no block value', hint: 'did you mean values' }],
    [
      'values,nonsense',
      'projection',
      {
        code: 'name.unknown',
        message: 'a projection has no block nonsense',
        hint: 'the blocks are values, findings, claims, sources, figures, provenance, assumptions',
      },
    ],
    [
      'claims',
      'demand curve',
      { code: 'name.unknown', message: 'a demand curve has no block claims', hint: 'the blocks are values, sources, figures, provenance' },
    ],
    [
      ' ,',
      'projection',
      {
        code: 'field.missing',
        message: 'include names no block',
        hint: 'the blocks are values, findings, claims, sources, figures, provenance, assumptions',
      },
    ],
  ] as const)('%j of a %s is refused', (text, kind, want) => {
    expect(readBlocks(text, kind)).toEqual(want);
  });
});
