/** Curves read by `lookup`, packed for the kernel. */
import { pow } from '../../mathematics/mathematics.ts';
import type { CurvePoints } from '../system.ts';

export interface CurveTable {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index of each element's first point, then the end of the last. */
  readonly from: Int32Array;
  readonly outside: readonly CurvePoints['outside'][];
  readonly range: readonly CurvePoints['range'][];
  readonly before: readonly CurvePoints['before'][];
}

/** Packs the points of one curve, element by element. */
export function curveTable(elements: readonly CurvePoints[]): CurveTable {
  const from = new Int32Array(elements.length + 1);
  elements.forEach(({ x }, e) => (from[e + 1] = (from[e] as number) + x.length));
  const x = new Float64Array(from[elements.length] as number);
  const y = new Float64Array(x.length);
  elements.forEach((points, e) => {
    x.set(points.x, from[e]);
    y.set(points.y, from[e]);
  });
  return {
    x,
    y,
    from,
    outside: elements.map(({ outside }) => outside),
    range: elements.map(({ range }) => range),
    before: elements.map(({ before }) => before),
  };
}

export function readStep(curve: CurveTable, element: number, at: number): number {
  return read(curve, element, at, undefined);
}

export function readLinear(curve: CurveTable, element: number, at: number): number {
  return read(curve, element, at, onLine);
}

export function readLog(curve: CurveTable, element: number, at: number): number {
  return read(curve, element, at, onGrowth);
}

type Line = (share: number, y0: number, y1: number) => number;

const onLine: Line = (share, y0, y1) => y0 + share * (y1 - y0);

/** Constant growth rate between points: linear in log y. */
const onGrowth: Line = (share, y0, y1) => y0 * pow(y1 / y0, share);

/** An x this close to a point, relatively, is at the point. */
const nearly = 1e-12;

function read({ x, y, from, outside, range, before }: CurveTable, element: number, at: number, line: Line | undefined): number {
  const first = from[element] as number;
  const last = (from[element + 1] as number) - 1;
  if (last < first || at !== at) return NaN;
  let i = lastReached(x, first, last, at);
  const gap = at - (x[i] as number);
  const tolerance = nearly * Math.abs(x[i] as number);
  if (gap <= tolerance && gap >= -tolerance) return y[i] as number;
  const early = gap < 0 ? before[element] : undefined;
  if (early !== undefined) return early;
  const isOutside = gap < 0 || i === last;
  if (isOutside) {
    if (outside[element] === 'refuse') return NaN;
    if (outside[element] !== 'trend' || line === undefined || first === last) return y[i] as number;
    if (i === last) i--;
  }
  if (line === undefined) return y[i] as number;
  const x0 = x[i] as number;
  const value = line((at - x0) / ((x[i + 1] as number) - x0), y[i] as number, y[i + 1] as number);
  return isOutside && leaves(value, range[element]) ? NaN : value;
}

/** Index of the last point that is reached; the first point if none is. */
function lastReached(x: Float64Array, first: number, last: number, at: number): number {
  let low = first;
  let high = last + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const here = x[middle] as number;
    if (here - at <= nearly * Math.abs(here)) low = middle;
    else high = middle;
  }
  return low;
}

/** Rounding at a bound is tolerated. */
function leaves(value: number, range: CurvePoints['range']): boolean {
  return range !== undefined && (value < range[0] - nearly * Math.abs(range[0]) || value > range[1] + nearly * Math.abs(range[1]));
}
