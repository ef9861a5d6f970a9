import { elementCount, frameLength, labelOf, seriesOf, type Curve } from '../analysis/frame/frame.ts';
import { tabled, type Answer } from './answer.ts';
import { csvCell, csvRow } from './csv-row.ts';
import { doubtCells, doubtColumnsOf, refusedCell, refusedColumn } from './doubts.ts';
import { csvWords, numberText } from './number-text.ts';
import { axisCells, axisColumns, seriesColumn } from './table-columns.ts';

/** The cell at one place of the axis. */
type Column = (k: number) => string;

/**
 * One line per place of the axis, one column per series: scenario, time, then `facility_power[abilene] (MW)` and so on. A
 * column holds only numbers, only labels of a category or only dates; a series that is unlimited somewhere has the word
 * in a second column, `grid_limit label`. The columns of doubts follow, those of all curves, then why a run of a sweep is
 * refused.
 */
export function* wideCsv(all: readonly Answer[]): Generator<string> {
  const answers = tabled(all);
  const columns = answers.map(columnsOf);
  const headers = [...new Set(columns.flatMap((own) => [...own.keys()]))];
  const doubted = doubtColumnsOf(answers);
  const refusals = refusedColumn(answers);
  yield csvRow(['scenario', ...axisColumns(answers), ...headers, ...doubted, ...refusals]);
  for (const [index, answer] of answers.entries()) {
    const { name, frame } = answer;
    const tail = doubtCells(answer, doubted);
    const whyAt = refusedCell(answer, refusals);
    const places = axisCells(frame, { text: csvCell, words: csvWords });
    const row = headers.map((header) => columns[index]!.get(header));
    const head = csvCell(name);
    for (let k = 0; k < frameLength(frame); k++) {
      let line = `${head},${places[k]}`;
      for (const cellAt of row) line += `,${cellAt ? cellAt(k) : ''}`;
      yield `${line}${tail}${whyAt(k)}\n`;
    }
  }
}

function columnsOf({ frame }: Answer): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, curve] of frame.curves) {
    for (let element = 0; element < elementCount(curve); element++) {
      const values = seriesOf(curve, element);
      const label: Column = (k) => csvCell(labelOf(curve, values[k]!));
      const head = seriesColumn(name, curve, element);
      if (curve.words || curve.calendar !== undefined) columns.set(head, label);
      else columns.set(head, (k) => (values[k] === Infinity ? '' : numberText(values[k]!, csvWords)));
      if (values.includes(Infinity)) columns.set(`${seriesColumn(name, unitless(curve), element)} label`, label);
    }
  }
  return columns;
}

function unitless(curve: Curve): Curve {
  return { ...curve, unit: '' };
}
