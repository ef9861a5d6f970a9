import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJsonPointer, jsonPointer } from '../../../src/domain/text/json-pointer.ts';

describe('JSON Pointer', () => {
  it.each([
    [[], ''],
    [['series', 'price', 'points'], '/series/price/points'],
    [['expect', 0, 'of'], '/expect/0/of'],
    [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
    [['~1'], '/~01'],
  ])('%j is %s', (path, pointer) => {
    expect(jsonPointer(path)).toBe(pointer);
    expect(fromJsonPointer(pointer)).toEqual(path.map(String));
  });

  it('survives a round trip with any keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(fromJsonPointer(jsonPointer(path))).toEqual(path);
      }),
    );
  });

  it.each(['a', 'a/b', '/~', '/~2'])('%s is no pointer', (text) => {
    expect(fromJsonPointer(text)).toBeUndefined();
  });
});
