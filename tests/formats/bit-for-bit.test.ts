import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { seriesOf, type Curve, type Frame } from '../../src/analysis/frame/frame.ts';
import { drawDemandCurve } from '../../src/analysis/demand-curve/demand-curve.ts';
import { demandCurveAnswer, projectionAnswer } from '../../src/contract/projection-answer.ts';
import type { CurveJson } from '../../src/contract/schema/projection.ts';
import { parseDate, sameInstant } from '../../src/domain/value/date-label.ts';
import type { Answer } from '../../src/formats/answer.ts';
import { formats, type ValueFormatName } from '../../src/formats/formats.ts';
import { awkward, bitsOf } from '../support/awkward-numbers.ts';
import { seriesColumn } from '../../src/formats/table-columns.ts';
import { curveOf, frameOf, textOf } from '../support/frames.ts';
import { library, projected } from '../support/library.ts';

/** Every value parsed from the text, in the order of the frame: one element of a curve after the other. */
const readers: Readonly<Record<ValueFormatName, (text: string, frame: Frame) => ReadonlyMap<string, readonly (number | string | null)[]>>> =
  {
    json: (text, { curves }) => {
      const answer = JSON.parse(text) as { readonly curves: Readonly<Record<string, CurveJson>> };
      const flat = (by: unknown): (number | string | null)[] =>
        Array.isArray(by) ? (by as (number | string | null)[]) : Object.values(by as object).flatMap(flat);
      return new Map([...curves.keys()].map((name) => [name, flat(answer.curves[name]!.values ?? answer.curves[name]!.by)]));
    },
    csv: (text, frame) =>
      byVariable(
        parse<Readonly<Record<string, string>>>(text, { columns: true }).map((row) => [
          row['variable']!,
          cellOf(row['value']!, row['label'], frame.curves.get(row['variable']!)!),
        ]),
      ),
    'csv-wide': (text, frame) => {
      const [head, ...rows]: string[][] = parse(text);
      const at = (column: string) => head!.indexOf(column);
      return new Map(
        [...frame.curves].map(([name, curve]) => [
          name,
          Array.from({ length: curve.values.length / rows.length }, (_, element) => {
            const column = at(seriesColumn(name, curve, element));
            const beside = at(`${seriesColumn(name, { ...curve, unit: '' }, element)} label`);
            return rows.map((row) => cellOf(row[column]!, curve.words || curve.calendar ? row[column] : row[beside], curve));
          }).flat(),
        ]),
      );
    },
    ndjson: (text) =>
      byVariable(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as { variable: string; value: number | null; label?: string })
          .map(({ variable, value, label }) => [variable, value ?? label ?? null]),
      ),
  };

function cellOf(text: string, label: string | undefined, { words, calendar }: Curve): number | string | null {
  return label ? (words || calendar !== undefined ? label : numberOf(label)) : text === '' ? null : numberOf(text);
}

function numberOf(text: string): number {
  return text === 'unlimited' ? Infinity : Number(text);
}

function byVariable(
  cells: readonly (readonly [string, number | string | null])[],
): ReadonlyMap<string, readonly (number | string | null)[]> {
  const all = new Map<string, (number | string | null)[]>();
  for (const [name, cell] of cells) all.set(name, [...(all.get(name) ?? []), cell]);
  return all;
}

function readBack(name: ValueFormatName, answer: Answer): ReadonlyMap<string, Float64Array> {
  const read = readers[name](textOf(formats[name].write([answer])), answer.frame);
  return new Map(
    [...answer.frame.curves].map(([curve, { words, calendar }]) => [
      curve,
      Float64Array.from(read.get(curve)!, (cell) =>
        cell === null
          ? NaN
          : typeof cell !== 'string'
            ? cell
            : words
              ? words.indexOf(cell)
              : calendar === undefined
                ? numberOf(cell)
                : parseDate(cell, calendar)!,
      ),
    ]),
  );
}

/** What was read, with the date meant in place of one within half a minute of it. */
function toTheMinute(read: Float64Array, meant: Float64Array): Float64Array {
  return read.map((date, k) => (Math.abs(date - meant[k]!) <= sameInstant ? meant[k]! : date));
}

/** All but pictures, which show values and do not hold them. */
const valueFormats = (Object.keys(formats) as (keyof typeof formats)[]).filter((name): name is ValueFormatName => !formats[name].picture);

const finite = awkward.filter((value) => Number.isFinite(value) || Number.isNaN(value));
const two = frameOf(
  {
    p: curveOf({ site: ['a', 'b'] }, [finite, finite.map((value) => -value)]),
    q: curveOf({}, [finite.map((_, k) => (k % 3 === 0 ? null : `word ${k % 3}, "quoted"`))]),
  },
  finite.map((_, k) => 2000 + k),
);

describe.each(valueFormats)('%s', (name) => {
  test('round-trips every double', () => {
    for (const [curve, values] of readBack(name, { name: 's', frame: two, fields: { curves: two } }))
      expect(bitsOf(values), curve).toEqual(bitsOf(two.curves.get(curve)!.values));
  });

  test('round-trips a whole projection, dates to the minute', () => {
    const projection = projected({ extends: 'stargate-10gw' });
    const read = readBack(name, projectionAnswer(projection));
    for (const [curve, { values, calendar }] of projection.frame.curves) {
      const got = read.get(curve)!;
      expect(bitsOf(calendar === undefined ? got : toTheMinute(got, values)), curve).toEqual(bitsOf(values));
    }
  });
});

test('columns of doubts beside it leave every value as it is', () => {
  const { curve } = drawDemandCurve(library, {
    scenario: 'stargate-10gw',
    against: 'edge_devices',
    values: ['1 million GPU', '3 million GPU'],
    quantities: ['served_demand', 'edge_capital', 'edge_devices'],
  });
  const answer = demandCurveAnswer(curve!);
  expect([answer.cut, answer.warnings]).toEqual([['edge_devices'], [{ code: 'lever.no-effect', about: 'served_demand' }]]);
  for (const name of valueFormats) {
    const read = readBack(name, answer);
    for (const [quantity, { values }] of curve!.frame.curves) expect(bitsOf(read.get(quantity)!), name).toEqual(bitsOf(values));
    if (name !== 'json') expect(textOf(formats[name].write([answer])), name).toMatch(/lever\.no-effect/);
  }
});

test('Infinity is unlimited; −Infinity and NaN are missing values', () => {
  const frame = frameOf({ p: curveOf({}, [[Infinity, -Infinity]]) }, [2025, 2026]);
  expect(seriesOf(frame.curves.get('p')!, 0)).toEqual(Float64Array.of(Infinity, -Infinity));
  for (const name of valueFormats)
    expect([...readBack(name, { name: 's', frame, fields: { curves: frame } }).get('p')!], name).toEqual([Infinity, NaN]);
});
