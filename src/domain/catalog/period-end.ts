/** `2024-06` of `2024-06, revised`. Undefined for a text that does not begin with a date. */
export function leadingDate(text: string | number): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(String(text))?.[0];
}

/**
 * The first day after the period that a date names: of `2024` 1 January 2025, of `2024-06` 1 July, of a day the next.
 * Undefined for a text that does not begin with a date.
 */
export function dayAfter(date: string | number): Date | undefined {
  const [year, month, day] = leadingDate(date)?.split('-').map(Number) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return new Date(Date.UTC(year, month! - 1, day + 1));
  return month === undefined ? new Date(Date.UTC(year + 1, 0, 1)) : new Date(Date.UTC(year, month, 1));
}

/** The last day of the period that a date names, `2024-12-31` of `2024`. */
export function lastDayOf(date: string | number): string | undefined {
  const end = dayAfter(date);
  return end && new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** Whether the whole period of the first date is over at the end of the second; a text without a date counts as over. */
export function isOverBy(date: string | number, other: string | number): boolean {
  const [end, limit] = [dayAfter(date), dayAfter(other)];
  return end === undefined || limit === undefined || end <= limit;
}
