import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../src/domain/text/canonical.ts';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[undefined, NaN, Infinity, -0], '[null,null,null,0]'],
    [{ 'é"': 'line\n' }, '{"é\\"":"line\\n"}'],
    [undefined, 'null'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}'],
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('holds the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(contentHash(turned)).toBe(contentHash(value));
      }),
    );
  });
});

describe('content hash', () => {
  it('of a text is its SHA-256 (FIPS 180-2, appendix B.1)', () => {
    expect(contentHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(contentHash(new TextEncoder().encode('abc'))).toBe(contentHash('abc'));
  });
  it('of data is that of its canonical JSON', () => {
    expect(contentHash({ b: 1, a: 2 })).toBe(contentHash('{"a":2,"b":1}'));
  });
});
