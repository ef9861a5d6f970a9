import { describe, expect, it, test } from 'vitest';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import { fraction, multiply, power } from '../../../src/core/units/rational.ts';
import { conversionFactor, sameDimension } from '../../../src/core/units/unit-algebra.ts';
import type { Unit } from '../../../src/core/units/unit.ts';
import { atomNames, findAtom, plainNames } from '../../../src/core/units/unit-table.ts';
import { unit } from './unit.ts';

function hintFor(name: string): string | undefined {
  const parsed = parseUnit(name);
  return parsed.ok ? undefined : (parsed.hint ?? '');
}

/** Every unit that a hint suggests; a list of forms such as `10^-12 J` counts as its unit times its power. */
function suggested(hint: string): readonly Unit[] {
  const [, forms = ''] = /^(?:did you mean|write) (.+)$/.exec(hint) ?? [];
  return forms.split(' or ').flatMap((form) => {
    const [, exponent, base = form] = /^10\^(-?\d+) (.+)$/.exec(form) ?? [];
    const parsed = parseUnit(base);
    return parsed.ok ? [{ ...parsed.unit, scale: multiply(parsed.unit.scale, power(fraction(10n), Number(exponent ?? 0))) }] : [];
  });
}

/** Names that their author meant as `meant`, and that are no unit. */
const slips: readonly { readonly name: string; readonly meant: Unit; readonly slip: string }[] = atomNames().flatMap((name) => {
  const meant = unit(name);
  return [
    { name: name.toLowerCase(), meant, slip: 'all small' },
    { name: name.toUpperCase(), meant, slip: 'all capitals' },
    { name: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(), meant, slip: 'one capital' },
    { name: `${name}s`, meant, slip: 'plural' },
    { name: `${name.toLowerCase()}s`, meant, slip: 'small plural' },
  ].filter(({ name: slipped, slip }) => {
    // A capital M is no milli, one letter has no case to tell, and a number at the end is no word.
    const other = (slip === 'one capital' && findAtom(name.slice(1)) && name.startsWith('m')) || name.length === 1 || /\d$/.test(name);
    return !other && slipped !== name && !parseUnit(slipped).ok;
  });
});

const prefixes = [...Object.entries({ k: 3, M: 6, G: 9, T: 12, P: 15, E: 18, m: -3, c: -2, µ: -6, u: -6, n: -9, p: -12 })];

const prefixed = plainNames()
  .filter((name) => name.length > 1 && !/^m?[s23]$|\d$/.test(name) && name !== 'ms')
  .flatMap((name) =>
    prefixes.flatMap(([prefix, exponent]) => {
      const plain = unit(name);
      const meant = { ...plain, scale: multiply(plain.scale, power(fraction(10n), exponent)) };
      return parseUnit(prefix + name).ok ? [] : [{ name: prefix + name, meant, slip: `prefix ${prefix}` }];
    }),
  );

describe('a suggestion keeps dimension and scale', () => {
  it.each([...slips, ...prefixed])('$name ($slip)', ({ name, meant, slip }) => {
    const hint = hintFor(name) ?? '';
    const units = suggested(hint);
    if (units.length > 0) {
      expect(
        units.some((each) => sameDimension(each, meant) && conversionFactor(each, meant) === 1),
        `${slip}: ${name} got "${hint}"`,
      ).toBe(true);
    }
  });

  it('reads nearly every slip of case, and every prefix of a thousand and more', () => {
    const without = [...slips, ...prefixed.filter(({ slip }) => /^prefix [kMGT]$/.test(slip))].filter(
      ({ name }) => suggested(hintFor(name) ?? '').length === 0,
    );
    // Two letters may be anything, FLOPS are a speed as often as a plural, and MBTU is explained in words.
    expect(without.filter(({ name }) => name.length > 2 && !/flops$|^.?btu$/i.test(name)).map(({ name }) => name)).toEqual([]);
  });
});

test.each([
  ['Gb', 'write Gbit for bits, GB for bytes'],
  ['BTX', 'write a unit such as MW, GPU, token, year or USD_2025, or ratio for a pure number'],
  ['kGPU', 'did you mean thousand GPU'],
  ['GWa', 'write GW*year'],
  ['MWd', 'write MW*day'],
  ['MWs', 'did you mean MW or MW*s'],
  ['mw', 'did you mean MW or mW'],
  ['Mwh', 'did you mean MWh'],
  ['pJ', 'did you mean PJ or 10^-12 J'],
  ['mtoken', 'did you mean Mtoken or 10^-3 token'],
  ['ns', 'ns is 10^-9 s: write the number in s'],
  ['usd_2025', 'did you mean USD_2025'],
])('%s: %s', (name, hint) => {
  expect(hintFor(name)).toBe(hint);
});

test('a word without one of its letters gets no unit of another dimension', () => {
  for (const name of atomNames().filter(({ length }) => length > 4)) {
    for (let at = 1; at < name.length; at++) {
      const typo = name.slice(0, at) + name.slice(at + 1);
      const units = suggested(hintFor(typo) ?? '');
      if (units.length !== 1 || findAtom(typo)) continue;
      expect(sameDimension(units[0]!, unit(name)), `${name} as ${typo} got ${hintFor(typo)}`).toBe(true);
    }
  }
});

test('gas is sold by the BTU', () => {
  expect(conversionFactor(unit('MMBTU'), unit('BTU'))).toBe(1e6);
  expect(conversionFactor(unit('MMBtu'), unit('therm'))).toBe(10);
  // 1 BTU of the International Table is 1055.05585262 J, so 1 kWh is 3412.14 BTU.
  expect(conversionFactor(unit('kWh'), unit('BTU'))).toBeCloseTo(3412.141633, 6);
});
