import { elementCount, labelOf, type Curve } from '../analysis/frame/frame.ts';
import { jsonWords, numberText } from './number-text.ts';

/**
 * A curve as JSON: title, unit, and values; or dims and by, which nests the values by element, one level per dimension.
 */
export function curveText(curve: Curve, timed: boolean): string {
  const { title, unit, overTime, dims, words } = curve;
  const head =
    `{"title":${JSON.stringify(title)},"unit":${JSON.stringify(unit)}` +
    `${timed ? `,"over_time":"${overTime}"` : ''}${words ? ',"category":true' : ''}`;
  if (dims.length === 0) return `${head},"values":${valuesText(curve, 0, curve.values.length)}}`;
  return `${head},"dims":${JSON.stringify(dims)},"by":${nested(curve, 0, 0, elementCount(curve))}}`;
}

/** Nests `count` elements, from the row-major index of the first one. */
function nested(curve: Curve, level: number, first: number, count: number): string {
  const names = curve.elements[level]!;
  const below = count / names.length;
  const length = curve.values.length / elementCount(curve);
  let text = '{';
  for (let index = 0, at = first; index < names.length; index++, at += below) {
    const inner = level === curve.dims.length - 1 ? valuesText(curve, at * length, (at + 1) * length) : nested(curve, level + 1, at, below);
    text += `${index > 0 ? ',' : ''}${JSON.stringify(names[index])}:${inner}`;
  }
  return `${text}}`;
}

/** Array reused from the last series, since most have the same length. */
let row: number[] = [];

/** JSON.stringify writes a list of numbers faster than a loop does, but writes −0 as 0. */
function valuesText(curve: Curve, from: number, to: number): string {
  const { values, words, calendar } = curve;
  // A fraction makes V8 use an array of doubles.
  if (row.length !== to - from) row = Array.from({ length: to - from }, () => 0.5);
  let plain = true;
  for (let k = 0; k < row.length; k++) {
    const value = values[from + k]!;
    row[k] = value;
    if (!Number.isFinite(value) || Object.is(value, -0)) plain = false;
  }
  if (words || calendar !== undefined) return JSON.stringify(row.map((value) => labelOf(curve, value) ?? null));
  return plain ? JSON.stringify(row) : `[${row.map((value) => numberText(value, jsonWords)).join(',')}]`;
}
