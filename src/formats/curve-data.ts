import { unlimitedWord } from '../domain/value/values.ts';
import { elementCount, labelOf, type Curve } from '../analysis/frame/frame.ts';

type Row = (number | string | null)[];
type Nested = Row | { [element: string]: Nested };

/**
 * A curve as data for which JSON.stringify writes the same text as `curveText`, faster than a loop does. Undefined
 * where the texts would differ: −0 becomes 0, and integer-like keys change order.
 */
export function curveData(curve: Curve, timed: boolean): object | undefined {
  const { title, unit, overTime, dims, elements, values, words } = curve;
  for (const names of elements) for (const name of names) if (!isSafeKey(name)) return undefined;
  for (let k = 0; k < values.length; k++) if (values[k] === 0 && Object.is(values[k], -0)) return undefined;
  // Field by field: a spread costs as much as the numbers of a short curve.
  const data: Record<string, unknown> = { title, unit };
  if (timed) data['over_time'] = overTime;
  if (words) data['category'] = true;
  if (dims.length === 0) {
    data['values'] = rowOf(curve, 0, values.length);
    return data;
  }
  const count = elementCount(curve);
  data['dims'] = dims;
  data['by'] = nested(curve, 0, 0, count, values.length / count);
  return data;
}

export function isSafeKey(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first < 48 || first > 57) && name !== '__proto__';
}

/** Nests `count` elements, from the row-major index of the first one. */
function nested(curve: Curve, level: number, first: number, count: number, length: number): Nested {
  const names = curve.elements[level]!;
  const below = count / names.length;
  const inner: Record<string, Nested> = {};
  for (let index = 0, at = first; index < names.length; index++, at += below) {
    inner[names[index]!] =
      level === curve.dims.length - 1 ? rowOf(curve, at * length, (at + 1) * length) : nested(curve, level + 1, at, below, length);
  }
  return inner;
}

/** Array reused from the last series, since most have the same length. A fraction makes V8 use an array of doubles. */
let model: number[] = [];

function rowOf(curve: Curve, from: number, to: number): Row {
  const { values, words, calendar } = curve;
  if (words || calendar !== undefined) return Array.from(values.subarray(from, to), (value) => labelOf(curve, value) ?? null);
  if (model.length !== to - from) model = Array.from({ length: to - from }, () => 0.5);
  const row = model.slice();
  let unlimited = false;
  for (let k = 0; k < row.length; k++) {
    const value = values[from + k]!;
    row[k] = value;
    if (value === Infinity) unlimited = true;
  }
  return unlimited ? row.map((value) => (value === Infinity ? unlimitedWord : value)) : row;
}
