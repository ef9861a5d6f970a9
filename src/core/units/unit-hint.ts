/**
 * What to write in place of an unknown unit. A suggestion keeps the size: the name is read with the prefix, the plural or the
 * case that its author may have meant, and a unit of that size is suggested. A name with several readings gets all of them.
 */
import { editDistance } from '../did-you-mean.ts';
import { isKind } from './kinds.ts';
import { divide, equal, fraction, multiply, power, toNumber } from './rational.ts';
import { hintForHabit } from './unit-habits.ts';
import { atomNames, findAtom, plainNames, pricedNames, type Atom } from './unit-table.ts';

/** Hint for a name that is no unit. */
export function hintForUnit(name: string): string {
  const habit = hintForHabit(name);
  if (habit !== undefined) return habit;
  if (isKind(name)) return `${name} is a kind and stands directly after its unit, as in MW(${name})`;
  return powerTimesTime(name) ?? hintForReadings(name, readingsOf(name)) ?? hintForTypo(name) ?? anyUnit;
}

const anyUnit = 'write a unit such as MW, GPU, token, year or USD_2025, or ratio for a pure number';

/** An amount that a name may mean. */
interface Reading {
  readonly size: Size;
  /** How it is written here; absent for an amount without a unit, such as a picojoule. */
  readonly written?: string | undefined;
  /** The unit without its prefix. */
  readonly base: string;
}

type Size = Pick<Atom, 'atoms' | 'scale'>;

interface Prefix {
  readonly sign: string;
  readonly power: number;
  /** The word that stands before any unit in place of the prefix. */
  readonly word?: string;
}

/** Units whose small prefixes are common, so that `pJ` is no PJ and `mm` no million m. */
const metric = ['W', 'Wh', 'J', 's', 'g', 'm', 'L', 'B', 'bit', 'lm', 'K'];

const prefixes: readonly Prefix[] = [
  { sign: 'k', power: 3, word: 'thousand' },
  { sign: 'M', power: 6, word: 'million' },
  { sign: 'G', power: 9, word: 'billion' },
  { sign: 'T', power: 12, word: 'trillion' },
  { sign: 'P', power: 15 },
  { sign: 'E', power: 18 },
  { sign: 'Z', power: 21 },
  { sign: 'Y', power: 24 },
  { sign: 'm', power: -3 },
  { sign: 'c', power: -2 },
  { sign: 'µ', power: -6 },
  { sign: 'u', power: -6 },
  { sign: 'n', power: -9 },
  { sign: 'p', power: -12 },
];

/** A reactor-year's `GWa` and `MWd`; `MWs` may be a plural. */
function powerTimesTime(name: string): string | undefined {
  const [, power = '', time = ''] = /^(\w*W)(a|y|yr|yrs|d|s)$/.exec(name) ?? [];
  if (!findAtom(power)) return undefined;
  if (time === 's') return `did you mean ${power} or ${power}*s`;
  return `write ${power}*${time === 'd' ? 'day' : 'year'}`;
}

function readingsOf(name: string): readonly Reading[] {
  const whole = [...named(name), ...prefixed(name)];
  if (whole.length > 0) return whole;
  return /.s$/i.test(name) && !/\d/.test(name) ? withoutPlural(name.slice(0, -1)) : [];
}

function withoutPlural(one: string): readonly Reading[] {
  const known = findAtom(one);
  return known ? [{ size: known, written: one, base: one }] : [...named(one), ...prefixed(one)];
}

/** Units that differ in case only. A capital that may be a prefix counts, unless the whole name is in capitals. */
function named(name: string): Reading[] {
  const alike = [...atomNames(), ...pricedNames(name)].filter((each) => each.toLowerCase() === name.toLowerCase());
  const counts = /^[A-Z].*[a-z]/.test(name) && prefixed(name).length > 0;
  return alike
    .filter((each) => !counts || each[0] === name[0])
    .map((written) => ({ size: findAtom(written)!, written: singular(written), base: written }));
}

/** Units with a prefix that the table does not give them, or in another case. A capital is no small prefix. */
function prefixed(name: string): Reading[] {
  return prefixes.flatMap(({ sign, power: exponent, word }): Reading[] => {
    const head = name[0] ?? '';
    if (head !== sign && head.toUpperCase() !== sign && !(head === 'K' && sign === 'k')) return [];
    const rest = name.slice(1);
    const base = baseNamed(rest);
    if (base === undefined || (head !== sign && head !== 'K' && metric.includes(rest))) return [];
    const atom = findAtom(base)!;
    const size = { atoms: atom.atoms, scale: multiply(atom.scale, power(fraction(10n), exponent)) };
    return [{ size, base, written: ofSize(size) ?? (word === undefined ? undefined : `${word} ${singular(base)}`) }];
  });
}

/** `km2` is no thousand `m2`, and `kms` no thousand `ms`. */
function baseNamed(rest: string): string | undefined {
  const bases = [...plainNames(), ...pricedNames(rest)].filter((each) => !/^m[s23]$/.test(each));
  return bases.find((each) => each === rest) ?? bases.find((each) => each.toLowerCase() === rest.toLowerCase());
}

function ofSize(size: Size): string | undefined {
  return atomNames().find((each) => sameSize(findAtom(each)!, size));
}

function hintForReadings(name: string, readings: readonly Reading[]): string | undefined {
  const distinct = readings.filter((one, index) => readings.findIndex(({ size }) => sameSize(size, one.size)) === index);
  const [only, ...more] = distinct;
  if (only === undefined) return undefined;
  if (more.length > 0) return `did you mean ${distinct.map((one) => one.written ?? inBase(one)).join(' or ')}`;
  return only.written === undefined ? `${name} is ${inBase(only)}: write the number in ${only.base}` : `did you mean ${only.written}`;
}

/** `10^-12 J`. */
function inBase({ size, base }: Reading): string {
  return `10^${Math.round(Math.log10(toNumber(divide(size.scale, findAtom(base)!.scale))))} ${base}`;
}

/** The nearest units, whose first letter is that of the name. A short name is not changed letter for letter: BTX is no BTC. */
function hintForTypo(name: string): string | undefined {
  if (/\d/.test(name)) return undefined;
  const limit = name.length <= 2 ? 0 : name.length <= 5 ? 1 : name.length <= 10 ? 2 : 3;
  const near = atomNames()
    .filter((each) => (each[0] === name[0] || isPlain(each)) && each[0]?.toLowerCase() === name[0]?.toLowerCase())
    .map((each) => ({ each, distance: editDistance(name.toLowerCase(), each.toLowerCase(), limit) }))
    .filter(({ each, distance }) => distance <= limit && (name.length > 4 || each.length !== name.length || sameLetters(each, name)));
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ each }) => singular(each));
  const distinct = nearest.filter((one, index) => nearest.findIndex((other) => sameSize(findAtom(one)!, findAtom(other)!)) === index);
  return distinct.length === 0 || distinct.length > mostSuggestions ? undefined : `did you mean ${distinct.join(' or ')}`;
}

const mostSuggestions = 3;

function isPlain(name: string): boolean {
  return plainNames().includes(name);
}

function sameLetters(a: string, b: string): boolean {
  const sorted = (text: string): string => Array.from(text.toLowerCase()).sort().join('');
  return sorted(a) === sorted(b);
}

/** `GPUs` is `GPU`, but `ms` is not `m`. */
function singular(name: string): string {
  const shorter = name.replace(/s$/, '');
  const [one, many] = [findAtom(shorter), findAtom(name)];
  return one && many && sameSize(one, many) ? shorter : name;
}

function sameSize(a: Size, b: Size): boolean {
  return equal(a.scale, b.scale) && JSON.stringify(a.atoms) === JSON.stringify(b.atoms);
}
