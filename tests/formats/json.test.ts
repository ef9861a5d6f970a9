import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/formats/answer.ts';
import { json } from '../../src/formats/json.ts';
import { curveOf, frameOf, textOf } from '../support/frames.ts';

const frame = frameOf({});

describe('the text of an answer', () => {
  it('equals that of JSON.stringify, with an empty and a filled cache', () => {
    fc.assert(
      fc.property(
        fc.record(
          { a: fc.jsonValue(), 'b "b"': fc.jsonValue(), c: fc.option(fc.jsonValue(), { nil: undefined }), d: fc.anything() },
          { requiredKeys: [] },
        ),
        (value) => {
          const whole = { ...value, d: typeof value.d === 'bigint' || typeof value.d === 'object' ? null : value.d };
          for (let k = 0; k < 2; k++)
            expect(textOf(json([{ name: 's', frame, fields: whole, shared: ['a', 'c', 'd'] }]))).toBe(JSON.stringify(whole));
        },
      ),
    );
  });

  it('has the curves in place of the frame, as JSON.stringify would write them', () => {
    const curves = {
      p: curveOf({}, [[1, 0.1 + 0.2]]),
      q: curveOf({ site: ['a', 'b'], kind: ['x'] }, [
        [1, null],
        [1e300, -2],
      ]),
      r: curveOf({}, [['low "1"', null]]),
    };
    const whole = frameOf(curves, [2025, 2026]);
    const text = textOf(json([{ name: 's', frame: whole, fields: { before: 1, curves: whole, after: [2] } }]));
    expect(text).toBe(
      JSON.stringify({
        before: 1,
        curves: {
          p: { title: 'A curve', unit: 'MW', over_time: 'mean', values: [1, 0.1 + 0.2] },
          q: {
            title: 'A curve',
            unit: 'MW',
            over_time: 'mean',
            dims: ['site', 'kind'],
            by: { a: { x: [1, null] }, b: { x: [1e300, -2] } },
          },
          r: { title: 'A curve', unit: '', over_time: 'mean', category: true, values: ['low "1"', null] },
        },
        after: [2],
      }),
    );
  });

  it('is a list for several answers, and for none', () => {
    const one = (name: string): Answer => ({ name, frame, fields: { name } });
    expect(textOf(json([one('a'), one('b')]))).toBe('[{"name":"a"},{"name":"b"}]');
    expect(textOf(json([]))).toBe('[]');
  });
});
