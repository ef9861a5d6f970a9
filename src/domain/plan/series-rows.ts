import type { CurvePoints } from '../../core/engine/system.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dateLabel, sameInstant } from '../value/date-label.ts';
import { elementLabel } from '../value/element-order.ts';
import { liesOutside, sampleSeries, type Interpolation, type Outside } from '../value/sample-series.ts';
import { refusedBy, type ReadRange } from '../value/value-range.ts';
import type { PointCurve } from '../value/points.ts';

/** A series as read by the plan: one curve per cell, in the model's order. */
export interface PlannedSeries {
  readonly name: string;
  readonly unit: Unit;
  readonly dims: readonly string[];
  readonly elements: readonly (readonly string[])[];
  readonly curves: readonly PointCurve[];
  readonly between: Interpolation;
  readonly outside: Outside;
  readonly ranges: readonly ReadRange[];
  readonly path: Problem['path'];
  /** The model file that states the points; undefined where the scenario does. */
  readonly model: string | undefined;
}

/** Equally spaced instants: `t0 + k / n`. */
export interface Instants {
  readonly t0: number;
  readonly n: number;
  readonly rows: number;
}

/**
 * Every cell at every instant, row by row. Reports the first instant at which the series has no value or an extrapolated
 * line leaves a range. With `gaps` nothing is reported: a missing value is NaN.
 */
export function seriesRows(series: PlannedSeries, instants: Instants, shift: number, gaps: boolean, problems: Problem[]): Float64Array {
  const { curves } = series;
  const out = new Float64Array(instants.rows * curves.length);
  for (let row = 0; row < instants.rows; row++) {
    for (const [cell, curve] of curves.entries()) {
      const value = valueAt(series, curve, instants.t0 + (row + shift) / instants.n);
      if (typeof value !== 'number' && !gaps) {
        problems.push(refusal(series, cell, value, dateLabel(instants.t0, row, instants.n)));
        return out;
      }
      out[row * curves.length + cell] = typeof value === 'number' ? value : NaN;
    }
  }
  return out;
}

/** The points that `lookup` reads, by cell: outside them the series says what is read, as at the instants of the run. */
export function lookupPoints({ curves, outside, ranges }: PlannedSeries): readonly CurvePoints[] {
  const low = Math.max(...ranges.map(({ range }) => range[0]));
  const high = Math.min(...ranges.map(({ range }) => range[1]));
  return curves.map(({ x, y, throughout, before }) => {
    const points = before === undefined ? { x, y } : { x, y, before };
    return throughout === true || outside === 'hold' ? points : { ...points, outside, range: [low, high] };
  });
}

/** Steps from the first point of a history to the first instant. */
export function stepsBack({ curves }: PlannedSeries, { t0, n }: Instants): number {
  const first = Math.min(...curves.map((curve) => curve.x[0] ?? t0));
  return Math.max(0, Math.floor((t0 - first) * n + 1e-6));
}

/**
 * Additions on the model's steps before its first instant, newest first, back to the first point of the series: nothing is
 * added before it, whatever its `before`. `cells` maps each element to a cell of the series.
 */
export function historyRows(
  series: PlannedSeries,
  factor: number,
  cells: readonly number[],
  instants: Instants,
  problems: Problem[],
): Float64Array {
  const { curves } = series;
  const { t0, n } = instants;
  const count = stepsBack(series, instants);
  const out = new Float64Array(count * cells.length);
  for (let back = 1; back <= count; back++) {
    const at = t0 - back / n;
    for (const [element, cell] of cells.entries()) {
      const curve = curves[cell]!;
      if (curve.x.length === 0 || at < curve.x[0]! - sameInstant) continue;
      const value = valueAt(series, curve, at);
      if (typeof value !== 'number') {
        problems.push(refusal(series, cell, value, dateLabel(t0, -back, n)));
        return out;
      }
      out[(back - 1) * cells.length + element] = factor * value;
    }
  }
  return out;
}

/** Why there is no value: a gap, or an extrapolated line outside a range. */
type Refused = 'gap' | NonNullable<ReturnType<typeof refusedBy>>;

function valueAt({ unit, between, outside, ranges }: PlannedSeries, curve: PointCurve, at: number): number | Refused {
  const value = sampleSeries(curve, at, between, outside);
  if (value === undefined) return 'gap';
  return (outside === 'trend' && liesOutside(curve, at) ? refusedBy([value], ranges, { unit }) : undefined) ?? value;
}

function refusal(series: PlannedSeries, cell: number, refused: Refused, date: string): Problem {
  const { name, dims, elements, path, model } = series;
  const inFile = (problem: Problem): Problem => (model === undefined ? problem : { ...problem, model });
  const subject = `${name}${elementLabel(dims, elements, cell)}`;
  if (refused === 'gap')
    return inFile(
      fault(
        'time.horizon',
        path,
        `${subject} has no value at ${date}: its points do not reach so far, and outside is refuse`,
        'add points, or state outside: hold or trend',
      ),
    );
  return inFile(
    fault(
      'value.out-of-range',
      path,
      `${subject} is ${refused.found} at ${date}, outside its range ${refused.range}: its points do not reach so far, and outside is trend`,
      `add points, or state outside: hold; the range is stated in ${refused.model}`,
    ),
  );
}
