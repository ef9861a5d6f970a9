import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseQuantity } from '../../core/units/parse-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dayAfter } from './period-end.ts';

const year = (parseUnit('year') as { readonly unit: Unit }).unit;

/** In years; undefined for a text that is no positive duration. */
export function shelfLifeYears(text: string): number | undefined {
  const quantity = parseQuantity(text);
  const converted = quantity.ok && quantity.unit.text !== 'ratio' ? convertQuantity(quantity, year) : undefined;
  return converted?.ok && converted.value > 0 ? converted.value : undefined;
}

/**
 * The first day on which a figure is too old. A year or a month counts from its end: a figure of 2022 with a shelf life of
 * a year is current through 2023. Undefined where the date or the shelf life is absent or cannot be read.
 */
export function staleFrom(asOf: string | number, shelfLife: string | undefined): string | undefined {
  const years = shelfLife === undefined || shelfLife === 'none' ? undefined : shelfLifeYears(shelfLife);
  const end = dayAfter(asOf);
  if (years === undefined || end === undefined) return undefined;
  const months = Math.round(years * 12);
  if (Math.abs(months - years * 12) < 1e-6) end.setUTCMonth(end.getUTCMonth() + months);
  else end.setUTCDate(end.getUTCDate() + Math.round(years * 365));
  return Number.isFinite(end.getTime()) ? end.toISOString().slice(0, 10) : undefined;
}
