/**
 * All units, as data. One row is a family: its names, its size in base atoms and its prefixes. Base atoms are kg, m, s, lm,
 * K, CO2 (in g), byte, the counted things and the currencies.
 *
 * A year is 8760 h (no leap days), a month a twelfth and a quarter a fourth of it.
 */
import { divide, fraction, multiply, power, rational } from './rational.ts';
import type { Rational } from './unit.ts';

export interface Atom {
  readonly symbol: string;
  readonly atoms: Readonly<Record<string, number>>;
  readonly scale: Rational;
  /** A pure number, which takes no kind: `ratio`, `%`, `million`. */
  readonly bare: boolean;
}

interface Family {
  readonly names: readonly string[];
  readonly atoms: Readonly<Record<string, number>>;
  readonly scale: Rational;
  /** Decimal prefixes, combined with each name. */
  readonly prefixes?: string;
}

export const HOURS_PER_YEAR = 8760;

const PREFIX_POWERS: Readonly<Record<string, number>> = {
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
  Z: 21,
  Y: 24,
  m: -3,
};

const HOUR = fraction(3600n);
const YEAR = multiply(HOUR, fraction(BigInt(HOURS_PER_YEAR)));
const BTU = rational('1055.05585262');
const POWER = { kg: 1, m: 2, s: -3 };
const ENERGY = { kg: 1, m: 2, s: -2 };

const family = (names: string, atoms: Readonly<Record<string, number>>, scale: Rational | string = '1', prefixes = ''): Family => ({
  names: names.split(' '),
  atoms,
  scale: typeof scale === 'string' ? rational(scale) : scale,
  prefixes,
});
/** A counted thing is its own base atom. */
const counted = (names: string, prefixes = ''): Family => family(names, { [names.split(' ')[0] ?? names]: 1 }, '1', prefixes);

const FAMILIES: readonly Family[] = [
  family('W', POWER, '1', 'kMGTPEm'),
  family('hp', POWER, '745.69987158227022'),
  family('Wh', ENERGY, HOUR, 'kMGTPEm'),
  family('J', ENERGY, '1', 'kMGTPEm'),
  // The British thermal unit of the International Table. M and MM before it are read in two ways, so only the latter is here.
  family('BTU Btu', ENERGY, BTU),
  family('MMBTU MMBtu', ENERGY, multiply(BTU, fraction(1_000_000n))),
  family('therm therms', ENERGY, multiply(BTU, fraction(100_000n))),
  // Temperature above absolute zero, and a difference of temperatures.
  family('K', { K: 1 }),

  family('s second seconds', { s: 1 }),
  family('ms', { s: 1 }, '0.001'),
  family('min minute minutes', { s: 1 }, '60'),
  family('h hour hours', { s: 1 }, HOUR),
  family('day days', { s: 1 }, '86400'),
  family('week weeks', { s: 1 }, '604800'),
  family('month months', { s: 1 }, divide(YEAR, fraction(12n))),
  family('quarter quarters', { s: 1 }, divide(YEAR, fraction(4n))),
  family('year years yr yrs', { s: 1 }, YEAR),

  family('g', { kg: 1 }, '0.001', 'km'),
  family('t', { kg: 1 }, '1000', 'kMG'),
  family('lb', { kg: 1 }, '0.45359237'),
  family('long_ton', { kg: 1 }, '1016.0469088'),
  family('gCO2', { CO2: 1 }, '1', 'k'),
  family('tCO2', { CO2: 1 }, '1e6', 'kMG'),

  family('m', { m: 1 }, '1', 'k'),
  family('m2', { m: 2 }),
  family('m3', { m: 3 }),
  family('mile miles', { m: 1 }, '1609.344'),
  family('L', { m: 3 }, '0.001', 'kMGm'),
  family('liter liters litre litres', { m: 3 }, '0.001'),
  family('gallon gallons', { m: 3 }, '0.003785411784'),
  family('lm', { lm: 1 }, '1', 'kMGT'),
  family('lumen lumens', { lm: 1 }),

  family('B', { byte: 1 }, '1', 'kMGTP'),
  family('byte bytes', { byte: 1 }),
  family('KiB', { byte: 1 }, '1024'),
  family('MiB', { byte: 1 }, power(fraction(1024n), 2)),
  family('GiB', { byte: 1 }, power(fraction(1024n), 3)),
  family('TiB', { byte: 1 }, power(fraction(1024n), 4)),
  family('bit bits', { byte: 1 }, '0.125', 'kMGT'),

  counted('FLOP', 'kMGTPEZY'),
  counted('token tokens', 'kMGTP'),
  counted('hash hashes', 'kMGTPEZ'),
  counted('GPU GPUs'),
  counted('accelerator accelerators'),
  counted('server servers'),
  counted('rack racks'),
  counted('site sites'),
  counted('building buildings'),
  counted('person people persons'),
  counted('query queries'),
  counted('request requests'),
  counted('task tasks'),
  counted('parameter parameters'),
  counted('vehicle vehicles'),
  counted('unit units'),
  counted('BTC'),

  family('ratio 1', {}),
  family('%', {}, '0.01'),
  family('ppm', {}, '1e-6'),
  family('thousand', {}, '1e3'),
  family('million', {}, '1e6'),
  family('billion', {}, '1e9'),
  family('trillion', {}, '1e12'),
];

interface Currency {
  readonly name: string;
  /** Other spellings: signs and words. */
  readonly sign: string;
  readonly words: readonly string[];
}

/**
 * One row per currency. Each gives nominal money (`USD`, `kUSD`, `MUSD`) and money of any price year (`USD_2025`). These are
 * different atoms and never mix.
 */
const CURRENCIES: readonly Currency[] = [
  { name: 'USD', sign: '$', words: ['dollar', 'dollars'] },
  { name: 'EUR', sign: '€', words: ['euro', 'euros'] },
  { name: 'GBP', sign: '£', words: [] },
];

const anyCurrency = CURRENCIES.map(({ name }) => name).join('|');
const MONEY = new RegExp(`^(k|M)?((?:${anyCurrency})(?:_\\d{4})?)$`);
const MONEY_ATOM = new RegExp(`^(?:${anyCurrency})(?:_\\d{4})?$`);
const LOOSE_PRICE_YEAR = new RegExp(`^(${anyCurrency})[-']?(\\d{4})$`);

const TABLE: ReadonlyMap<string, Atom> = buildTable();

/** The unit with exactly this name, or undefined. */
export function findAtom(symbol: string): Atom | undefined {
  const known = TABLE.get(symbol);
  if (known) return known;
  const money = MONEY.exec(symbol);
  if (!money) return undefined;
  const [, prefix, currency] = money;
  return { symbol, atoms: { [currency ?? symbol]: 1 }, scale: prefixScale(prefix ?? ''), bare: false };
}

/** All names; currencies without a price year only. */
export function atomNames(): readonly string[] {
  return allNames;
}

const allNames: readonly string[] = [...TABLE.keys(), ...CURRENCIES.flatMap(({ name }) => [name, `k${name}`, `M${name}`])];

/** Names without a prefix, except those of pure numbers. */
export function plainNames(): readonly string[] {
  return allPlain;
}

const allPlain: readonly string[] = [
  ...FAMILIES.flatMap(({ names, atoms }) => (Object.keys(atoms).length === 0 ? [] : names)),
  ...CURRENCIES.map(({ name }) => name),
];

/** Names of money of the price year at the end of a text: `USD_2025`, `kUSD_2025`, … for `usd_2025`. */
export function pricedNames(text: string): readonly string[] {
  const year = /_\d{4}$/.exec(text)?.[0];
  return year === undefined ? [] : CURRENCIES.flatMap(({ name }) => ['', 'k', 'M'].map((prefix) => `${prefix}${name}${year}`));
}

/** Whether a base atom is money, nominal or of a price year. */
export function isMoney(atom: string): boolean {
  return MONEY_ATOM.test(atom);
}

/** The currency of a sign or a word: `USD` for `$` and `dollars`. */
export function currencyCalled(text: string): string | undefined {
  return CURRENCIES.find(({ name, sign, words }) => [name, sign, ...words].includes(text))?.name;
}

/** `USD_2025` for `USD2025`, `USD-2025` and `USD'2025`. */
export function withPriceYear(text: string): string | undefined {
  const [, currency, year] = LOOSE_PRICE_YEAR.exec(text) ?? [];
  return currency === undefined ? undefined : `${currency}_${year}`;
}

/** The names of one family, plain first: `['W', 'kW', …]`. */
export function familyNames(name: string): readonly string[] {
  const found = FAMILIES.find((each) => each.names[0] === name);
  return found ? [name, ...Array.from(found.prefixes ?? '', (prefix) => prefix).map((prefix) => prefix + name)] : [];
}

function buildTable(): Map<string, Atom> {
  const table = new Map<string, Atom>();
  for (const { names, atoms, scale, prefixes } of FAMILIES) {
    for (const prefix of ['', ...Array.from(prefixes ?? '')]) {
      for (const name of names) {
        const symbol = prefix + name;
        if (table.has(symbol)) throw new Error(`unit table: '${symbol}' is there twice`);
        const bare = Object.keys(atoms).length === 0;
        table.set(symbol, { symbol, atoms, scale: multiply(prefixScale(prefix), scale), bare });
      }
    }
  }
  return table;
}

function prefixScale(prefix: string): Rational {
  return power(fraction(10n), prefix === '' ? 0 : (PREFIX_POWERS[prefix] ?? 0));
}
