import { nearest } from '../core/did-you-mean.ts';
import type { Problem } from '../core/problem.ts';
import type { Unit } from '../core/units/unit.ts';
import { type OverTime, yearInstants, yearValue } from './annual.ts';
import { type ClaimTarget, parseClaimTarget } from './claim-target.ts';
import { dateLabel, parseDate, sameInstant } from './date-label.ts';
import type { Claim } from './file-parts.ts';

export { type ClaimTarget, parseClaimTarget } from './claim-target.ts';

/** A unit as claims need it: only its text; what converts is `ClaimAccess.toUnit`. */
export interface NamedUnit {
  readonly text: string;
}

export interface ClaimVariable<U extends NamedUnit = Unit> {
  /** Undefined for a category. */
  readonly unit: U | undefined;
  readonly dims: readonly string[];
  /** Element names of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** One value per instant (or a single one, for what does not change over time) of element `index`, row-major, last dimension fastest. */
  values(index: number): ArrayLike<number | string | null>;
  readonly overTime: OverTime;
}

export interface ClaimAccess<U extends NamedUnit = Unit> {
  /** Instants in years; undefined for a model without time. */
  readonly times: ArrayLike<number> | undefined;
  /** Steps a year. */
  readonly n: number;
  /** Labels of the instants, where they are there already. */
  readonly labels: readonly string[] | undefined;
  find(name: string): ClaimVariable<U> | undefined;
  /** For did-you-mean. */
  readonly names?: Iterable<string>;
  /** A number (pure ratios only) or a text with its unit, in `unit`. */
  toUnit(text: string | number, unit: U): number | Problem;
}

export interface ClaimResult {
  /** False also where the claim cannot be evaluated. */
  readonly holds: boolean;
  /** In the variable's unit; null for no value. Of `always` the first that breaks it, of `ever` the first that meets it, else the one that came nearest to it. */
  readonly value: number | string | null;
  /** `facility_power[abilene] at 2032-01-01 is 1240 MW(facility), expected between 900 MW and 1 GW` */
  readonly text: string;
  /** Why it cannot be evaluated; its path is within the claim. A claim that is merely untrue has none. */
  readonly problem?: Problem;
}

type Value = number | string | null;

interface Test {
  readonly text: string;
  passes(value: Value): boolean;
}

/** Relative to what is expected; at 0 it is an amount. */
const defaultWithin = 1e-9;

class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: Problem['code'], path: Problem['path'], message: string, hint?: string) {
    super(message);
    this.problem = { code, severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) };
  }
}

/** Never throws: what cannot be evaluated comes back as a problem. */
export function evaluateClaim<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>): ClaimResult {
  try {
    return evaluate(claim, access);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { holds: false, value: null, text: `${claim.of}: ${error.message}`, problem: error.problem };
  }
}

function evaluate<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>): ClaimResult {
  const target = parseClaimTarget(claim.of);
  if (target === undefined) {
    throw new Refusal('claim.unreadable', ['of'], `"${claim.of}" is not a variable, an element or an aggregate`, 'write x, x[element], sum(x), max(x, dimension) or min(x)');
  }
  const variable = access.find(target.name);
  if (variable === undefined) {
    const near = access.names && nearest(target.name, access.names);
    throw new Refusal('name.unknown', ['of'], `nothing is named ${target.name}`, near && `did you mean ${near}?`);
  }
  const test = readTest(claim, variable, access);
  const values = targetValues(target, variable);
  const unitText = variable.unit === undefined || ['ratio', '1', ''].includes(variable.unit.text) ? '' : ` ${variable.unit.text}`;
  const result = (value: Value, holds: boolean, when: string, adverb = ''): ClaimResult => ({
    holds, value,
    text: `${claim.of}${when} is ${value === null ? 'without a value' : `${shown(value)}${typeof value === 'number' ? unitText : ''}`}, expected ${adverb}${test.text}`,
  });
  const once = (value: Value, when: string) => result(value, test.passes(value), when);

  const { times } = access;
  const word = timeWord(claim, times !== undefined, values.length === 1);
  if (word === undefined || times === undefined) return once(valueAt(values, 0), '');
  const labelOf = (k: number) => access.labels?.[k] ?? dateLabel(times[0] ?? 0, k, access.n);
  switch (word) {
    case 'at': {
      const k = instantOf(claim.at ?? '', times, access.n, labelOf);
      return once(valueAt(values, k), ` at ${labelOf(k)}`);
    }
    case 'during': {
      const year = claim.during ?? NaN;
      return once(yearOf(values, times, year, variable.overTime, labelOf), ` during ${year}`);
    }
    case 'always':
    case 'ever': {
      const wanted = word === 'ever';
      for (let k = 0; k < times.length; k++) {
        const value = valueAt(values, k);
        if (test.passes(value) === wanted) return result(value, wanted, ` at ${labelOf(k)}`, `${word} `);
      }
      const k = closest(values, times.length, claim, wanted);
      return result(valueAt(values, k), !wanted, ` at ${labelOf(k)}`, `${word} `);
    }
  }
}

/** The instant that came nearest to deciding otherwise: the highest where a bound above matters, the lowest where one below does, else the last. */
function closest(values: Values, count: number, claim: Claim, ever: boolean): number {
  const highest = ever ? claim.above !== undefined : claim.below !== undefined;
  const lowest = ever ? claim.below !== undefined : claim.above !== undefined;
  let best = count - 1;
  if (highest === lowest) return best;
  for (let k = 0; k < count; k++) {
    const [value, sofar] = [valueAt(values, k), valueAt(values, best)];
    if (typeof value === 'number' && (typeof sofar !== 'number' || (highest ? value > sofar : value < sofar))) best = k;
  }
  return best;
}

// Which time

const timeWords = ['at', 'during', 'always', 'ever'] as const;

function timeWord(claim: Claim, timed: boolean, constant: boolean): (typeof timeWords)[number] | undefined {
  const given = timeWords.filter((word) => claim[word] !== undefined);
  const [first, second] = given;
  if (second !== undefined) throw new Refusal('field.conflict', [second], `a claim has either ${first} or ${second}`, 'leave out one of them');
  if (!timed) {
    if (first !== undefined) throw new Refusal('time.missing', [first], `${first} in a claim on a model without time`, `leave out ${first}`);
    return undefined;
  }
  if (first === undefined && !constant) throw new Refusal('field.missing', [], 'the claim says no time', 'add at: DATE, during: YEAR, always: true or ever: true');
  return first;
}

function instantOf(date: string | number, times: ArrayLike<number>, n: number, labelOf: (k: number) => string): number {
  const when = parseDate(date, n);
  if (when === undefined) throw new Refusal('claim.unreadable', ['at'], `"${date}" is not a date`, 'write 2028, 2028-06 or 2028-06-01');
  const last = times.length - 1;
  const t0 = times[0] ?? 0;
  if (when < t0 - sameInstant || when > (times[last] ?? t0) + sameInstant) {
    throw new Refusal('time.horizon', ['at'], `${date} lies outside the run, which goes from ${labelOf(0)} to ${labelOf(last)}`);
  }
  const k = Math.min(Math.max(Math.round((when - t0) * n), 0), last);
  const nearestTime = times[k] ?? NaN;
  if (Math.abs(nearestTime - when) < sameInstant) return k;
  const before = nearestTime < when ? k : k - 1;
  throw new Refusal('time.off-grid', ['at'], `${date} lies between the steps ${labelOf(before)} and ${labelOf(before + 1)}`, 'name one of the two');
}

function yearOf(values: Values, times: ArrayLike<number>, year: number, overTime: OverTime, labelOf: (k: number) => string): Value {
  const outside = () => new Refusal('time.horizon', ['during'], `the run, from ${labelOf(0)} to ${labelOf(times.length - 1)}, lacks a part of ${year}`,
    overTime === 'last' ? `of a year it needs the end, ${year + 1}-01-01` : 'name a year that lies in it whole');
  if (!isText(values)) {
    const numbers = values as ArrayLike<number | null>;
    const value = yearValue(values.length === 1 ? spread(numbers[0] ?? null, times.length) : numbers, times, year, overTime);
    if (value === undefined) throw outside();
    return legal(value);
  }
  const range = yearInstants(times, year);
  if (range === undefined) throw outside();
  const first = valueAt(values, range.from);
  for (let k = range.from; k < range.before; k++) {
    if (valueAt(values, k) === first) continue;
    throw new Refusal('claim.unreadable', ['during'], `the category is ${first ?? 'without a value'} at ${labelOf(range.from)} and ${valueAt(values, k) ?? 'without a value'} at ${labelOf(k)}: it is not one in ${year}`, 'name an instant with at');
  }
  return first;
}

// Which values

type Values = ArrayLike<Value>;

function valueAt(values: Values, k: number): Value {
  return legal(values[values.length === 1 ? 0 : k] ?? null);
}

/** NaN and Infinity are no values. */
function legal(value: Value): Value {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function spread(value: number | null, length: number): (number | null)[] {
  return new Array<number | null>(length).fill(value);
}

function isText(values: Values): boolean {
  for (let k = 0; k < values.length; k++) if (typeof values[k] === 'string') return true;
  return false;
}

function targetValues<U extends NamedUnit>(target: ClaimTarget, variable: ClaimVariable<U>): Values {
  const { dims, elements } = variable;
  const picked = pickDimensions(target, variable);
  if (target.dimension !== undefined && !dims.includes(target.dimension)) {
    throw new Refusal('dimension.reduce', ['of'], `${target.name} has no dimension ${target.dimension}`, dims.length > 0 ? `its dimensions are ${dims.join(', ')}` : 'it is a single value');
  }
  const open = dims.filter((dimension, d) => picked[d] === undefined && (target.fold === undefined || (target.dimension !== undefined && target.dimension !== dimension)));
  if (open.length > 0) {
    const example = open.map((dimension) => elements[dims.indexOf(dimension)]?.[0] ?? dimension).join(', ');
    throw new Refusal('claim.unreadable', ['of'], `${target.name} has a value for each ${open.join(' and ')}`, `name an element, as in [${example}], or an aggregate, as in sum(${target.name})`);
  }
  if (target.dimension !== undefined && picked[dims.indexOf(target.dimension)] !== undefined) {
    throw new Refusal('claim.unreadable', ['of'], `${target.dimension} is both folded and picked`, 'leave out one of them');
  }

  let indices = [0];
  for (const [d, names] of elements.entries()) {
    const one = picked[d];
    const choice = one === undefined ? names.map((_, e) => e) : [one];
    indices = indices.flatMap((index) => choice.map((e) => index * names.length + e));
  }
  const rows = indices.map((index) => variable.values(index));
  const [only] = rows;
  if (target.fold === undefined) {
    if (only === undefined) throw new Error(`no values of ${target.name}`);
    return only;
  }
  if (variable.unit === undefined) throw new Refusal('claim.unreadable', ['of'], `${target.name} is a category and has no ${target.fold}`, 'name an element');
  return foldRows(rows as ArrayLike<number | null>[], target.fold);
}

/** Element index picked in each dimension. */
function pickDimensions<U extends NamedUnit>(target: ClaimTarget, { dims, elements }: ClaimVariable<U>): (number | undefined)[] {
  const picked = dims.map((): number | undefined => undefined);
  const inOrder = target.picks.length === dims.length && target.picks.every((pick, d) => elements[d]?.includes(pick));
  for (const [p, pick] of target.picks.entries()) {
    const homes = dims.map((_, d) => d).filter((d) => (inOrder ? d === p : elements[d]?.includes(pick)));
    const [home, other] = homes;
    if (home === undefined) {
      const near = nearest(pick, elements.flat());
      const hint = near !== undefined ? `did you mean ${near}?` : dims.length > 0 ? `its dimensions are ${dims.join(', ')}` : 'it is a single value';
      throw new Refusal('dimension.element', ['of'], `${target.name} has no element ${pick}`, hint);
    }
    if (other !== undefined) {
      throw new Refusal('claim.unreadable', ['of'], `${pick} is an element of ${dims[home]} and of ${dims[other]}`, 'name one element of every dimension, in order');
    }
    if (picked[home] !== undefined) throw new Refusal('claim.unreadable', ['of'], `two elements of ${dims[home]} are picked`, 'name one');
    picked[home] = elements[home]?.indexOf(pick);
  }
  return picked;
}

/** Instant by instant; a single missing value leaves none. */
function foldRows(rows: readonly ArrayLike<number | null>[], fold: 'sum' | 'min' | 'max'): number[] {
  const length = Math.max(1, ...rows.map((row) => row.length));
  const start = fold === 'sum' ? 0 : fold === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const folded = new Array<number>(length).fill(start);
  for (const row of rows) {
    for (let k = 0; k < length; k++) {
      const value = row[row.length === 1 ? 0 : k] ?? NaN;
      const sofar = folded[k] ?? NaN;
      folded[k] = fold === 'sum' ? sofar + value : fold === 'min' ? Math.min(sofar, value) : Math.max(sofar, value);
    }
  }
  return folded;
}

// Which test

const testWords = ['between', 'above', 'below', 'equals'] as const;

function readTest<U extends NamedUnit>(claim: Claim, variable: ClaimVariable<U>, access: ClaimAccess<U>): Test {
  const [word, second] = testWords.filter((candidate) => claim[candidate] !== undefined);
  if (word === undefined) throw new Refusal('field.missing', [], 'the claim expects nothing', 'add between, above, below or equals');
  if (second !== undefined) throw new Refusal('field.conflict', [second], `a claim has either ${word} or ${second}`, 'leave out one of them');
  if (claim.within !== undefined && word !== 'equals') throw new Refusal('field.conflict', ['within'], `within says nothing beside ${word}`, 'leave out within, or use equals');

  if (word === 'equals' && claim.equals === null) return { text: 'no value', passes: (value) => value === null };
  const { unit } = variable;
  if (unit === undefined) {
    if (word !== 'equals' || typeof claim.equals !== 'string') throw new Refusal('claim.unreadable', [word], 'a category can only be compared with a text', 'write equals: and the text of a case');
    if (claim.within !== undefined) throw new Refusal('field.conflict', ['within'], 'within says nothing about a category', 'leave out within');
    const wanted = claim.equals;
    return { text: wanted, passes: (value) => value === wanted };
  }
  const amount = (written: string | number | undefined, path: Problem['path']): number => {
    const value = access.toUnit(written ?? '', unit);
    if (typeof value === 'number') return value;
    const refusal = new Refusal(value.code, path, value.message, value.hint);
    throw Object.assign(refusal, { problem: { ...value, path } });
  };
  const numeric = (text: string, passes: (value: number) => boolean): Test => ({ text, passes: (value) => typeof value === 'number' && passes(value) });
  switch (word) {
    case 'above': {
      const limit = amount(claim.above, ['above']);
      return numeric(`above ${claim.above}`, (value) => value > limit);
    }
    case 'below': {
      const limit = amount(claim.below, ['below']);
      return numeric(`below ${claim.below}`, (value) => value < limit);
    }
    case 'between': {
      const low = amount(claim.between?.[0], ['between', 0]);
      const high = amount(claim.between?.[1], ['between', 1]);
      if (low > high) throw new Refusal('claim.unreadable', ['between'], `${claim.between?.[0]} is more than ${claim.between?.[1]}`, 'write the lower bound first');
      return numeric(`between ${claim.between?.[0]} and ${claim.between?.[1]}`, (value) => value >= low && value <= high);
    }
    case 'equals': {
      const wanted = amount(claim.equals ?? undefined, ['equals']);
      const slack = tolerance(claim.within, wanted, (written) => amount(written, ['within']));
      const within = claim.within === undefined ? '' : ` within ${claim.within}`;
      return numeric(`${claim.equals}${within}`, (value) => Math.abs(value - wanted) <= slack);
    }
  }
}

function tolerance(within: string | number | undefined, wanted: number, amount: (written: string | number) => number): number {
  if (within === undefined) return wanted === 0 ? defaultWithin : defaultWithin * Math.abs(wanted);
  const share = typeof within === 'string' ? /^\s*(\d+(?:\.\d*)?(?:e[+-]?\d+)?)\s*%\s*$/i.exec(within)?.[1] : undefined;
  // Half an ulp of the bound itself must not decide: 2 % of 50 is 1, and 51 is within it.
  const slack = share === undefined ? amount(within) : (Number(share) / 100) * Math.abs(wanted);
  if (slack < 0) throw new Refusal('claim.unreadable', ['within'], `${within} is negative`, 'write an amount or a share');
  return slack + 4 * Number.EPSILON * Math.abs(wanted);
}

function shown(value: number | string): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
}
