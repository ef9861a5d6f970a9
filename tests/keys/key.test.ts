import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, isKey, makeKey, withoutSecrets } from '../../src/keys/key.ts';
import { parseRate, rateText } from '../../src/keys/rate.ts';
import { allows } from '../../src/contract/scopes.ts';

describe('a key', () => {
  it('names itself, has 256 bits of its own, and is known by its hash', () => {
    const made = Array.from({ length: 200 }, makeKey);
    for (const { text, id, sha256 } of made) {
      expect(text).toMatch(/^jv_[0-9a-f]{12}_[0-9a-f]{64}$/);
      expect(idOf(text)).toBe(id);
      expect(sha256).not.toContain(text.slice(-64));
      expect(isKey(text, sha256)).toBe(true);
    }
    expect(new Set(made.map(({ text }) => text.slice(-64))).size).toBe(200);
  });

  it('with any other character is another one', () => {
    const { text, sha256 } = makeKey();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...Array.from('0123456789abcdefg_ ')), (at, letter) => {
        const other = text.slice(0, at) + letter + text.slice(at + 1);
        expect(isKey(other, sha256)).toBe(other === text);
      }),
    );
  });

  it('has no id if it has another form', () => {
    for (const text of [
      '',
      'jv_',
      'jv__',
      `jv_${'a'.repeat(12)}_${'b'.repeat(63)}`,
      `jv_${'A'.repeat(12)}_${'b'.repeat(64)}`,
      `x${makeKey().text}`,
    ])
      expect(idOf(text)).toBeUndefined();
  });

  it('loses its secret in what is shown', () => {
    const { text, id } = makeKey();
    for (const written of [text, text.toUpperCase(), encodeURIComponent(text), text.replaceAll('_', '%5F'), `${text}${text}`])
      expect(withoutSecrets(`/v1/models?key=${written}&x=1`).toLowerCase()).not.toContain(text.slice(-64));
    expect(withoutSecrets(`a ${text} b`)).toBe(`a jv_${id}_… b`);
    expect(withoutSecrets('jv_series and names_of_things')).toBe('jv_series and names_of_things');
  });
});

describe('scopes', () => {
  it('run includes read; write includes nothing, and nothing includes it', () => {
    const all = ['read', 'run', 'write'] as const;
    expect(all.map((granted) => all.filter((needed) => allows([granted], needed)))).toEqual([['read'], ['read', 'run'], ['write']]);
    expect(allows([], 'open')).toBe(true);
  });
});

describe('a rate', () => {
  it.each([
    ['600/minute', { requests: 600, seconds: 60 }, '600/minute'],
    ['5/s', { requests: 5, seconds: 1 }, '5/second'],
    ['60 / min', { requests: 60, seconds: 60 }, '60/minute'],
    ['1000/h', { requests: 1000, seconds: 3600 }, '1000/hour'],
    ['10000/day', { requests: 10_000, seconds: 86_400 }, '10000/day'],
  ])('%s', (text, rate, written) => {
    expect(parseRate(text)).toEqual(rate);
    expect(rateText(rate)).toBe(written);
  });

  it.each([
    '',
    '60',
    '/minute',
    '0/minute',
    '-5/minute',
    '1.5/minute',
    '1e3/minute',
    '60/week',
    '60/toString',
    '60/constructor',
    '9999999999/day',
  ])('%j is none', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });
});
