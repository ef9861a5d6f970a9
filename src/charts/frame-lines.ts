import { elementCount, elementNames, labelOf, seriesOf, type Curve } from '../analysis/frame/frame.ts';
import { totalsOf } from '../analysis/frame/total.ts';
import { mostLines } from './limits.ts';

/** Values of one element, or of a total. */
export interface Series {
  /** The element, `total`, or empty for a curve without dimensions. */
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * The lines of a curve: one for a curve without dimensions; otherwise each element that is ever other than zero, with the total
 * first where they add up; of too many the largest. `only` one: the total, or the first element.
 */
export function seriesOfCurve(curve: Curve, only: boolean): { readonly series: readonly Series[]; readonly leftOut: number } {
  if (curve.dims.length === 0) return { series: [{ name: '', values: curve.values }], leftOut: 0 };
  const totals = totalsOf(curve);
  const elements = Array.from({ length: elementCount(curve) }, (_, k) => ({
    name: elementNames(curve, k).join(', '),
    values: seriesOf(curve, k),
  }));
  const total = totals.length === 1 ? [{ name: 'total', values: totals[0]!.values }] : [];
  if (only) return { series: [total[0] ?? elements[0]!], leftOut: total.length > 0 ? 0 : elements.length - 1 };
  const seen = elements.filter(({ values }) => values.some((value) => Number.isFinite(value) && value !== 0));
  const shown = seen.length === 0 ? elements : seen;
  if (shown.length === 1) return { series: shown, leftOut: 0 };
  const room = mostLines - total.length;
  const largest = new Set([...shown].sort((a, b) => peak(b) - peak(a)).slice(0, room));
  return { series: [...total, ...shown.filter((one) => largest.has(one))], leftOut: Math.max(0, shown.length - room) };
}

function peak({ values }: Series): number {
  let most = 0;
  for (const value of values) if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return most;
}

/** Whether a curve has numbers, which can be drawn as a line. */
export function isNumeric({ words, calendar }: Curve): boolean {
  return !words && calendar === undefined;
}

/** The labels of a category; undefined for a missing value. */
export function labelsOf(curve: Curve): readonly (string | undefined)[] {
  return Array.from(seriesOf(curve, 0), (value) => labelOf(curve, value));
}
