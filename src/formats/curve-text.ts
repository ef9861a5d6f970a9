import { elementCount, labelOf, type Curve } from '../analysis/frame/frame.ts';
import { jsonWords, numberText } from './number-text.ts';

/**
 * A curve as JSON: title, unit, and values; or dims and by, which nests the values by element, one level per dimension.
 */
export function curveText(curve: Curve, timed: boolean): string {
  return textWithRows(curve, timed, new Rows(rowTexts([curve])));
}

/**
 * Several curves by name, as the fields of a JSON object without its braces. With `runs`, those of a sweep, the values of an
 * element are a list for each run.
 */
export function curveFields(curves: readonly (readonly [name: string, curve: Curve])[], timed: boolean, runs?: number): string {
  const rows = new Rows(
    rowTexts(
      curves.map(([, curve]) => curve),
      runs,
    ),
    runs,
  );
  let text = '';
  for (const [name, curve] of curves) text += `${text === '' ? '' : ','}${quoted(name)}:${textWithRows(curve, timed, rows)}`;
  return text;
}

/** The texts of rows, taken one by one. */
class Rows {
  private readonly texts: readonly string[];
  private readonly runs: number | undefined;
  private at = 0;

  constructor(texts: readonly string[], runs?: number) {
    this.texts = texts;
    this.runs = runs;
  }

  /** The list of the next element, or a list of the lists of its runs. */
  next(): string {
    if (this.runs === undefined) return `[${this.texts[this.at++]!}]`;
    const own = this.texts.slice(this.at, (this.at += this.runs));
    return `[${own.map((row) => `[${row}]`).join(',')}]`;
  }
}

function textWithRows({ title, unit, overTime, dims, elements, words }: Curve, timed: boolean, rows: Rows): string {
  const category = words ? ',"category":true' : '';
  const head = `{"title":${quoted(title)},"unit":${quoted(unit)}${timed ? `,"over_time":"${overTime}"` : ''}${category}`;
  if (dims.length === 0) return `${head},"values":${rows.next()}}`;
  return `${head},"dims":${JSON.stringify(dims)},"by":${nested(elements, 0, rows)}}`;
}

/** The rows of the elements come in row-major order. */
function nested(elements: Curve['elements'], level: number, rows: Rows): string {
  let text = '{';
  for (const name of elements[level]!) {
    const inner = level === elements.length - 1 ? rows.next() : nested(elements, level + 1, rows);
    text += `${text === '{' ? '' : ','}${quoted(name)}:${inner}`;
  }
  return `${text}}`;
}

const mostQuoted = 4_096;
const quotedTexts = new Map<string, string>();

/** Titles, units and names are the same in most answers. */
function quoted(text: string): string {
  const known = quotedTexts.get(text);
  if (known !== undefined) return known;
  if (quotedTexts.size >= mostQuoted) quotedTexts.clear();
  const made = JSON.stringify(text);
  quotedTexts.set(text, made);
  return made;
}

type Row = number[];

/** Array copied for each row, since most have the same length. A fraction makes V8 use an array of doubles. */
let model: Row = [];

/**
 * The values of each element (and run) of each curve, row-major, without brackets. One JSON.stringify writes all rows of numbers, which
 * is the fastest; it writes −0 as 0 and infinity as null, so rows with either are written number by number.
 */
function rowTexts(curves: readonly Curve[], runs = 1): readonly string[] {
  const rows: Row[] = [];
  const texts: (string | undefined)[] = [];
  for (const curve of curves) {
    const { values, words, calendar } = curve;
    const count = elementCount(curve) * runs;
    const length = values.length / count;
    for (let element = 0, from = 0; element < count; element++, from += length) {
      const row = words || calendar !== undefined ? undefined : plainRow(values, from, length);
      if (row) rows.push(row);
      texts.push(row ? undefined : otherRow(curve, values.subarray(from, from + length)));
    }
  }
  if (rows.length === 0) return texts as string[];
  const plain = JSON.stringify(rows).slice(2, -2).split('],[');
  let next = 0;
  return texts.map((text) => text ?? plain[next++]!);
}

/** The row as an array, unless JSON.stringify would write it differently. */
function plainRow(values: Float64Array, from: number, length: number): Row | undefined {
  if (model.length !== length) model = Array.from({ length }, () => 0.5);
  const row = model.slice();
  for (let k = 0; k < length; k++) {
    const value = values[from + k]!;
    if (value === Infinity || (value === 0 && 1 / value < 0)) return undefined;
    row[k] = value;
  }
  return row;
}

function otherRow(curve: Curve, values: Float64Array): string {
  const labels = curve.words !== undefined || curve.calendar !== undefined;
  const texts: string[] = [];
  for (const value of values) texts.push(labels ? labelText(labelOf(curve, value)) : numberText(value, jsonWords));
  return texts.join(',');
}

const labelText = (label: string | undefined): string => (label === undefined ? 'null' : quoted(label));
