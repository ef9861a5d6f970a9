import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { present, presentEntries, wellFormed, whole } from '../../../src/domain/text/well-formed.ts';

/** Fields and entries are read individually: the well-formed ones are kept, the others reported with their place. */
const name = z.string().regex(/^[a-z]+$/, 'must be small letters');
const entry = z.strictObject({
  unit: z.string(),
  value: z.unknown(),
  title: z.string().optional(),
  pair: z.tuple([z.number(), z.number()]).optional(),
  flows: z.array(z.string()).optional(),
});
const schema = z.strictObject({
  title: z.string(),
  entries: z.record(name, z.union([z.null(), z.number(), entry])).optional(),
  list: z.array(z.union([z.string(), z.record(name, z.string())])).optional(),
});

const read = (data: unknown): readonly [unknown, readonly string[]] => {
  const { value, omitted } = wellFormed(schema, data);
  return [value, omitted.map(({ path, why }) => `${path.join('.')} ${why}`)];
};

describe('what is well-formed', () => {
  test('a value without a fault is taken as it is', () => {
    const data = { title: 'T', entries: { a: 1, b: null, c: { unit: 'MW', value: 1 } }, list: ['x', { y: 'z' }] };
    expect(wellFormed(schema, data).value).toBe(data);
  });
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['another form altogether', [1], undefined, [' unfit']],
    ['a field that is absent, and one that no format knows', { titel: 'T' }, {}, ['title absent', 'titel unknown']],
    [
      'one faulty entry beside another',
      { title: 'T', entries: { a: 'text', b: 2 } },
      { title: 'T', entries: { b: 2 } },
      ['entries.a unfit'],
    ],
    ['a key in another style', { title: 'T', entries: { A: 1, b: 2 } }, { title: 'T', entries: { b: 2 } }, ['entries.A key']],
    [
      'the fields of an entry',
      { title: 'T', entries: { a: { unit: 3, title: 'A', value: [1], vlue: 2 } } },
      { title: 'T', entries: { a: { title: 'A', value: [1] } } },
      ['entries.a.unit unfit', 'entries.a.vlue unknown'],
    ],
    [
      'a value of any form that is absent',
      { title: 'T', entries: { a: { unit: 'MW' } } },
      { title: 'T', entries: { a: { unit: 'MW' } } },
      ['entries.a.value absent'],
    ],
    [
      'a pair is whole or not there',
      { title: 'T', entries: { a: { unit: 'MW', value: 1, pair: [1, 'x'] } } },
      { title: 'T', entries: { a: { unit: 'MW', value: 1 } } },
      ['entries.a.pair unfit'],
    ],
    [
      'the entries of a list keep their places',
      { title: 'T', list: [3, 'x', { y: 1, z: 'z' }] },
      { title: 'T', list: [undefined, 'x', { z: 'z' }] },
      ['list.0 unfit', 'list.2.y unfit'],
    ],
    [
      'names of Object',
      { title: 'T', constructor: 1, entries: { toString: 2, constructor: 'x' } },
      { title: 'T', entries: {} },
      ['constructor unknown', 'entries.toString key', 'entries.constructor unfit'],
    ],
  ])('%s', (_, data, value, omitted) => {
    expect(read(data)).toEqual([value, omitted]);
  });
});

test('parts of it', () => {
  expect(present([undefined, 'a', 'b'])).toEqual(['a', 'b']);
  expect(present(undefined)).toEqual([]);
  expect(presentEntries({ a: 1, b: undefined })).toEqual([['a', 1]]);
  expect(whole(['a', undefined])).toBeUndefined();
  expect(whole(['a'])).toEqual(['a']);
});
