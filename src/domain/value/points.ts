import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dateHint, isLeapDay, parseDate, sameInstant } from './date-label.ts';
import { describe, gridSize, isMapping, readArray, readNumber, refuse, spread, type Grid, type ReadContext } from './values.ts';

/** A curve through points; x ascending. */
export interface PointCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** One value for all dates, given without a date: nothing lies outside it. */
  readonly throughout?: true;
  /** The value before the first point; where absent, what lies outside the points has it. */
  readonly before?: number | undefined;
}

/** Points for every element: dates (or x) → value, inside or outside the nesting by element. */
export function readPoints(
  raw: unknown,
  grid: Grid,
  against: Unit | undefined,
  context: ReadContext,
  path: Path,
): PointCurve[] | undefined {
  const curves = new Array<PointCurve>(gridSize(grid)).fill({ x: [], y: [] });
  const before = context.problems.length;
  spread(raw, { level: 0, from: 0, to: curves.length }, path, {
    grid,
    context,
    points: true,
    leaf: (value, { level, from, to }, at) => {
      if (!isMapping(value)) {
        refuse(
          context,
          against ? 'value.unreadable' : 'time.undated',
          at,
          against
            ? `${context.name} is given over ${against.text}, but ${describe(value)} has no point`
            : `${context.name} is a series over time, but ${describe(value)} has no date`,
          against ? `write the points: { 0: ${describe(value)}, … }` : `write since when it holds: { 2026-11-01: ${describe(value)} }`,
        );
        return;
      }
      if (Object.keys(value).length === 0)
        context.problems.push({
          ...fault(
            'value.missing',
            at,
            `${context.name} has no point`,
            against ? 'write the points: { 0: …, 1: … }' : 'write points: { 2026: …, 2030: … }',
          ),
          about: context.name,
        });
      const points = placedPoints(value, grid, against, context, at);
      const x = points.map((point) => point.x);
      const rest: Grid = { dims: grid.dims.slice(level), elements: grid.elements.slice(level) };
      if (!points.some(({ item }) => isMapping(item))) {
        // All elements of the block share one curve.
        const y = points.map(({ item, key }) => readNumber(item, context, [...at, key]) ?? NaN);
        curves.fill({ x, y }, from, to);
        return;
      }
      if (points.length * (to - from) > pointLimit) {
        refuse(
          context,
          'limit.exceeded',
          at,
          `${context.name} has ${points.length} points for each of ${to - from} elements, the limit is ${pointLimit} in all`,
          'use fewer points',
        );
        return;
      }
      const columns = points.map(({ item, key }) => readArray(item, rest, context, [...at, key]));
      for (let cell = from; cell < to; cell++) curves[cell] = { x, y: columns.map((column) => column?.[cell - from] ?? NaN) };
    },
  });
  return context.problems.length > before ? undefined : curves;
}

/** The limit of values per run. */
const pointLimit = 20_000_000;

interface PlacedPoint {
  readonly key: string;
  readonly x: number;
  readonly item: unknown;
}

/** Points in ascending order; a key that is no date (or x), or repeated, is reported and left out. */
function placedPoints(
  value: Readonly<Record<string, unknown>>,
  grid: Grid,
  against: Unit | undefined,
  context: ReadContext,
  path: Path,
): readonly PlacedPoint[] {
  const points = Object.entries(value)
    .flatMap(([key, item]): PlacedPoint[] => {
      const x = against
        ? readNumber(
            /^[-+.\d]+$/.test(key) ? Number(key) : key,
            { ...context, name: `a point of ${context.name}`, unit: against, bare: { in: against } },
            [...path, key],
          )
        : parseDate(key, context.n);
      if (x !== undefined) return [{ key, x, item }];
      if (!against) context.problems.push(undated(key, item, grid, context.name, [...path, key]));
      return [];
    })
    .sort((a, b) => a.x - b.x);
  return points.filter(({ key, x }, index) => {
    const previous = points[index - 1];
    if (previous === undefined || x - previous.x >= (against ? Number.MIN_VALUE : sameInstant)) return true;
    refuse(
      context,
      'field.conflict',
      [...path, key],
      `${context.name} has two points at ${key}`,
      against ? 'leave one of them out' : 'leave one of them out; a bare year is its 1 January',
    );
    return false;
  });
}

function undated(key: string, item: unknown, { dims }: Grid, name: string, path: Path): Problem {
  const example = `write since when it holds: { 2028-06-01: ${isMapping(item) ? '…' : describe(item)} }`;
  if (/^\d{4}-\d{2}-\d{2}T/.test(key) || isLeapDay(key))
    return fault('time.undated', path, `${key} is not a date of the run`, dateHint(key), true);
  if (dims.length === 0) return fault('time.undated', path, `${key} is not a date, and ${name} is a series over time`, example, true);
  return fault(
    'time.undated',
    path,
    `${key} is neither a date nor an element of ${dims.join(' or ')}`,
    `${example}, or name an element`,
    true,
  );
}
