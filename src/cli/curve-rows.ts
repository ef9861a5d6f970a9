import { cellsOf, elementCount, elementNames, seriesOf, type Curve, type Frame } from '../analysis/frame/frame.ts';
import { totalsOf } from '../analysis/frame/total.ts';
import { isResidue, sizeOf, type Row } from './table-row.ts';

/** A row before aggregation to years: a curve of one element. */
export interface CurveRow extends Omit<Row, 'values'> {
  readonly of: Curve;
  /** Present if the row is the first of several, and the others are not shown. */
  readonly outOf?: number;
}

/** A curve with more elements is shown by its totals or by its first element. */
export const mostElements = 8;

/**
 * One row for a curve: the curve itself, its total if its elements can be summed, otherwise its first element. The label
 * of the first total or element of several says of how many.
 */
export function mainRow(name: string, curve: Curve, totals = totalRows(name, curve)): CurveRow {
  if (curve.dims.length === 0) return { label: name, unit: curve.unit, of: curve };
  const first = totals[0] ?? {
    label: `${name}${among(elementNames(curve, 0))}`,
    unit: curve.unit,
    of: single(curve, seriesOf(curve, 0)),
  };
  const rows = totals.length > 0 ? totals.length : elementCount(curve);
  return rows > 1 ? { ...first, label: `${first.label} (1 of ${rows})`, outOf: rows } : first;
}

/** The row of the first curve with numbers, the one a chart draws. */
export function mainCurve({ curves }: Frame): (CurveRow & { readonly name: string }) | undefined {
  for (const [name, curve] of curves) if (!curve.words && curve.calendar === undefined) return { name, ...mainRow(name, curve) };
  return undefined;
}

function single(curve: Curve, values: Float64Array): Curve {
  return { ...curve, dims: [], elements: [], values };
}

/** The total, or one total per alternative; empty if the values do not add up. */
function totalRows(name: string, curve: Curve): readonly CurveRow[] {
  return totalsOf(curve).map(({ of, values }) => ({ label: `${name}${among(of)}, total`, unit: curve.unit, of: single(curve, values) }));
}

function among(elements: readonly string[]): string {
  return elements.length > 0 ? `[${elements.join(', ')}]` : '';
}

/** The rows of a curve, computed over the original instants, so the yearly maximum of a total is that of the total. */
export function rowsOf(name: string, curve: Curve): readonly CurveRow[] {
  const totals = totalRows(name, curve);
  const main = mainRow(name, curve, totals);
  const count = elementCount(curve);
  if (curve.dims.length !== 1 || count > mostElements) return totals.length > 0 && totals.length <= mostElements ? totals : [main];
  const summed = totals.length > 0 && count > 1;
  const elements = curve.elements[0]!.map((element, index): CurveRow => ({
    label: summed ? `  ${element}` : `${name}[${element}]`,
    inner: summed,
    unit: summed ? '' : curve.unit,
    of: single(curve, seriesOf(curve, index)),
  }));
  // An element that is always 0 is omitted below its total.
  const size = sizeOf(shown(main));
  return summed ? [main, ...elements.filter(({ of }) => of.values.some((value) => !isResidue(value, size)))] : elements;
}

/** A curve row with its values. */
export function shown({ of, ...row }: CurveRow): Row {
  return { ...row, values: cellsOf(of, 0) };
}
