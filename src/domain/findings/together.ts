import { mismatch } from '../../core/check/mismatch.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { pureRatio } from '../../core/units/named-units.ts';
import {
  conversionFactor,
  divideUnits,
  isPureRatio,
  kindsOf,
  sameDimension,
  scalingOf,
  withoutKinds,
} from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import { differentBoundaries } from '../catalog/boundary.ts';
import type { Figure } from '../catalog/figure.ts';
import { legal, type Value } from '../claims/claim-access.ts';
import { Refusal, refuse } from '../claims/refusal.ts';

/** One side of a reading. */
export interface Read {
  readonly value: Value;
  /** Undefined for a category. */
  readonly unit: Unit | undefined;
  readonly at?: string;
  /** What is read, where it is a figure of the catalog. */
  readonly figure?: Figure;
}

/** The ratio in the quotient of the units, or the difference in the unit of the first. */
export function together(a: Read, b: Read, operator: '/' | '-'): Read {
  if (!a.unit || !b.unit || a.unit.date || b.unit.date)
    throw refuse('finding.unreadable', [], 'a date or a word is neither divided nor taken away', 'read each by itself');
  const [one, other] = [a.figure, b.figure];
  if (one?.boundary !== undefined && other?.boundary !== undefined && one.boundary !== other.boundary)
    throw new Refusal(differentBoundaries(one, other));
  const [x, y] = [a.value as number | null, b.value as number | null];
  const [unitA, unitB] = withKindsOf(a, b);
  const at = a.at === undefined ? {} : { at: a.at };
  if (operator === '-') {
    const converted = convertQuantity({ value: 1, unit: unitB }, unitA);
    if (!converted.ok && !sameFold(a.unit, b.unit))
      throw refuse(mismatch(unitA, unitB).code, [], `${a.unit.text} less ${b.unit.text} has no meaning`, converted.hint);
    return { value: x === null || y === null ? null : legal(x - y * conversionFactor(b.unit, a.unit)), unit: a.unit, ...at };
  }
  if (a.unit.fold || b.unit.fold) throw refuse('unit.mismatch', [], 'a factor per time has no ratio', 'read each by itself');
  const made = divideUnits(unitA, unitB);
  const unit = isPureRatio(made) ? pureRatio : made;
  const { times, over } = scalingOf(made, unit);
  const value = x === null || y === null || y === 0 ? null : legal(((x / y) * times) / over);
  return { value, unit, ...at };
}

/**
 * The units to compare in. A figure whose source states no kind has that of what it is compared with, as a value without
 * one has the kind of its variable.
 */
function withKindsOf({ unit: a, figure }: Read, { unit: b, figure: other }: Read): readonly [Unit, Unit] {
  const bare = [withoutKinds(a!), withoutKinds(b!)] as const;
  const omitted = (figure && kindsOf(a!).size === 0) || (other && kindsOf(b!).size === 0);
  return omitted && sameDimension(...bare) ? bare : [a!, b!];
}

function sameFold(a: Unit, b: Unit): boolean {
  return Boolean(a.fold) && a.text === b.text;
}
