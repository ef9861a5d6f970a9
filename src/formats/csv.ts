import { elementCount, elementNames, seriesOf } from '../analysis/frame/frame.ts';
import type { Answer } from './answer.ts';
import { csvCell, csvRow } from './csv-row.ts';
import { csvWords, numberText } from './number-text.ts';
import { axisCells, axisColumn, dimensionsOf } from './table-columns.ts';

/**
 * One value per line: scenario, variable, unit, one column per dimension, time or another axis, value. Several answers
 * share one header with the dimensions of all curves, in the models' order.
 */
export function* longCsv(answers: readonly Answer[]): Generator<string> {
  const dims = dimensionsOf(answers);
  yield csvRow(['scenario', 'variable', 'unit', ...dims, axisColumn(answers), 'value']);
  for (const { name: scenario, frame } of answers) {
    const places = axisCells(frame, { text: csvCell, words: csvWords });
    for (const [name, curve] of frame.curves) {
      const words = curve.words?.map(csvCell);
      for (let element = 0; element < elementCount(curve); element++) {
        const names = elementNames(curve, element);
        const head = [scenario, name, curve.unit, ...dims.map((dim) => names[curve.dims.indexOf(dim)])].map(csvCell).join(',');
        const values = seriesOf(curve, element);
        let lines = '';
        for (let k = 0; k < values.length; k++) {
          lines += `${head},${places[k]},${words ? (words[values[k]!] ?? '') : numberText(values[k]!, csvWords)}\n`;
        }
        yield lines;
      }
    }
  }
}
