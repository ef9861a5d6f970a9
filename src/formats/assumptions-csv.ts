import type { AssumptionUsed } from '../analysis/sources/assumptions-used.ts';
import { csvRow } from './csv-row.ts';

/**
 * One value per line, with its origin; several items in a cell are separated by a semicolon. A date or unlimited is under
 * `label`, so `value` holds only numbers.
 */
export function* assumptionsCsv(assumptions: readonly AssumptionUsed[]): Generator<string> {
  yield csvRow(['variable', 'title', 'unit', 'value', 'label', 'stated', 'from', 'by', 'sources', 'figures', 'range', 'plausible']);
  for (const { variable, title, unit, value, stated, from, by, sources, figures, range, plausible } of assumptions) {
    const [number, label] = typeof value === 'string' ? [undefined, value] : [value, undefined];
    yield csvRow([variable, title, unit, number, label, stated, from, by, sources.join('; '), figures.join('; '), range, plausible]);
  }
}
