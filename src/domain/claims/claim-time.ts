import { type Mean, type OverTime, yearInstants, yearValue } from '../value/annual.ts';
import { dateHint, parseDate, sameInstant } from '../value/date-label.ts';
import type { Claim } from './claim.ts';
import { legal, valueAt, type Value, type Values } from './claim-access.ts';
import { refuse } from './refusal.ts';

const timeWords = ['at', 'during', 'always', 'ever'] as const;

/** The field in which a claim states its time; undefined where it needs none. */
export function timeWord(claim: Claim, timed: boolean, constant: boolean): (typeof timeWords)[number] | undefined {
  const given = timeWords.filter((word) => claim[word] !== undefined);
  const [first, second] = given;
  if (second !== undefined) throw refuse('field.conflict', [second], `a claim has either ${first} or ${second}`, 'leave out one of them');
  if (!timed) {
    if (first !== undefined) throw refuse('time.missing', [first], `${first} in a claim on a model without time`, `leave out ${first}`);
    return undefined;
  }
  if (first === undefined && !constant)
    throw refuse('field.missing', [], 'the claim says no time', 'add at: DATE, during: YEAR, always: true or ever: true');
  return first;
}

type LabelOf = (k: number) => string;

/** In years. */
export function dateOf(date: string | number, n: number): number {
  const when = parseDate(date, n);
  if (when === undefined) throw refuse('claim.unreadable', ['at'], `"${date}" is not a date`, dateHint(date));
  return when;
}

export function instantOf(date: string | number, times: ArrayLike<number>, n: number, labelOf: LabelOf): number {
  const when = dateOf(date, n);
  const last = times.length - 1;
  const t0 = times[0] ?? 0;
  if (when < t0 - sameInstant || when > (times[last] ?? t0) + sameInstant) {
    throw refuse('time.horizon', ['at'], `${date} lies outside the run, which goes from ${labelOf(0)} to ${labelOf(last)}`);
  }
  const k = Math.min(Math.max(Math.round((when - t0) * n), 0), last);
  const nearestTime = times[k] ?? NaN;
  if (Math.abs(nearestTime - when) < sameInstant) return k;
  const before = nearestTime < when ? k : k - 1;
  throw refuse(
    'time.off-grid',
    ['at'],
    `${date} lies between the steps ${labelOf(before)} and ${labelOf(before + 1)}`,
    'name one of the two',
  );
}

/** The value of a year: for a category, the case it has throughout; for a number, its aggregate by `over_time`. */
export function yearOf(
  values: Values,
  times: ArrayLike<number>,
  year: number,
  { overTime, mean }: { readonly overTime: OverTime; readonly mean: Mean },
  labelOf: LabelOf,
): Value {
  const outside = () =>
    refuse(
      'time.horizon',
      ['during'],
      `the run, from ${labelOf(0)} to ${labelOf(times.length - 1)}, lacks a part of ${year}`,
      overTime === 'last' ? `it needs the end of the year, ${year + 1}-01-01` : 'name a year that is entirely within the run',
    );
  if (!isText(values)) {
    const numbers = values as ArrayLike<number | null>;
    const value = yearValue(values.length === 1 ? spread(numbers[0] ?? null, times.length) : numbers, times, year, overTime, mean);
    if (value === undefined) throw outside();
    return legal(value);
  }
  const range = yearInstants(times, year);
  if (range === undefined) throw outside();
  const first = valueAt(values, range.from);
  for (let k = range.from; k < range.before; k++) {
    if (valueAt(values, k) === first) continue;
    const stateAt = (instant: number): string => `${valueAt(values, instant) ?? 'without a value'} at ${labelOf(instant)}`;
    throw refuse(
      'claim.unreadable',
      ['during'],
      `the category is ${stateAt(range.from)} and ${stateAt(k)}: it is not one in ${year}`,
      'name an instant with at',
    );
  }
  return first;
}

/**
 * The instant closest to changing the outcome: the highest value for `ever` above and `always` below, the lowest for the
 * reverse, else the last instant.
 */
export function closest(values: Values, count: number, claim: Claim, ever: boolean): number {
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

function spread(value: number | null, length: number): (number | null)[] {
  return new Array<number | null>(length).fill(value);
}

function isText(values: Values): boolean {
  for (let k = 0; k < values.length; k++) if (typeof values[k] === 'string') return true;
  return false;
}
