import { elementCount, elementNames, hasLabels, labelOf, seriesOf } from '../analysis/frame/frame.ts';
import { tabled, type Answer } from './answer.ts';
import { csvCell, csvRow } from './csv-row.ts';
import { doubtCells, doubtColumnsOf, refusedCell, refusedColumn } from './doubts.ts';
import { csvWords, numberText } from './number-text.ts';
import { axisCells, axisColumns, dimensionsOf } from './table-columns.ts';

/**
 * One value per line: scenario, variable, unit, one column per dimension, time or other axes, value, and label if any
 * curve has one. The columns of doubts follow, whose cells separate entries by a semicolon, then why a run of a sweep is
 * refused. Several answers share one header with the dimensions of all curves, in the models' order. `value` holds only
 * numbers: a category, a date or unlimited has no value, and its text is under `label`.
 */
export function* longCsv(all: readonly Answer[]): Generator<string> {
  const answers = tabled(all);
  const dims = dimensionsOf(answers);
  const labelled = answers.some(({ frame }) => [...frame.curves.values()].some(hasLabels));
  const doubted = doubtColumnsOf(answers);
  const refusals = refusedColumn(answers);
  const along = axisColumns(answers);
  yield csvRow(['scenario', 'variable', 'unit', ...dims, ...along, 'value', ...(labelled ? ['label'] : []), ...doubted, ...refusals]);
  for (const answer of answers) {
    const { name: scenario, frame } = answer;
    const places = axisCells(frame, { text: csvCell, words: csvWords });
    const whyAt = refusedCell(answer, refusals);
    for (const [name, curve] of frame.curves) {
      const labels = hasLabels(curve);
      const tail = doubtCells(answer, doubted, name);
      for (let element = 0; element < elementCount(curve); element++) {
        const names = elementNames(curve, element);
        const head = [scenario, name, curve.unit, ...dims.map((dim) => names[curve.dims.indexOf(dim)])].map(csvCell).join(',');
        const values = seriesOf(curve, element);
        let lines = '';
        for (let k = 0; k < values.length; k++) {
          const label = labels ? labelOf(curve, values[k]!) : undefined;
          const value = curve.words || label !== undefined ? '' : numberText(values[k]!, csvWords);
          lines += `${head},${places[k]},${value}${labelled ? `,${csvCell(label)}` : ''}${tail}${whyAt(k)}\n`;
        }
        yield lines;
      }
    }
  }
}
