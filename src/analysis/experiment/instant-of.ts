import { fault, type Problem } from '../../core/problem.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { dateHint, dateLabel, parseDate, stepsBetween } from '../../domain/value/date-label.ts';

/** The row of an instant of the run, by default the last; or a problem with the date, at the path. */
export function instantOf(
  { compiled, horizon: { t0, steps }, n }: Prepared,
  at: number | string | undefined,
  path: Problem['path'],
): number | Problem {
  if (!compiled.checked.draft.timed) return at === undefined ? 0 : fault('time.missing', path, 'the model has no time', 'leave at out');
  if (at === undefined) return steps;
  const date = parseDate(at, n);
  const label = (row: number): string => dateLabel(t0, row, n);
  if (date === undefined) return fault('time.undated', path, `${at} is not a date`, dateHint(at));
  const row = stepsBetween(t0, date, n);
  const before = Math.floor((date - t0) * n);
  const within = row === undefined ? before >= 0 && before < steps : row >= 0 && row <= steps;
  if (!within) return fault('time.off-grid', path, `${at} is not within the run`, `the run is from ${label(0)} to ${label(steps)}`);
  if (row === undefined)
    return fault('time.off-grid', path, `${at} lies between the steps ${label(before)} and ${label(before + 1)}`, 'name one of the two');
  return row;
}
