import type { Projection } from '../analysis/projection/projection.ts';
import { elementCount, elementNames } from '../analysis/projection/total.ts';
import { csvRow } from './csv-row.ts';

/**
 * One value a line: scenario, variable, unit, one column per dimension, time, value. Several projections share one
 * header; the dimensions are those of all curves, in the models' order. In pieces, so that nobody need hold the whole.
 */
export function* longCsv(projections: readonly Projection[]): Generator<string> {
  const dims = dimensionsOf(projections);
  yield csvRow(['scenario', 'variable', 'unit', ...dims, 'time', 'value']);
  for (const projection of projections) {
    for (const [name, curve] of projection.curves) {
      for (let element = 0; element < elementCount(curve); element++) {
        const names = elementNames(curve, element);
        const place = dims.map((dim) => names[curve.dims.indexOf(dim)]);
        let rows = '';
        for (const [k, value] of curve.values(element).entries()) {
          rows += csvRow([projection.scenario ?? projection.model, name, curve.unit, ...place, projection.time?.[k], value]);
        }
        yield rows;
      }
    }
  }
}

/** One instant a line, one column per series: scenario, time, then `facility_power[abilene] (MW)` and so on. */
export function* wideCsv(projections: readonly Projection[]): Generator<string> {
  const headers = new Set<string>();
  const columns = projections.map((projection) => {
    const own = new Map<string, readonly (number | string | null)[]>();
    for (const [name, curve] of projection.curves) {
      for (let element = 0; element < elementCount(curve); element++) {
        const names = elementNames(curve, element);
        own.set(`${name}${names.length > 0 ? `[${names.join(', ')}]` : ''}${curve.unit ? ` (${curve.unit})` : ''}`, curve.values(element));
      }
    }
    for (const header of own.keys()) headers.add(header);
    return own;
  });
  const names = [...headers];
  yield csvRow(['scenario', 'time', ...names]);
  for (const [index, projection] of projections.entries()) {
    const rows = projection.time?.length ?? 1;
    for (let k = 0; k < rows; k++) {
      yield csvRow([projection.scenario ?? projection.model, projection.time?.[k], ...names.map((header) => columns[index]?.get(header)?.[k])]);
    }
  }
}

/** Each curve lists its dimensions in its model's order; one not seen yet goes before the next that was. */
function dimensionsOf(projections: readonly Projection[]): readonly string[] {
  const all: string[] = [];
  for (const projection of projections) {
    for (const { dims } of projection.curves.values()) {
      for (const [index, dim] of dims.entries()) {
        if (all.includes(dim)) continue;
        const next = dims.slice(index + 1).find((later) => all.includes(later));
        all.splice(next === undefined ? all.length : all.indexOf(next), 0, dim);
      }
    }
  }
  return all;
}
