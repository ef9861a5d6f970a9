import type { DemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import { elementCount, elementNames } from '../analysis/projection/total.ts';
import { csvRow } from './csv-row.ts';

/** One value a line: scenario, variable, unit, one column per dimension, the value along the curve, value. */
export function demandCurveLongCsv(drawn: DemandCurve): string {
  const { scenario, model, against, curves } = drawn;
  const dims = [...new Set([...curves.values()].flatMap((curve) => curve.dims))];
  const rows = [csvRow(['scenario', 'variable', 'unit', ...dims, along(drawn), 'value'])];
  for (const [name, curve] of curves) {
    for (let element = 0; element < elementCount(curve); element++) {
      const names = elementNames(curve, element);
      const place = dims.map((dim) => names[curve.dims.indexOf(dim)]);
      const values = curve.values(element);
      rows.push(...against.values.map((x, k) => csvRow([scenario ?? model, name, curve.unit, ...place, x, values[k]])));
    }
  }
  return rows.join('');
}

/** One value along the curve a line, one column per quantity and element. */
export function demandCurveWideCsv(drawn: DemandCurve): string {
  const { scenario, model, against, curves } = drawn;
  const columns = [...curves].flatMap(([name, curve]) => Array.from({ length: elementCount(curve) }, (_, element) => {
    const names = elementNames(curve, element);
    return { header: `${name}${names.length > 0 ? `[${names.join(', ')}]` : ''}${curve.unit ? ` (${curve.unit})` : ''}`, values: curve.values(element) };
  }));
  return [
    csvRow(['scenario', along(drawn), ...columns.map(({ header }) => header)]),
    ...against.values.map((x, k) => csvRow([scenario ?? model, x, ...columns.map(({ values }) => values[k])])),
  ].join('');
}

function along({ against: { name, unit } }: DemandCurve): string {
  return `${name} (${unit})`;
}
