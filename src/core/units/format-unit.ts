/**
 * Formats a unit from its atoms. The atoms are grouped into parts (energy, volume, tokens, time, …). Each part has a list of
 * names in order of preference. Of the combinations whose scales multiply to the unit's scale, the one with the most
 * preferred names wins: {kg m² s⁻², scale 3.6e9, (it)} becomes `MWh(it)`.
 */
import { multiply, ONE, power, toNumber } from './rational.ts';
import type { Rational } from './unit.ts';
import { familyNames, findAtom, isMoney } from './unit-table.ts';

/** `Wh`, or `Wh/year` for a power written as an energy per year. A kind goes to the first name. */
interface Candidate {
  readonly names: readonly (readonly [string, number])[];
  readonly scale: number;
  readonly rank: number;
}
interface Part {
  readonly exponent: number;
  readonly candidates: readonly Candidate[];
  /** Kinds that this part prefers. */
  readonly of: 'power' | 'water' | 'token' | 'other';
  kind: string;
}
interface Choice {
  readonly chosen: readonly Candidate[];
  readonly residual: number;
}

const TIME = ['year', 'h', 's', 'day', 'month', 'quarter', 'week', 'min', 'ms'];
const PER_TIME = ['year', 'day', 'month', 'quarter', 'week'];
const NAMES = {
  power: [...ranked(familyNames('W')), ...PER_TIME.flatMap((time) => products(['Wh', 'kWh', 'MWh', 'GWh', 'TWh', 'J', 'EJ'], time, -1))],
  energy: [
    ...ranked(familyNames('Wh')),
    ...ranked(familyNames('J')),
    ...PER_TIME.flatMap((time) => products(['W', 'kW', 'MW', 'GW', 'TW'], time, 1)),
  ],
  time: ranked(TIME),
  mass: ranked(['g', 'kg', 't', 'kt', 'Mt', 'Gt', 'mg']),
  CO2: ranked(['gCO2', 'kgCO2', 'tCO2', 'ktCO2', 'MtCO2', 'GtCO2']),
  length: ranked(['m', 'km', 'mile']),
  area: ranked(['m2']),
  volume: ranked(['L', 'm3', 'ML', 'GL', 'kL', 'mL', 'gallon']),
  byte: ranked([...familyNames('B'), 'KiB', 'MiB', 'GiB', 'TiB', 'bit', 'kbit', 'Mbit', 'Gbit']),
  lm: ranked(familyNames('lm')),
};
const WORDS: readonly (readonly [number, string])[] = [
  [1, ''],
  [0.01, '%'],
  [1e3, 'thousand '],
  [1e6, 'million '],
  [1e9, 'billion '],
  [1e12, 'trillion '],
];
const MAX_COMBINATIONS = 20_000;

/** Parseable text of a unit, when known names express it exactly; otherwise undefined. */
export function formatSize(atoms: ReadonlyMap<string, number>, scale: Rational): string | undefined {
  const { parts, looseKinds } = split(atoms);
  if ([...atoms.values()].some((exponent) => !Number.isInteger(exponent))) return undefined;
  const best = choose(parts, toNumber(scale), true);
  const ratio = kindRatio(looseKinds);
  const word = WORDS.find(([size]) => best && close(size, best.residual))?.[1];
  if (!best || ratio === undefined || word === undefined) return undefined;
  return joinWord(word, write(parts, best, ratio));
}

/** Text of any unit, if necessary with a factor before the nearest names: `8766 GWh`. Not always parseable. */
export function writtenUnit(atoms: ReadonlyMap<string, number>, scale: Rational): string {
  const { parts, looseKinds } = split(atoms);
  const size = toNumber(scale);
  const best = choose(parts, size, false) ?? { chosen: [], residual: size };
  const loose = kindRatio(looseKinds) ?? looseKinds.map(([kind, each]) => withExponent(kind, each)).join('*');
  const names = write(parts, best, loose);
  const factor = Number(best.residual.toPrecision(6));
  return factor === 1 ? names : `${factor} ${names}`;
}

function joinWord(word: string, names: string): string | undefined {
  if (word === '') return names;
  if (names === 'ratio') return word.trimEnd();
  if (names.startsWith('1/')) return word.trimEnd() + names.slice(1);
  return word === '%' ? undefined : word + names;
}

function split(atoms: ReadonlyMap<string, number>): { parts: Part[]; looseKinds: [string, number][] } {
  const parts: Part[] = [];
  const add = (exponent: number, candidates: readonly Candidate[], of: Part['of'] = 'other'): void => {
    if (exponent !== 0) parts.push({ exponent, candidates, of, kind: '' });
  };
  const exponentOf = (name: string): number => atoms.get(name) ?? 0;
  const kg = exponentOf('kg');
  let [m, s] = [exponentOf('m'), exponentOf('s')];
  for (const [name, exponent] of atoms) {
    if (isMoney(name)) add(exponent, ranked([name]));
  }
  // L/kWh is kg⁻¹ m s²: after energy is removed, the remaining metres must form a volume.
  if (kg !== 0 && (m === 2 * kg || -s / kg >= 2) && (m - 2 * kg) % 3 === 0) {
    const isPower = -s / kg >= 3;
    add(kg, isPower ? NAMES.power : NAMES.energy, 'power');
    [m, s] = [m - 2 * kg, s + (isPower ? 3 : 2) * kg];
  } else {
    add(kg, NAMES.mass);
  }
  for (const [name, exponent] of atoms) {
    if (isMoney(name) || /^(kg|m|s)$|^\(/.test(name)) continue;
    const known = name === 'CO2' || name === 'byte' || name === 'lm' ? NAMES[name] : undefined;
    add(exponent, known ?? ranked(familyNames(name).length > 0 ? familyNames(name) : [name]), name === 'token' ? 'token' : 'other');
  }
  if (m % 3 === 0) add(m / 3, NAMES.volume, 'water');
  else if (m % 2 === 0) add(m / 2, NAMES.area);
  else add(m, NAMES.length);
  add(s, NAMES.time);
  return { parts, looseKinds: placeKinds(parts, atoms) };
}

/** Assigns each kind to a part with the same exponent; returns the unassigned ones. */
function placeKinds(parts: readonly Part[], atoms: ReadonlyMap<string, number>): [string, number][] {
  const loose: [string, number][] = [];
  for (const [kind, exponent] of atoms) {
    if (!kind.startsWith('(')) continue;
    const free = parts.filter((part) => part.exponent === exponent && part.kind === '');
    const home =
      kind === '(direct)' || kind === '(source)'
        ? 'water'
        : /input|output|cached/.test(kind)
          ? 'token'
          : kind === '(h100e)'
            ? 'other'
            : 'power';
    const chosen =
      free.find((part) => part.of === home && !isPaid(part)) ?? free.find((part) => !isPaid(part) && part.candidates !== NAMES.time);
    if (chosen) chosen.kind = kind;
    else loose.push([kind, exponent]);
  }
  return loose;
}

function isPaid(part: Part): boolean {
  return isMoney(part.candidates[0]?.names[0]?.[0] ?? '');
}

/** Text of the remaining kinds: '' for none, `ratio(a/b)` for a pair, undefined when no unit expresses them. */
function kindRatio(loose: readonly (readonly [string, number])[]): string | undefined {
  if (loose.length === 0) return '';
  const above = loose.find(([, exponent]) => exponent === 1)?.[0];
  const below = loose.find(([, exponent]) => exponent === -1)?.[0];
  if (loose.length !== 2 || !above || !below) return undefined;
  return `ratio(${above.slice(1, -1)}/${below.slice(1, -1)})`;
}

/** The cheapest combination. The number tried is limited, so that a message never takes long. */
function choose(parts: readonly Part[], scale: number, exactly: boolean): Choice | undefined {
  let best: (Choice & { readonly cost: number }) | undefined;
  let left = MAX_COMBINATIONS;
  const chosen: Candidate[] = [];
  const visit = (index: number, residual: number, rank: number): void => {
    if (left === 0 || (best && rank >= best.cost)) return;
    const part = parts[index];
    if (part) {
      for (const candidate of part.candidates) {
        chosen[index] = candidate;
        visit(index + 1, residual / candidate.scale ** part.exponent, rank + candidate.rank);
      }
      return;
    }
    left--;
    const word = WORDS.findIndex(([size]) => close(size, residual));
    if (exactly && word < 0) return;
    if (exactly && WORDS[word]?.[1] === '%' && parts.some((each) => each.exponent > 0)) return;
    const cost = rank + (exactly ? 4 * Math.max(0, word) : 3 * Math.abs(Math.log10(residual)));
    if (!best || cost < best.cost) best = { chosen: [...chosen], residual, cost };
  };
  visit(0, scale, 0);
  return best;
}

function write(parts: readonly Part[], { chosen }: Choice, ratio: string): string {
  const above: string[] = [];
  const below: string[] = [];
  parts.forEach((part, index) => {
    chosen[index]?.names.forEach(([name, own], position) => {
      const exponent = own * part.exponent;
      const text = name + (position === 0 ? part.kind : '');
      (exponent > 0 ? above : below).push(withExponent(text, Math.abs(exponent)));
    });
  });
  if (ratio !== '') above.push(ratio);
  if (below.length === 0) return above.join('*') || 'ratio';
  return `${above.join('*') || '1'}/${below.length === 1 ? below[0] : `(${below.join('*')})`}`;
}

function withExponent(text: string, exponent: number): string {
  return exponent === 1 ? text : `${text}^${exponent}`;
}

function ranked(names: readonly string[]): Candidate[] {
  return names.map((name, rank) => candidate([[name, 1]], rank));
}

function products(names: readonly string[], time: string, exponent: 1 | -1): Candidate[] {
  return names.map((name, rank) =>
    candidate(
      [
        [name, 1],
        [time, exponent],
      ],
      10 + PER_TIME.indexOf(time) + rank,
    ),
  );
}

function candidate(names: readonly (readonly [string, number])[], rank: number): Candidate {
  const exact = names.reduce((product, [name, exponent]) => multiply(product, power(findAtom(name)?.scale ?? ONE, exponent)), ONE);
  return { names, scale: toNumber(exact), rank };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.abs(a);
}
