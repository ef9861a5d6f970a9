import { elementCount, elementNames, hasLabels, labelOf, seriesOf } from '../analysis/frame/frame.ts';
import type { Answer } from './answer.ts';
import { csvCell, csvRow } from './csv-row.ts';
import { doubtCells, doubtColumnsOf } from './doubts.ts';
import { csvWords, numberText } from './number-text.ts';
import { axisCells, axisColumn, dimensionsOf } from './table-columns.ts';

/**
 * One value per line: scenario, variable, unit, one column per dimension, time or another axis, value, and label if any
 * curve has one. The columns of doubts follow; their cells separate entries by a semicolon. Several answers share one header
 * with the dimensions of all curves, in the models' order. `value` holds only numbers: a category, a date or unlimited has no
 * value, and its text is under `label`.
 */
export function* longCsv(answers: readonly Answer[]): Generator<string> {
  const dims = dimensionsOf(answers);
  const labelled = answers.some(({ frame }) => [...frame.curves.values()].some(hasLabels));
  const doubted = doubtColumnsOf(answers);
  yield csvRow(['scenario', 'variable', 'unit', ...dims, axisColumn(answers), 'value', ...(labelled ? ['label'] : []), ...doubted]);
  for (const answer of answers) {
    const { name: scenario, frame } = answer;
    const places = axisCells(frame, { text: csvCell, words: csvWords });
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
          lines += `${head},${places[k]},${value}${labelled ? `,${csvCell(label)}` : ''}${tail}\n`;
        }
        yield lines;
      }
    }
  }
}
