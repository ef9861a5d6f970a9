import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, equal, fraction, multiply, ONE, power, rational, toNumber } from '../../../src/core/units/rational.ts';

describe('a decimal is read as written', () => {
  it.each<[string | number, bigint, bigint]>([
    [0.001, 1n, 1000n],
    ['0.001', 1n, 1000n],
    ['1e6', 1_000_000n, 1n],
    [1e-7, 1n, 10_000_000n],
    ['-2.50', -5n, 2n],
    ['.5', 1n, 2n],
    ['3.', 3n, 1n],
    [1e23, 10n ** 23n, 1n],
    [0, 0n, 1n],
  ])('%s', (given, numerator, denominator) => {
    expect(rational(given)).toEqual({ numerator, denominator });
  });

  it.each(['', '.', 'abc', '1e', 'NaN', Number.NaN, Infinity, '1e99999'])('%s is refused', (given) => {
    expect(() => rational(given)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('stays in lowest terms with a positive denominator', () => {
    expect(fraction(4n, -6n)).toEqual({ numerator: -2n, denominator: 3n });
    expect(multiply(fraction(2n, 3n), fraction(3n, 4n))).toEqual(fraction(1n, 2n));
    expect(divide(fraction(1n, 2n), fraction(1n, 4n))).toEqual(fraction(2n));
    expect(power(fraction(2n, 3n), -2)).toEqual(fraction(9n, 4n));
    expect(power(fraction(2n, 3n), 0)).toEqual(ONE);
    expect(equal(rational('0.10'), rational(0.1))).toBe(true);
  });

  it('refuses division by 0 and non-integer powers', () => {
    expect(() => divide(ONE, rational(0))).toThrow('denominator is 0');
    expect(() => power(ONE, 0.5)).toThrow('not an integer');
  });
});

describe('toNumber rounds to the nearest double', () => {
  it('round-trips every finite double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (x) => {
        fc.pre(x === 0 || Math.abs(x) > 1e-300);
        expect(toNumber(rational(x))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  it('divides integers like floating-point division', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        fc.pre(b !== 0 && a !== 0);
        expect(toNumber(fraction(BigInt(a), BigInt(b)))).toBe(a / b);
      }),
    );
  });

  it.each<[string, bigint, bigint, number]>([
    ['both beyond doubles', 10n ** 700n, 10n ** 699n, 10],
    ['a third of them', 10n ** 700n, 3n * 10n ** 700n, 1 / 3],
    ['a tie goes to even', 2n ** 53n + 1n, 1n, 2 ** 53],
    ['just above a tie goes up', (2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n, 2 ** 53 + 2],
    ['too large', 10n ** 400n, 1n, Infinity],
    ['too small', 1n, 10n ** 400n, 0],
  ])('%s', (_title, numerator, denominator, want) => {
    expect(toNumber(fraction(numerator, denominator))).toBe(want);
  });
});
