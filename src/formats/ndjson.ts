import { axisLength, elementCount, elementNames, hasLabels, labelOf, seriesOf } from '../analysis/frame/frame.ts';
import { tabled, type Answer } from './answer.ts';
import { doubtColumns, doubtsOf } from './doubts.ts';
import { jsonWords, numberText } from './number-text.ts';
import { axisCells, axisColumns } from './table-columns.ts';

/**
 * One value per line as a JSON object with the field names of the columns of long CSV. A row has only its curve's own
 * dimensions, and `label` only where it has one; null is a missing value, or one that `label` names. What
 * puts the values in doubt is in lists; `refused` says why a run of a sweep has none.
 */
export function* ndjson(answers: readonly Answer[]): Generator<string> {
  for (const answer of tabled(answers)) {
    const { name: scenario, frame } = answer;
    const along = axisColumns([answer]).map((column) => JSON.stringify(column));
    const length = axisLength(frame);
    const places = axisCells(frame, {
      text: (label) => JSON.stringify(label),
      words: jsonWords,
      join: (cells) => cells.map((cell, level) => `,${along[level]}:${cell}`).join(''),
    });
    for (const [name, curve] of frame.curves) {
      const labels = hasLabels(curve);
      const doubts = doubtsOf(answer, name);
      const named = doubtColumns.filter((column) => doubts[column].length > 0);
      const tail = named.map((column) => `,"${column}":${JSON.stringify(doubts[column])}`).join('');
      for (let element = 0; element < elementCount(curve); element++) {
        const names = elementNames(curve, element);
        const head = JSON.stringify({
          scenario,
          variable: name,
          unit: curve.unit,
          ...Object.fromEntries(curve.dims.map((dim, level) => [dim, names[level]])),
        }).slice(0, -1);
        const values = seriesOf(curve, element);
        let lines = '';
        for (let k = 0; k < values.length; k++) {
          const label = labels ? labelOf(curve, values[k]!) : undefined;
          const value = curve.words || label !== undefined ? 'null' : numberText(values[k]!, jsonWords);
          const place = frame.axis || frame.inputs ? places[k] : '';
          const why = answer.refused?.get(Math.floor(k / length));
          const refused = why === undefined ? '' : `,"refused":${JSON.stringify(why)}`;
          lines += `${head}${place},"value":${value}${label === undefined ? '' : `,"label":${JSON.stringify(label)}`}${tail}${refused}}\n`;
        }
        yield lines;
      }
    }
  }
}
