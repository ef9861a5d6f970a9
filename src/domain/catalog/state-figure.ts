import { mismatch } from '../../core/check/mismatch.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseQuantity } from '../../core/units/parse-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dateHint, parseDate } from '../value/date-label.ts';
import { describe, isMapping } from '../value/values.ts';
import type { Figure } from './figure.ts';
import { staleFrom } from './shelf-life.ts';

/** A user's override of a figure. */
export interface StatedFigure {
  /** A number in the figure's unit, a text with its unit, or a mapping of these by date. */
  readonly value: unknown;
  readonly why?: string | undefined;
  readonly source?: string | readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly by: 'scenario' | 'file';
  /** Path of the value. */
  readonly path: Problem['path'];
}

/** The figure with the user's value, in the figure's unit; problems where the two do not fit. */
export function stateFigure(figure: Figure, { value, why, source, asOf, by, path }: StatedFigure): Figure | readonly Problem[] {
  const unit = parseUnit(figure.unit);
  if (!unit.ok) return [fault('unit.unknown', path, unit.message, unit.hint)];
  const problems: Problem[] = [];
  const read = (raw: unknown, at: Problem['path']): number | string | undefined => inUnit(figure, raw, unit.unit, at, problems);
  const over = isMapping(value);
  if (over !== (figure.points !== undefined)) {
    return [
      over
        ? fault(
            'figure.shape',
            path,
            `${figure.id} is one number, and ${describe(Object.keys(value)[0])} is given to it over time`,
            'give one value',
          )
        : fault(
            'figure.shape',
            path,
            `${figure.id} is given over time (${datesOf(figure)}), and ${describe(value)} has no date`,
            'write the points: { 2025: … }',
          ),
    ];
  }
  const points = over ? Object.entries(value).map(([date, raw]) => [date, pointValue(date, raw)] as const) : undefined;
  function pointValue(date: string, raw: unknown): number {
    if (parseDate(date, 12) === undefined)
      problems.push(fault('time.undated', [...path, date], `${date} is not a date`, dateHint(date), true));
    return Number(read(raw, [...path, date]) ?? NaN);
  }
  if (points?.length === 0) problems.push(fault('value.missing', path, `${figure.id} has no point`, 'write the points: { 2025: … }'));
  const one = over ? undefined : read(value, path);
  if (problems.length > 0) return problems;
  const sources = source === undefined ? [] : typeof source === 'string' ? [source] : source;
  return {
    id: figure.id,
    part: figure.part,
    of: figure.of,
    title: figure.title,
    unit: figure.unit,
    // The catalog's uncertainty range still applies.
    ...(points ? { points: Object.fromEntries(points) } : { value: one, low: figure.low, high: figure.high }),
    boundary: figure.boundary,
    kind: sources.some((id) => id !== 'assumption') ? figure.kind : 'assumption',
    asOf,
    sources,
    unverified: false,
    shelfLife: figure.shelfLife,
    staleFrom: asOf === undefined ? undefined : staleFrom(asOf, figure.shelfLife),
    overridden: { by, why, catalog: figure },
  };
}

function inUnit(
  { id, unit: own }: Figure,
  raw: unknown,
  unit: Unit,
  path: Problem['path'],
  problems: Problem[],
): number | string | undefined {
  if (typeof raw !== 'number' && typeof raw !== 'string') {
    problems.push(fault('value.unreadable', path, `${id} needs a number, found ${describe(raw)}`, `write for example "1 ${own}"`));
    return undefined;
  }
  if (unit.date) {
    if (parseDate(raw, 12) !== undefined) return raw;
    problems.push(fault('value.unreadable', path, `${id} needs a date, found ${raw}`, dateHint(raw)));
    return undefined;
  }
  if (typeof raw === 'number') return raw;
  const quantity = parseQuantity(raw);
  if (!quantity.ok) {
    problems.push(fault('value.unreadable', path, quantity.message, quantity.hint));
    return undefined;
  }
  // A quoted number is accepted as a number.
  if (quantity.unit.text === 'ratio' && !/ratio/.test(raw)) return quantity.value;
  const converted = convertQuantity(quantity, unit, { mayOmitKinds: true });
  if (converted.ok) return unit.fold ? foldFactor(converted.value) : converted.value;
  problems.push(fault(mismatch(quantity.unit, unit).code, path, `${id} is in ${own}, but ${raw} is ${quantity.unit.text}`, converted.hint));
  return undefined;
}

/** `2014 to 2024`. */
export function datesOf({ points = {} }: Pick<Figure, 'points'>): string {
  const dates = Object.keys(points);
  return dates.length > 1 ? `${dates[0]} to ${dates.at(-1)}` : dates.join('');
}
