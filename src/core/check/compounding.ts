import { expm1, log1p } from '../mathematics/mathematics.ts';
import { perYear as yearlyUnit, pureRatio } from '../units/named-units.ts';
import { parseUnit } from '../units/parse-unit.ts';
import { conversionFactor, isPureRatio } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';
import type { Compounding, Scope } from './scope.ts';
import type { Typed, TypedSurvival } from './typed.ts';
import { scaled } from './typed-unit.ts';

/**
 * Retirement and discount rates compound over the period of their unit: 5 %/month applies twelve times a year and leaves
 * 0.95^12, while 60 %/year applies once and leaves 0.4. Everywhere else the two are the same rate.
 */
interface Period {
  readonly name: string;
  /** `1/month`. */
  readonly unit: Unit;
  readonly perYear: number;
}

const periods: readonly Period[] = ['quarter', 'month', 'week', 'day', 'h', 'min', 's'].map((name) => {
  const unit = known(`1/${name}`);
  return { name, unit, perYear: conversionFactor(unit, yearlyUnit) };
});

function known(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.unit;
}

/** Periods per year of a rate's unit, ignoring prefixes such as per cent; undefined for a rate per year. */
function periodOf(unit: Unit): Period | undefined {
  if (unit.atoms.size !== 1 || unit.atoms.get('s') !== -1) return undefined;
  return periods.find((period) => {
    const power = Math.log10(conversionFactor(unit, period.unit));
    return Math.abs(power - Math.round(power)) < 1e-9;
  });
}

/** Notes that a function compounds a variable's value over the period of its unit. */
export function compoundsBy({ compounds }: Scope, rate: Typed, how: 'leaves' | 'grows'): void {
  if (rate.kind !== 'variable') return;
  const known = compounds.get(rate.name);
  compounds.set(rate.name, known === undefined || known === how ? how : 'both');
}

export type Compounded = { readonly rate: number } | { readonly refused: string; readonly hint: string };

/**
 * A rate in the unit it is given in, as the rate over the period of another unit that comes to the same in a year: 10 %/month that
 * leaves is 1 − 0.9^12 a year, 1 %/month of growth is 1.01^12 − 1. `converted`: the rate converted in proportion, which is
 * right where the periods are the same.
 */
export function compounded(value: number, from: Unit, to: Unit, converted: number, how: Compounding): Compounded {
  const [given, wanted] = [shareOf(from), shareOf(to)];
  const share = value * given.factor;
  const text = `${Number(value.toPrecision(12))} ${from.text}`;
  if (how !== 'grows' && !(share >= 0 && share <= 1 + 1e-12))
    return { refused: `${text} is no share that can leave`, hint: `write a share from 0 to 100 % per ${given.period}` };
  if (how !== 'leaves' && !(share > -1))
    return { refused: `${text} is no rate of growth`, hint: `write a rate above -100 % per ${given.period}` };
  if (given.period === wanted.period) return { rate: converted };
  if (how === 'both')
    return {
      refused: `${text} is over another period than ${to.text}, and the model takes it for a share that leaves and for a rate of growth`,
      hint: `write it per ${wanted.period}`,
    };
  const sign = how === 'leaves' ? -1 : 1;
  const periods = given.perYear / wanted.perYear;
  return { rate: (sign * expm1(periods * log1p(sign * Math.min(share, 1)))) / wanted.factor };
}

/** The period of a rate's unit, and the factor from the unit to a share per period. */
function shareOf(unit: Unit): { readonly period: string; readonly perYear: number; readonly factor: number } {
  const period = periodOf(unit);
  const perPeriod = period?.unit ?? (isPureRatio(unit) ? pureRatio : yearlyUnit);
  return { period: period?.name ?? 'year', perYear: period?.perYear ?? 1, factor: conversionFactor(unit, perPeriod) };
}

/** `geometric(rate)` for a rate per quarter, month or less: exp(age · periods · log(1 − share)) remains. */
export function geometricCurve(rate: Typed, unit: Unit): TypedSurvival | undefined {
  const period = periodOf(unit);
  if (!period) return undefined;
  const share = scaled(rate, unit, period.unit);
  const scale = quotient(
    constant(-1 / period.perYear, rate),
    math('log1p', { ...like(rate), kind: 'unary', op: 'negate', operand: share }),
  );
  return { kind: 'weibull', scale, shape: constant(1, rate) };
}

/** Converts a discount rate per quarter, month or shorter period to the equivalent rate per year. */
export function yearlyRate(rate: Typed, unit: Unit): Typed | undefined {
  const period = periodOf(unit);
  return (
    period &&
    math('expm1', {
      ...like(rate),
      kind: 'binary',
      op: '*',
      left: constant(period.perYear, rate),
      right: math('log1p', scaled(rate, unit, period.unit)),
    })
  );
}

/** Converts a rate per year to the equivalent rate per quarter, month or shorter period. */
export function rateOfPeriod(yearly: Typed, unit: Unit): Typed | undefined {
  const period = periodOf(unit);
  if (!period) return undefined;
  const share = math('expm1', quotient(math('log1p', yearly), constant(period.perYear, yearly)));
  return scaled({ ...share, unit: period.unit }, period.unit, unit);
}

type Math = 'log1p' | 'expm1';

/** Span, dimensions and phase of a node, for a pure number derived from it. */
function like({ span, dims, phase }: Typed): Pick<Typed, 'span' | 'dims' | 'phase'> & { readonly unit: Unit } {
  return { span, dims, phase, unit: pureRatio };
}

function math(fn: Math, of: Typed): Typed {
  return { ...like(of), kind: 'math', fn, args: [of] };
}

function quotient(left: Typed, right: Typed): Typed {
  const { dims, phase } = left.kind === 'number' ? right : left;
  return { ...like(left), dims, phase, kind: 'binary', op: '/', left, right };
}

function constant(value: number, { span }: Typed): Typed {
  return { kind: 'number', value, span, unit: pureRatio, dims: [], phase: 'constant' };
}
