import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { dateHint, isCivilDate, parseDate } from '../value/date-label.ts';
import { isMapping } from '../value/values.ts';
import type { FigureEntry, VintageEntry } from './catalog-file.ts';
import { isOverBy, leadingDate } from './period-end.ts';
import { shelfLifeYears } from './shelf-life.ts';

/** Faults of one figure that do not depend on others. */
export function figureProblems(entry: FigureEntry, path: Problem['path'], name: string, boundaries: readonly string[]): Problem[] {
  const problems: Problem[] = [...shelfLifeProblems(entry.shelf_life, [...path, 'shelf_life'], name)];
  problems.push(...unitProblems(entry, path));
  if (entry.boundary !== undefined && !boundaries.includes(entry.boundary))
    problems.push(
      fault(
        'figure.boundary',
        [...path, 'boundary'],
        `${name} counts within ${entry.boundary}, which is not under boundaries`,
        boundaries.length === 0 ? `add boundaries: { ${entry.boundary}: what it counts }` : `they are ${boundaries.join(', ')}`,
      ),
    );
  problems.push(...statementProblems(entry, path, name), ...vintageProblems(entry, path, name));
  return problems;
}

/** Faults of one statement of a figure: of its date, and of its value, range or points. */
function statementProblems(entry: FigureEntry, path: Problem['path'], name: string): Problem[] {
  const { value, low, high, points } = entry;
  const unit = parseUnit(entry.unit);
  const problems: Problem[] = [];
  problems.push(...dateProblems(entry.as_of, [...path, 'as_of'], name));
  if (value === undefined && low === undefined && high === undefined && points === undefined)
    problems.push(fault('field.missing', path, `${name} has no value`, 'write value: …, points: { 2025: … }, or low: and high:', true));
  if (points !== undefined && (value ?? low ?? high) !== undefined)
    problems.push(fault('field.conflict', [...path, 'points'], `${name} has points and also a value or a range`, 'keep one of them', true));
  if (points !== undefined && Object.keys(points).length === 0)
    problems.push(fault('value.missing', [...path, 'points'], `${name} has no point`, 'write points: { 2025: … }'));
  for (const at of Object.keys(points ?? {}))
    if (parseDate(at, 12) === undefined)
      problems.push(fault('time.undated', [...path, 'points', at], `${at} is not a date`, dateHint(at), true));
  if (!unit.ok) return problems;
  if (points !== undefined && unit.unit.date)
    problems.push(
      fault('field.conflict', [...path, 'points'], `${name} is a date, and dates do not change over time`, 'write value: …', true),
    );
  const read = (field: 'value' | 'low' | 'high'): number | undefined => {
    const stated = entry[field];
    if (stated === undefined) return undefined;
    if (unit.unit.date) {
      const date = parseDate(stated, 12);
      if (date === undefined)
        problems.push(fault('value.unreadable', [...path, field], `${name} needs a date, found ${stated}`, dateHint(stated)));
      return date;
    }
    if (typeof stated === 'number') return stated;
    const number = Number(stated);
    problems.push(
      fault(
        'value.unreadable',
        [...path, field],
        `${name} needs a number in ${entry.unit}, found ${stated}`,
        Number.isFinite(number) ? `leave out the quotes: ${number}` : 'write the number here and its unit under unit',
      ),
    );
    return undefined;
  };
  const [lowest, middle, highest] = [read('low'), read('value'), read('high')];
  const above = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a > b;
  if (above(lowest, highest))
    problems.push(
      fault('value.out-of-range', [...path, 'low'], `${name} has low ${low} above high ${high}`, 'write the lower number under low'),
    );
  else if (above(lowest, middle) || above(middle, highest)) {
    const bounds = [low === undefined ? '' : `low ${low}`, high === undefined ? '' : `high ${high}`].filter((bound) => bound !== '');
    problems.push(
      fault(
        'value.out-of-range',
        [...path, 'value'],
        `${name} is ${value}, outside its own ${bounds.join(' and ')}`,
        'change the value or the range',
      ),
    );
  }
  return problems;
}

/** Faults of the earlier vintages: each as of the figure itself, and their dates in order. */
function vintageProblems(entry: FigureEntry, path: Problem['path'], name: string): Problem[] {
  const { earlier = [], final, points } = entry;
  if (final && (points === undefined || earlier.length > 0))
    return [
      fault(
        'field.conflict',
        [...path, 'final'],
        points === undefined ? `${name} is final and has no points` : `${name} is final and has earlier vintages`,
        points === undefined ? 'final says that no point is revised: leave it out' : 'keep one of them',
        true,
      ),
    ];
  return earlier.flatMap((vintage, index) => {
    const at = [...path, 'earlier', index];
    const problems = statementProblems(vintageOf(entry, vintage), at, name);
    if ((vintage.points === undefined) !== (points === undefined))
      problems.push(
        fault(
          'figure.shape',
          at,
          `${name} is ${points === undefined ? 'one number' : 'given over time'}, and this vintage of it is not`,
          'make it a figure of its own',
        ),
      );
    const next = earlier[index + 1] ?? entry;
    if (isOverBy(next.as_of, vintage.as_of))
      problems.push(
        fault(
          'field.conflict',
          [...at, 'as_of'],
          `${name} has a vintage of ${vintage.as_of} before one of ${next.as_of}`,
          'list the vintages by date, the oldest first',
        ),
      );
    return problems;
  });
}

/** The figure as a vintage states it. */
export function vintageOf(entry: FigureEntry, { kind, confidence, unverified, ...vintage }: VintageEntry): FigureEntry {
  const { title, unit } = entry;
  return {
    title,
    unit,
    ...vintage,
    kind: kind ?? entry.kind,
    confidence: confidence ?? entry.confidence,
    unverified: unverified ?? entry.unverified,
  };
}

export function unitProblems(entry: unknown, path: Problem['path']): Problem[] {
  const text = isMapping(entry) ? entry['unit'] : undefined;
  const unit = typeof text === 'string' && text !== '' ? parseUnit(text) : undefined;
  return unit === undefined || unit.ok ? [] : [fault('unit.unknown', [...path, 'unit'], unit.message, unit.hint)];
}

function dateProblems(asOf: string | number, path: Problem['path'], name: string): Problem[] {
  const date = leadingDate(asOf);
  return date !== undefined && isCivilDate(date)
    ? []
    : [fault('value.unreadable', path, `${name} is as of ${asOf}, which is not a calendar date`, dateHint(asOf))];
}

export function shelfLifeProblems(text: string | undefined, path: Problem['path'], name: string): Problem[] {
  if (text === undefined || text === 'none' || shelfLifeYears(text) !== undefined) return [];
  return [
    fault('value.unreadable', path, `the shelf life of ${name} is no time, found ${text}`, 'write for example 2 year or 6 month, or none'),
  ];
}
