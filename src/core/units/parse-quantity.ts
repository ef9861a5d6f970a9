/** Reads a number with its unit: `1.9 kW/GPU`, `5 %/year`, `3 x/year`, `2028-06-01`, `-0.8`. */
import { log } from '../mathematics/mathematics.ts';
import { readDate, yearsOf } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { parseUnit } from './parse-unit.ts';
import { dateUnit, pureRatio } from './named-units.ts';
import type { Unit } from './unit.ts';
import { wordForMoney } from './unit-habits.ts';
import { currencyCalled } from './unit-table.ts';

export interface Quantity {
  /** In `unit`; the logarithm for a fold-rate, years for a date. */
  readonly value: number;
  readonly unit: Unit;
  readonly date?: CalendarDate;
}

export type ParsedQuantity = ({ readonly ok: true } & Quantity) | QuantityRefusal;

export interface QuantityRefusal {
  readonly ok: false;
  readonly message: string;
  readonly hint?: string;
  /** Character offset in the given text; absent for a number. */
  readonly offset?: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const GROUPED = /^[+-]?(?:\d+(?:[_,']\d+)+|\d{1,3}(?: \d{3})+(?![\d/]))/;

/** Parses a quantity. Never throws. A plain number is a pure ratio. */
export function parseQuantity(source: string | number): ParsedQuantity {
  if (typeof source === 'number') {
    return Number.isFinite(source)
      ? { ok: true, value: source, unit: pureRatio }
      : { ok: false, message: `${source} is not a finite number` };
  }
  const text = source.trim();
  const start = source.length - source.trimStart().length;
  const date = readDate(text);
  if (typeof date === 'object') return { ok: true, value: yearsOf(date), unit: dateUnit, date };
  if (typeof date === 'string') return refusal(start, date, 'write a date as 2028-06-01 or 2028-06');
  if (/^\d{4}-\d/.test(text)) return refusal(start, `'${text}' is not a date`, 'write a date as 2028-06-01 or 2028-06');

  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return noNumber(text, start);
  const grouped = GROUPED.exec(text)?.[0];
  if (grouped !== undefined) return groupedDigits(grouped, start);
  const value = Number(digits);
  if (!Number.isFinite(value)) return refusal(start, `${digits} is beyond the range of numbers`);
  const unitText = text.slice(digits.length);
  if (unitText === '') return { ok: true, value, unit: pureRatio };
  const parsed = parseUnit(unitText);
  if (!parsed.ok) return { ...parsed, offset: start + digits.length + parsed.offset };
  if (parsed.unit.date) return refusal(start, 'a date is not a number of something', 'write a date as 2028-06-01 or 2028-06');
  if (!parsed.unit.fold) return { ok: true, value, unit: parsed.unit };
  if (value <= 0) return refusal(start, `${text} is not a growth factor`, 'write a factor above 0: 0.5 x/year halves, 1 x/year keeps');
  return { ok: true, value: log(value), unit: parsed.unit };
}

function noNumber(text: string, offset: number): QuantityRefusal {
  if (text === '') return refusal(offset, 'quantity is empty', 'write a number and a unit, as in 1.9 kW/GPU');
  if (/^[+-]?(nan|inf(inity)?)\b/i.test(text)) return refusal(offset, `${text} is not a finite number`);
  if (/^unlimited\b/i.test(text)) {
    return refusal(offset, `'${text}' does not start with a number`, 'write unlimited by itself, without a unit and in small letters');
  }
  const money = moneyAmount(text);
  if (money !== undefined) return refusal(offset, `'${text}' does not start with a number`, `write ${money}`);
  if (text.startsWith('−')) return refusal(offset, 'the minus sign is not the hyphen of the keyboard', `write -${text.slice(1)}`);
  return refusal(offset, `'${text}' does not start with a number`, 'write a number and a unit, as in 1.9 kW/GPU');
}

/** `6 billion USD/year` for `$6bn/year`; a price year is for the author to add. */
function moneyAmount(text: string): string | undefined {
  const [whole, minus = '', sign = '', amount = '', suffix] =
    /^([-−]?)\s*(?:US)?([$€£]|[A-Z]{3})\s*(\d[\d,]*(?:\.\d+)?)\s*([A-Za-z]+(?![\w(]))?/u.exec(text) ?? [];
  const currency = currencyCalled(sign);
  if (whole === undefined || currency === undefined) return undefined;
  const word = suffix === undefined ? undefined : wordForMoney(suffix);
  const rest = text.slice(whole.length).trim();
  const unit = [word ?? suffix, currency].filter((part) => part !== undefined).join(' ');
  const number = `${minus && '-'}${amount.replaceAll(',', '')}`;
  const readings = readingsOf(`${unit}${rest}`).map((reading) => `${number} ${reading}`);
  return `${readings.join(' or ')}, with the price year that the variable has, as in ${currency}_2025`;
}

/** A unit, or both ways to write one that can be read in two: `USD/(GPU*h)` and `USD/GPU/h` for `USD/GPU h`. */
function readingsOf(unit: string): readonly string[] {
  const parsed = parseUnit(unit);
  const written = parsed.ok ? [] : (/^write (\S.*)$/.exec(parsed.hint ?? '')?.[1]?.split(' or ') ?? []);
  return written.length > 1 && written.every((one) => parseUnit(one).ok) ? written : [unit];
}

function groupedDigits(grouped: string, offset: number): QuantityRefusal {
  const joined = grouped.replace(/[_,' ]/g, '');
  const decimal = /^[+-]?\d+,\d+$/.test(grouped) && !/,\d{3}$/.test(grouped);
  return refusal(
    offset,
    `'${grouped}' is not a number`,
    decimal ? `write ${grouped.replace(',', '.')}, with a decimal point` : `write ${joined}, without separators`,
  );
}

function refusal(offset: number, message: string, hint?: string): QuantityRefusal {
  return { ok: false, message, offset, ...(hint === undefined ? {} : { hint }) };
}
