import { elementCount, frameLength, seriesOf } from '../analysis/frame/frame.ts';
import type { Answer } from './answer.ts';
import { csvCell, csvRow } from './csv-row.ts';
import { csvWords, numberText } from './number-text.ts';
import { axisCells, axisColumn, seriesColumn } from './table-columns.ts';

interface Column {
  readonly values: Float64Array;
  readonly words: readonly string[] | undefined;
}

/**
 * One line per place of the axis, one column per series: scenario, time, then `facility_power[abilene] (MW)` and so on.
 */
export function* wideCsv(answers: readonly Answer[]): Generator<string> {
  const columns = answers.map(columnsOf);
  const headers = [...new Set(columns.flatMap((own) => [...own.keys()]))];
  yield csvRow(['scenario', axisColumn(answers), ...headers]);
  for (const [index, { name, frame }] of answers.entries()) {
    const places = axisCells(frame, { text: csvCell, words: csvWords });
    const row = headers.map((header) => columns[index]!.get(header));
    const head = csvCell(name);
    for (let k = 0; k < frameLength(frame); k++) {
      let line = `${head},${places[k]}`;
      for (const column of row) line += `,${column ? cellText(column, k) : ''}`;
      yield `${line}\n`;
    }
  }
}

function columnsOf({ frame }: Answer): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, curve] of frame.curves) {
    const words = curve.words?.map(csvCell);
    for (let element = 0; element < elementCount(curve); element++)
      columns.set(seriesColumn(name, curve, element), { values: seriesOf(curve, element), words });
  }
  return columns;
}

function cellText({ values, words }: Column, k: number): string {
  const value = values[k]!;
  return words ? (words[value] ?? '') : numberText(value, csvWords);
}
