/**
 * The calendar of a run with n steps a year. Where 12 is a multiple of n, months are equal twelfths of a year and the days
 * of a month share it equally; otherwise a day is 1/365 of a year. A year has 365 days, so 29 February is no date of a run.
 * Dates are years: 2027.25 is 2027-04-01 of a quarterly run.
 */
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const minutesPerDay = 1440;
const minutesPerYear = 365 * minutesPerDay;

export const maxStepsPerYear = 8784;

/** Tolerance in years (half a minute): closer dates are the same instant. */
export const sameInstant = 1e-6;

export function hasMonths(n: number): boolean {
  return n >= 1 && 12 % n === 0;
}

/** Steps per year of `year`, `quarter`, `month` or `year/n`; NaN for another text or n outside 1…8784. */
export function stepsPerYear(step: string): number {
  if (step === 'year') return 1;
  if (step === 'quarter') return 4;
  if (step === 'month') return 12;
  const n = Number(/^year\/(\d{1,5})$/.exec(step)?.[1] ?? 0);
  return n >= 1 && n <= maxStepsPerYear ? n : NaN;
}

/**
 * A date in years; undefined for a text that is no date. A bare year is its 1 January. A time of day follows the run's own
 * calendar, without a zone: `2027-04-01T05:00` or `2027-04-01T05:00:00`.
 */
export function parseDate(date: string | number, n: number): number | undefined {
  if (typeof date === 'number') return Number.isInteger(date) && date >= 1000 && date <= 9999 ? date : undefined;
  const match = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?)?)?$/.exec(date);
  if (match === null) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = (match.slice(1) as (string | undefined)[]).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined) return undefined;
  const place = dayOfMonth(month ?? 1, day ?? 1);
  if (place === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const dayShare = (hour * 60 + minute + second / 60) / minutesPerDay;
  const days = place.day - 1 + dayShare;
  if (hasMonths(n)) return year + (place.month + days / (daysInMonth[place.month] ?? 30)) / 12;
  return year + ((daysBefore[place.month] ?? 0) + days) / 365;
}

/** Whether a text begins with 29 February, which the calendar of a run does not have. */
export function isLeapDay(text: unknown): boolean {
  return /^\d{4}-02-29/.test(String(text));
}

/** Whether a text is a day, month or year of the calendar people use, leap days included: the date of a figure, not of a run. */
export function isCivilDate(date: string | number): boolean {
  const [, year, rest = ''] = /^([1-9]\d{3})-02-29(.*)$/.exec(String(date)) ?? [];
  return year === undefined ? parseDate(date, 12) !== undefined : rest === '' && isLeap(Number(year));
}

/** A hint for a text that is no date. */
export function dateHint(text: unknown): string {
  if (isLeapDay(text)) {
    const year = String(text).slice(0, 4);
    return `29 February is not in the calendar, whose years have 365 days: write ${year}-02-28 or ${year}-03-01`;
  }
  const zoned = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.exec(String(text));
  return zoned?.[1] === undefined
    ? 'write 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00'
    : `leave the time zone out: ${zoned[1]}; a run has one clock and no zones`;
}

/** Month from 0, day from 1. */
function dayOfMonth(month: number, day: number): { month: number; day: number } | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  return day <= (daysInMonth[month - 1] ?? 0) ? { month: month - 1, day } : undefined;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Label of instant k of a run from t0 (years): `2027-04-01`, or `2027-04-01T05:00` off midnight, to the minute. */
export function dateLabel(t0: number, k: number, n: number): string {
  if (!hasMonths(n)) {
    const minutes = Math.round(t0 * minutesPerYear + (k * minutesPerYear) / n);
    const year = Math.floor(minutes / minutesPerYear);
    const inYear = minutes - year * minutesPerYear;
    const dayOfYear = Math.floor(inYear / minutesPerDay);
    const month = monthOfDay(dayOfYear);
    return label(year, month, dayOfYear - (daysBefore[month] ?? 0), inYear - dayOfYear * minutesPerDay);
  }
  // The place within the month is the same at every instant, so whole months are counted exactly.
  const first = Math.floor(t0 * 12 + sameInstant);
  const share = Math.max(0, t0 * 12 - first);
  const months = first + k * (12 / n);
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const minutesInMonth = (daysInMonth[month] ?? 30) * minutesPerDay;
  const minutes = Math.min(Math.round(share * minutesInMonth), minutesInMonth - 1);
  const day = Math.floor(minutes / minutesPerDay);
  return label(year, month, day, minutes - day * minutesPerDay);
}

function monthOfDay(dayOfYear: number): number {
  let month = 11;
  while (month > 0 && (daysBefore[month] ?? 0) > dayOfYear) month--;
  return month;
}

/** Month and day from 0. */
function label(year: number, month: number, day: number, minutes: number): string {
  const date = `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day + 1)}`;
  return minutes === 0 ? date : `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Whole steps from one date to another, negative when `to` is earlier; undefined when `to` is off the grid. */
export function stepsBetween(from: number, to: number, n: number): number | undefined {
  const steps = Math.round((to - from) * n);
  return Math.abs(from + steps / n - to) < sameInstant ? steps : undefined;
}
