/** Calendar dates as years. Every year has 365 days and every month is a twelfth of it: 2028-07-01 is 2028.5. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to the length of the month; February has 28. */
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(month: number): number {
  return DAYS_IN_MONTH[month - 1] ?? Number.NaN;
}

/** The date in years: each month is a twelfth of the year, each day an equal share of its month. */
export function yearsOf({ year, month, day }: CalendarDate): number {
  return year + (month - 1) / 12 + (day - 1) / (12 * daysInMonth(month));
}

/** Parses `2028-06-01` or `2028-06` (its first day). Undefined for another format, a message for a day that does not exist. */
export function readDate(text: string): CalendarDate | string | undefined {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3] ?? 1) };
  if (date.month < 1 || date.month > 12) return `month ${parts[2]} is not between 01 and 12`;
  if (date.day < 1 || date.day > daysInMonth(date.month)) {
    return `day ${parts[3]} is not between 01 and ${daysInMonth(date.month)}${date.month === 2 ? ' (there are no leap days)' : ''}`;
  }
  return date;
}
