import { exp } from '../../core/mathematics/mathematics.ts';
import type { Distribution, Made } from '../../core/statistics/distribution.ts';
import { truncated } from '../../core/statistics/truncated.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import { amountWords, refusedBy, type ReadRange } from '../value/value-range.ts';
import { readNumber, type ReadContext } from '../value/values.ts';
import { quantileKeys, type WrittenDistribution } from './distribution-file.ts';
import { familyRows, formWords, type FamilyRow, type Form, type Parameters } from './families.ts';

/** A distribution as read, in the unit of its variable; a factor per time as the factor, not its logarithm. */
export interface ReadDistribution {
  readonly distribution: Distribution;
  /** `lognormal, median 3.29 x/year, log_sd 0.527` */
  readonly words: string;
}

export interface DistributionContext extends Omit<ReadContext, 'problems' | 'unlimited' | 'absent' | 'atElement'> {
  readonly ranges: readonly ReadRange[];
  readonly problems: Problem[];
}

const remarks = new Set(['distribution', 'truncate', 'why', 'source']);
/** Fields without a unit. */
const plain = new Set(['log_sd', 'a', 'b']);

/**
 * Reads a distribution against its variable: units and ranges as of any value of it, and the parameters against each other.
 * It is cut to the ranges, and to `truncate` where that is stated. Undefined, with problems at paths below `path`, where a
 * part of it is wrong.
 */
export function readDistribution(
  written: WrittenDistribution,
  context: DistributionContext,
  path: Problem['path'],
): ReadDistribution | undefined {
  const { problems } = context;
  const before = problems.length;
  const refuse = (at: Problem['path'], message: string, hint: string): undefined => {
    problems.push(fault('distribution.parameters', [...path, ...at], message, hint));
    return undefined;
  };
  const family = written.distribution;
  const row = familyRows[family];
  const stated = Object.entries(written).filter(([key, value]) => value !== undefined && !remarks.has(key));
  const keys = stated.map(([key]) => key);
  const chosen = chosenForm(row, keys);
  if (typeof chosen === 'string')
    return refuse([], `${context.name}: ${chosen}`, `a ${family} distribution is stated by ${formWords(row)}`);
  const numbers = new Map<string, number>();
  for (const [key, raw] of stated) {
    if (key === 'values' || key === 'weights') continue;
    const at = [...path, key];
    const number = plain.has(key) ? (raw as number) : key === 'sd' ? readSpread(raw, context, at) : readPlace(raw, context, at);
    if (number !== undefined) numbers.set(key, number);
  }
  const values = (written.values ?? []).flatMap((raw, index) => readPlace(raw, context, [...path, 'values', index]) ?? []);
  const cut = written.truncate?.map((raw, index) => readPlace(raw, context, [...path, 'truncate', index]));
  if (problems.length > before) return undefined;
  const made = chosen({ numbers, values, weights: written.weights });
  if ('refused' in made) return refuse([], `${context.name}: ${made.refused}`, made.hint);
  const [low, high] = boundsOf(context, cut);
  const within = cutTo(made, low, high);
  if ('refused' in within) return refuse(cut ? ['truncate'] : [], `${context.name}: ${within.refused}`, within.hint);
  return { distribution: within, words: distributionWords(written, context.unit.text) };
}

/** What the stated fields make, or why they make nothing. */
function chosenForm(row: FamilyRow, keys: readonly string[]): ((parameters: Parameters) => Made) | string {
  const quantiles = quantileKeys.filter((key) => keys.includes(key));
  const others = keys.filter((key) => !quantiles.some((one) => one === key));
  if (quantiles.length > 0) {
    if (!row.through) return `quantiles do not determine it`;
    if (others.length > 0) return `${quantiles.join(', ')} and ${others.join(', ')} are too much`;
    const [first, second, ...more] = quantiles;
    if (first === undefined || second === undefined || more.length > 0) return `${quantiles.length} quantiles instead of two`;
    return ({ numbers }) => {
      const [low, high] = [numbers.get(first)!, numbers.get(second)!];
      if (!(low < high)) return { refused: `${first} ${low} is not below ${second} ${high}`, hint: 'a quantile rises with its share' };
      return row.through!([
        [shareOf(first), low],
        [shareOf(second), high],
      ]);
    };
  }
  const fits = ({ needs, may = [] }: Form): boolean =>
    needs.every((key) => keys.includes(key)) && keys.every((key) => needs.includes(key) || may.includes(key));
  const fitting = row.forms.find(fits);
  if (fitting) return (parameters) => fitting.make(parameters);
  const known = new Set(row.forms.flatMap(({ needs, may = [] }) => [...needs, ...may]));
  const strange = keys.filter((key) => !known.has(key));
  if (strange.length > 0) return `${strange.join(', ')} ${strange.length > 1 ? 'do' : 'does'} not belong to it`;
  return keys.length === 0 ? 'its parameters are missing' : `${keys.join(', ')} ${keys.length > 1 ? 'do' : 'does'} not determine it`;
}

const shareOf = (key: string): number => Number(key.slice(1)) / 100;

/** A value of the variable, within its ranges. */
function readPlace(raw: unknown, { ranges, ...context }: DistributionContext, path: Problem['path']): number | undefined {
  const number = readNumber(raw, context, path);
  if (number === undefined) return undefined;
  const refused = refusedBy([number], ranges, context);
  if (refused) {
    const meant = refused.meant === undefined ? '' : `did you mean ${refused.meant}; `;
    const message = `${context.name} has ${refused.found} in its distribution, outside its range ${refused.range}`;
    context.problems.push(fault('value.out-of-range', path, message, `${meant}the range is stated in ${refused.model}`));
    return undefined;
  }
  return context.unit.fold ? foldFactor(number) : number;
}

/** A difference of two values of the variable; of a factor per time a difference of factors, of a date a number of years. */
function readSpread(
  raw: unknown,
  { ranges: _, compounds: __, ...context }: DistributionContext,
  path: Problem['path'],
): number | undefined {
  const { unit, name, problems } = context;
  if (!unit.fold && !unit.date) return readNumber(raw, context, path);
  const [number, ...rest] = typeof raw === 'string' ? raw.trim().split(/\s+/) : [raw];
  const own = unit.date ? 'year' : unit.text;
  const value = Number(number);
  const bare = typeof raw === 'number' && context.bare !== 'ratios-only';
  if (Number.isFinite(value) && (bare || rest.join(' ') === own)) return value;
  problems.push(
    fault(
      'unit.mismatch',
      path,
      `the sd of ${name} is in ${own}, found ${String(raw)}`,
      `write "${Number.isFinite(value) ? value : 0.1} ${own}"`,
    ),
  );
  return undefined;
}

/** Where the ranges and `truncate` leave the number. */
function boundsOf({ ranges, unit }: DistributionContext, cut: readonly (number | undefined)[] | undefined): readonly [number, number] {
  const shown = (value: number): number => (unit.fold ? exp(value) : value);
  const lows = ranges.map(({ range }) => shown(range[0]));
  const highs = ranges.map(({ range }) => shown(range[1]));
  return [Math.max(-Infinity, ...lows, cut?.[0] ?? -Infinity), Math.min(Infinity, ...highs, cut?.[1] ?? Infinity)];
}

function cutTo(made: Distribution, low: number, high: number): Made {
  return low > high ? { refused: `${low} to ${high} is no interval`, hint: 'write [low, high]' } : truncated(made, low, high);
}

/** A distribution in one line, as its file states it. */
export function distributionWords(written: WrittenDistribution, unit: string): string {
  const parts = Object.entries(written).flatMap(([key, raw]) => {
    if (raw === undefined || remarks.has(key)) return [];
    if (key === 'values' || key === 'weights') return [`${(raw as readonly unknown[]).length} ${key}`];
    const amount = raw as string | number;
    return [`${key} ${plain.has(key) ? amount : withUnit(amount, unit)}`];
  });
  const cut = written.truncate === undefined ? [] : [`cut to ${written.truncate.join(' to ')}`];
  return [written.distribution, ...parts, ...cut].join(', ');
}

function withUnit(amount: string | number, unit: string): string {
  const alone = typeof amount === 'number' || !/[A-Za-z%]/.test(amount.replace(/e[+-]?\d/i, ''));
  return alone ? amountWords(amount, unit) : amount;
}
