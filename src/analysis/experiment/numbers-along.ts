import { pow } from '../../core/mathematics/mathematics.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { amountWords, type Range } from '../../domain/value/value-range.ts';
import { readNumber, unlimitedWord } from '../../domain/value/values.ts';
import { mostPoints } from './most-points.ts';
import type { ValueAxis } from '../frame/frame.ts';

/** The numbers a lever takes: a list, or from one end to the other. */
export interface AlongQuestion {
  readonly values?: readonly (number | string)[] | undefined;
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
  /** Number of points including both ends. */
  readonly points?: number | undefined;
  /** Equal steps or equal ratios; default linear. */
  readonly spacing?: 'linear' | 'log' | undefined;
}

/** What an analysis takes where the question says nothing, and its word for itself. */
export interface Usual {
  readonly what: 'curve' | 'sweep' | 'search';
  readonly points: number;
  /** In the lever's unit; absent where the question must state both ends. */
  readonly ends?: Range | undefined;
}

const ofCurve: Usual = { what: 'curve', points: 21 };

/** The numbers in the lever's unit, within its ranges. Returns all problems at once, with paths into the question. */
export function numbersAlong(
  { n }: Prepared,
  question: AlongQuestion,
  lever: Lever,
  { what, points: usualPoints, ends }: Usual = ofCurve,
): { readonly numbers: readonly number[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (raw: number | string, path: Problem['path']): number | undefined => {
    if (raw === unlimitedWord) {
      problems.push(
        fault(
          'value.out-of-range',
          path,
          `a ${what} needs numbers, and ${unlimitedWord} is not a number`,
          'give a number that is large enough',
        ),
      );
      return undefined;
    }
    const { target, unit, compounds } = lever;
    const number = readNumber(raw, { name: target, unit, bare: 'ratios-only', n, problems, compounds }, path);
    const unfit = number === undefined ? undefined : lever.unfit(number, path);
    if (unfit) problems.push(unfit);
    return number;
  };
  const { values, from, to, points, spacing } = question;
  const count = values?.length ?? points ?? usualPoints;
  if (count > mostPoints)
    return {
      numbers: [],
      problems: [
        fault('limit.exceeded', [values ? 'values' : 'points'], `the ${what} has ${count} values, the limit is ${mostPoints}`, 'use fewer'),
      ],
    };
  if (values) {
    const conflicting = (['from', 'to', 'points', 'spacing'] as const).filter((key) => question[key] !== undefined);
    for (const key of conflicting)
      problems.push(fault('field.conflict', [key], `${key} and values both state the numbers of the ${what}`, 'leave one of them out'));
    return { numbers: values.flatMap((raw, index) => read(raw, ['values', index]) ?? []), problems };
  }
  if (!ends && (from === undefined || to === undefined)) {
    const missing = from === undefined ? 'from' : 'to';
    return {
      numbers: [],
      problems: [fault('field.missing', [missing], `the ${what} has no ${missing}`, 'write from and to, or a list of values')],
    };
  }
  const [first, last] = [from === undefined ? ends![0] : read(from, ['from']), to === undefined ? ends![1] : read(to, ['to'])];
  if (first === undefined || last === undefined || problems.length > 0) return { numbers: [], problems };
  return spaced(first, last, points ?? usualPoints, spacing ?? 'linear', what);
}

/** The problem of equal ratios from or across 0, seen in the numbers as written, without the unit of a lever. */
export function zeroRatio({ from, to, spacing }: AlongQuestion): readonly Problem[] {
  if (spacing !== 'log' || from === undefined || to === undefined) return [];
  const [first, last] = [Number.parseFloat(String(from)), Number.parseFloat(String(to))];
  return first * last <= 0 ? [noRatio(first, last)] : [];
}

function noRatio(from: number, to: number): Problem {
  const hint = 'use spacing linear, or two ends on the same side of 0';
  return fault('value.out-of-range', ['spacing'], `equal ratios cannot lead from ${from} to ${to}`, hint);
}

function spaced(
  from: number,
  to: number,
  points: number,
  spacing: 'linear' | 'log',
  what: Usual['what'],
): { readonly numbers: readonly number[]; readonly problems: readonly Problem[] } {
  const refuse = (key: string, message: string, hint: string): ReturnType<typeof spaced> => ({
    numbers: [],
    problems: [fault('value.out-of-range', [key], message, hint)],
  });
  if (from === to) return refuse('to', `the ${what} ends where it begins`, 'write two different values');
  if (spacing === 'log' && !(from * to > 0)) return { numbers: [], problems: [noRatio(from, to)] };
  const step = (k: number): number => {
    if (k === 0) return from;
    if (k === points - 1) return to;
    const share = k / (points - 1);
    const exact = spacing === 'log' ? from * pow(to / from, share) : from + (to - from) * share;
    // 0.01 and not 0.009999999999999998: the last digits are rounding.
    return Number(exact.toPrecision(15));
  };
  return { numbers: Array.from({ length: points }, (_, k) => step(k)), problems: [] };
}

/**
 * The axis along a lever, and the text of one of its numbers. A fold-rate is stored as a logarithm and shown as a
 * factor.
 */
export function alongLever(
  { model }: Prepared,
  { target, name, unit }: Lever,
  numbers: readonly number[],
): { readonly axis: ValueAxis; text(number: number): string } {
  const shown = (number: number): number => (unit.fold ? foldFactor(number) : number);
  return {
    axis: {
      kind: 'values',
      name: target,
      title: model.declarations.get(name)?.title ?? name,
      unit: unit.text,
      values: Float64Array.from(numbers, shown),
    },
    text: (number) => `${target} at ${amountWords(Number(shown(number).toPrecision(6)), unit.text)}`,
  };
}
